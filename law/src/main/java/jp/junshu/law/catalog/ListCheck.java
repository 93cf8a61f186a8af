package jp.junshu.law.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.law.Spelled;
import jp.junshu.law.yaml.FaultCode;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.Spot;

/** Checks the entries of the shared lists: what they refer to, and that a parameter's parts agree. */
record ListCheck(Names names, Drafts drafts, Faults faults) {

    void check() {
        for (ListName list : List.of(ListName.QUESTION, ListName.REGISTER, ListName.FORM)) {
            for (Spot entry : names.all(list)) {
                entry.words("clauses").forEach(clause -> drafts.requireClause(clause, Optional.empty()));
                unique(entry, "values", "id", faults);
            }
        }
        names.all(ListName.REGISTER).forEach(register -> new FlowCheck(names, drafts, faults).check(register));
        names.all(ListName.REGISTER).forEach(register -> new RegisterCheck(register, names, drafts, faults).check());
        names.all(ListName.FORM).forEach(form -> new LayoutCheck(form, faults).check());
        names.all(ListName.FORM).forEach(form -> form.get("fill").ifPresent(this::checkFill));
        for (Spot event : names.all(ListName.EVENT)) {
            event.words("by").filter(by -> !by.text().equals("system")).forEach(by -> names.require(ListName.ROLE, by));
        }
        for (Spot role : names.all(ListName.ROLE)) {
            unique(role, "names", "regulation", faults);
        }
        names.all(ListName.PARAMETER).forEach(this::checkParameter);
    }

    private void checkFill(Spot fill) {
        List<Spot> matters = fill.words("matters").toList();
        matters.forEach(clause -> drafts.requireClause(clause, Optional.empty()));
        List<String> known = matters.stream().map(Spot::text).toList();
        fill.words("told")
                .filter(clause -> !known.contains(clause.text()))
                .forEach(clause -> faults.add(clause, FaultCode.NOT_LISTED, clause.text(), String.join(", ", known)));
        fill.words("drafted").forEach(event -> names.require(ListName.EVENT, event));
        fill.words("register").forEach(register -> names.require(ListName.REGISTER, register));
    }

    private void checkParameter(Spot entry) {
        unique(entry, "values", "id", faults);
        Optional<Unit> unit = entry.word("unit").flatMap(word -> Spelled.find(Unit.class, word));
        Optional<Direction> direction = entry.word("direction").flatMap(word -> Spelled.find(Direction.class, word));
        if (unit.isEmpty() || direction.isEmpty()) {
            return;
        }
        if (!unit.get().allows(direction.get())) {
            Spot at = entry.get("direction").orElse(entry);
            faults.add(
                    at,
                    FaultCode.UNFIT_DIRECTION,
                    unit.get().spelling(),
                    direction.get().spelling());
            return;
        }
        entry.get("default").ifPresent(value -> checkValue(value, entry, faults));
    }

    /** Demands that the value is one of the parameter whose entry is given. */
    static void checkValue(Spot value, Spot parameter, Faults faults) {
        Optional<Unit> unit = parameter.word("unit").flatMap(word -> Spelled.find(Unit.class, word));
        Optional<Direction> direction =
                parameter.word("direction").flatMap(word -> Spelled.find(Direction.class, word));
        Optional<Value> read = ValueJson.find(value.node());
        if (unit.isEmpty() || direction.isEmpty() || read.isEmpty()) {
            return; // the schema says so
        }
        List<String> known = parameter.items("values").stream()
                .flatMap(option -> option.word("id").stream())
                .toList();
        if (!Parameter.fits(read.get(), unit.get(), direction.get(), known)) {
            faults.add(
                    value,
                    FaultCode.UNFIT_VALUE,
                    value.node().isString() ? value.text() : value.node(),
                    parameter.word("id").orElse("?"),
                    unit.get().spelling(),
                    direction.get().spelling(),
                    example(unit.get(), direction.get(), known));
        }
    }

    private static String example(Unit unit, Direction direction, List<String> known) {
        String plain = unit.listed() && !known.isEmpty() ? known.getFirst() : unit.example();
        return switch (direction) {
            case AT_LEAST, AT_MOST -> plain;
            case ALL_OF -> unit == Unit.SET ? "[" + plain + "]" : plain;
            case REQUIRED -> "true";
            case FORBIDDEN -> "false";
            case SPAN -> "{ at-least: " + plain + " }";
        };
    }

    /** Demands that no two of the objects below the key have the same word there. */
    static void unique(Spot owner, String list, String key, Faults faults) {
        Map<String, Spot> seen = new HashMap<>();
        for (Spot entry : owner.items(list)) {
            entry.words(key).forEach(word -> {
                Spot first = seen.putIfAbsent(word.text(), word);
                if (first != null) {
                    faults.add(word, FaultCode.DUPLICATE_ID, word.text(), first.place());
                }
            });
        }
    }
}
