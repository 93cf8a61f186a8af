package jp.junshu.law.catalog;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.Spelled;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.FlowJson.Word;
import jp.junshu.law.yaml.FaultCode;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.Spot;

/** Checks the flows of a register: what they refer to, the order of their steps, and that their forms know their words. */
record FlowCheck(Names names, Drafts drafts, Faults faults) {
    private static final Text A_STEP = new Text("作業の段階", "step of work");

    void check(Spot register) {
        ListCheck.unique(register, "flows", "id", faults);
        register.items("flows").forEach(this::checkFlow);
    }

    private void checkFlow(Spot flow) {
        flow.words("clauses").forEach(clause -> drafts.requireClause(clause, Optional.empty()));
        ListCheck.unique(flow, "media", "id", faults);
        ListCheck.unique(flow, "steps", "key", faults);
        List<Spot> steps = flow.items("steps");
        for (int i = 0; i < steps.size(); i++) {
            Spot step = steps.get(i);
            step.words("form")
                    .forEach(form -> names.require(ListName.FORM, form).ifPresent(found -> fit(flow, found)));
            step.words("duties").filter(duty -> duty.text().matches(".+:.+#.+")).forEach(drafts::requireDuty);
            step.words("demanded-by").forEach(clause -> drafts.requireClause(clause, Optional.empty()));
            checkOrder(step, i == 0 ? Optional.empty() : Optional.of(steps.get(i - 1)));
            List<Spot> before = steps.subList(0, i);
            step.words("of")
                    .filter(of -> before.stream()
                            .noneMatch(earlier -> is(earlier, Word.DO)
                                    && earlier.word("key")
                                            .filter(of.text()::equals)
                                            .isPresent()))
                    .forEach(of -> faults.add(of, FaultCode.DANGLING_REFERENCE, A_STEP, of.text()));
        }
    }

    /** A plan comes first and nothing of the other side's does; what is taken in was handed in just before. */
    private void checkOrder(Spot step, Optional<Spot> before) {
        Optional<Word> kind = kind(step);
        if (kind.isEmpty()) {
            return; // the schema says so
        }
        boolean right = switch (kind.get()) {
            case PLAN -> before.isEmpty();
            case DO -> true;
            case ASK, CHECK, HAND_IN, CLOSING -> before.isPresent();
            case RECEIPT -> before.filter(elder -> is(elder, Word.HAND_IN)).isPresent();
        };
        if (!right) {
            faults.add(
                    step.get("kind").orElse(step),
                    FaultCode.WRONG_ORDER,
                    kind.get().spelling(),
                    before.flatMap(elder -> elder.word("kind")).orElse("steps"));
        }
    }

    /** Demands that the form has the flow's words among its own, where it has a closed list of them. */
    private void fit(Spot flow, Spot form) {
        List<Spot> columns = form.items("data").stream()
                .filter(datum -> datum.word("id").filter("items"::equals).isPresent())
                .flatMap(datum -> datum.items("columns").stream())
                .toList();
        for (Spot medium : flow.items("media")) {
            medium.get("title").ifPresent(title -> fit(title, columns, "medium"));
            medium.items("places").forEach(place -> fit(place, columns, "place"));
            medium.items("methods").forEach(method -> fit(method, columns, "method"));
        }
    }

    private void fit(Spot text, List<Spot> columns, String id) {
        columns.stream()
                .filter(column -> column.word("id").filter(id::equals).isPresent())
                .filter(column -> !column.node().path("others").asBoolean(false))
                .forEach(column -> {
                    List<String> choices =
                            column.words("choices").map(Spot::text).toList();
                    text.get("ja")
                            .filter(ja -> ja.node().isString())
                            .filter(ja -> !choices.isEmpty() && !choices.contains(ja.text()))
                            .ifPresent(
                                    ja -> faults.add(ja, FaultCode.NOT_LISTED, ja.text(), String.join("、", choices)));
                });
    }

    private static boolean is(Spot step, Word word) {
        return kind(step).filter(word::equals).isPresent();
    }

    private static Optional<Word> kind(Spot step) {
        return step.word("kind").flatMap(word -> Spelled.find(Word.class, word));
    }
}
