package jp.junshu.app.catalog.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.junshu.app.catalog.web.BesidePage;
import jp.junshu.app.catalog.web.Book;
import jp.junshu.app.catalog.web.ClausePage;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Screens;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Measure;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.words.Figures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two regulations side by side: measure by measure what each asks for, and the figures that each sets. */
@Controller
class BesideController {
    /** Which rows are shown. */
    private enum Show {
        ALL,
        BOTH,
        A,
        B;

        static Show of(String word) {
            for (Show show : values()) {
                if (show.word().equals(word)) {
                    return show;
                }
            }
            return ALL;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean accepts(boolean left, boolean right) {
            return switch (this) {
                case ALL -> left || right;
                case BOTH -> left && right;
                case A -> left && !right;
                case B -> right && !left;
            };
        }
    }

    private final Shelves shelves;
    private final Catalog catalog;
    private final Screens screens;

    BesideController(Shelves shelves, Catalog catalog, Screens screens) {
        this.shelves = shelves;
        this.catalog = catalog;
        this.screens = screens;
    }

    @Requires(Permission.REGULATION_READ)
    @GetMapping("/regulations/compare")
    String compare(
            @RequestParam(defaultValue = "") String a,
            @RequestParam(defaultValue = "") String b,
            @RequestParam(defaultValue = "") String show,
            Locale locale,
            Model model) {
        Shelf shelf = shelves.current();
        Optional<Volume> left = find(shelf, a);
        Optional<Volume> right = find(shelf, b);
        boolean same = left.isPresent() && left.equals(right);
        List<Option> options = shelf.volumes().stream()
                .map(volume ->
                        new Option(volume.id().value(), volume.edition().title().in(locale)))
                .toList();
        Form form = Form.of(Map.of(
                "a", left.map(each -> each.id().value()).orElse(""),
                "b", right.map(each -> each.id().value()).orElse("")));
        if (left.isEmpty() || right.isEmpty() || same) {
            model.addAttribute(
                    "page",
                    new BesidePage(
                            form,
                            options,
                            left.map(each -> head(each, locale)),
                            right.map(each -> head(each, locale)),
                            same,
                            List.of(),
                            List.of(),
                            List.of()));
            return "catalog/beside";
        }
        Show wanted = Show.of(show);
        List<BesidePage.Row> rows = rows(shelf, left.get(), right.get(), locale);
        model.addAttribute(
                "page",
                new BesidePage(
                        form,
                        options,
                        left.map(each -> head(each, locale)),
                        right.map(each -> head(each, locale)),
                        false,
                        chips(rows, left.get(), right.get(), wanted, locale),
                        rows.stream().filter(accepted(wanted)).toList(),
                        figures(left.get(), right.get(), locale).stream()
                                .filter(row -> wanted.accepts(
                                        !row.left().isEmpty(), !row.right().isEmpty()))
                                .toList()));
        return "catalog/beside";
    }

    private static Optional<Volume> find(Shelf shelf, String id) {
        return shelf.volumes().stream()
                .filter(volume -> volume.id().value().equals(id))
                .findFirst();
    }

    private static BesidePage.Head head(Volume volume, Locale locale) {
        return new BesidePage.Head(
                volume.edition().title().in(locale),
                volume.edition().shortTitle().in(locale),
                Addresses.regulation(volume.id()),
                volume.pinnable().clauseCount(),
                volume.pinnable().dutyCount());
    }

    private static Predicate<BesidePage.Row> accepted(Show show) {
        return row -> show.accepts(!row.left().isEmpty(), !row.right().isEmpty());
    }

    private List<Book.Chip> chips(List<BesidePage.Row> rows, Volume left, Volume right, Show wanted, Locale locale) {
        List<Book.Chip> chips = new ArrayList<>();
        for (Show show : Show.values()) {
            Text label = switch (show) {
                case ALL -> Text.of("catalog.beside.all");
                case BOTH -> Text.of("catalog.beside.both");
                case A -> Text.of("catalog.beside.only", left.edition().shortTitle());
                case B -> Text.of("catalog.beside.only", right.edition().shortTitle());
            };
            chips.add(new Book.Chip(
                    screens.say(label, locale),
                    Addresses.with(
                            Addresses.COMPARE,
                            List.of(
                                    Map.entry("a", left.id().value()),
                                    Map.entry("b", right.id().value()),
                                    Map.entry("show", show == Show.ALL ? "" : show.word()))),
                    show == wanted,
                    (int) rows.stream().filter(accepted(show)).count()));
        }
        return chips;
    }

    private List<BesidePage.Row> rows(Shelf shelf, Volume left, Volume right, Locale locale) {
        List<BesidePage.Row> rows = new ArrayList<>();
        for (Measure measure : catalog.measures().values()) {
            List<BesidePage.Asked> one = asked(shelf, measure, left, locale);
            List<BesidePage.Asked> other = asked(shelf, measure, right, locale);
            if (!one.isEmpty() || !other.isEmpty()) {
                rows.add(new BesidePage.Row(
                        new ClausePage.Named(measure.title().in(locale), Addresses.measure(measure.id())), one, other));
            }
        }
        return rows;
    }

    private static List<BesidePage.Asked> asked(Shelf shelf, Measure measure, Volume volume, Locale locale) {
        return shelf.serving(measure.id()).getOrDefault(volume.id(), List.of()).stream()
                .map(clause -> new BesidePage.Asked(
                        clause.cite(),
                        clause.title().in(locale),
                        Addresses.clause(clause.id()),
                        clause.duties().stream()
                                .filter(duty -> duty.measures().contains(measure.id()))
                                .map(duty ->
                                        shelf.words().wording(duty).sentence().in(locale))
                                .toList()))
                .toList();
    }

    private List<BesidePage.FigureRow> figures(Volume left, Volume right, Locale locale) {
        List<BesidePage.FigureRow> rows = new ArrayList<>();
        for (Parameter parameter : catalog.parameters().values()) {
            List<BesidePage.Figure> one = figures(parameter, left, locale);
            List<BesidePage.Figure> other = figures(parameter, right, locale);
            if (!one.isEmpty() || !other.isEmpty()) {
                rows.add(new BesidePage.FigureRow(parameter.title().in(locale), one, other));
            }
        }
        return rows;
    }

    private static List<BesidePage.Figure> figures(Parameter parameter, Volume volume, Locale locale) {
        return volume.edition().clauses().stream()
                .flatMap(clause -> clause.sets().stream()
                        .filter(set -> set.parameter().equals(parameter.id()))
                        .map(set -> new BesidePage.Figure(
                                clause.cite(),
                                Addresses.clause(clause.id()),
                                Figures.demand(set.demand(), parameter).in(locale))))
                .toList();
    }
}
