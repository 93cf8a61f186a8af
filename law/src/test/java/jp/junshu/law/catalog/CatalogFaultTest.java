package jp.junshu.law.catalog;

import static jp.junshu.law.catalog.ExampleCatalog.CLAUSES;
import static jp.junshu.law.catalog.ExampleCatalog.EVENTS;
import static jp.junshu.law.catalog.ExampleCatalog.FORM;
import static jp.junshu.law.catalog.ExampleCatalog.HEAD;
import static jp.junshu.law.catalog.ExampleCatalog.MEASURES;
import static jp.junshu.law.catalog.ExampleCatalog.MORE;
import static jp.junshu.law.catalog.ExampleCatalog.PARAMETERS;
import static jp.junshu.law.catalog.ExampleCatalog.QUESTIONS;
import static jp.junshu.law.catalog.ExampleCatalog.REGISTER;
import static jp.junshu.law.catalog.ExampleCatalog.ROLES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.law.DataFile;
import jp.junshu.law.Fault;
import jp.junshu.law.yaml.FaultCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way to spoil a catalogue gives one fault, of its kind, on its line. */
class CatalogFaultTest {

    /**
     * @param where words on the line that the fault must name, in the spoilt file
     */
    record Spoilt(String sentence, FaultCode code, String file, String where, UnaryOperator<ExampleCatalog> change) {
        static Spoilt by(String sentence, FaultCode code, String file, String from, String to, String where) {
            return new Spoilt(sentence, code, file, where, example -> example.replacing(file, from, to));
        }

        Spoilt at(String words) {
            return new Spoilt(sentence, code, file, words, change);
        }

        Spoilt and(UnaryOperator<ExampleCatalog> more) {
            return new Spoilt(sentence, code, file, where, example -> more.apply(change.apply(example)));
        }

        @Override
        public String toString() {
            return sentence;
        }
    }

    private static final String BOIL_WHEN = "when: { every: P1W, on: [guest-came], within: at-once }";
    private static final String NEW_CLAUSE = """
            - id: "%s"
              cite: %s
              title: { ja: 別, en: Other }
              says: { ja: 別のこと。, en: Another thing. }
              kind: %s
            """;

    private static Spoilt added(String sentence, FaultCode code, String id, String cite, String kind, String where) {
        String clause = NEW_CLAUSE.formatted(id, cite, kind);
        return new Spoilt(sentence, code, MORE, where, example -> example.appending(MORE, clause));
    }

    static Stream<Spoilt> spoilt() {
        return Stream.of(
                        shapes(),
                        quotes(),
                        files(),
                        references(),
                        places(),
                        values(),
                        calendars(),
                        LayoutFaults.spoilt(),
                        RegisterFaults.spoilt(),
                        FlowFaults.spoilt())
                .flatMap(list -> list);
    }

    private static final String CALENDAR = "calendars/guild.yaml";
    private static final String CLOSED = """
            id: guild
            kind: closed-days
            title: { ja: 組合, en: Guild }
            basis: { ja: 例, en: Example }
            closed:
              - { key: rest, from: "01-01", to: "01-03", title: { ja: 休み, en: Rest } }
            """;
    private static final String HOLIDAYS = """
            id: guild
            kind: holidays
            title: { ja: 祝日, en: Holidays }
            basis: { ja: 例, en: Example }
            sources: [{ what: { ja: 例, en: Example }, by: guild, licence: MIT }]
            names: { tea-day: { ja: 茶の日, en: Tea day } }
            rule: { substitute: tea-day, between: tea-day, yearly: [], once: [] }
            published:
              from: "2026-01-01"
              through: "2026-12-31"
              list:
                - { on: "2026-05-02", holiday: tea-day }
                - { on: "2026-11-01", holiday: tea-day }
            """;
    private static final String NUMBERING = "tea-house/2024-04-01/numbering.yaml";
    private static final String PROFILE = """
            regulation: tea-house
            revision: "2024-04-01"
            titles: [茶の心得]
            paragraphs:
              - { begins: なお, of: "1" }
            """;

    private static Spoilt in(String path, String text, String sentence, FaultCode code, String from, String to) {
        return new Spoilt(
                sentence, code, path, to, example -> example.with(path, text).replacing(path, from, to));
    }

