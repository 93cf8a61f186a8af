package jp.junshu.law.date;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.junshu.law.DataFile;
import jp.junshu.law.Fault;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.Schemas;
import jp.junshu.law.yaml.Source;
import jp.junshu.law.yaml.YamlReader;

/** The calendars of public bodies by their ids. */
public final class Calendars {
    private static final String SCHEMA = "schema/calendar.schema.json";

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
                case Faulty(List<Fault> faults) ->
                    throw new IllegalStateException(faults.stream()
                            .map(fault -> fault.line(Locale.ENGLISH))
                            .collect(Collectors.joining(System.lineSeparator())));
            };
        }
    }

    /** No fault was found. */
    public record Loaded(Calendars calendars) implements Loading {}

    /** The faults of all files, by file and line; never empty. */
    public record Faulty(List<Fault> faults) implements Loading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads calendars that may refer to one another, in any order.
     *
     * @param schemas {@code schema/calendar.schema.json} among them
     * @param files calendars and nothing else
     */
    public static Loading load(Schemas schemas, Collection<DataFile> files) {
        Faults faults = new Faults();
        Optional<Calendars> calendars = read(schemas, files, faults);
        return calendars.<Loading>map(Loaded::new).orElseGet(() -> new Faulty(faults.list()));
    }

    /** As {@link #load}; empty when there is a fault, which is then among the faults. */
    public static Optional<Calendars> read(Schemas schemas, Collection<DataFile> files, Faults faults) {
        var builder = new CalendarBuilder();
        for (DataFile file : files) {
            Faults own = new Faults();
            Optional<Source> source = YamlReader.read(file, own);
            source.ifPresent(tree -> schemas.check(tree, SCHEMA, own));
            if (own.isEmpty()) {
                source.ifPresent(builder::add);
            } else {
                builder.refuse(source.flatMap(tree -> tree.top().word("id")), own);
            }
        }
        return builder.build(faults);
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
