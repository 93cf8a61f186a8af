package jp.junshu.law.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.law.Text;
import jp.junshu.law.yaml.FaultCode;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.Source;
import jp.junshu.law.yaml.Spot;
import tools.jackson.databind.JsonNode;

/** Trees that have the schema's form to calendars; finds what a schema cannot see. Used for one loading. */
final class CalendarBuilder {
    private static final Text A_HOLIDAY = new Text("祝日の名前", "holiday named");
    private static final Text HOLIDAYS = new Text("祝日の暦", "calendar of holidays");
    private static final Text CLOSED_DAYS = new Text("閉庁日の暦", "calendar of closed days");

    private final Faults found = new Faults();
    private final Map<String, File> files = new LinkedHashMap<>();
    /** Ids of calendars with faults: a reference to one is no further fault. */
    private final Set<String> refused = new HashSet<>();

    private final Map<String, Holidays> holidays = new HashMap<>();
    private final Map<String, ClosedDays> closedDays = new HashMap<>();

    /** A file, and its own faults. */
    private record File(Spot top, Faults faults) {
        String id() {
            return text("id");
        }

        Optional<String> base() {
            return top.word("extends");
        }

        boolean isOfKind(String kind) {
            return text("kind").equals(kind);
        }

        Text title() {
            return CalendarBuilder.text(node("title"));
        }

        Spot spot(String key) {
            return top.get(key).orElseThrow();
        }

        private JsonNode node(String key) {
            return spot(key).node();
        }

        private String text(String key) {
            return spot(key).text();
        }

        /** The same, with faults that nobody is told. */
        File silent() {
            return new File(top, new Faults());
        }
    }

    void refuse(Optional<String> id, Faults faults) {
        id.ifPresent(refused::add);
        found.addAll(faults);
    }

    void add(Source source) {
        File file = new File(source.top(), new Faults());
        File before = files.putIfAbsent(file.id(), file);
        if (before != null) {
            Spot first = before.spot("id");
            found.add(file.spot("id"), FaultCode.DUPLICATE_ID, file.id(), first.place());
        }
    }

    /** The calendars, when no file has a fault; else the faults of all are added. */
    Optional<Calendars> build(Faults faults) {
        files.forEach((id, file) -> {
            if (file.isOfKind("holidays")) {
                buildHolidays(file).ifPresent(built -> holidays.put(id, built));
            }
        });
        files.forEach((id, file) -> {
            if (file.isOfKind("closed-days")) {
                buildClosedDays(file).ifPresent(built -> closedDays.put(id, built));
            }
        });
        files.values().forEach(file -> found.addAll(file.faults()));
        faults.addAll(found);
        return found.isEmpty() ? Optional.of(new Calendars(holidays, closedDays)) : Optional.empty();
    }

    private Optional<Holidays> buildHolidays(File file) {
        Map<String, Text> names = new HashMap<>();
        file.node("names").properties().forEach(name -> names.put(name.getKey(), text(name.getValue())));

        Spot ruleSpot = file.spot("rule");
        Stream.of("substitute", "between").flatMap(ruleSpot::words).forEach(word -> requireName(file, names, word));
        List<HolidayRule.Yearly> yearly = ruleSpot.items("yearly").stream()
                .map(spot -> yearly(file, names, spot))
                .toList();
        var rule = new HolidayRule(
                yearly,
                dated(file, names, ruleSpot.items("once"), LocalDate.MIN, LocalDate.MAX),
                string(ruleSpot, "substitute"),
                string(ruleSpot, "between"));

        Spot listSpot = file.spot("published");
        Optional<LocalDate> from = listSpot.get("from").flatMap(word -> date(file, word));
        Optional<LocalDate> through = listSpot.get("through").flatMap(word -> date(file, word));
        if (from.isEmpty() || through.isEmpty()) {
            return Optional.empty();
        }
        var list = dated(file, names, listSpot.items("list"), from.get(), through.get());
        return file.faults().isEmpty()
                ? Optional.of(new Holidays(
                        file.id(), file.title(), names, rule, new Holidays.Published(from.get(), through.get(), list)))
                : Optional.empty();
    }

