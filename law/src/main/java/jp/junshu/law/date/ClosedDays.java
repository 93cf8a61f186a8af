package jp.junshu.law.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.law.Text;

/** The calendar of a body: on which days it is closed (閉庁日), and why. */
public final class ClosedDays {

    /** Longer than any body is closed at a stretch; the loader refuses calendars that never open. */
    static final int LONGEST_CLOSURE_DAYS = 400;

    private final String id;
    private final Text title;
    private final Optional<Holidays> holidays;
    private final List<Closing> closings;

    ClosedDays(String id, Text title, Optional<Holidays> holidays, List<Closing> closings) {
        this.id = id;
        this.title = title;
        this.holidays = holidays;
        this.closings = List.copyOf(closings);
    }

    public String id() {
        return id;
    }

    public Text title() {
        return title;
    }

    /** The public holidays it keeps, if any. */
    public Optional<Holidays> holidays() {
        return holidays;
    }

    /** Why the day is closed, empty when it is open; of several reasons a public holiday, else the first in the data. */
    public Optional<Closure> findClosure(LocalDate date) {
        Optional<Closure> holiday = holidays.flatMap(h -> h.find(date)).map(h -> new Closure(h.key(), h.name(), true));
        return holiday.or(() -> closings.stream()
                .filter(closing -> closing.covers(date))
                .findFirst()
                .map(closing -> new Closure(closing.key(), closing.title(), false)));
    }

    public boolean isClosed(LocalDate date) {
        return findClosure(date).isPresent();
    }

    /** The day itself when it is open, else the first open day after it. */
    public LocalDate nextOpen(LocalDate date) {
        return firstOpen(Stream.iterate(date, day -> day.plusDays(1)));
    }

    /** The day itself when it is open, else the last open day before it. */
    public LocalDate previousOpen(LocalDate date) {
        return firstOpen(Stream.iterate(date, day -> day.minusDays(1)));
    }

    /** Whether the public holidays at this day are computed and not published (予測). */
    public boolean isForecast(LocalDate date) {
        return holidays.map(h -> h.isForecast(date)).orElse(false);
    }

    private LocalDate firstOpen(Stream<LocalDate> days) {
        return days.limit(LONGEST_CLOSURE_DAYS)
                .filter(day -> !isClosed(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("calendar " + id + " does not open"));
    }
}
