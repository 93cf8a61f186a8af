package jp.junshu.law.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import jp.junshu.law.date.Recurrence.Turn;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    @Test
    void monthly_after_31_january_is_28_february_and_31_march_again() {
        var monthly = Recurrence.after(LocalDate.of(2026, 1, 31), Period.ofMonths(1));
        assertThat(monthly.dueBetween(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30))
                        .map(Turn::last))
                .containsExactly(
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 4, 30),
                        LocalDate.of(2026, 5, 31),
                        LocalDate.of(2026, 6, 30));
    }

    @Test
    void a_short_month_does_not_pull_later_turns_forward() {
        var monthly = Recurrence.after(LocalDate.of(2026, 1, 29), Period.ofMonths(1));
        assertThat(List.of(monthly.turn(1).last(), monthly.turn(2).last()))
                .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 29));
    }

    @Test
    void the_halves_of_a_contract_year_are_turns_with_both_their_days() {
        var halves = Recurrence.from(LocalDate.of(2026, 4, 1), Period.ofMonths(6));
        assertThat(halves.dueBetween(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31)))
                .containsExactly(
                        new Turn(1, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 9, 30)),
                        new Turn(2, LocalDate.of(2026, 10, 1), LocalDate.of(2027, 3, 31)));
    }

    @Test
    void nothing_is_due_before_the_first_turn_ends() {
        var yearly = Recurrence.from(LocalDate.of(2026, 4, 1), Period.ofYears(1));
        assertThat(yearly.dueBetween(LocalDate.of(2000, 1, 1), LocalDate.of(2027, 3, 30)))
                .isEmpty();
    }

    @Test
    void a_step_has_length_and_turns_count_from_1() {
        LocalDate day = LocalDate.of(2026, 4, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> Recurrence.from(day, Period.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> Recurrence.from(day, Period.ofDays(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recurrence.from(day, Period.ofDays(1)).turn(0));
    }

    @Test
    void turns_follow_one_another_without_gap_and_a_window_shows_exactly_its_own() {
        var random = new Random(6);
        for (int i = 0; i < 2_000; i++) {
            Period step = random.nextBoolean()
                    ? Period.ofMonths(1 + random.nextInt(13))
                    : Period.of(0, random.nextInt(3), 1 + random.nextInt(45));
            var series = Recurrence.after(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1_500)), step);
            List<Turn> turns =
                    LongStream.rangeClosed(1, 400).mapToObj(series::turn).toList();
            for (int n = 1; n < turns.size(); n++) {
                assertThat(turns.get(n).first())
                        .isEqualTo(turns.get(n - 1).last().plusDays(1));
                assertThat(turns.get(n).last()).isAfterOrEqualTo(turns.get(n).first());
            }
            LocalDate from = series.first().plusDays(random.nextInt(380) - 40L);
            LocalDate to = turns.getLast().last().isBefore(from.plusDays(300))
                    ? turns.getLast().last()
                    : from.plusDays(300);
            assertThat(series.dueBetween(from, to))
                    .as("%s from %s to %s", series, from, to)
                    .containsExactlyElementsOf(turns.stream()
                            .filter(turn ->
                                    !turn.last().isBefore(from) && !turn.last().isAfter(to))
                            .toList());
        }
    }

    @Test
    void a_window_far_away_is_reached_without_walking_there() {
        var daily = Recurrence.from(LocalDate.of(1900, 1, 1), Period.ofDays(1));
        LocalDate day = LocalDate.of(9000, 1, 1);
        assertThat(daily.dueBetween(day, day)).extracting(Turn::last).containsExactly(day);
    }
}
