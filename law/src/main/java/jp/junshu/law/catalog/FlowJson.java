package jp.junshu.law.catalog;

import java.util.List;
import jp.junshu.law.ClauseId;
import jp.junshu.law.DutyId;
import jp.junshu.law.Spelled;
import jp.junshu.law.flow.Flow;
import jp.junshu.law.flow.FlowStep;
import jp.junshu.law.flow.FlowStep.Kind;
import jp.junshu.law.flow.Medium;
import tools.jackson.databind.JsonNode;

/** The flows of a register as files write them. */
final class FlowJson {
    private FlowJson() {}

    /** The kinds of steps, as files spell them. */
    enum Word implements Spelled {
        PLAN,
        ASK,
        DO,
        CHECK,
        HAND_IN,
        RECEIPT,
        CLOSING
    }

    static List<Flow> list(JsonNode register) {
        return Fields.list(register, "flows", FlowJson::flow);
    }

    private static Flow flow(JsonNode node) {
        return new Flow(
                Fields.string(node, "id"),
                Fields.text(node, "title"),
                Fields.strings(node, "clauses", ClauseId::parse),
                Fields.list(node, "media", FlowJson::medium),
                Fields.list(node, "steps", FlowJson::step),
                Fields.findText(node, "note"));
    }

    private static Medium medium(JsonNode node) {
        return new Medium(
                Fields.string(node, "id"),
                Fields.text(node, "title"),
                Fields.list(node, "places", Fields::text),
                Fields.list(node, "methods", Fields::text),
                Fields.flag(node, "others"));
    }

    private static FlowStep step(JsonNode node) {
        return new FlowStep(
                Fields.string(node, "key"),
                Fields.text(node, "title"),
                kind(node),
                Fields.strings(node, "duties", DutyId::parse));
    }

    private static Kind kind(JsonNode node) {
        return switch (Fields.word(node, "kind", Word.class)) {
            case PLAN -> new Kind.Plan(form(node));
            case ASK -> new Kind.Ask(act(node), Fields.findText(node, "instead"));
            case DO -> new Kind.Do();
            case CHECK ->
                new Kind.Check(
                        Fields.string(node, "of"),
                        Fields.findString(node, "demanded-by").map(ClauseId::parse));
            case HAND_IN -> new Kind.HandIn(act(node), form(node));
            case RECEIPT -> new Kind.Receipt();
            case CLOSING -> new Kind.Closing();
        };
    }

    private static Act act(JsonNode node) {
        return Fields.word(node, "act", Act.class);
    }

    private static FormId form(JsonNode node) {
        return new FormId(Fields.string(node, "form"));
    }
}
