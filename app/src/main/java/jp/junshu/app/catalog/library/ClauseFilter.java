package jp.junshu.app.catalog.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Function;
import jp.junshu.law.Spelled;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.ClauseKind;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Mechanism;
import jp.junshu.law.search.SearchQuery;

/**
 * What clauses of a regulation are wanted, as the address says it. What is said of duties holds of one duty of the clause together.
 * A word that means nothing is as if it were not there.
 *
 * @param role the id of one; as those of measure, register and form empty where any will do
 * @param find words of the citation, the title or the statement
 */
record ClauseFilter(
        Optional<ClauseKind> kind,
        Optional<Mechanism> mechanism,
        String role,
        String measure,
        String register,
        String form,
        SearchQuery find) {
    /** A side that clauses are told apart by. */
    enum Side {
        KIND,
        ROLE,
        MECHANISM,
        MEASURE,
        REGISTER,
        FORM;

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final String FIND = "find";

    static final ClauseFilter NONE = of(Map.of());

    static ClauseFilter of(Map<String, String> given) {
        Function<Side, String> value =
                side -> given.getOrDefault(side.parameter(), "").strip();
        return new ClauseFilter(
                Spelled.find(ClauseKind.class, value.apply(Side.KIND)),
                Spelled.find(Mechanism.class, value.apply(Side.MECHANISM)),
                value.apply(Side.ROLE),
                value.apply(Side.MEASURE),
                value.apply(Side.REGISTER),
                value.apply(Side.FORM),
                SearchQuery.of(given.getOrDefault(FIND, "")));
    }

    /** What is asked of a side, as the address spells it; empty for nothing. */
    String value(Side side) {
        return switch (side) {
            case KIND -> kind.map(Spelled::spelling).orElse("");
            case MECHANISM -> mechanism.map(Spelled::spelling).orElse("");
            case ROLE -> role;
            case MEASURE -> measure;
            case REGISTER -> register;
            case FORM -> form;
        };
    }

    /** The same with another value on one side; empty for any. */
    ClauseFilter with(Side side, String value) {
        Map<String, String> all = new LinkedHashMap<>();
        parameters().forEach(each -> all.put(each.getKey(), each.getValue()));
        all.put(side.parameter(), value);
        return of(all);
    }

    ClauseFilter withoutFind() {
        return new ClauseFilter(kind, mechanism, role, measure, register, form, SearchQuery.of(""));
    }

    boolean isActive() {
        return !parameters().isEmpty();
    }

    /** The parameters of the address that say it. */
    List<Entry<String, String>> parameters() {
        List<Entry<String, String>> all = new ArrayList<>();
        for (Side side : Side.values()) {
            if (!value(side).isEmpty()) {
                all.add(Map.entry(side.parameter(), value(side)));
            }
        }
        if (!find.isEmpty()) {
            all.add(Map.entry(FIND, find.written()));
        }
        return all;
    }

    boolean accepts(Clause clause) {
        return kind.filter(wanted -> wanted != clause.kind()).isEmpty()
                && (!asksOfDuties() || clause.duties().stream().anyMatch(this::accepts))
                && (find.isEmpty() || find.isIn(words(clause)));
    }

    private boolean asksOfDuties() {
        return mechanism.isPresent() || !(role + measure + register + form).isEmpty();
    }

    private boolean accepts(Duty duty) {
        return mechanism.filter(wanted -> wanted != duty.mechanism()).isEmpty()
                && (role.isEmpty() || values(Side.ROLE, duty).contains(role))
                && (measure.isEmpty() || values(Side.MEASURE, duty).contains(measure))
                && (register.isEmpty() || values(Side.REGISTER, duty).contains(register))
                && (form.isEmpty() || values(Side.FORM, duty).contains(form));
    }

    /** What a duty is on a side of duties. */
    static List<String> values(Side side, Duty duty) {
        return switch (side) {
            case KIND -> List.of(duty.kind().spelling());
            case MECHANISM -> List.of(duty.mechanism().spelling());
            case ROLE -> duty.who().stream().map(Object::toString).toList();
            case MEASURE -> duty.measures().stream().map(Object::toString).toList();
            case REGISTER -> duty.registers().stream().map(Object::toString).toList();
            case FORM -> duty.forms().stream().map(Object::toString).toList();
        };
    }

    private static String words(Clause clause) {
        return String.join(
                "\n",
                clause.cite(),
                clause.id().toString(),
                clause.title().ja(),
                clause.title().en(),
                clause.says().ja(),
                clause.says().en());
    }
}
