package jp.junshu.law.catalog;

import static jp.junshu.law.catalog.ExampleCatalog.FORM;
import static jp.junshu.law.catalog.ExampleCatalog.REGISTER;

import java.util.stream.Stream;
import jp.junshu.law.catalog.CatalogFaultTest.Spoilt;
import jp.junshu.law.yaml.FaultCode;

/** The ways to spoil the flows of a register. */
final class FlowFaults {
    static final String FLOWS = """
            flows:
              - id: throwing-away
                title: { ja: 釜を処分する, en: A kettle is thrown away }
                clauses: ["tea-house:1.1", "coffee-house:3"]
                media:
                  - { id: iron, title: { ja: 良, en: Iron }, places: [ { ja: 棚, en: Shelf } ], methods: [ { ja: 溶かす, en: Melt } ], others: true }
                steps:
                  - { key: plan, kind: plan, title: { ja: 計画, en: Plan }, form: tea-report }
                  - { key: word, kind: ask, title: { ja: 承認, en: Word }, act: 承認, duties: ["tea-house:1.1#plan"] }
                  - { key: melt, kind: do, title: { ja: 溶かす, en: Melt } }
                  - { key: look, kind: check, title: { ja: 確認, en: Look }, of: melt, demanded-by: "coffee-house:4" }
                  - { key: tell, kind: hand-in, title: { ja: 報告, en: Tell }, act: 報告, form: tea-report }
                  - { key: taken, kind: receipt, title: { ja: 受理, en: Taken } }
                  - { key: close, kind: closing, title: { ja: 締め, en: Close } }
            """;

    private FlowFaults() {}

    private static Spoilt by(String sentence, FaultCode code, String from, String to, String where) {
        return new Spoilt(
                sentence,
                code,
                REGISTER,
                where,
                example -> example.appending(REGISTER, FLOWS).replacing(REGISTER, from, to));
    }

    static Stream<Spoilt> spoilt() {
        return Stream.of(
                by("a step of no kind", FaultCode.NOT_LISTED, "kind: closing", "kind: dancing", "dancing"),
                by("a check of nothing", FaultCode.MISSING_KEY, ", of: melt", "", "key: look"),
                by("a check of what was not done", FaultCode.DANGLING_REFERENCE, "of: melt", "of: word", "of: word"),
                by(
                        "a plan without its form",
                        FaultCode.MISSING_KEY,
                        "en: Plan }, form: tea-report",
                        "en: Plan }",
                        "key: plan"),
                by(
                        "a form that is not there",
                        FaultCode.DANGLING_REFERENCE,
                        "form: tea-report",
                        "form: no-report",
                        "no-report"),
                by(
                        "a form for the work",
                        FaultCode.NEEDLESS_KEY,
                        "en: Melt } }\n",
                        "en: Melt }, form: tea-report }\n",
                        "key: melt"),
                by("asking without a word", FaultCode.MISSING_KEY, "act: 承認, ", "", "key: word"),
                by("a word nobody knows", FaultCode.NOT_LISTED, "act: 承認", "act: 拝承", "拝承"),
                by("a step twice", FaultCode.DUPLICATE_ID, "key: close", "key: melt", "key: melt, kind: closing"),
                by("a duty that is not there", FaultCode.DANGLING_REFERENCE, "1.1#plan", "1.1#dance", "1.1#dance"),
                by("half a duty", FaultCode.MALFORMED, "\"tea-house:1.1#plan\"", "\"1.1#plan\"", "\"1.1#plan\""),
                by(
                        "a clause that is not there",
                        FaultCode.DANGLING_REFERENCE,
                        "\"tea-house:1.1\", \"coffee",
                        "\"tea-house:9\", \"coffee",
                        "tea-house:9"),
                by(
                        "a plan in the middle",
                        FaultCode.WRONG_ORDER,
                        "kind: closing",
                        "kind: plan, form: tea-report",
                        "key: close"),
                by("a receipt of nothing", FaultCode.WRONG_ORDER, "kind: closing", "kind: receipt", "key: close"),
                by("an expression", FaultCode.UNKNOWN_KEY, "kind: do", "kind: do, if: rain", "if: rain"),
                by(
                                "a flow without media",
                                FaultCode.MISSING_KEY,
                                "media:\n",
                                "note: { ja: 無, en: Nothing }\n    was:\n",
                                "id: throwing-away")
                        .and(example -> example.replacing(
                                REGISTER,
                                "    was:\n      - { id: iron, title: { ja: 良, en: Iron }, places: [ { ja: 棚, en: Shelf } ], methods: [ { ja: 溶かす, en: Melt } ], others: true }\n",
                                "")),
                by(
                                "a word the form does not know",
                                FaultCode.NOT_LISTED,
                                "{ ja: 良, en: Iron }",
                                "{ ja: 鉄, en: Iron }",
                                "ja: 鉄, en: Iron }, places")
                        .and(example -> example.with(
                                FORM,
                                example.texts()
                                        .getOrDefault(FORM, "")
                                        .replace("cups", "items")
                                        .replace("taste", "medium"))));
    }
}
