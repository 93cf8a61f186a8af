package jp.junshu.law.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import jp.junshu.law.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, sunday, 日曜日, false",
        "2026-11-21, saturday, 土曜日, false",
        "2026-11-23, labor-thanksgiving-day, 勤労感謝の日, true",
        "2026-12-29, year-end, 年末年始, false",
        "2026-12-31, year-end, 年末年始, false",
        "2027-01-01, new-years-day, 元日, true",
        "2027-01-03, year-end, 年末年始, false",
        "2026-05-03, constitution-memorial-day, 憲法記念日, true",
    })
    void a_closed_day_has_its_reason(LocalDate day, String key, String title, boolean holiday) {
        assertThat(Bundled.NATIONAL.findClosure(day)).hasValueSatisfying(closure -> {
            assertThat(closure.key()).isEqualTo(key);
            assertThat(closure.title().ja()).isEqualTo(title);
            assertThat(closure.holiday()).isEqualTo(holiday);
        });
        assertThat(Bundled.NATIONAL.isClosed(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "2026-11-24", "2026-12-28", "2027-01-04", "2026-06-23"})
    void any_other_day_is_open(LocalDate day) {
        assertThat(Bundled.NATIONAL.findClosure(day)).isEmpty();
        assertThat(Bundled.NATIONAL.nextOpen(day)).isEqualTo(day);
        assertThat(Bundled.NATIONAL.previousOpen(day)).isEqualTo(day);
    }

    @Test
    void of_the_248_closed_days_of_2026_and_2027_133_are_followed_by_another() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        List<LocalDate> closed = first.datesUntil(first.plusYears(2))
                .filter(Bundled.NATIONAL::isClosed)
                .toList();
        assertThat(closed).hasSize(248);
        assertThat(closed.stream()
                        .filter(day -> !ClosedDayRule.LITERAL
                                .settle(day, Bundled.NATIONAL)
                                .equals(ClosedDayRule.NEXT_OPEN.settle(day, Bundled.NATIONAL))))
                .hasSize(133);
    }

    @Test
    void a_stretch_of_closed_days_is_stepped_over_whole() {
        assertThat(Bundled.NATIONAL.nextOpen(LocalDate.of(2026, 12, 29))).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(Bundled.NATIONAL.previousOpen(LocalDate.of(2027, 1, 3))).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(Bundled.NATIONAL.nextOpen(LocalDate.of(2026, 9, 19))).isEqualTo(LocalDate.of(2026, 9, 24));
    }

    @Test
    void a_prefecture_adds_its_days_and_keeps_those_it_extends() {
        ClosedDays okinawa = Bundled.CALENDARS.getClosedDays("okinawa");
        LocalDate memorialDay = LocalDate.of(2026, 6, 23);
        assertThat(okinawa.findClosure(memorialDay))
                .map(Closure::title)
                .contains(new Text("慰霊の日", "Okinawa Memorial Day"));
        assertThat(okinawa.nextOpen(memorialDay)).isEqualTo(LocalDate.of(2026, 6, 24));
        LocalDate first = LocalDate.of(2020, 1, 1);
        first.datesUntil(first.plusYears(20))
                .filter(Bundled.NATIONAL::isClosed)
                .forEach(day -> assertThat(okinawa.isClosed(day)).as("%s", day).isTrue());
    }

    @Test
    void days_past_the_published_holidays_are_forecast() {
        assertThat(Bundled.NATIONAL.isForecast(LocalDate.of(2027, 12, 31))).isFalse();
        assertThat(Bundled.CALENDARS.getClosedDays("okinawa").isForecast(LocalDate.of(2028, 1, 1)))
                .isTrue();
    }

    @Test
    void the_next_open_day_is_open_and_everything_between_is_closed() {
        var random = new Random(142);
        for (int i = 0; i < 20_000; i++) {
            LocalDate day = LocalDate.of(2007, 1, 1).plusDays(random.nextInt(30_000));
            LocalDate next = Bundled.NATIONAL.nextOpen(day);
            LocalDate previous = Bundled.NATIONAL.previousOpen(day);
            assertThat(Bundled.NATIONAL.isClosed(next)).isFalse();
            assertThat(Bundled.NATIONAL.isClosed(previous)).isFalse();
            assertThat(day.datesUntil(next)).allMatch(Bundled.NATIONAL::isClosed);
            assertThat(previous.plusDays(1).datesUntil(day.plusDays(1)))
                    .allMatch(each -> previous.equals(day) || Bundled.NATIONAL.isClosed(each));
        }
    }
}
