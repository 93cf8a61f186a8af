package jp.junshu.law.date;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The calendars of public bodies by their ids. */
public final class Calendars {

    private final Map<String, Holidays> holidays;
    private final Map<String, ClosedDays> closedDays;

    Calendars(Map<String, Holidays> holidays, Map<String, ClosedDays> closedDays) {
        this.holidays = new TreeMap<>(holidays);
        this.closedDays = new TreeMap<>(closedDays);
    }

    /** What came of loading: all calendars, or every fault found. */
    public sealed interface Loading {

        /**
         * The calendars, for files that come with the product and must be right.
         *
         * @throws IllegalStateException naming every fault
         */
        default Calendars orThrow() {
            return switch (this) {
                case Loaded(Calendars calendars) -> calendars;
                case Faulty(List<CalendarFault> faults) ->
                    throw new IllegalStateException(String.join(
                            System.lineSeparator(),
                            faults.stream().map(CalendarFault::toString).toList()));
            };
        }
    }

    /** No fault was found. */
    public record Loaded(Calendars calendars) implements Loading {}

    /** The faults of all files, by file and line; never empty. */
    public record Faulty(List<CalendarFault> faults) implements Loading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads calendars that may refer to one another, in any order.
     *
     * @param schema the text of {@code calendar.schema.json}
     */
    public static Loading load(String schema, Collection<CalendarFile> files) {
        var builder = new CalendarBuilder();
        var reader = new CalendarReader(schema);
        files.forEach(file -> reader.read(file, builder));
        return builder.build();
    }

    public Optional<ClosedDays> findClosedDays(String id) {
        return Optional.ofNullable(closedDays.get(id));
    }

    /**
     * The calendar that must be there.
     *
     * @throws IllegalArgumentException when there is none of this id
     */
    public ClosedDays getClosedDays(String id) {
        return findClosedDays(id).orElseThrow(() -> new IllegalArgumentException("no calendar " + id));
    }

    /** By id. */
    public List<ClosedDays> listClosedDays() {
        return List.copyOf(closedDays.values());
    }

    /** By id. */
    public List<Holidays> listHolidays() {
        return List.copyOf(holidays.values());
    }
}
