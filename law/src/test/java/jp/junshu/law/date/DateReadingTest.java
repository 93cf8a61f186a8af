package jp.junshu.law.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReadingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "令和8年11月22日",
                "令和８年１１月２２日",
                "令和 8 年 11 月 22 日",
                "　令和　８年１１月２２日　",
                "令和08年11月22日",
                "令和八年十一月二十二日",
                "令和八年一一月二二日",
                "㋿8年11月22日",
                "令8.11.22",
                "R8.11.22",
                "r8.11.22",
                "R8/11/22",
                "R8-11-22",
                "Ｒ８．１１．２２",
                "2026-11-22",
                "2026/11/22",
                "2026.11.22",
                "２０２６／１１／２２",
                "２０２６ー１１ー２２",
                "2026年11月22日",
                "西暦2026年11月22日",
                "2026年11⽉22⽇",
                "二〇二六年十一月二十二日",
                "二千二十六年十一月二十二日",
                "令和8年11月22日（日）",
                "令和8年11月22日(日曜日)",
                "2026/11/22 日曜",
            })
    void a_day_is_read_in_the_forms_people_write(String written) {
        assertThat(DateReading.strict(written)).isEqualTo(new DateReading.Read(DAY, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "令和元年5月1日, 2019-05-01",
        "R元.5.1, 2019-05-01",
        "R1.5.1, 2019-05-01",
        "令和1年5月1日, 2019-05-01",
        "平成31年4月30日, 2019-04-30",
        "昭和64年1月7日, 1989-01-07",
        "S39.10.10, 1964-10-10",
        "明治6年1月1日, 1873-01-01",
        "令和6年2月29日, 2024-02-29",
    })
    void an_era_reaches_from_its_first_day_to_its_last(String written, LocalDate day) {
        assertThat(DateReading.strict(written)).isEqualTo(new DateReading.Read(day, List.of()));
    }

    @Test
    void a_day_that_does_not_exist_is_refused_and_not_replaced_by_another() {
        var refusal = refused(new DateProblem.NoSuchDay("令和8年2月29日", YearMonth.of(2026, 2), 29));
        assertThat(DateReading.strict("令和8年2月29日")).isEqualTo(refusal);
        assertThat(DateReading.lenient("令和8年2月29日")).isEqualTo(refusal);
        assertThat(refusal.problem().code()).isEqualTo("date.no-such-day");
        assertThat(refusal.problem().arguments()).containsExactly("令和8年2月29日", YearMonth.of(2026, 2), 29, 28);
        assertThat(DateReading.strict("2026-04-31"))
                .isEqualTo(refused(new DateProblem.NoSuchDay("2026-04-31", YearMonth.of(2026, 4), 31)));
        assertThat(DateReading.strict("R8.11.0"))
                .isEqualTo(refused(new DateProblem.NoSuchDay("R8.11.0", YearMonth.of(2026, 11), 0)));
        assertThat(DateReading.strict("2026/13/01")).isEqualTo(refused(new DateProblem.NoSuchMonth("2026/13/01", 13)));
        assertThat(DateReading.strict("2026年0月1日")).isEqualTo(refused(new DateProblem.NoSuchMonth("2026年0月1日", 0)));
    }

    @ParameterizedTest
    @CsvSource({
        "昭和70年1月1日, 昭和, 1926-12-25, 1989-01-07, 1995-01-01",
        "平成32年4月1日, 平成, 1989-01-08, 2019-04-30, 2020-04-01",
        "令和元年4月30日, 令和, 2019-05-01, , 2019-04-30",
        "H31.5.1, 平成, 1989-01-08, 2019-04-30, 2019-05-01",
    })
    void a_day_outside_its_era_is_refused_to_a_person_and_read_with_a_warning_from_an_import(
            String written, String era, LocalDate first, @Nullable LocalDate last, LocalDate meant) {
        var problem = new DateProblem.OutsideEra(written, era, first, Optional.ofNullable(last), Optional.of(meant));
        assertThat(DateReading.strict(written)).isEqualTo(refused(problem));
        assertThat(DateReading.lenient(written)).isEqualTo(new DateReading.Read(meant, List.of(problem)));
    }

    @Test
    void a_year_0_is_no_year_of_an_era_even_in_an_import() {
        assertThat(DateReading.lenient("令和0年1月1日"))
                .isEqualTo(refused(new DateProblem.OutsideEra(
                        "令和0年1月1日", "令和", LocalDate.of(2019, 5, 1), Optional.empty(), Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"明治5年12月2日", "M1.1.1", "1872-12-31", "1000年1月1日"})
    void a_day_before_meiji_6_is_refused(String written) {
        var refusal = refused(new DateProblem.TooEarly(written, LocalDate.of(1873, 1, 1)));
        assertThat(DateReading.strict(written)).isEqualTo(refusal);
        assertThat(DateReading.lenient(written)).isEqualTo(refusal);
    }

    @Test
    void a_weekday_that_is_not_the_days_is_refused_to_a_person_and_a_warning_in_an_import() {
        var problem = new DateProblem.WeekdayDiffers("令和8年11月22日（月）", DAY, "日");
        assertThat(DateReading.strict("令和8年11月22日（月）")).isEqualTo(refused(problem));
        assertThat(DateReading.lenient("令和8年11月22日（月）")).isEqualTo(new DateReading.Read(DAY, List.of(problem)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11月22日",
                "26/11/22",
                "元年5月1日",
                "2026-11/22",
                "20261122",
                "2026年11月",
                "令和8年①月22日",
                "令和百年1月1日",
                "令和8年二十十月1日",
                "X8.11.22",
                "2026-11-22T00:00",
                "令和8年11月22日から",
                "2 026-11-22",
            })
    void what_is_no_date_is_refused_by_either_reading(String written) {
        var refusal = refused(new DateProblem.Unreadable(written));
        assertThat(DateReading.strict(written)).isEqualTo(refusal);
        assertThat(DateReading.lenient(written)).isEqualTo(refusal);
    }

    @Test
    void nothing_written_is_its_own_problem_and_a_long_text_is_cut() {
        assertThat(DateReading.strict(" 　")).isEqualTo(refused(new DateProblem.Empty()));
        assertThat(DateReading.strict("令".repeat(100_000)))
                .isEqualTo(refused(new DateProblem.Unreadable("令".repeat(40) + "…")));
    }

    @Test
    void only_a_reading_has_a_day() {
        assertThat(DateReading.strict("2026-11-22").date()).contains(DAY);
        assertThat(DateReading.strict("2026-11-31").date()).isEmpty();
    }

    @Test
    void random_scribbles_are_answered_and_never_thrown_at() {
        String alphabet = "令和平成昭元年月日RHS0123456789０１二十百千〇./-－（）() 　\uD842\uDFB7";
        var random = new Random(20261122);
        for (int i = 0; i < 200_000; i++) {
            String scribble = random.ints(random.nextInt(12), 0, alphabet.length())
                    .mapToObj(index -> alphabet.substring(index, index + 1))
                    .reduce("", String::concat);
            DateReading strict = DateReading.strict(scribble);
            DateReading lenient = DateReading.lenient(scribble);
            // what a person may write an import may too, and means the same day
            strict.date().ifPresent(day -> assertThat(lenient.date()).contains(day));
            assertThat(strict).isNotNull();
        }
    }

    private static DateReading.Refused refused(DateProblem problem) {
        return new DateReading.Refused(problem);
    }
}
