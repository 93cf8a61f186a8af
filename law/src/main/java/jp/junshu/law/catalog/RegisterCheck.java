package jp.junshu.law.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.junshu.law.Spelled;
import jp.junshu.law.Text;
import jp.junshu.law.yaml.FaultCode;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.Spot;

/** Checks what one register is made of: that its parts name each other rightly, and what they refer to elsewhere. */
record RegisterCheck(Spot register, Names names, Drafts drafts, Faults faults) {
    private static final Text A_FIELD = new Text("項目", "field");
    private static final Text A_STATE = new Text("状態", "state");
    private static final Text A_WORD = new Text("確認、同意、許可又は承認", "確認, 同意, 許可 or 承認");

    void check() {
        ListCheck.unique(register, "fields", "id", faults);
        ListCheck.unique(register, "states", "id", faults);
        register.items("fields").forEach(field -> ListCheck.unique(field, "values", "id", faults));
        List.of("write", "approval").forEach(key -> require(ListName.ROLE, register, key));
        register.words("measures").forEach(word -> names.demand(ListName.MEASURE, word));
        register.get("keeps").ifPresent(keeps -> require(ListName.EVENT, keeps, "after"));
        checkFields();
        checkStates();
        register.items("consent").forEach(this::checkConsent);
    }

    private void require(ListName list, Spot owner, String key) {
        owner.words(key).forEach(word -> names.require(list, word));
    }

    private void checkFields() {
        Set<String> known = ids("fields");
        requireAmong(known, A_FIELD, register, "columns");
        requireAmong(known, A_FIELD, register, "key");
        for (Spot field : register.items("fields")) {
            requireAmong(known, A_FIELD, field, "outside");
        }
        Set<String> columns = register.words("columns").map(Spot::text).collect(Collectors.toSet());
        if (register.get("columns").isPresent()) {
            register.items("fields").stream()
                    .flatMap(field -> field.words("id"))
                    .filter(id -> !columns.contains(id.text()))
                    .forEach(id -> faults.add(id, FaultCode.UNLISTED_FIELD, id.text()));
        }
    }

    private void checkStates() {
        Set<String> known = ids("states");
        Set<String> reached = new HashSet<>();
        register.items("states").stream()
                .flatMap(state -> state.words("id"))
                .filter(id -> id.text().equals(RegisterDefinition.WITHDRAWN))
                .forEach(id -> faults.add(id, FaultCode.RESERVED_STATE, id.text()));
        for (Spot way : register.items("transitions")) {
            requireAmong(known, A_STATE, way, "from");
            requireAmong(known, A_STATE, way, "to");
            require(ListName.ROLE, way, "by");
            way.word("to").ifPresent(reached::add);
            way.words("to")
                    .filter(to -> way.word("from").filter(to.text()::equals).isPresent())
                    .forEach(to -> faults.add(to, FaultCode.SELF_REFERENCE, to.text()));
        }
        register.items("states").stream()
                .skip(1)
                .flatMap(state -> state.words("id"))
                .filter(id -> !reached.contains(id.text()))
                .forEach(id -> faults.add(id, FaultCode.UNREACHED_STATE, id.text()));
    }

    private void checkConsent(Spot consent) {
        consent.words("first").forEach(drafts::requireDuty);
        consent.words("duty").forEach(word -> {
            drafts.requireDuty(word);
            drafts.findDuty(word)
                    .filter(duty -> duty.word("act")
                            .flatMap(act -> Spelled.find(Act.class, act))
                            .filter(act -> act.answer() == Act.Answer.DECISION)
                            .isEmpty())
                    .ifPresent(_ -> faults.add(word, FaultCode.UNFIT_CONSENT, word.text(), A_WORD));
        });
    }

    private Set<String> ids(String list) {
        return register.items(list).stream()
                .flatMap(item -> item.word("id").stream())
                .collect(Collectors.toSet());
    }

    private void requireAmong(Set<String> known, Text what, Spot owner, String key) {
        owner.words(key)
                .filter(word -> !known.contains(word.text()))
                .forEach(word -> faults.add(word, FaultCode.DANGLING_REFERENCE, what, word.text()));
    }
}