    private static HolidayRule.Yearly yearly(File file, Map<String, Text> names, Spot spot) {
        spot.words("holiday").forEach(word -> requireName(file, names, word));
        JsonNode node = spot.node();
        int month = node.path("month").asInt(0);
        HolidayRule.Day day;
        if (node.has("day")) {
            day = new HolidayRule.Fixed(month, node.path("day").asInt());
            String written = "%02d-%02d".formatted(month, node.path("day").asInt());
            spot.get("day").ifPresent(word -> monthDay(file, word, written));
        } else if (node.has("monday")) {
            day = new HolidayRule.Monday(month, node.path("monday").asInt());
        } else {
            day = new HolidayRule.AtEquinox(
                    Equinox.valueOf(string(spot, "equinox").toUpperCase(Locale.ROOT)));
        }
        Set<Integer> but = node.path("but").valueStream().map(JsonNode::asInt).collect(Collectors.toSet());
        return new HolidayRule.Yearly(
                string(spot, "holiday"),
                day,
                node.path("from").asInt(Integer.MIN_VALUE),
                node.path("through").asInt(Integer.MAX_VALUE),
                but);
    }

    /** Rows of a date and a holiday: each once, in order, within the span. */
    private static Map<LocalDate, String> dated(
            File file, Map<String, Text> names, List<Spot> rows, LocalDate from, LocalDate through) {
        var dated = new TreeMap<LocalDate, String>();
        var places = new HashMap<LocalDate, Spot>();
        for (Spot row : rows) {
            row.words("holiday").forEach(word -> requireName(file, names, word));
            row.get("on")
                    .ifPresent(on -> date(file, on).ifPresent(day -> {
                        Spot before = places.putIfAbsent(day, on);
                        if (before != null) {
                            file.faults().add(on, FaultCode.DUPLICATE_ID, day, before.place());
                        } else if (!dated.isEmpty() && day.isBefore(dated.lastKey())) {
                            file.faults().add(on, FaultCode.DATE_ORDER, day, dated.lastKey());
                        } else if (day.isBefore(from) || day.isAfter(through)) {
                            file.faults().add(on, FaultCode.OUTSIDE_LIST, day, from, through);
                        }
                        dated.put(day, string(row, "holiday"));
                    }));
        }
        return dated;
    }

    private Optional<ClosedDays> buildClosedDays(File file) {
        var closings = new ArrayList<Closing>();
        Optional<String> holidaysId = Optional.empty();
        for (File each : lineage(file)) {
            // what the extended files do wrong is said when their own turn comes
            closings.addAll(closings(each.id().equals(file.id()) ? file : each.silent()));
            Optional<String> named = each.top().word("holidays");
            holidaysId = named.isPresent() ? named : holidaysId;
        }
        requireBase(file);
        requireHolidays(file);
        if (!file.faults().isEmpty()) {
            return Optional.empty();
        }
        var built = new ClosedDays(
                file.id(), file.title(), holidaysId.flatMap(id -> Optional.ofNullable(holidays.get(id))), closings);
        if (!opens(built)) {
            file.faults().add(file.top(), FaultCode.NEVER_OPEN, built.id());
            return Optional.empty();
        }
        return Optional.of(built);
    }

    /** The file and all that it extends, the farthest first. */
    private List<File> lineage(File file) {
        var line = new ArrayList<File>();
        var seen = new HashSet<String>();
        Optional<File> next = Optional.of(file);
        while (next.filter(each -> seen.add(each.id())).isPresent()) {
            line.addFirst(next.get());
            next = next.get().base().flatMap(this::findClosedDaysFile);
        }
        if (next.filter(each -> each.id().equals(file.id())).isPresent()) {
            file.faults().add(file.spot("extends"), FaultCode.SELF_REFERENCE, file.id());
        }
        return line;
    }

    private Optional<File> findClosedDaysFile(String id) {
        return Optional.ofNullable(files.get(id)).filter(known -> known.isOfKind("closed-days"));
    }