    private static Stream<Spoilt> calendars() {
        return Stream.of(
                in(CALENDAR, CLOSED, "a calendar that never opens", FaultCode.NEVER_OPEN, "\"01-03\"", "\"12-31\"")
                        .at("id: guild"),
                in(CALENDAR, CLOSED, "a closing on no day", FaultCode.NO_SUCH_DATE, "01-03", "01-32"),
                in(
                                CALENDAR,
                                CLOSED,
                                "days closed in no way",
                                FaultCode.CHOOSE_ONE,
                                "from: \"01-01\", to: \"01-03\", ",
                                "")
                        .at("key: rest"),
                in(
                        CALENDAR,
                        HOLIDAYS,
                        "a name that is no word",
                        FaultCode.MALFORMED,
                        "{ tea-day: {",
                        "{ Tea: { ja: 茶, en: T }, tea-day: {"),
                in(CALENDAR, HOLIDAYS, "a holiday before the last", FaultCode.DATE_ORDER, "2026-11-01", "2026-04-01"),
                in(CALENDAR, HOLIDAYS, "a holiday after the end", FaultCode.OUTSIDE_LIST, "2026-11-01", "2027-11-01"),
                in(NUMBERING, PROFILE, "a beginning that is too short", FaultCode.WRONG_LENGTH, "なお,", "な,"),
                in(NUMBERING, PROFILE, "a paragraph of no place", FaultCode.MALFORMED, "of: \"1\"", "of: \"1.\""),
                in(NUMBERING, PROFILE, "a figure for a place", FaultCode.UNQUOTED, "of: \"1\"", "of: 1"));
    }

