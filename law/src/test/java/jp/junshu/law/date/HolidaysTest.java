package jp.junshu.law.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.junshu.law.DataFile;
import jp.junshu.law.Text;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

    private static final Holidays HOLIDAYS = Bundled.NATIONAL.holidays().orElseThrow();

    /** The same calendar with a list of one day in 2006, so that the rule alone speaks. */
    private static final Holidays RULE_ALONE = ruleAlone();

    @Test
    void the_rule_finds_the_published_days_with_their_names_and_no_other() {
        assertThat(HOLIDAYS.publishedFrom()).isEqualTo(LocalDate.of(2007, 1, 1));
        assertThat(HOLIDAYS.publishedThrough()).isEqualTo(LocalDate.of(2027, 12, 31));
        for (int year = 2007; year <= 2027; year++) {
            assertThat(RULE_ALONE.listIn(year)).as("%d", year).allMatch(Holiday::forecast);
            assertThat(RULE_ALONE.listIn(year))
                    .as("%d", year)
                    .extracting(Holiday::date, Holiday::key, Holiday::name)
                    .isEqualTo(published(year));
        }
    }

    private static List<Tuple> published(int year) {
        return HOLIDAYS.listIn(year).stream()
                .map(day -> tuple(day.date(), day.key(), day.name()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2007, 19",
        "2009, 17",
        "2015, 17",
        "2019, 22",
        "2020, 18",
        "2021, 17",
        "2024, 21",
        "2026, 18",
        "2027, 17"
    })
    void a_published_year_has_its_number_of_days_off(int year, int days) {
        assertThat(HOLIDAYS.listIn(year)).hasSize(days).noneMatch(Holiday::forecast);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-22, citizens-holiday",
        "2026-05-06, substitute-holiday",
        "2027-03-22, substitute-holiday",
        "2019-04-30, citizens-holiday",
        "2019-05-01, accession-day",
        "2020-07-24, sports-day",
        "2021-08-09, substitute-holiday",
    })
    void days_off_are_told_apart(LocalDate day, String key) {
        assertThat(HOLIDAYS.find(day)).map(Holiday::key).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2020-10-12", "2021-10-11", "2019-12-23", "2021-08-11"})
    void a_day_that_is_none_or_was_moved_is_no_holiday(LocalDate day) {
        assertThat(HOLIDAYS.find(day)).isEmpty();
    }

    @Test
    void days_past_the_list_are_computed_and_marked_as_forecast() {
        assertThat(HOLIDAYS.isForecast(LocalDate.of(2027, 12, 31))).isFalse();
        assertThat(HOLIDAYS.isForecast(LocalDate.of(2028, 1, 1))).isTrue();
        assertThat(HOLIDAYS.listIn(2028))
                .allMatch(Holiday::forecast)
                .extracting(Holiday::date)
                .contains(LocalDate.of(2028, 1, 10), LocalDate.of(2028, 3, 20), LocalDate.of(2028, 9, 22))
                .hasSize(16);
        // 2032 has the next day off between two holidays
        assertThat(HOLIDAYS.find(LocalDate.of(2032, 9, 21))).map(Holiday::key).contains("citizens-holiday");
        assertThat(HOLIDAYS.find(LocalDate.of(2032, 9, 21)))
                .map(Holiday::name)
                .contains(new Text("国民の休日", "Citizens' holiday"));
    }

    @Test
    void every_year_to_come_keeps_the_articles_of_the_act() {
        for (int year = 2028; year <= 2150; year++) {
            var days = HOLIDAYS.listIn(year).stream().collect(Collectors.toMap(Holiday::date, Function.identity()));
            assertThat(days).as("%d", year).hasSizeBetween(16, 21);
            for (LocalDate day : days.keySet()) {
                if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                    LocalDate off = day;
                    while (days.containsKey(off) && !days.get(off).key().equals("substitute-holiday")) {
                        off = off.plusDays(1);
                    }
                    assertThat(days).as("day off for %s", day).containsKey(off);
                }
            }
            assertThat(days.values()).extracting(Holiday::key).contains("vernal-equinox-day", "autumnal-equinox-day");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1873, 1979, 2100, 2151, 9999})
    void a_year_far_from_the_list_is_answered_too(int year) {
        assertThat(HOLIDAYS.listIn(year)).extracting(Holiday::key).contains("new-years-day", "vernal-equinox-day");
    }

    @ParameterizedTest
    @CsvSource({
        "1980, 20, 23",
        "1992, 20, 23",
        "2012, 20, 22",
        "2016, 20, 22",
        "2024, 20, 22",
        "2026, 20, 23",
        "2027, 21, 23",
        "2099, 20, 23",
        "2100, 20, 23",
        "2150, 21, 23"
    })
    void equinoxes_fall_on_the_almanacs_days(int year, int vernal, int autumnal) {
        assertThat(Equinox.VERNAL.in(year)).isEqualTo(LocalDate.of(year, 3, vernal));
        assertThat(Equinox.AUTUMNAL.in(year)).isEqualTo(LocalDate.of(year, 9, autumnal));
    }

    private static Holidays ruleAlone() {
        DataFile file = Bundled.file("national-holidays");
        int list = file.text().indexOf("published:");
        String cut = file.text().substring(0, list) + """
                published:
                  from: "2006-01-01"
                  through: "2006-01-01"
                  list: [{ on: "2006-01-01", holiday: new-years-day }]
                """;
        return Bundled.load(new DataFile(file.path(), cut))
                .orThrow()
                .listHolidays()
                .getFirst();
    }
}
