package jp.junshu.law.catalog;

import java.util.Optional;
import jp.junshu.law.Spelled;
import jp.junshu.law.Text;
import jp.junshu.law.yaml.FaultCode;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.Spot;

/** Checks what the clauses of a revision and their duties say and refer to. */
record ClauseCheck(Draft draft, Names names, Drafts drafts, Faults faults) {
    private static final Text A_DUTY_OR_EVENT = new Text("義務のkey又は出来事", "duty's key or event");

    void check() {
        draft.clauses().forEach(this::checkClause);
    }

    private void checkClause(Spot clause) {
        checkKind(clause);
        ListCheck.unique(clause, "duties", "key", faults);
        clause.items("duties").forEach(duty -> checkDuty(duty, clause));
        clause.items("sets").forEach(this::checkContribution);
        clause.words("see").forEach(other -> {
            notItself(other, clause.word("id"));
            drafts.requireClause(other, Optional.of(draft));
        });
        clause.words("was").forEach(former -> {
            notItself(former, clause.word("id"));
            drafts.requireFormer(former, draft);
        });
    }

    private void checkKind(Spot clause) {
        if (clause.isOpen("kind") || clause.isOpen("duties")) {
            return;
        }
        Optional<ClauseKind> kind = clause.word("kind").flatMap(word -> Spelled.find(ClauseKind.class, word));
        boolean duties = clause.get("duties").isPresent();
        kind.filter(known -> known.obliging() && !duties)
                .ifPresent(known -> faults.add(clause, FaultCode.MISSING_DUTIES, known.spelling()));
        kind.filter(known -> !known.obliging() && duties)
                .ifPresent(known -> faults.addAtKey(clause, "duties", FaultCode.NEEDLESS_DUTIES, known.spelling()));
    }

    private void notItself(Spot word, Optional<String> own) {
        if (own.filter(word.text()::equals).isPresent()) {
            faults.add(word, FaultCode.SELF_REFERENCE, word.text());
        }
    }

    private void checkDuty(Spot duty, Spot clause) {
        duty.words("key")
                .filter(key -> names.find(ListName.EVENT, key.text()).isPresent())
                .forEach(key -> faults.add(key, FaultCode.AMBIGUOUS_NAME, key.text()));
        require(ListName.ROLE, duty, "who");
        require(ListName.ROLE, duty, "to");
        require(ListName.ROLE, duty, "appoints");
        require(ListName.REGISTER, duty, "register");
        require(ListName.FORM, duty, "form");
        require(ListName.MEASURE, duty, "measure");
        ListCheck.unique(duty, "content", "key", faults);
        duty.get("applies").ifPresent(this::checkCondition);
        duty.get("keeps").ifPresent(keeps -> require(ListName.EVENT, keeps, "after"));
        duty.words("blocks").forEach(word -> checkAnchor(word, duty, clause));
        duty.get("when").ifPresent(when -> {
            require(ListName.EVENT, when, "on");
            when.words("before").forEach(word -> checkAnchor(word, duty, clause));
            when.words("after").forEach(word -> checkAnchor(word, duty, clause));
            when.get("every").ifPresent(this::checkInterval);
        });
    }

    private void require(ListName list, Spot owner, String key) {
        owner.words(key).forEach(word -> names.require(list, word));
    }

    private void checkInterval(Spot every) {
        every.words("parameter")
                .forEach(word -> names.require(ListName.PARAMETER, word)
                        .flatMap(parameter -> parameter.word("unit"))
                        .filter(unit -> !unit.equals(Unit.PERIOD.spelling()))
                        .ifPresent(unit -> faults.add(word, FaultCode.UNFIT_INTERVAL, word.text(), unit)));
    }

    private void checkAnchor(Spot word, Spot duty, Spot clause) {
        String name = word.text();
        if (name.contains("#")) {
            drafts.requireDuty(word, draft);
            return;
        }
        notItself(word, duty.word("key"));
        boolean sibling = clause.items("duties").stream()
                .anyMatch(other -> other.word("key").filter(name::equals).isPresent());
        boolean event = names.find(ListName.EVENT, name).isPresent() || names.isIncomplete(ListName.EVENT);
        if (!sibling && !event) {
            faults.add(word, FaultCode.DANGLING_REFERENCE, A_DUTY_OR_EVENT, name);
        }
    }

    private void checkContribution(Spot contribution) {
        contribution.get("when").ifPresent(this::checkCondition);
        contribution
                .words("parameter")
                .forEach(word -> names.require(ListName.PARAMETER, word)
                        .ifPresent(parameter -> contribution
                                .get("value")
                                .ifPresent(value -> ListCheck.checkValue(value, parameter, faults))));
    }

    private void checkCondition(Spot condition) {
        condition.items("all").forEach(this::checkCondition);
        condition.items("any").forEach(this::checkCondition);
        condition.get("not").ifPresent(this::checkCondition);
        condition
                .words("question")
                .forEach(word -> names.require(ListName.QUESTION, word).ifPresent(question -> {
                    condition.items("is").forEach(answer -> checkAnswer(answer, question));
                    condition.items("in").forEach(answer -> checkAnswer(answer, question));
                }));
    }

    private void checkAnswer(Spot answer, Spot question) {
        if (question.word("type").filter("choice"::equals).isPresent()
                && question.get("values").isEmpty()) {
            return; // the schema asks for them
        }
        boolean fits = question.word("type").filter("boolean"::equals).isPresent()
                ? answer.node().isBoolean()
                : question.items("values").stream()
                        .anyMatch(option -> option.word("id").equals(answer.word()));
        if (!fits) {
            String shown = answer.word().orElse(answer.node().toString());
            faults.add(
                    answer, FaultCode.UNFIT_ANSWER, shown, question.word("id").orElse("?"));
        }
    }
}