    private static Stream<Spoilt> shapes() {
        return Stream.of(
                new Spoilt(
                        "a file with nothing in it",
                        FaultCode.EMPTY_FILE,
                        REGISTER,
                        "",
                        example -> example.with(REGISTER, "# nothing yet\n")),
                Spoilt.by("bytes that are no UTF-8", FaultCode.NOT_UTF_8, ROLES, "亭主", "\uFFFD主", "\uFFFD主"),
                Spoilt.by("a bracket left open", FaultCode.YAML_SYNTAX, FORM, "Tea report }", "Tea report", "clauses:"),
                Spoilt.by(
                        "an anchor",
                        FaultCode.ALIAS,
                        CLAUSES,
                        "  kind: group",
                        "  kind: group\n  remark: &tea { ja: 茶, en: Tea }",
                        "&tea"),
                Spoilt.by(
                        "a key twice in one object",
                        FaultCode.DUPLICATE_KEY,
                        CLAUSES,
                        "  kind: group",
                        "  kind: group\n  kind:  group",
                        "kind:  group"),
                Spoilt.by(
                        "a key nobody knows",
                        FaultCode.UNKNOWN_KEY,
                        CLAUSES,
                        "  kind: group",
                        "  kind: group\n  colour: red",
                        "colour"),
                Spoilt.by(
                        "values for a question answered by yes or no",
                        FaultCode.NEEDLESS_KEY,
                        QUESTIONS,
                        "  type: boolean",
                        "  type: boolean\n  values: [ { id: a, title: { ja: 甲, en: A } }, { id: b, title: { ja: 乙, en: B } } ]",
                        "values: [ { id: a"),
                Spoilt.by(
                        "values for a parameter that is a number",
                        FaultCode.NEEDLESS_KEY,
                        PARAMETERS,
                        "  unit: count",
                        "  unit: count\n  values: [ { id: a, title: { ja: 甲, en: A } }, { id: b, title: { ja: 乙, en: B } } ]",
                        "values: [ { id: a"),
                Spoilt.by(
                        "a clause without a kind", FaultCode.MISSING_KEY, CLAUSES, "  kind: group\n", "", "id: \"1\""),
                Spoilt.by("a key without a value", FaultCode.MISSING_KEY, CLAUSES, "cite: 第1条\n", "cite:\n", "cite:"),
                Spoilt.by(
                        "an act to nobody",
                        FaultCode.MISSING_KEY,
                        CLAUSES,
                        "      to: guild-officer\n",
                        "",
                        "key: plan"),
                Spoilt.by(
                        "a period to keep after nothing",
                        FaultCode.MISSING_KEY,
                        CLAUSES,
                        "for: P3Y, after: guest-left",
                        "for: P3Y",
                        "keeps: { for: P3Y"),
                Spoilt.by(
                        "a question to choose from nothing",
                        FaultCode.MISSING_KEY,
                        QUESTIONS,
                        "type: boolean",
                        "type: choice",
                        "id: serves-tea"),
                Spoilt.by(
                        "no English words",
                        FaultCode.MISSING_LANGUAGE,
                        CLAUSES,
                        "お茶, en: Tea",
                        "お茶",
                        "title: { ja: お茶 }"),
                Spoilt.by("blank words", FaultCode.MISSING_LANGUAGE, CLAUSES, "en: Tea }", "en: \" \" }", "en: \" \""),
                Spoilt.by(
                        "a list for a word",
                        FaultCode.WRONG_TYPE,
                        MORE,
                        "key: review",
                        "key: [review]",
                        "key: [review]"),
                Spoilt.by(
                        "a kind nobody knows",
                        FaultCode.NOT_LISTED,
                        CLAUSES,
                        "kind: group",
                        "kind: heap",
                        "kind: heap"),
                Spoilt.by("an act nobody knows", FaultCode.NOT_LISTED, CLAUSES, "act: 報告", "act: 連絡", "act: 連絡"),
                Spoilt.by(
                        "a duty of a kind that obliges nobody",
                        FaultCode.NOT_LISTED,
                        MORE,
                        "kind: report",
                        "kind: legal",
                        "kind: legal"),
                Spoilt.by(
                        "a mark off its scale",
                        FaultCode.NOT_LISTED,
                        CLAUSES,
                        "confidentiality: 2",
                        "confidentiality: 4",
                        "confidentiality: 4"),
                Spoilt.by("an id with a capital", FaultCode.MALFORMED, CLAUSES, "key: heat", "key: Heat", "key: Heat"),
                Spoilt.by(
                        "an id with a leading zero",
                        FaultCode.MALFORMED,
                        MORE,
                        "id: \"2\"",
                        "id: \"02\"",
                        "id: \"02\""),
                Spoilt.by(
                        "a period of nothing", FaultCode.MALFORMED, CLAUSES, "every: P1W", "every: P0D", "every: P0D"),
                Spoilt.by("nobody to do it", FaultCode.TOO_FEW, MORE, "who: [host]", "who: []", "who: []"),
                Spoilt.by(
                        "somebody twice", FaultCode.REPEATED, MORE, "who: [host]", "who: [host, host]", "[host, host]"),
                Spoilt.by(
                        "two times for one duty",
                        FaultCode.CHOOSE_ONE,
                        CLAUSES,
                        BOIL_WHEN,
                        "when: { every: P1W, once: true }",
                        "once: true"),
                Spoilt.by(
                        "no time for a duty",
                        FaultCode.CHOOSE_ONE,
                        CLAUSES,
                        BOIL_WHEN,
                        "when: { within: at-once }",
                        "when: { within"),
                Spoilt.by(
                        "a question without the answer that counts",
                        FaultCode.CHOOSE_ONE,
                        CLAUSES,
                        "{ question: serves-tea, is: true }\n",
                        "{ question: serves-tea }\n",
                        "{ question: serves-tea }"),
                Spoilt.by(
                        "a figure both stated and given",
                        FaultCode.CHOOSE_ONE,
                        CLAUSES,
                        "value: 80",
                        "value: 80, stated: true",
                        "value: 80"),
                Spoilt.by(
                        "the 30th of February",
                        FaultCode.NO_SUCH_DATE,
                        HEAD,
                        "supplementary: [\"2024-04-01\"]",
                        "supplementary: [\"2024-02-30\"]",
                        "2024-02-30"));
    }

    private static Stream<Spoilt> quotes() {
        return Stream.of(
                Spoilt.by("an id that reads as a number", FaultCode.UNQUOTED, CLAUSES, "\"1.1\"", "1.1", "id: 1.1"),
                Spoilt.by("an id that could read as one", FaultCode.UNQUOTED, MORE, "\"1.2\"", "1.2", "id: 1.2"),
                Spoilt.by(
                        "an id that is a name",
                        FaultCode.UNQUOTED,
                        MORE,
                        "- id: \"2\"\n  cite: 第2条",
                        "- id: 別表\n  cite: 別表",
                        "id: 別表"),
                Spoilt.by("a place to see", FaultCode.UNQUOTED, CLAUSES, "[\"1.2\"", "[1.2", "see: [1.2"),
                Spoilt.by("a citation that is a number", FaultCode.UNQUOTED, MORE, "cite: 第2条", "cite: 2", "cite: 2"),
                Spoilt.by(
                        "a date",
                        FaultCode.UNQUOTED,
                        HEAD,
                        "in-force: \"2024-04-01\"",
                        "in-force: 2024-04-01",
                        "in-force"),
                Spoilt.by("an English no", FaultCode.UNQUOTED, MORE, "en: Ban", "en: No", "en: No"),
                Spoilt.by("words that are a truth value", FaultCode.UNQUOTED, MORE, "en: Ban", "en: true", "en: true"),
                Spoilt.by("a number of a scheme", FaultCode.UNQUOTED, MEASURES, "\"8.10\"", "8.10", "number: 8.10"));
    }

