package jp.junshu.law.catalog;

import jp.junshu.law.yaml.FaultCode;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.Source;
import jp.junshu.law.yaml.Spot;
import tools.jackson.databind.JsonNode;

/** Lists what a draft still leaves open: what is not written, and what was read off the text and nobody has confirmed. */
record OpenCheck(Draft draft, Faults faults) {

    void check() {
        draft.head().map(Source::top).ifPresent(this::check);
        for (Spot clause : draft.clauses()) {
            check(clause);
            clause.items("duties").forEach(this::check);
        }
    }

    private void check(Spot owner) {
        owner.open().forEach(key -> {
            boolean written = owner.get(key.text())
                    .filter(value -> isWritten(value.node()))
                    .isPresent();
            faults.add(key, written ? FaultCode.UNCONFIRMED : FaultCode.OPEN, key.text());
        });
    }

    /** Whether nothing in it is empty. */
    private static boolean isWritten(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> false;
            case STRING -> !value.stringValue().isBlank();
            case OBJECT, ARRAY -> !value.isEmpty() && value.values().stream().allMatch(OpenCheck::isWritten);
            case BINARY, BOOLEAN, NUMBER, POJO -> true;
        };
    }
}
