package jp.junshu.law.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, P10D, 2026-04-11",
        "2026-04-01, P0D, 2026-04-01",
        "2026-04-01, P2W, 2026-04-15",
        "2026-01-31, P1M, 2026-02-28",
        "2026-01-31, P2M, 2026-03-31",
        "2026-01-30, P1M, 2026-02-28",
        "2026-01-15, P1M, 2026-02-15",
        "2028-01-31, P1M, 2028-02-29",
        "2026-02-28, P1M, 2026-03-31",
        "2026-02-28, P2M, 2026-04-30",
        "2026-04-30, P1M, 2026-05-31",
        "2028-02-28, P1M, 2028-03-28",
        "2028-02-29, P1Y, 2029-02-28",
        "2026-03-31, P1Y, 2027-03-31",
        "2026-11-22, P1Y1M3D, 2027-12-25",
    })
    void the_day_of_the_event_is_not_counted(LocalDate event, Period period, LocalDate last) {
        assertThat(LegalPeriod.lastDayAfter(event, period)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, P1Y, 2027-03-31",
        "2026-04-01, P6M, 2026-09-30",
        "2026-01-20, P2M, 2026-03-19",
        "2026-01-31, P2M, 2026-03-30",
        "2026-01-31, P1M, 2026-02-28",
        "2026-02-01, P1M, 2026-02-28",
        "2028-02-29, P1Y, 2029-02-28",
        "2028-02-29, P4Y, 2032-02-28",
        "2026-04-01, P1D, 2026-04-01",
    })
    void a_term_that_begins_at_midnight_counts_its_first_day(LocalDate first, Period period, LocalDate last) {
        assertThat(LegalPeriod.lastDayFrom(first, period)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-20, P10D, 2026-04-10",
        "2026-03-31, P1M, 2026-02-28",
        "2028-03-31, P1M, 2028-02-29",
        "2026-11-22, P2W, 2026-11-08",
    })
    void a_notice_lies_the_period_before_its_event(LocalDate event, Period ahead, LocalDate day) {
        assertThat(LegalPeriod.dayBefore(event, ahead)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-1D", "-P1M", "P1M-1D", "P-1Y13M"})
    void a_period_runs_forward(Period period) {
        LocalDate day = LocalDate.of(2026, 4, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> LegalPeriod.lastDayAfter(day, period));
        assertThatIllegalArgumentException().isThrownBy(() -> LegalPeriod.lastDayFrom(day, period));
        assertThatIllegalArgumentException().isThrownBy(() -> LegalPeriod.dayBefore(day, period));
    }

    /** Article 143 spelled out a second time, by looking for the corresponding day in the last month. */
    @Test
    void months_end_before_the_corresponding_day_or_with_the_month_that_has_none() {
        var random = new Random(143);
        for (int i = 0; i < 100_000; i++) {
            LocalDate event = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(40_000));
            int months = 1 + random.nextInt(60);
            LocalDate start = event.plusDays(1);
            YearMonth lastMonth = YearMonth.from(start).plusMonths(months);
            LocalDate expected = lastMonth.isValidDay(start.getDayOfMonth())
                    ? lastMonth.atDay(start.getDayOfMonth()).minusDays(1)
                    : lastMonth.atEndOfMonth();
            assertThat(LegalPeriod.lastDayAfter(event, Period.ofMonths(months)))
                    .as("%s + %d months", event, months)
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_later_event_never_ends_earlier_and_a_longer_period_always_ends_later() {
        var random = new Random(140);
        for (int i = 0; i < 50_000; i++) {
            LocalDate event = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(5_000));
            Period period = Period.of(random.nextInt(3), random.nextInt(14), random.nextInt(40));
            LocalDate last = LegalPeriod.lastDayAfter(event, period);
            assertThat(LegalPeriod.lastDayAfter(event.plusDays(1), period)).isAfterOrEqualTo(last);
            assertThat(LegalPeriod.lastDayAfter(event, period.plusDays(1))).isEqualTo(last.plusDays(1));
            assertThat(LegalPeriod.lastDayAfter(event, period.plusMonths(1))).isAfter(last);
            assertThat(last).isAfterOrEqualTo(event);
        }
    }
}