    private static Stream<Spoilt> files() {
        return Stream.of(
                new Spoilt(
                        "a file in no known place",
                        FaultCode.STRAY_FILE,
                        "tea.yaml",
                        "",
                        example -> example.with("tea.yaml", "")),
                new Spoilt(
                        "a file the head names and nobody wrote",
                        FaultCode.MISSING_FILE,
                        HEAD,
                        "03-gone.yaml",
                        example -> example.replacing(HEAD, "02-more.yaml]", "02-more.yaml, 03-gone.yaml]")),
                new Spoilt(
                        "a revision without a head",
                        FaultCode.MISSING_FILE,
                        HEAD,
                        "",
                        example -> example.without(HEAD)),
                new Spoilt(
                        "a file the head does not name",
                        FaultCode.UNLISTED_FILE,
                        MORE,
                        "",
                        example -> example.replacing(HEAD, ", 02-more.yaml", "")),
                Spoilt.by(
                        "another revision than the folder's",
                        FaultCode.FOLDER_MISMATCH,
                        HEAD,
                        "revision: \"2024-04-01\"",
                        "revision: \"2025-04-01\"",
                        "revision"),
                Spoilt.by(
                        "another regulation than the folder's",
                        FaultCode.FOLDER_MISMATCH,
                        HEAD,
                        "id: tea-house",
                        "id: tea-hut",
                        "id: tea-hut"),
                new Spoilt(
                        "a register in another's file",
                        FaultCode.FOLDER_MISMATCH,
                        "registers/pots.yaml",
                        "id:",
                        example -> example.with(
                                        "registers/pots.yaml", example.texts().getOrDefault(REGISTER, ""))
                                .without(REGISTER)));
    }

