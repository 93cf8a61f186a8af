package jp.junshu.law.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.junshu.law.DataFile;
import jp.junshu.law.Fault;
import org.junit.jupiter.api.Test;

class CalendarsTest {

    private static final String HEAD = """
            id: %s
            kind: closed-days
            title: { ja: 例, en: Example }
            basis: { ja: 例, en: Example }
            """;

    @Test
    void the_bundled_calendars_load_without_a_fault() {
        assertThat(Bundled.CALENDARS.listClosedDays())
                .extracting(ClosedDays::id)
                .containsExactly("local-governments", "national-bodies", "okinawa");
        assertThat(Bundled.CALENDARS.listHolidays()).extracting(Holidays::id).containsExactly("national-holidays");
        assertThat(Bundled.CALENDARS.findClosedDays("nowhere")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Bundled.CALENDARS.getClosedDays("nowhere"));
    }

    @Test
    void the_order_of_the_files_does_not_matter() {
        var files = new ArrayList<>(List.of(
                Bundled.file("okinawa"),
                Bundled.file("local-governments"),
                Bundled.file("national-bodies"),
                Bundled.file("national-holidays")));
        assertThat(Calendars.load(Bundled.SCHEMAS, files)).isInstanceOf(Calendars.Loaded.class);
    }

    @Test
    void every_kind_of_closing_closes_its_days() {
        ClosedDays example = Bundled.load(closedDays("example", """
                        closed:
                          - { key: wednesday, weekday: wednesday, title: { ja: 水, en: W }, since: "2026-04-01", until: "2026-04-30" }
                          - { key: founding, day: "10-01", title: { ja: 創立, en: Founding } }
                          - { key: summer, from: "08-13", to: "08-15", title: { ja: 夏季, en: Summer } }
                          - { key: moving, on: "2026-07-03", title: { ja: 移転, en: Moving } }
                        """)).orThrow().getClosedDays("example");
        LocalDate first = LocalDate.of(2026, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1))
                        .filter(example::isClosed)
                        .map(LocalDate::toString))
                .containsExactly(
                        "2026-04-01",
                        "2026-04-08",
                        "2026-04-15",
                        "2026-04-22",
                        "2026-04-29",
                        "2026-07-03",
                        "2026-08-13",
                        "2026-08-14",
                        "2026-08-15",
                        "2026-10-01");
        assertThat(example.isForecast(LocalDate.of(2050, 1, 1))).isFalse();
    }

    @Test
    void every_fault_of_every_file_is_told_at_once_with_its_line() {
        List<Fault> faults = faults(
                new DataFile("a.yaml", "id: a\nkind: [closed-days\n"),
                closedDays("b", """
                        colour: red
                        closed:
                          - { key: x, weekday: caturday, title: { ja: 例 } }
                          - { key: z, title: { ja: 例, en: E } }
                        """),
                closedDays("c", """
                        extends: nowhere
                        holidays: d
                        closed:
                          - { key: x, day: "02-30", title: { ja: 例, en: E } }
                          - { key: x, on: "2026-02-29", title: { ja: 例, en: E } }
                        """),
                closedDays("d", "closed: []\n"),
                new DataFile("d2.yaml", HEAD.formatted("d") + "closed: []\n"),
                closedDays("e", "extends: f\nclosed: []\n"),
                closedDays("f", "extends: e\nclosed: []\n"),
                closedDays("g", "closed:\n  - { key: all, from: \"01-01\", to: \"12-31\", title: { ja: 例, en: E } }\n"),
                closedDays("h", "extends: b\nclosed: []\n"),
                new DataFile("i.yaml", HEAD.formatted("i") + "closed: []\nid: i\n"));
        assertThat(faults)
                .extracting(fault -> fault.file() + ":" + fault.line() + " " + fault.code())
                .containsExactly(
                        "a.yaml:3 yaml-syntax",
                        "b.yaml:5 unknown-key",
                        "b.yaml:7 not-listed",
                        "b.yaml:7 missing-language",
                        "b.yaml:8 choose-one",
                        "c.yaml:5 dangling-reference",
                        "c.yaml:6 dangling-reference",
                        "c.yaml:8 no-such-date",
                        "c.yaml:9 duplicate-id",
                        "c.yaml:9 no-such-date",
                        "d2.yaml:1 duplicate-id",
                        "e.yaml:5 self-reference",
                        "f.yaml:5 self-reference",
                        "g.yaml:1 never-open",
                        "i.yaml:6 duplicate-key");
        assertThat(faults)
                .extracting(fault -> fault.line(Locale.ENGLISH))
                .contains(
                        "b.yaml:8:5: Write one of weekday, day, from, on. [choose-one]",
                        "c.yaml:9:19: There is no such date as 2026-02-29. [no-such-date]");
    }

    @Test
    void a_list_of_holidays_is_checked_against_itself() {
        List<Fault> faults = faults(new DataFile("holidays.yaml", """
                id: holidays
                kind: holidays
                title: { ja: 例, en: Example }
                basis: { ja: 例, en: Example }
                sources: [{ what: { ja: 例, en: E }, by: example, licence: MIT }]
                names: { x: { ja: 例, en: E } }
                rule:
                  substitute: x
                  between: nobody
                  yearly:
                    - { holiday: x, month: 4, day: 31 }
                    - { holiday: unknown, month: 4, monday: 2 }
                  once: []
                published:
                  from: "2026-01-01"
                  through: "2026-12-31"
                  list:
                    - { on: "2026-02-01", holiday: x }
                    - { on: "2026-01-01", holiday: x }
                    - { on: "2026-01-01", holiday: x }
                    - { on: "2026-02-29", holiday: x }
                    - { on: "2027-01-01", holiday: z }
                """));
        assertThat(faults)
                .extracting(fault -> fault.line() + " " + fault.code())
                .containsExactly(
                        "9 dangling-reference",
                        "11 no-such-date",
                        "12 dangling-reference",
                        "19 date-order",
                        "20 duplicate-id",
                        "21 no-such-date",
                        "22 outside-list",
                        "22 dangling-reference");
    }

    @Test
    void what_is_no_calendar_at_all_is_a_fault_with_its_place() {
        for (String text : List.of("", "# nothing", "just words", "[]", "%", "a: b\n---\na: b\n")) {
            assertThat(faults(new DataFile("odd.yaml", text)))
                    .as(text)
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault.file()).isEqualTo("odd.yaml"))
                    .allSatisfy(fault -> assertThat(fault.line()).isBetween(1, 3))
                    .allSatisfy(fault -> assertThat(fault.column()).isPositive());
        }
    }

    @Test
    void a_calendar_of_closed_days_has_no_list_of_holidays() {
        assertThat(faults(closedDays("x", "names: {}\nclosed: []\n")))
                .extracting(Fault::line)
                .containsExactly(5);
    }

    @Test
    void files_of_the_product_with_a_fault_stop_it_and_name_the_place() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Bundled.load(Bundled.file("okinawa")).orThrow())
                .withMessage("calendars/okinawa.yaml:5:10: There is no calendar of closed days \"local-governments\"."
                        + " [dangling-reference]");
    }

    private static DataFile closedDays(String id, String rest) {
        return new DataFile(id + ".yaml", HEAD.formatted(id) + rest);
    }

    private static List<Fault> faults(DataFile... files) {
        return switch (Calendars.load(Bundled.SCHEMAS, Arrays.asList(files))) {
            case Calendars.Faulty(List<Fault> faults) -> faults;
            case Calendars.Loaded loaded -> throw new AssertionError("no fault found");
        };
    }
}
