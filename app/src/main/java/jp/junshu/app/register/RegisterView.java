package jp.junshu.app.register;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.RegisterDefinition.State;
import jp.junshu.law.catalog.RegisterField;

/**
 * What of a register somebody looks at: as the address says it.
 *
 * @param show which entries
 * @param query what must stand in them; blank for anything
 * @param sort the field they are sorted by; blank for the official order, in which they were added
 */
record RegisterView(Show show, String query, String sort, boolean descending) {

    /** Which entries are shown. */
    enum Show {
        /** Those that count today. */
        CURRENT,
        /** Those with a change that waits for somebody's word. */
        WAITING,
        /** Those that name somebody who has left. */
        LEFT,
        /** Those that are over. */
        ENDED,
        /** All, those made in error too. */
        ALL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        Text label() {
            return switch (this) {
                case CURRENT -> Text.of("register.show.current");
                case WAITING -> Text.of("register.show.waiting");
                case LEFT -> Text.of("register.show.left");
                case ENDED -> Text.of("register.show.ended");
                case ALL -> Text.of("register.show.all");
            };
        }
    }

    static RegisterView of(Map<String, String> given) {
        Show show = Show.CURRENT;
        for (Show each : Show.values()) {
            if (each.word().equals(given.get("show"))) {
                show = each;
            }
        }
        return new RegisterView(
                show,
                given.getOrDefault("q", "").strip(),
                given.getOrDefault("sort", ""),
                given.getOrDefault("dir", "").equals("desc"));
    }

    /** The address of the same with other entries. */
    String link(String path, Show other) {
        return new RegisterView(other, query, sort, descending).link(path);
    }

    /** The address of the same sorted by a field: the other way round where it is sorted by that already. */
    String link(String path, String field) {
        return new RegisterView(show, query, field, field.equals(sort) && !descending).link(path);
    }

    String link(String path) {
        StringBuilder link = new StringBuilder(path).append("?show=").append(show.word());
        if (!query.isEmpty()) {
            link.append("&q=").append(URLEncoder.encode(query, StandardCharsets.UTF_8));
        }
        if (!sort.isEmpty()) {
            link.append("&sort=").append(URLEncoder.encode(sort, StandardCharsets.UTF_8));
            link.append(descending ? "&dir=desc" : "");
        }
        return link.toString();
    }

    /** @param left entries that name somebody who has left */
    static Predicate<Entry> among(Show show, Book book, LocalDate today, Set<EntryId> left) {
        return switch (show) {
            case CURRENT ->
                entry -> entry.isAlive()
                        && (entry.asOf(today).isPresent()
                                || entry.inForce().isEmpty()
                                || entry.inForce()
                                        .get()
                                        .from()
                                        .filter(day -> day.isAfter(today))
                                        .isPresent());
            case WAITING -> entry -> entry.proposal().isPresent();
            case LEFT -> entry -> left.contains(entry.id());
            case ENDED ->
                entry -> entry.inForce()
                        .filter(revision -> !revision.isWithdrawn())
                        .filter(revision -> book.definition()
                                        .findState(revision.state())
                                        .filter(State::last)
                                        .isPresent()
                                || revision.until()
                                        .filter(day -> day.isBefore(today))
                                        .isPresent())
                        .isPresent();
            case ALL -> _ -> true;
        };
    }

    /** Those of the entries that are looked at, in their order. */
    List<Entry> of(Book book, List<Entry> all, LocalDate today, Set<EntryId> left, Locale locale) {
        Differences words = new Differences(book, locale);
        Predicate<Entry> found = query.isEmpty()
                ? _ -> true
                : entry -> book.definition().fields().stream()
                        .anyMatch(field -> FieldText.folded(
                                        words.value(field, shown(entry).values()))
                                .contains(FieldText.folded(query)));
        List<Entry> seen = all.stream()
                .filter(among(show, book, today, left))
                .filter(found)
                .toList();
        Optional<RegisterField> field = book.definition().findField(sort);
        if (field.isEmpty()) {
            return seen;
        }
        Comparator<Entry> order = order(field.get(), words, locale);
        return seen.stream().sorted(descending ? order.reversed() : order).toList();
    }

    private static Comparator<Entry> order(RegisterField field, Differences words, Locale locale) {
        return switch (field.type()) {
            case RegisterField.Type.Day _, RegisterField.Type.YesNo _ ->
                Comparator.comparing(entry -> stored(entry, field));
            case RegisterField.Type.Figure _ ->
                Comparator.comparing(entry ->
                        stored(entry, field).isEmpty() ? BigDecimal.ZERO : new BigDecimal(stored(entry, field)));
            case RegisterField.Type.Choice(var options) ->
                Comparator.comparingInt(entry ->
                        options.stream().map(option -> option.id()).toList().indexOf(stored(entry, field)));
            case RegisterField.Type.Words _, RegisterField.Type.Lines _, RegisterField.Type.Person _ -> {
                Comparator<Object> byCollation = Collator.getInstance(locale);
                yield Comparator.comparing(
                        entry -> words.value(field, shown(entry).values()), byCollation);
            }
        };
    }

    private static String stored(Entry entry, RegisterField field) {
        return shown(entry).values().getOrDefault(field.id(), "");
    }

    /** The revision that stands for an entry in a list: what counts, else what is proposed. */
    static EntryRevision shown(Entry entry) {
        return entry.inForce().orElse(entry.newest());
    }
}