    private static Stream<Spoilt> references() {
        return Stream.of(
                Spoilt.by("a clause twice", FaultCode.DUPLICATE_ID, MORE, "\"2\"", "\"1.1\"", "id: \"1.1\""),
                Spoilt.by("a citation twice", FaultCode.DUPLICATE_ID, MORE, "cite: 第2条", "cite:  第1条第2項", "cite:  第1"),
                Spoilt.by(
                        "a duty's key twice",
                        FaultCode.DUPLICATE_ID,
                        MORE,
                        "key: tell",
                        "key:  review",
                        "key:  review"),
                Spoilt.by(
                        "a role twice",
                        FaultCode.DUPLICATE_ID,
                        ROLES,
                        "- id: helper",
                        "- id: helper\n  title: { ja: 甲, en: A }\n  side: inside\n- id:  helper",
                        "- id:  helper"),
                Spoilt.by("an item twice", FaultCode.DUPLICATE_ID, CLAUSES, "key: time", "key: heat", "時刻"),
                Spoilt.by(
                        "a role nobody has",
                        FaultCode.DANGLING_REFERENCE,
                        MORE,
                        "who: [host]",
                        "who: [ghost]",
                        "ghost"),
                Spoilt.by(
                        "an appointment to no role",
                        FaultCode.DANGLING_REFERENCE,
                        CLAUSES,
                        "appoints: helper",
                        "appoints: ghost",
                        "ghost"),
                Spoilt.by(
                        "a report to nobody",
                        FaultCode.DANGLING_REFERENCE,
                        CLAUSES,
                        "to: guild-officer",
                        "to: ghost",
                        "ghost"),
                Spoilt.by(
                        "a register that is not there",
                        FaultCode.DANGLING_REFERENCE,
                        MORE,
                        "mechanism: attested",
                        "mechanism: attested\n      register: pots",
                        "pots"),
                Spoilt.by(
                        "a form that is not there",
                        FaultCode.DANGLING_REFERENCE,
                        MORE,
                        "mechanism: attested",
                        "mechanism: attested\n      form: pots",
                        "pots"),
                Spoilt.by(
                        "a measure that is not there",
                        FaultCode.DANGLING_REFERENCE,
                        MORE,
                        "mechanism: attested",
                        "mechanism: attested\n      measure: pots",
                        "pots"),
                Spoilt.by(
                        "a question that is not there",
                        FaultCode.DANGLING_REFERENCE,
                        CLAUSES,
                        "question: serves-tea, is: true }\n",
                        "question: serves-milk, is: true }\n",
                        "serves-milk"),
                Spoilt.by(
                        "a parameter that is not there",
                        FaultCode.DANGLING_REFERENCE,
                        CLAUSES,
                        "water.heat",
                        "water.cold",
                        "water.cold"),
                Spoilt.by(
                        "an interval from nowhere",
                        FaultCode.DANGLING_REFERENCE,
                        MORE,
                        "house.review",
                        "house.repair",
                        "house.repair"),
                Spoilt.by(
                        "an event that is not there",
                        FaultCode.DANGLING_REFERENCE,
                        CLAUSES,
                        "on: [guest-came]",
                        "on: [ghost-came]",
                        "ghost-came"),
                Spoilt.by(
                        "an event to keep after that is not there",
                        FaultCode.DANGLING_REFERENCE,
                        CLAUSES,
                        "after: guest-left",
                        "after: ghost-left",
                        "ghost-left"),
                Spoilt.by("an event by nobody", FaultCode.DANGLING_REFERENCE, EVENTS, "by: host", "by: ghost", "ghost"),
                Spoilt.by(
                        "neither a duty nor an event",
                        FaultCode.DANGLING_REFERENCE,
                        CLAUSES,
                        "blocks: [boil]",
                        "blocks: [brew]",
                        "brew"),
                Spoilt.by(
                        "a duty of another clause that is not there",
                        FaultCode.DANGLING_REFERENCE,
                        MORE,
                        "1.1#boil",
                        "1.1#brew",
                        "1.1#brew"),
                Spoilt.by(
                        "a duty of a clause that is not there",
                        FaultCode.DANGLING_REFERENCE,
                        MORE,
                        "1.1#boil",
                        "tea-house:7#boil",
                        "7#boil"),
                Spoilt.by(
                        "a place that is not there",
                        FaultCode.DANGLING_REFERENCE,
                        CLAUSES,
                        "see: [\"1.2\"",
                        "see: [\"1.7\"",
                        "1.7"),
                Spoilt.by(
                        "a question for a place that is not there",
                        FaultCode.DANGLING_REFERENCE,
                        QUESTIONS,
                        "tea-house:1.1",
                        "tea-house:1.7",
                        "1.7"),
                Spoilt.by(
                        "a form for a place that is not there",
                        FaultCode.DANGLING_REFERENCE,
                        FORM,
                        "tea-house:1.1",
                        "tea-house:1.1\", \"tea-house:1.7",
                        "1.7"),
                new Spoilt(
                        "a former place no earlier revision had",
                        FaultCode.DANGLING_REFERENCE,
                        MORE,
                        "was",
                        CatalogFaultTest::withFormerPlace),
                Spoilt.by(
                        "a key that is also an event",
                        FaultCode.AMBIGUOUS_NAME,
                        MORE,
                        "key: tell",
                        "key: guest-left",
                        "guest-left"),
                Spoilt.by(
                        "a duty that waits for itself",
                        FaultCode.SELF_REFERENCE,
                        MORE,
                        "after: \"1.1#boil\"",
                        "after: tell",
                        "after: tell"),
                Spoilt.by(
                        "a place that sends to itself",
                        FaultCode.SELF_REFERENCE,
                        CLAUSES,
                        "see: [\"1.2\"",
                        "see: [\"1.1\"",
                        "see:"),
                Spoilt.by(
                        "two duties that wait for each other",
                        FaultCode.CIRCLE,
                        CLAUSES,
                        "when: { before: boil }",
                        "when: { after: report }",
                        "key: plan"),
                Spoilt.by("a measure nobody takes", FaultCode.UNUSED, CLAUSES, "      measure: [hot-water]\n", "", ""),
                Spoilt.by("a register nobody keeps", FaultCode.UNUSED, CLAUSES, "      register: kettles\n", "", ""),
                Spoilt.by("a form nobody uses", FaultCode.UNUSED, CLAUSES, "      form: tea-report\n", "", ""),
                Spoilt.by(
                        "a register kept where it does not say so",
                        FaultCode.UNLISTED_PLACE,
                        MORE,
                        "      when: { standing: true }\n",
                        "      when: { standing: true }\n      register: kettles\n",
                        "register: kettles"),
                Spoilt.by(
                        "a form that lists a place where nobody uses it",
                        FaultCode.UNNAMED_AT_PLACE,
                        FORM,
                        "clauses: [\"tea-house:1.1\"]",
                        "clauses: [\"tea-house:1.1\", \"tea-house:2\"]",
                        "tea-house:2"));
    }

