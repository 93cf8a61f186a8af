package jp.junshu.app.catalog.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import jp.junshu.app.catalog.library.ClauseFilter.Side;
import jp.junshu.app.catalog.web.Book;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;
import jp.junshu.law.Spelled;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.ClauseKind;
import jp.junshu.law.catalog.FormId;
import jp.junshu.law.catalog.MeasureId;
import jp.junshu.law.catalog.Mechanism;
import jp.junshu.law.catalog.RegisterId;
import jp.junshu.law.catalog.RoleId;
import jp.junshu.law.words.CatalogWords;
import jp.junshu.law.words.Terms;

/** Writes the frame around the pages of one regulation, for one reader. */
final class Books {
    private static final String UNDATED = "";

    private final Volume volume;
    private final ClauseFilter filter;
    private final CatalogWords words;
    private final Locale locale;
    private final List<Clause> wanted;

    Books(Volume volume, ClauseFilter filter, CatalogWords words, Locale locale) {
        this.volume = volume;
        this.filter = filter;
        this.words = words;
        this.locale = locale;
        this.wanted =
                volume.edition().clauses().stream().filter(filter::accepts).toList();
    }

    /** The clauses that are wanted, in document order. */
    List<Clause> wanted() {
        return wanted;
    }

    /** @param current the clause that is shown */
    Book book(Optional<Clause> current) {
        String path = Addresses.regulation(volume.id());
        return new Book(
                volume.id().toString(),
                volume.edition().title().in(locale),
                volume.pinnable().isUndated() ? UNDATED : volume.edition().revision(),
                path,
                path,
                filter.find().written(),
                filter.value(Side.MECHANISM),
                mechanisms(),
                chosen(),
                filter.isActive() ? Optional.of(path) : Optional.empty(),
                Stream.of(Side.KIND, Side.ROLE, Side.MEASURE, Side.REGISTER, Side.FORM)
                        .map(this::select)
                        .filter(select -> !select.options().isEmpty())
                        .toList(),
                branches(volume.roots(), current),
                wanted.size(),
                volume.edition().clauses().size());
    }

    private String link(ClauseFilter asked) {
        return Addresses.with(Addresses.regulation(volume.id()), asked.parameters());
    }

    /** The page of a clause, with the same filter. */
    String link(Clause clause) {
        return Addresses.with(Addresses.clause(clause.id()), filter.parameters());
    }

    /** A press away: the duties by how far software carries them. */
    private List<Book.Chip> mechanisms() {
        List<Book.Chip> chips = new ArrayList<>();
        for (Mechanism mechanism : Mechanism.values()) {
            int count = (int) volume.edition().clauses().stream()
                    .filter(clause -> clause.duties().stream().anyMatch(duty -> duty.mechanism() == mechanism))
                    .count();
            boolean current = filter.mechanism().filter(mechanism::equals).isPresent();
            if (count > 0 || current) {
                chips.add(new Book.Chip(
                        Terms.of(mechanism).in(locale),
                        link(filter.with(Side.MECHANISM, current ? "" : mechanism.spelling())),
                        current,
                        count));
            }
        }
        return chips;
    }

    /** What else is asked for, each with the way to take it away. */
    private List<Book.Chip> chosen() {
        List<Book.Chip> chips = new ArrayList<>();
        for (Side side : Side.values()) {
            if (side != Side.MECHANISM && !filter.value(side).isEmpty()) {
                chips.add(new Book.Chip(label(side, filter.value(side)), link(filter.with(side, "")), true, 0));
            }
        }
        if (!filter.find().isEmpty()) {
            chips.add(new Book.Chip(filter.find().written(), link(filter.withoutFind()), true, 0));
        }
        return chips;
    }

    private Book.Select select(Side side) {
        SequencedMap<String, Integer> counts = new LinkedHashMap<>();
        for (Clause clause : volume.edition().clauses()) {
            values(side, clause).distinct().forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        return new Book.Select(
                side.parameter(),
                name(side),
                filter.value(side),
                counts.entrySet().stream()
                        .sorted(side == Side.KIND ? byKind() : Comparator.comparing(each -> label(side, each.getKey())))
                        .map(each ->
                                new Option(each.getKey(), label(side, each.getKey()) + " (" + each.getValue() + ")"))
                        .toList());
    }

    private static Comparator<Map.Entry<String, Integer>> byKind() {
        List<String> kinds = Spelled.spellings(ClauseKind.class);
        return Comparator.comparingInt(each -> kinds.indexOf(each.getKey()));
    }

    private static Stream<String> values(Side side, Clause clause) {
        return side == Side.KIND
                ? Stream.of(clause.kind().spelling())
                : clause.duties().stream().flatMap(duty -> ClauseFilter.values(side, duty).stream());
    }

    private static Text name(Side side) {
        return switch (side) {
            case KIND -> Text.of("catalog.filter.kind");
            case ROLE -> Text.of("catalog.filter.role");
            case MECHANISM -> Text.of("catalog.filter.mechanism");
            case MEASURE -> Text.of("catalog.filter.measure");
            case REGISTER -> Text.of("catalog.filter.register");
            case FORM -> Text.of("catalog.filter.form");
        };
    }

    private String label(Side side, String value) {
        try {
            return switch (side) {
                case KIND -> Terms.of(Spelled.get(ClauseKind.class, value)).in(locale);
                case MECHANISM -> Terms.of(Spelled.get(Mechanism.class, value)).in(locale);
                case ROLE -> words.role(new RoleId(value), volume.id()).in(locale);
                case MEASURE -> words.measure(new MeasureId(value)).in(locale);
                case REGISTER -> words.register(new RegisterId(value)).in(locale);
                case FORM -> words.form(new FormId(value)).in(locale);
            };
        } catch (IllegalArgumentException noId) {
            return value;
        }
    }

    // ---- the tree

    private List<Book.Branch> branches(List<Clause> clauses, Optional<Clause> current) {
        List<Book.Branch> branches = new ArrayList<>();
        for (Clause clause : clauses) {
            List<Book.Branch> below = branches(volume.children(clause), current);
            boolean accepted = filter.accepts(clause);
            boolean here = current.filter(clause::equals).isPresent();
            if (accepted || here || !below.isEmpty()) {
                branches.add(new Book.Branch(
                        clause.cite(),
                        clause.title().in(locale),
                        link(clause),
                        here,
                        accepted,
                        filter.isActive()
                                || current.filter(shown -> clause.id()
                                                .path()
                                                .covers(shown.id().path()))
                                        .isPresent(),
                        below));
            }
        }
        return branches;
    }
}
