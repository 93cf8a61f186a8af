package jp.junshu.law.date;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.junshu.law.Text;

/**
 * The public holidays of Japan: the official list as far as it reaches, and a rule of our own for the days outside it,
 * which are marked as forecast (予測) because a law or the almanac may still change them.
 */
public final class Holidays {

    /** Years worked out beforehand; others are computed when asked for. */
    private static final int FIRST_READY = 1980;

    private static final int LAST_READY = 2099;

    private final String id;
    private final Text title;
    private final Map<String, Text> names;
    private final HolidayRule rule;
    private final Published published;
    private final Map<LocalDate, String> ready = new HashMap<>();

    /** The official list, complete from the one day through the other. */
    record Published(LocalDate from, LocalDate through, Map<LocalDate, String> list) {
        Published {
            list = Map.copyOf(list);
        }

        boolean covers(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(through);
        }
    }

    Holidays(String id, Text title, Map<String, Text> names, HolidayRule rule, Published published) {
        this.id = id;
        this.title = title;
        this.names = Map.copyOf(names);
        this.rule = rule;
        this.published = published;
        for (int year = FIRST_READY; year <= LAST_READY; year++) {
            ready.putAll(rule.in(year));
        }
        ready.keySet().removeIf(published::covers);
        ready.putAll(published.list());
    }

    public String id() {
        return id;
    }

    public Text title() {
        return title;
    }

    public Optional<Holiday> find(LocalDate date) {
        int year = date.getYear();
        boolean known = published.covers(date) || (year >= FIRST_READY && year <= LAST_READY);
        Map<LocalDate, String> source = known ? ready : rule.in(year);
        return Optional.ofNullable(source.get(date)).map(key -> new Holiday(date, key, name(key), isForecast(date)));
    }

    /** The holidays of a year, in order. */
    public List<Holiday> listIn(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1))
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether the official list does not reach this day, so that what is said about it was computed. */
    public boolean isForecast(LocalDate date) {
        return !published.covers(date);
    }

    /** The last day that the official list reaches. */
    public LocalDate publishedThrough() {
        return published.through();
    }

    /** The first day that the official list reaches. */
    public LocalDate publishedFrom() {
        return published.from();
    }

    private Text name(String key) {
        return Objects.requireNonNull(names.get(key), key);
    }
}