    private void requireBase(File file) {
        file.base()
                .filter(id -> findClosedDaysFile(id).isEmpty() && !refused.contains(id))
                .ifPresent(
                        id -> file.faults().add(file.spot("extends"), FaultCode.DANGLING_REFERENCE, CLOSED_DAYS, id));
    }

    private void requireHolidays(File file) {
        file.top()
                .words("holidays")
                .filter(named -> !holidays.containsKey(named.text()) && !refused.contains(named.text()))
                // one that is there but could not be built has faults of its own
                .filter(named -> Optional.ofNullable(files.get(named.text()))
                        .filter(known -> known.isOfKind("holidays"))
                        .isEmpty())
                .forEach(named -> file.faults().add(named, FaultCode.DANGLING_REFERENCE, HOLIDAYS, named.text()));
    }

    private static List<Closing> closings(File file) {
        var keys = new HashMap<String, Spot>();
        var closings = new ArrayList<Closing>();
        for (Spot spot : file.top().items("closed")) {
            Spot key = spot.get("key").orElseThrow();
            Spot before = keys.putIfAbsent(key.text(), key);
            if (before != null) {
                file.faults().add(key, FaultCode.DUPLICATE_ID, key.text(), before.place());
            }
            LocalDate since =
                    spot.get("since").flatMap(word -> date(file, word)).orElse(LocalDate.MIN);
            LocalDate until =
                    spot.get("until").flatMap(word -> date(file, word)).orElse(LocalDate.MAX);
            days(file, spot)
                    .ifPresent(days -> closings.add(
                            new Closing(key.text(), text(spot.node().path("title")), days, since, until)));
        }
        return closings;
    }

    private static Optional<Closing.Days> days(File file, Spot spot) {
        Optional<Spot> weekday = spot.get("weekday");
        if (weekday.isPresent()) {
            return Optional.of(
                    new Closing.Weekday(DayOfWeek.valueOf(weekday.get().text().toUpperCase(Locale.ROOT))));
        }
        Optional<Spot> on = spot.get("on");
        if (on.isPresent()) {
            return date(file, on.get()).map(Closing.Once::new);
        }
        Optional<Spot> day = spot.get("day");
        if (day.isPresent()) {
            return monthDay(file, day.get()).map(each -> new Closing.EveryYear(each, each));
        }
        Optional<MonthDay> to = spot.get("to").flatMap(word -> monthDay(file, word));
        return spot.get("from")
                .flatMap(word -> monthDay(file, word))
                .flatMap(first -> to.map(last -> new Closing.EveryYear(first, last)));
    }

    private static boolean opens(ClosedDays calendar) {
        // today's years, and the years after every closing that begins later
        return Stream.of(LocalDate.of(2026, 1, 1), LocalDate.of(9990, 1, 1))
                .allMatch(day -> day.datesUntil(day.plusDays(ClosedDays.LONGEST_CLOSURE_DAYS))
                        .anyMatch(each -> !calendar.isClosed(each)));
    }

    private static void requireName(File file, Map<String, Text> names, Spot word) {
        if (!names.containsKey(word.text())) {
            file.faults().add(word, FaultCode.DANGLING_REFERENCE, A_HOLIDAY, word.text());
        }
    }

    private static Optional<LocalDate> date(File file, Spot word) {
        return switch (DateReading.strict(word.text())) {
            case DateReading.Read read -> Optional.of(read.day());
            case DateReading.Refused _ -> {
                file.faults().add(word, FaultCode.NO_SUCH_DATE, word.text());
                yield Optional.empty();
            }
        };
    }

    private static Optional<MonthDay> monthDay(File file, Spot word) {
        return monthDay(file, word, word.text());
    }

    private static Optional<MonthDay> monthDay(File file, Spot spot, String written) {
        try {
            return Optional.of(MonthDay.parse("--" + written));
        } catch (DateTimeException none) {
            file.faults().add(spot, FaultCode.NO_SUCH_DATE, written);
            return Optional.empty();
        }
    }

    private static String string(Spot spot, String key) {
        return spot.get(key).orElseThrow().text();
    }

    private static Text text(JsonNode node) {
        return new Text(node.path("ja").asString(), node.path("en").asString());
    }
}