    /** An earlier revision with one place, and a clause that claims to have stood elsewhere in it. */
    private static ExampleCatalog withFormerPlace(ExampleCatalog example) {
        String old = example.texts().getOrDefault(HEAD, "");
        return example.with(
                        "tea-house/2020-04-01/regulation.yaml",
                        old.replace("2024-04-01", "2020-04-01").replace(", 02-more.yaml", ""))
                .with("tea-house/2020-04-01/01-tea.yaml", "clauses:\n" + NEW_CLAUSE.formatted("1", "第1条", "group"))
                .replacing(MORE, "  kind: prohibit", "  kind: prohibit\n  was: \"9\"");
    }

    private static Stream<Spoilt> places() {
        return Stream.of(
                added("a child without its parent", FaultCode.NO_PARENT, "2.1.1", "第2条第1項第一号", "define", "2.1.1"),
                added("a child of an absent article", FaultCode.NO_PARENT, "3.1", "第3条第1項", "define", "3.1"),
                added("a younger sibling first", FaultCode.WRONG_ORDER, "1.3", "第1条第3項", "define", "1.3"),
                new Spoilt(
                        "a parent behind its child",
                        FaultCode.WRONG_ORDER,
                        MORE,
                        "id: \"3\"",
                        example -> example.appending(MORE, NEW_CLAUSE.formatted("3.1", "第3条第1項", "define"))
                                .appending(MORE, NEW_CLAUSE.formatted("3", "第3条", "define"))),
                new Spoilt(
                        "イ before ア",
                        FaultCode.WRONG_ORDER,
                        MORE,
                        "2.ア",
                        example -> example.appending(MORE, NEW_CLAUSE.formatted("2.ウ", "第2条ウ", "define"))
                                .appending(MORE, NEW_CLAUSE.formatted("2.ア", "第2条ア", "define"))),
                added(
                        "a citation that does not go on from the parent's",
                        FaultCode.WRONG_CITATION,
                        "2.1",
                        "第3条第1項",
                        "define",
                        "第3条第1項"),
                added("a citation with another number", FaultCode.WRONG_CITATION, "2.1", "第2条第二項", "define", "第二項"),
                added("a citation with another name", FaultCode.WRONG_CITATION, "2.ア", "第2条イ", "define", "第2条イ"),
                added("a place left out", FaultCode.GAP, "4", "第4条", "define", "\"4\""),
                added("an obliging kind without duties", FaultCode.MISSING_DUTIES, "3", "第3条", "keep", "\"3\""),
                Spoilt.by(
                        "duties on a kind that has none",
                        FaultCode.NEEDLESS_DUTIES,
                        MORE,
                        "  kind: prohibit\n  duties:",
                        "  kind: legal\n  duties: # none",
                        "# none"));
    }

