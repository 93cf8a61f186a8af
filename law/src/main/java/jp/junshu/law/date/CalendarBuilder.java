package jp.junshu.law.date;

import static jp.junshu.law.date.CalendarFault.Kind.CYCLE;
import static jp.junshu.law.date.CalendarFault.Kind.DATE;
import static jp.junshu.law.date.CalendarFault.Kind.DUPLICATE;
import static jp.junshu.law.date.CalendarFault.Kind.NEVER_OPEN;
import static jp.junshu.law.date.CalendarFault.Kind.REFERENCE;

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
import tools.jackson.databind.JsonNode;

/** Trees that have the schema's form to calendars; finds what a schema cannot see. Used for one loading. */
final class CalendarBuilder {

    private final List<CalendarFault> faults = new ArrayList<>();
    private final Map<String, File> files = new LinkedHashMap<>();
    /** Ids of calendars with faults: a reference to one is no further fault. */
    private final Set<String> refused = new HashSet<>();

    private final Map<String, Holidays> holidays = new HashMap<>();
    private final Map<String, ClosedDays> closedDays = new HashMap<>();

    private record File(String path, JsonNode tree) {
        String id() {
            return tree.path("id").asString();
        }

        Optional<String> base() {
            return Optional.ofNullable(tree.path("extends").stringValue(null));
        }

        boolean isOfKind(String kind) {
            return tree.path("kind").asString().equals(kind);
        }
    }

    void refuse(Optional<String> id, List<CalendarFault> faults) {
        id.ifPresent(refused::add);
        this.faults.addAll(faults);
    }

    void add(String path, JsonNode tree) {
        String id = tree.path("id").asString();
        File before = files.putIfAbsent(id, new File(path, tree));
        if (before != null) {
            fault(path, tree.path("id"), DUPLICATE, "calendar " + id + " is also in " + before.path());
        }
    }

    Calendars.Loading build() {
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
        return faults.isEmpty()
                ? new Calendars.Loaded(new Calendars(holidays, closedDays))
                : new Calendars.Faulty(faults.stream().sorted().toList());
    }

    private Optional<Holidays> buildHolidays(File file) {
        int before = faults.size();
        JsonNode tree = file.tree();
        Map<String, Label> names = new HashMap<>();
        tree.path("names").properties().forEach(name -> names.put(name.getKey(), label(name.getValue())));

        JsonNode ruleNode = tree.path("rule");
        Stream.of("substitute", "between").map(ruleNode::path).forEach(node -> requireName(file, names, node));
        List<HolidayRule.Yearly> yearly = ruleNode.path("yearly")
                .valueStream()
                .peek(node -> requireName(file, names, node.path("holiday")))
                .map(node -> yearly(file, node))
                .toList();
        var rule = new HolidayRule(
                yearly,
                dated(file, names, ruleNode.path("once"), LocalDate.MIN, LocalDate.MAX),
                ruleNode.path("substitute").asString(),
                ruleNode.path("between").asString());

        JsonNode listNode = tree.path("published");
        Optional<LocalDate> from = date(file, listNode.path("from"));
        Optional<LocalDate> through = date(file, listNode.path("through"));
        if (from.isEmpty() || through.isEmpty()) {
            return Optional.empty();
        }
        var list = dated(file, names, listNode.path("list"), from.get(), through.get());
        if (faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Holidays(
                file.id(),
                label(tree.path("title")),
                names,
                rule,
                new Holidays.Published(from.get(), through.get(), list)));
    }

    private HolidayRule.Yearly yearly(File file, JsonNode node) {
        int month = node.path("month").asInt(0);
        HolidayRule.Day day;
        if (node.has("day")) {
            day = new HolidayRule.Fixed(month, node.path("day").asInt());
            monthDay(
                    file,
                    node.path("day"),
                    "%02d-%02d".formatted(month, node.path("day").asInt()));
        } else if (node.has("monday")) {
            day = new HolidayRule.Monday(month, node.path("monday").asInt());
        } else {
            day = new HolidayRule.AtEquinox(
                    Equinox.valueOf(node.path("equinox").asString().toUpperCase(Locale.ROOT)));
        }
        Set<Integer> but = node.path("but").valueStream().map(JsonNode::asInt).collect(Collectors.toSet());
        return new HolidayRule.Yearly(
                node.path("holiday").asString(),
                day,
                node.path("from").asInt(Integer.MIN_VALUE),
                node.path("through").asInt(Integer.MAX_VALUE),
                but);
    }

    /** Rows of a date and a holiday: each once, in order, within the span. */
    private Map<LocalDate, String> dated(
            File file, Map<String, Label> names, JsonNode rows, LocalDate from, LocalDate through) {
        var dated = new TreeMap<LocalDate, String>();
        rows.forEach(row -> {
            requireName(file, names, row.path("holiday"));
            JsonNode on = row.path("on");
            date(file, on).ifPresent(day -> {
                if (dated.containsKey(day)) {
                    fault(file.path(), on, DUPLICATE, day + " stands twice in the list");
                } else if (!dated.isEmpty() && day.isBefore(dated.lastKey())) {
                    fault(file.path(), on, DATE, day + " stands after " + dated.lastKey());
                } else if (day.isBefore(from) || day.isAfter(through)) {
                    fault(
                            file.path(),
                            on,
                            DATE,
                            day + " lies outside the list, which reaches from " + from + " through " + through);
                }
                dated.put(day, row.path("holiday").asString());
            });
        });
        return dated;
    }

