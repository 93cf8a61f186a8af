package jp.junshu.law.oscal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Contribution;
import jp.junshu.law.catalog.Contribution.Demand;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.Value;
import jp.junshu.law.words.CatalogWords;
import jp.junshu.law.words.Figures;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What clauses set, as parameters of their controls. A parameter of OSCAL belongs to one control, so its id is the control's and ours
 * together; what the contractor states has no value yet.
 */
record OscalParameters(Catalog catalog, CatalogWords words) {

    /** The id of what a clause sets: unlike any other of the clause's. */
    static String id(Clause clause, Contribution set) {
        List<Contribution> same = clause.sets().stream()
                .filter(other -> other.parameter().equals(set.parameter()))
                .toList();
        int at = same.indexOf(set);
        return OscalNames.control(clause.id()) + "_" + set.parameter().value() + (at > 0 ? "_" + (at + 1) : "");
    }

    ObjectNode write(Clause clause, Contribution set) {
        Parameter parameter = Optional.ofNullable(catalog.parameters().get(set.parameter()))
                .orElseThrow(() -> new IllegalArgumentException("no parameter " + set.parameter()));
        ObjectNode param = Json.object()
                .put("id", id(clause, set))
                .put("class", set.parameter().value());
        ArrayNode props = param.putArray("props");
        props.add(Json.ours(OscalNames.PARAMETER, set.parameter().value()));
        props.add(Json.english(OscalNames.TITLE, parameter.title()));
        props.add(Json.ours(OscalNames.DEMAND, demand(set.demand())));
        props.add(Json.ours(OscalNames.UNIT, parameter.unit().spelling()));
        props.add(Json.ours("direction", parameter.direction().spelling()));
        props.add(Json.ours("scope", parameter.scope().spelling()));
        set.subject().ifPresent(subject -> props.add(Json.ours(OscalNames.SUBJECT, subject.spelling())));
        if (set.when().isPresent()) {
            props.add(Json.ours(OscalNames.CONDITIONAL, "yes"));
        }
        param.put("label", Json.line(parameter.title().ja()));
        set.when().map(words::condition).ifPresent(applies -> param.put("usage", both(applies)));
        param.putArray("constraints").addObject().put("description", both(Figures.demand(set.demand(), parameter)));
        set.note().ifPresent(note -> {
            ArrayNode guidelines = param.putArray("guidelines");
            guidelines.addObject().put("prose", note.ja());
            guidelines.addObject().put("prose", note.en());
        });
        if (set.demand() instanceof Demand.Set(Value value)) {
            ArrayNode values = param.putArray("values");
            values(value).forEach(values::add);
        }
        return param;
    }

    private static String both(Text text) {
        return text.ja() + "\n\n" + text.en();
    }

    private static String demand(Demand demand) {
        return switch (demand) {
            case Demand.Set _ -> "set";
            case Demand.Stated _ -> "stated";
            case Demand.Considered _ -> "considered";
        };
    }

    /** A value as OSCAL holds it: one string for each choice of a set and each end of a span. */
    static List<String> values(Value value) {
        return switch (value) {
            case Value.Figure(var number) -> List.of(number.toPlainString());
            case Value.Flag(boolean state) -> List.of(Boolean.toString(state));
            case Value.Time(var length) -> List.of(length.toString());
            case Value.Term(var length) -> List.of(length.toString());
            case Value.Day(var date) -> List.of(date.toString());
            case Value.Word(String word) -> List.of(Json.line(word));
            case Value.Words(List<String> words) ->
                words.stream().map(Json::line).toList();
            case Value.Span(Optional<Value> floor, Optional<Value> ceiling) ->
                Stream.concat(
                                floor.stream()
                                        .flatMap(end -> values(end).stream())
                                        .map(end -> "at-least " + end),
                                ceiling.stream()
                                        .flatMap(end -> values(end).stream())
                                        .map(end -> "at-most " + end))
                        .toList();
        };
    }
}
