package jp.junshu.law.catalog;

import static jp.junshu.law.catalog.ExampleCatalog.FORM;

import java.util.stream.Stream;
import jp.junshu.law.catalog.CatalogFaultTest.Spoilt;
import jp.junshu.law.yaml.FaultCode;

/** The ways to spoil a form's layout. */
final class LayoutFaults {
    private LayoutFaults() {}

    static Stream<Spoilt> spoilt() {
        return Stream.of(shapes(), names(), fits()).flatMap(list -> list);
    }

    private static Spoilt by(String sentence, FaultCode code, String from, String to, String where) {
        return Spoilt.by(sentence, code, FORM, from, to, where);
    }

    private static Stream<Spoilt> shapes() {
        return Stream.of(
                by("a paragraph without words", FaultCode.MISSING_KEY, "words: \"{made-on}\", ", "", "align: right"),
                by("a paragraph of blanks", FaultCode.MALFORMED, "\"{made-on}\"", "\" \"", "words: \" \""),
                by("a brace left open", FaultCode.MALFORMED, "\"{guest}様\"", "\"{guest様\"", "{guest様"),
                by("an expression", FaultCode.MALFORMED, "{host.name}", "{host.name + kind}", "host.name + kind"),
                by("a block of no kind", FaultCode.CHOOSE_ONE, "\n    page-break: true", "", "when-any: cups"),
                by(
                        "two blocks in one",
                        FaultCode.CHOOSE_ONE,
                        "page-break: true",
                        "page-break: true\n    paragraph: { words: 椀 }",
                        "when-any: cups"),
                by("a page that does not break", FaultCode.NOT_LISTED, "break: true", "break: false", "page-break"),
                by("a datum without a label", FaultCode.MISSING_KEY, "label: { ja: 報告日, en: Day }, ", "", "made-on"),
                by("a choice of nothing", FaultCode.MISSING_KEY, ", choices: [煎茶, 抹茶]", "", "id: kind"),
                by("words to choose", FaultCode.NEEDLESS_KEY, "words }\n", "words, choices: [a, b] }\n", "[a, b]"),
                by("wide words", FaultCode.NEEDLESS_KEY, "words }\n", "words, full-width: true }\n", "words, full-"),
                by(
                        "a group without fields",
                        FaultCode.MISSING_KEY,
                        "type: day }\n",
                        "type: day }\n      - { id: x, label: { ja: 甲, en: X } }\n",
                        "id: x"),
                by(
                        "fields of words",
                        FaultCode.NEEDLESS_KEY,
                        "type: choice",
                        "columns: [ { id: x, label: { ja: 甲, en: X }, type: day } ], type: choice",
                        "columns: [ { id: x"),
                new Spoilt("a layout for no data", FaultCode.MISSING_KEY, FORM, "id:", LayoutFaults::withoutData),
                by("too far in", FaultCode.NOT_LISTED, "indent: 1", "indent: 21", "indent: 21"));
    }

    private static Stream<Spoilt> names() {
        return Stream.of(
                by("a datum that is not there", FaultCode.DANGLING_REFERENCE, "{made-on}", "{made-of}", "made-of"),
                by("a field that is not there", FaultCode.DANGLING_REFERENCE, "{host.name}", "{host.age}", "host.age"),
                by("a field of words", FaultCode.DANGLING_REFERENCE, "{made-on}", "{made-on.year}", "made-on.year"),
                by("a column that is not there", FaultCode.DANGLING_REFERENCE, "{guest}", "{kind}", "{kind}様"),
                by("rows that are not there", FaultCode.DANGLING_REFERENCE, "each: cups", "each: pots", "each: pots"),
                by("a condition on nothing", FaultCode.DANGLING_REFERENCE, "any: cups", "any: pots", "any: pots"),
                by("boxes for nothing", FaultCode.DANGLING_REFERENCE, "of: kind", "of: sort", "of: sort"),
                by(
                        "a datum twice",
                        FaultCode.DUPLICATE_ID,
                        "- { id: kind",
                        "- { id:  made-on, label: { ja: 日, en: Day }, type: day }\n  - { id: kind",
                        "id:  made-on"),
                by(
                        "a column twice",
                        FaultCode.DUPLICATE_ID,
                        "- { id: taste",
                        "- { id:  guest, label: { ja: 客, en: G }, type: day }\n      - { id: taste",
                        "id:  guest"),
                by("a datum nobody prints", FaultCode.UNUSED_DATA, "\"{made-on}\"", "今日", "id: made-on"),
                by("a field nobody prints", FaultCode.UNUSED_DATA, "{host.name}", "花子", "id: name"),
                by("a group nobody prints", FaultCode.UNUSED_DATA, "\"{host.name}\" } ] }", "花子 } ] } #", "id: host")
                        .and(example -> example.replacing(FORM, "\"{host.sat-on}\"", "今日")),
                by("a column nobody prints", FaultCode.UNUSED_DATA, "\"{taste}\"", "可", "id: taste"));
    }

    private static Stream<Spoilt> fits() {
        return Stream.of(
                by("rows as words", FaultCode.UNFIT_DATA, "{made-on}", "{cups}", "words: \"{cups}"),
                by("a group as words", FaultCode.UNFIT_DATA, "{made-on}", "{host}", "words: \"{host}"),
                by("each of a group", FaultCode.UNFIT_DATA, "each: cups", "each: host", "each: host"),
                by("any of a day", FaultCode.UNFIT_DATA, "any: [cups]", "any: [made-on]", "any: [made-on]"),
                by("boxes for a day", FaultCode.UNFIT_DATA, "of: kind", "of: host.sat-on", "of: host.sat-on"),
                by("a cell too many", FaultCode.UNFIT_CELLS, "\"{taste}\"]", "\"{taste}\", 茶]", "{guest}"),
                by("a table too wide", FaultCode.UNFIT_WIDTHS, "width: 30", "width: 31", "width: 31"),
                by("a column without a head", FaultCode.MISSING_KEY, ", head: 味", "", "width: 30"),
                by("two titles", FaultCode.WRONG_ORDER, "1. 席, level: section", "1. 席, level: title", "1. 席"),
                by("a rank skipped", FaultCode.WRONG_ORDER, "1. 席, level: section", "1. 席, level: subsection", "1. 席"),
                by("no title", FaultCode.WRONG_ORDER, "level: title", "level: section", "level: section"));
    }

    private static ExampleCatalog withoutData(ExampleCatalog example) {
        String text = example.texts().getOrDefault(FORM, "");
        return example.with(
                FORM, text.substring(0, text.indexOf("data:")) + "layout: [ { paragraph: { words: お茶 } } ]\n");
    }
}
