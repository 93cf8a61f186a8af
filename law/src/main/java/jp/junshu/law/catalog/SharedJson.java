package jp.junshu.law.catalog;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.junshu.law.ClauseId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.Text;
import tools.jackson.databind.JsonNode;

/** The entries of the shared lists as files write them. */
final class SharedJson {
    private SharedJson() {}

    static Role role(JsonNode node) {
        Map<RegulationId, Text> names = Fields.list(node, "names", name -> name).stream()
                .collect(Collectors.toMap(
                        name -> new RegulationId(Fields.string(name, "regulation")),
                        Fields::text,
                        (first, _) -> first));
        return new Role(
                new RoleId(Fields.string(node, "id")),
                Fields.text(node, "title"),
                Fields.word(node, "side", Side.class),
                Fields.flag(node, "single"),
                names,
                note(node));
    }

    static Question question(JsonNode node) {
        return new Question(
                new QuestionId(Fields.string(node, "id")),
                Fields.text(node, "title"),
                Fields.text(node, "help"),
                options(node),
                clauses(node),
                note(node));
    }

    static Parameter parameter(JsonNode node) {
        return new Parameter(
                new ParameterId(Fields.string(node, "id")),
                Fields.text(node, "title"),
                Fields.word(node, "unit", Unit.class),
                Fields.word(node, "direction", Direction.class),
                Fields.word(node, "subject", Subject.class),
                Fields.word(node, "scope", Scope.class),
                options(node),
                Fields.find(node, "default").map(ValueJson::read),
                note(node));
    }

    static Event event(JsonNode node) {
        return new Event(
                new EventId(Fields.string(node, "id")),
                Fields.text(node, "title"),
                Fields.word(node, "scope", Scope.class),
                Optional.of(Fields.string(node, "by"))
                        .filter(by -> !by.equals("system"))
                        .map(RoleId::new),
                note(node));
    }

    static Measure measure(JsonNode node) {
        return new Measure(
                new MeasureId(Fields.string(node, "id")),
                Fields.text(node, "title"),
                Fields.text(node, "purpose"),
                Fields.text(node, "evidence"),
                Fields.findString(node, "fresh").map(Period::parse),
                Fields.list(
                        node,
                        "references",
                        reference -> new Measure.Reference(
                                Fields.string(reference, "scheme"),
                                Fields.string(reference, "number"),
                                Fields.flag(reference, "judged"))),
                note(node));
    }

    static Register register(JsonNode node) {
        return new Register(
                new RegisterId(Fields.string(node, "id")),
                Fields.text(node, "title"),
                clauses(node),
                note(node),
                RegisterJson.find(node),
                FlowJson.list(node));
    }

    static Form form(JsonNode node) {
        return new Form(
                new FormId(Fields.string(node, "id")),
                Fields.text(node, "title"),
                clauses(node),
                note(node),
                LayoutJson.find(node),
                LayoutJson.findFill(node));
    }

    static List<Option> options(JsonNode node) {
        return Fields.list(
                node, "values", option -> new Option(Fields.string(option, "id"), Fields.text(option, "title")));
    }

    private static List<ClauseId> clauses(JsonNode node) {
        return Fields.strings(node, "clauses", ClauseId::parse);
    }

    private static Optional<Text> note(JsonNode node) {
        return Fields.findText(node, "note");
    }
}