    private Optional<ClosedDays> buildClosedDays(File file) {
        int before = faults.size();
        var closings = new ArrayList<Closing>();
        Optional<String> holidaysId = Optional.empty();
        for (File each : lineage(file)) {
            // what the extended files do wrong is said when their own turn comes
            closings.addAll(closings(each, each.id().equals(file.id())));
            JsonNode named = each.tree().path("holidays");
            if (named.isString()) {
                holidaysId = Optional.of(named.asString());
            }
        }
        requireBase(file);
        requireHolidays(file);
        if (faults.size() > before) {
            return Optional.empty();
        }
        var built = new ClosedDays(
                file.id(),
                label(file.tree().path("title")),
                holidaysId.flatMap(id -> Optional.ofNullable(holidays.get(id))),
                closings);
        if (!opens(built)) {
            fault(file.path(), file.tree(), NEVER_OPEN, "calendar " + built.id() + " closes every day");
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
            fault(file.path(), file.tree().path("extends"), CYCLE, "calendar " + file.id() + " extends itself");
        }
        return line;
    }

    private Optional<File> findClosedDaysFile(String id) {
        return Optional.ofNullable(files.get(id)).filter(found -> found.isOfKind("closed-days"));
    }

    private void requireBase(File file) {
        file.base()
                .filter(id -> findClosedDaysFile(id).isEmpty() && !refused.contains(id))
                .ifPresent(id ->
                        fault(file.path(), file.tree().path("extends"), REFERENCE, "no calendar of closed days " + id));
    }

    private void requireHolidays(File file) {
        JsonNode named = file.tree().path("holidays");
        if (!named.isString() || holidays.containsKey(named.asString()) || refused.contains(named.asString())) {
            return;
        }
        // one that is there but could not be built has faults of its own
        if (Optional.ofNullable(files.get(named.asString()))
                .filter(found -> found.isOfKind("holidays"))
                .isEmpty()) {
            fault(file.path(), named, REFERENCE, "no calendar of holidays " + named.asString());
        }
    }

    private List<Closing> closings(File file, boolean report) {
        int before = faults.size();
        var keys = new HashSet<String>();
        var closings = new ArrayList<Closing>();
        file.tree().path("closed").forEach(node -> {
            String key = node.path("key").asString();
            if (!keys.add(key)) {
                fault(file.path(), node.path("key"), DUPLICATE, "closing " + key + " stands twice");
            }
            Optional<LocalDate> since = node.has("since") ? date(file, node.path("since")) : Optional.of(LocalDate.MIN);
            Optional<LocalDate> until = node.has("until") ? date(file, node.path("until")) : Optional.of(LocalDate.MAX);
            days(file, node)
                    .ifPresent(days -> closings.add(new Closing(
                            key,
                            label(node.path("title")),
                            days,
                            since.orElse(LocalDate.MIN),
                            until.orElse(LocalDate.MAX))));
        });
        if (!report) {
            faults.subList(before, faults.size()).clear();
        }
        return closings;
    }

    private Optional<Closing.Days> days(File file, JsonNode node) {
        if (node.has("weekday")) {
            return Optional.of(new Closing.Weekday(
                    DayOfWeek.valueOf(node.path("weekday").asString().toUpperCase(Locale.ROOT))));
        }
        if (node.has("on")) {
            return date(file, node.path("on")).map(Closing.Once::new);
        }
        if (node.has("day")) {
            return monthDay(file, node.path("day")).map(day -> new Closing.EveryYear(day, day));
        }
        Optional<MonthDay> to = monthDay(file, node.path("to"));
        return monthDay(file, node.path("from")).flatMap(first -> to.map(last -> new Closing.EveryYear(first, last)));
    }

    private static boolean opens(ClosedDays calendar) {
        // today's years, and the years after every closing that begins later
        return Stream.of(LocalDate.of(2026, 1, 1), LocalDate.of(9990, 1, 1))
                .allMatch(day -> day.datesUntil(day.plusDays(ClosedDays.LONGEST_CLOSURE_DAYS))
                        .anyMatch(each -> !calendar.isClosed(each)));
    }

    private void requireName(File file, Map<String, Label> names, JsonNode node) {
        if (!names.containsKey(node.asString())) {
            fault(file.path(), node, REFERENCE, "no holiday named " + node.asString());
        }
    }

    private Optional<LocalDate> date(File file, JsonNode node) {
        return switch (DateReading.strict(node.asString())) {
            case DateReading.Read read -> Optional.of(read.day());
            case DateReading.Refused refusal -> {
                fault(file.path(), node, DATE, "no such date: " + node.asString());
                yield Optional.empty();
            }
        };
    }

    private Optional<MonthDay> monthDay(File file, JsonNode node) {
        return monthDay(file, node, node.asString());
    }

    private Optional<MonthDay> monthDay(File file, JsonNode node, String written) {
        try {
            return Optional.of(MonthDay.parse("--" + written));
        } catch (DateTimeException none) {
            fault(file.path(), node, DATE, "no such day of a year: " + written);
            return Optional.empty();
        }
    }

    private void fault(String path, JsonNode node, CalendarFault.Kind kind, String message) {
        faults.add(CalendarReader.fault(path, node, kind, message));
    }

    private static Label label(JsonNode node) {
        return new Label(node.path("ja").asString(), node.path("en").asString());
    }
}
