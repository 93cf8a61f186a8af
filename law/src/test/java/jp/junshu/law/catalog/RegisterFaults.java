package jp.junshu.law.catalog;

import static jp.junshu.law.catalog.ExampleCatalog.REGISTER;

import java.util.stream.Stream;
import jp.junshu.law.catalog.CatalogFaultTest.Spoilt;
import jp.junshu.law.yaml.FaultCode;

/** The ways to spoil what a register is made of. */
final class RegisterFaults {
    private RegisterFaults() {}

    static Stream<Spoilt> spoilt() {
        return Stream.of(shapes(), names()).flatMap(list -> list);
    }

    private static Spoilt by(String sentence, FaultCode code, String from, String to, String where) {
        return Spoilt.by(sentence, code, REGISTER, from, to, where);
    }

    private static Stream<Spoilt> shapes() {
        return Stream.of(
                by(
                        "a register of the installation",
                        FaultCode.NOT_LISTED,
                        "scope: engagement",
                        "scope: installation",
                        "scope"),
                by("fields and nobody who writes", FaultCode.MISSING_KEY, "write: [host, helper]\n", "", "id: kettles"),
                by("a field of no type", FaultCode.NOT_LISTED, "type: number", "type: formula", "formula"),
                by("a field without a label", FaultCode.MISSING_KEY, "label: { ja: 容量, en: Holds }, ", "", "id: holds"),
                by(
                        "a label in one language",
                        FaultCode.MISSING_LANGUAGE,
                        "{ ja: 容量, en: Holds }",
                        "{ ja: 容量 }",
                        "id: holds"),
                by("a script", FaultCode.UNKNOWN_KEY, "type: number", "type: number, script: holds > 0", "script"),
                by(
                        "a field that is not required by a word",
                        FaultCode.NOT_LISTED,
                        "required: true",
                        "required: false",
                        "required"),
                by(
                        "one value to choose",
                        FaultCode.TOO_FEW,
                        ", { id: tin, title: { ja: 錫, en: Tin } }",
                        "",
                        "id: iron"),
                by(
                        "words to choose",
                        FaultCode.NEEDLESS_KEY,
                        "type: yes-no",
                        "type: yes-no, values: [ { id: a, title: { ja: 甲, en: A } }, { id: b, title: { ja: 乙, en: B } } ]",
                        "yes-no"),
                by(
                        "a number that is past",
                        FaultCode.NEEDLESS_KEY,
                        "type: number",
                        "type: number, past: true",
                        "number, past"),
                by(
                        "words of people outside",
                        FaultCode.NEEDLESS_KEY,
                        "type: number",
                        "type: number, outside: guild",
                        "number, outside"),
                by("a way that nobody takes", FaultCode.MISSING_KEY, ", by: [host] }", " }", "from: used"),
                by("a consent to nothing", FaultCode.MISSING_KEY, "duty: \"tea-house:1.1#plan\", ", "", "consent"),
                by("a duty without its key", FaultCode.MALFORMED, "1.1#plan", "1.1", "consent"),
                by("a period that is none", FaultCode.MALFORMED, "review: P6M", "review: half-yearly", "review"));
    }

    private static Stream<Spoilt> names() {
        return Stream.of(
                by(
                                "two fields of one name",
                                FaultCode.DUPLICATE_ID,
                                "id: notes",
                                "id: name",
                                "id: name, label: { ja: 覚え")
                        .and(example -> example.replacing(REGISTER, ", notes]", "]")),
                by("two values of one name", FaultCode.DUPLICATE_ID, "id: tin", "id: iron", "id: iron"),
                by(
                        "a column that is no field",
                        FaultCode.DANGLING_REFERENCE,
                        "guild, notes]",
                        "guild, notes, age]",
                        "columns"),
                by("a field in no column", FaultCode.UNLISTED_FIELD, ", notes]", "]", "id: notes"),
                by(
                        "a column twice",
                        FaultCode.REPEATED,
                        "[name, metal, holds",
                        "[name, metal, metal, holds",
                        "columns"),
                by(
                        "a key that is no field",
                        FaultCode.DANGLING_REFERENCE,
                        "key: [name, metal]",
                        "key: [name, age]",
                        "key: [name"),
                by(
                        "people outside by no field",
                        FaultCode.DANGLING_REFERENCE,
                        "outside: guild",
                        "outside: club",
                        "club"),
                by("two states of one name", FaultCode.DUPLICATE_ID, "transitions:", """
                          - { id: broken, title: { ja: 中古, en: Used before } }
                        transitions:""", "中古"),
                by(
                                "a state that every register has",
                                FaultCode.RESERVED_STATE,
                                "id: broken",
                                "id: withdrawn",
                                "id: withdrawn")
                        .and(example -> example.replacing(REGISTER, "to: broken", "to: withdrawn")),
                by("a way to no state", FaultCode.DANGLING_REFERENCE, "to: broken", "to: lost", "to: lost")
                        .and(example -> example.replacing(
                                REGISTER, "  - { id: broken, title: { ja: 破損, en: Broken }, last: true }\n", "")),
                by("a way from no state", FaultCode.DANGLING_REFERENCE, "from: used", "from: lost", "from: lost"),
                by("a way to where it starts", FaultCode.SELF_REFERENCE, "from: used", "from: broken", "from: broken"),
                by("a state that no way leads to", FaultCode.UNREACHED_STATE, "approval:", "approval:", "id: cracked")
                        .and(example -> example.replacing(
                                REGISTER,
                                "transitions:",
                                "  - { id: cracked, title: { ja: ひび, en: Cracked } }\ntransitions:")),
                by(
                        "a way that a stranger takes",
                        FaultCode.DANGLING_REFERENCE,
                        "by: [host]",
                        "by: [guest]",
                        "by: [guest]"),
                by(
                        "a register that a stranger keeps",
                        FaultCode.DANGLING_REFERENCE,
                        "write: [host, helper]",
                        "write: [guest]",
                        "write"),
                by(
                        "an approval of a stranger",
                        FaultCode.DANGLING_REFERENCE,
                        "approval: [host]",
                        "approval: [guest]",
                        "approval"),
                by("a consent by no duty", FaultCode.DANGLING_REFERENCE, "1.1#plan", "1.1#plot", "plot"),
                by("handed in by no duty", FaultCode.DANGLING_REFERENCE, "1.1#report", "1.9#report", "1.9#report"),
                by("a consent by a report", FaultCode.UNFIT_CONSENT, "1.1#plan", "1.1#report", "consent"),
                by(
                        "a measure that is not there",
                        FaultCode.DANGLING_REFERENCE,
                        "measures: [hot-water]",
                        "measures: [cold-water]",
                        "cold-water"),
                by(
                        "kept after no event",
                        FaultCode.DANGLING_REFERENCE,
                        "after: guest-left",
                        "after: guest-slept",
                        "guest-slept"));
    }
}