    private static Stream<Spoilt> values() {
        return Stream.of(
                Spoilt.by(
                        "a set with a floor",
                        FaultCode.UNFIT_DIRECTION,
                        PARAMETERS,
                        "unit: set\n  direction: all-of",
                        "unit: set\n  direction:  at-least",
                        "direction:  at-least"),
                Spoilt.by("half a time", FaultCode.UNFIT_VALUE, CLAUSES, "value: 80", "value: 80.5", "80.5"),
                Spoilt.by("more than all", FaultCode.UNFIT_VALUE, CLAUSES, "value: 99.5", "value: 101", "101"),
                Spoilt.by(
                        "days where minutes are wanted",
                        FaultCode.UNFIT_VALUE,
                        CLAUSES,
                        "value: PT5M",
                        "value: P5D",
                        "P5D"),
                Spoilt.by(
                        "a floor alone, not as a span",
                        FaultCode.UNFIT_VALUE,
                        CLAUSES,
                        "value: { at-least: P1M, at-most: P1Y }",
                        "value: P1M",
                        "P1M"),
                Spoilt.by(
                        "a choice that is not offered",
                        FaultCode.UNFIT_VALUE,
                        CLAUSES,
                        "value: fine",
                        "value: finest",
                        "finest"),
                Spoilt.by(
                        "one of a set that is not offered",
                        FaultCode.UNFIT_VALUE,
                        CLAUSES,
                        "[sweet, bitter]",
                        "[sweet, sour]",
                        "sour"),
                Spoilt.by(
                        "a ban that allows",
                        FaultCode.UNFIT_VALUE,
                        CLAUSES,
                        "value: false",
                        "value: true",
                        "leaf.instant"),
                Spoilt.by(
                        "a day that does not exist",
                        FaultCode.UNFIT_VALUE,
                        CLAUSES,
                        "2028-03-31",
                        "2028-02-30",
                        "2028-02-30"),
                Spoilt.by(
                        "a default of another unit",
                        FaultCode.UNFIT_VALUE,
                        PARAMETERS,
                        "default: ともに茶を",
                        "default: 3",
                        "default"),
                Spoilt.by(
                        "an interval that is a count",
                        FaultCode.UNFIT_INTERVAL,
                        MORE,
                        "house.review",
                        "water.heat",
                        "water.heat"),
                Spoilt.by(
                        "a choice where yes or no is wanted",
                        FaultCode.UNFIT_ANSWER,
                        CLAUSES,
                        "serves-tea, is: true",
                        "serves-tea, is: green",
                        "is: green"),
                Spoilt.by(
                        "an answer that is not offered",
                        FaultCode.UNFIT_ANSWER,
                        CLAUSES,
                        "in: [cold-brew]",
                        "in: [hot-brew]",
                        "hot-brew"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    void oneMistakeGivesOneFaultOnItsLine(Spoilt spoilt) {
        ExampleCatalog example = spoilt.change().apply(ExampleCatalog.whole());

        List<Fault> faults = example.faults();

        assertThat(faults).extracting(Fault::code).containsExactly(spoilt.code().spelling());
        Fault fault = faults.getFirst();
        if (spoilt.code() != FaultCode.UNUSED) {
            assertThat(fault.file()).isEqualTo(spoilt.file());
            int line = spoilt.where().isEmpty() ? 1 : example.line(spoilt.file(), spoilt.where());
            assertThat(fault.line()).as(fault.line(Locale.ENGLISH)).isEqualTo(line);
        }
        assertThat(fault.message().ja() + fault.message().en()).doesNotContainPattern("\\{[0-9]}");
    }

    @Test
    void everyKindOfFaultIsTried() {
        Set<FaultCode> tried = spoilt().map(Spoilt::code).collect(Collectors.toSet());
        tried.add(FaultCode.NO_SCHEMA);
        // of drafts: see OpenPointsTest
        tried.addAll(EnumSet.of(FaultCode.OPEN, FaultCode.UNCONFIRMED));

        assertThat(EnumSet.allOf(FaultCode.class)).isEqualTo(tried);
    }

    @Test
    void aCatalogueWithoutItsSchemasIsNotTrusted() {
        List<DataFile> bare = ExampleCatalog.whole().files().stream()
                .filter(file -> !file.path().equals("schema/clauses.schema.json"))
                .toList();

        CatalogReading reading = Catalog.read(bare);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        CatalogReading.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::code)
                                .containsOnly(FaultCode.NO_SCHEMA.spelling())
                                .hasSize(2));
    }

    @Test
    void theExampleItselfHasNoFault() {
        assertThat(ExampleCatalog.whole().faults()).isEmpty();
    }

    @Test
    void tenFaultsOfOneFileAreReportedAtOnceInTheOrderOfItsLines() {
        String file = """
                clauses:
                - id: 15.10
                  cite: 第15条第10項
                  title: { ja: 題 }
                  says: { ja: 文。, en: Words. }
                  kind: perform
                  colour: red
                - id: "16"
                  cite: 第16条
                  title: { ja: 題, en: Title }
                  says: { ja: 文。, en: Words. }
                  kind: legal
                  duties:
                    - key: Wait
                      does: { ja: 待つ, en: Wait }
                      kind: perform
                      who: [ghost]
                      when: { once: true, standing: true }
                      mechanism: hoped
                  see: ["99"]
                  see: ["1"]
                """;

        List<Fault> faults = ExampleCatalog.whole()
                .with("tea-house/2024-04-01/03-ten.yaml", file)
                .replacing(HEAD, "02-more.yaml]", "02-more.yaml, 03-ten.yaml]")
                .faults();

        assertThat(faults)
                .extracting(fault -> fault.line() + " " + fault.code())
                .containsExactly(
                        "2 missing-duties",
                        "2 no-parent",
                        "2 unquoted",
                        "2 gap",
                        "4 missing-language",
                        "7 unknown-key",
                        "13 needless-duties",
                        "14 malformed",
                        "17 dangling-reference",
                        "18 choose-one",
                        "19 not-listed",
                        "20 dangling-reference",
                        "21 duplicate-key");
    }

    @Test
    void faultsOfManyKindsAndFilesAreReportedAtOnceEachWithItsLine() {
        List<Fault> faults = ExampleCatalog.whole()
                .replacing(CLAUSES, "parameter: water.heat, value: 80", "parameter: water.heat, value: PT5M")
                .replacing(CLAUSES, "when: { before: boil }", "when: { before: nothing }")
                .replacing(CLAUSES, "blocks: [boil]", "blocks: [\"1.2#review\"]")
                .replacing(MORE, "mechanism: attested", "blocks: [\"1.1#plan\"]\n      mechanism: attested")
                .replacing(CLAUSES, "      measure: [hot-water]\n", "")
                .replacing(CLAUSES, "      form: tea-report\n", "")
                .replacing(PARAMETERS, "unit: count", "unit: boolean")
                .faults();

        assertThat(faults.stream().map(Fault::code))
                .contains(
                        FaultCode.UNFIT_VALUE.spelling(), // a figure of the wrong unit
                        FaultCode.UNFIT_DIRECTION.spelling(), // a unit that cannot be joined in its direction
                        FaultCode.DANGLING_REFERENCE.spelling(), // before: names nothing
                        FaultCode.CIRCLE.spelling(), // a circle of references
                        FaultCode.UNUSED.spelling()); // a measure nobody serves, a form nobody asks for
        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault.line(Locale.ENGLISH))
                        .matches("(?s)[a-z0-9/.-]+\\.yaml:[1-9][0-9]*:[1-9][0-9]*: .*"));
        assertThat(faults.stream()
                        .filter(fault -> fault.code().equals(FaultCode.UNUSED.spelling()))
                        .map(Fault::file))
                .contains(FORM, ExampleCatalog.MEASURES);
    }

    @Test
    void aFaultReadsAsCompilersWriteIt() {
        Fault fault = ExampleCatalog.whole()
                .appending(MORE, NEW_CLAUSE.formatted("2.1", "第2条第1項", "define").replace("\"", ""))
                .faults()
                .getFirst();

        assertThat(fault.line(Locale.ENGLISH))
                .isEqualTo(MORE + ":33:7: Put 2.1 in quotes: \"2.1\" (without them it may be read as a number)."
                        + " [unquoted]");
        assertThat(fault.line(Locale.JAPAN)).startsWith(MORE + ":33:7: 「2.1」は引用符で囲んでください");
    }

    @Test
    void aWarningKeepsNothingFromWorking() {
        CatalogReading reading = ExampleCatalog.whole()
                .replacing(CLAUSES, "      form: tea-report\n", "")
                .read();

        assertThat(reading)
                .isInstanceOfSatisfying(
                        CatalogReading.Loaded.class,
                        loaded -> assertThat(loaded.warnings())
                                .singleElement()
                                .extracting(fault -> fault.line(Locale.ENGLISH))
                                .asString()
                                .startsWith(FORM + ":1:5: warning: "));
    }

    @Test
    void aCircleOverSeveralClausesNamesItsWay() {
        List<Fault> faults = ExampleCatalog.whole()
                .replacing(CLAUSES, "blocks: [boil]", "blocks: [\"tea-house:1.2#review\"]")
                .replacing(MORE, "mechanism: attested", "blocks: [\"1.1#boil\"]\n      mechanism: attested")
                .replacing(CLAUSES, "when: { before: boil }", "when: { after: \"1.2#tell\" }")
                .faults();

        assertThat(faults)
                .singleElement()
                .extracting(fault -> fault.message().en())
                .asString()
                .contains("1.1#plan → 1.2#review → 1.1#boil → 1.2#tell → 1.1#plan");
    }
}
