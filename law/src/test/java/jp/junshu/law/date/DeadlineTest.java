package jp.junshu.law.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import jp.junshu.law.Spelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "next-open, 2026-11-24",
        "previous-open, 2026-11-20",
        "none, 2026-11-21",
        "literal, 2026-11-22",
    })
    void a_closed_day_is_settled_as_the_duty_chose(String rule, LocalDate due) {
        Deadline deadline = Deadline.after(LocalDate.of(2026, 11, 11), Period.ofDays(10), rule(rule), Bundled.NATIONAL);
        assertThat(deadline.counted()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.closure()).map(Closure::key).contains("saturday");
        assertThat(deadline.moved()).isEqualTo(!rule.equals("none"));
        assertThat(deadline.forecast()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"next-open", "previous-open", "none", "literal"})
    void an_open_day_stays_under_every_rule(String rule) {
        LocalDate open = LocalDate.of(2026, 11, 24);
        assertThat(Deadline.on(open, rule(rule), Bundled.NATIONAL))
                .isEqualTo(new Deadline(open, open, Optional.empty(), false));
    }

    @Test
    void days_before_an_event_roll_earlier() {
        // 27 December is a Sunday
        assertThat(Deadline.before(
                                LocalDate.of(2027, 1, 6),
                                Period.ofDays(10),
                                ClosedDayRule.PREVIOUS_OPEN,
                                Bundled.NATIONAL)
                        .due())
                .isEqualTo(LocalDate.of(2026, 12, 25));
    }

    @Test
    void the_month_after_31_january_ends_on_a_sunday_and_is_due_on_monday() {
        Deadline deadline = Deadline.after(
                LocalDate.of(2027, 1, 31), Period.ofMonths(1), ClosedDayRule.NEXT_OPEN, Bundled.NATIONAL);
        assertThat(deadline.counted()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(deadline.due()).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Test
    void a_deadline_that_rests_on_computed_holidays_says_so() {
        LocalDate day = LocalDate.of(2028, 3, 20);
        assertThat(Deadline.on(day, ClosedDayRule.NEXT_OPEN, Bundled.NATIONAL).forecast())
                .isTrue();
        assertThat(Deadline.on(day, ClosedDayRule.NONE, Bundled.NATIONAL).forecast())
                .isFalse();
        // the last published day is closed and rolls into the next year
        assertThat(Deadline.on(LocalDate.of(2027, 12, 31), ClosedDayRule.NEXT_OPEN, Bundled.NATIONAL)
                        .forecast())
                .isTrue();
    }

    @Test
    void rules_have_the_keys_of_the_data() {
        assertThat(Spelled.spellings(ClosedDayRule.class))
                .containsExactly("next-open", "previous-open", "none", "literal");
    }

    private static ClosedDayRule rule(String key) {
        return Spelled.get(ClosedDayRule.class, key);
    }
}
