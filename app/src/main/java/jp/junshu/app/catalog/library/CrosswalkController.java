package jp.junshu.app.catalog.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import jp.junshu.app.catalog.web.Book;
import jp.junshu.app.catalog.web.ClausePage;
import jp.junshu.app.catalog.web.CrosswalkPage;
import jp.junshu.app.catalog.web.MeasurePage;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Text;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Measure;
import jp.junshu.law.catalog.MeasureId;
import jp.junshu.law.words.Figures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Measures, and which clause of which regulation each of them serves. */
@Controller
class CrosswalkController {
    private static final String REGULATION = "regulation";
    private static final String PAPER = "paper";
    private static final List<String> PAPERS = List.of("a3", "a4");

    private final Shelves shelves;
    private final Catalog catalog;

    CrosswalkController(Shelves shelves, Catalog catalog) {
        this.shelves = shelves;
        this.catalog = catalog;
    }

    @Requires(Permission.REGULATION_READ)
    @GetMapping("/crosswalk")
    String crosswalk(
            @RequestParam(name = REGULATION, required = false, defaultValue = "") List<String> chosen,
            @RequestParam(name = PAPER, defaultValue = "") String asked,
            Locale locale,
            Model model) {
        Shelf shelf = shelves.current();
        String paper = PAPERS.contains(asked) ? asked : PAPERS.getFirst();
        List<Volume> known = shelf.volumes().stream()
                .filter(volume -> chosen.contains(volume.id().value()))
                .toList();
        List<Volume> shown = known.isEmpty() ? shelf.volumes() : known;
        List<CrosswalkPage.Row> rows = catalog.measures().values().stream()
                .map(measure -> row(measure, shelf, shown, locale))
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        model.addAttribute(
                "page",
                new CrosswalkPage(
                        shelf.volumes().stream()
                                .map(volume -> regulation(volume, known, paper, locale))
                                .toList(),
                        PAPERS.stream()
                                .map(each -> new Book.Chip(
                                        each.toUpperCase(Locale.ROOT), link(known, each), each.equals(paper), 0))
                                .toList(),
                        paper,
                        shown.stream()
                                .map(volume -> new CrosswalkPage.Column(
                                        volume.edition().shortTitle().in(locale),
                                        volume.edition().title().in(locale),
                                        Addresses.regulation(volume.id())))
                                .toList(),
                        rows,
                        rows.stream()
                                .flatMap(row -> row.cells().stream())
                                .mapToInt(List::size)
                                .sum()));
        return "catalog/crosswalk";
    }

    /** Pressing it adds the regulation to those that are shown, or takes it away. */
    private static Book.Chip regulation(Volume volume, List<Volume> known, String paper, Locale locale) {
        boolean current = known.contains(volume);
        List<Volume> others = current
                ? known.stream().filter(each -> !each.equals(volume)).toList()
                : Stream.concat(known.stream(), Stream.of(volume)).toList();
        return new Book.Chip(
                volume.edition().shortTitle().in(locale),
                link(others, paper),
                current,
                volume.pinnable().clauseCount());
    }

    private static String link(List<Volume> volumes, String paper) {
        List<Entry<String, String>> parameters = new ArrayList<>();
        volumes.forEach(
                volume -> parameters.add(Map.entry(REGULATION, volume.id().value())));
        parameters.add(Map.entry(PAPER, paper.equals(PAPERS.getFirst()) ? "" : paper));
        return Addresses.with(Addresses.CROSSWALK, parameters);
    }

    private static CrosswalkPage.Row row(Measure measure, Shelf shelf, List<Volume> shown, Locale locale) {
        SequencedMap<RegulationId, List<Clause>> serving = shelf.serving(measure.id());
        return new CrosswalkPage.Row(
                measure.title().in(locale),
                Addresses.measure(measure.id()),
                shown.stream()
                        .map(volume -> serving.getOrDefault(volume.id(), List.of()).stream()
                                .map(clause -> new CrosswalkPage.Citation(
                                        clause.cite(), clause.title().in(locale), Addresses.clause(clause.id())))
                                .toList())
                        .toList());
    }

    @Requires(Permission.REGULATION_READ)
    @GetMapping("/measures/{id}")
    String measure(@PathVariable String id, Locale locale, Model model) {
        Shelf shelf = shelves.current();
        Measure measure = find(id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        SequencedMap<RegulationId, List<Clause>> serving = shelf.serving(measure.id());
        model.addAttribute(
                "page",
                new MeasurePage(
                        measure.id().toString(),
                        measure.title().in(locale),
                        measure.purpose().in(locale),
                        measure.evidence().in(locale),
                        measure.fresh().map(length -> Figures.term(length).in(locale)),
                        measure.note().map(note -> note.in(locale)),
                        measure.references().stream()
                                .map(reference -> new MeasurePage.Reference(
                                        scheme(reference.scheme()), reference.number(), reference.judged()))
                                .toList(),
                        serving.entrySet().stream()
                                .map(each -> served(shelf, each.getKey(), each.getValue(), measure.id(), locale))
                                .toList(),
                        serving.values().stream().mapToInt(List::size).sum()));
        return "catalog/measure";
    }

    private Optional<Measure> find(String id) {
        try {
            return Optional.ofNullable(catalog.measures().get(new MeasureId(id)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** What a published catalogue is called; its spelling where no name is known. */
    private static Text scheme(String spelling) {
        return switch (spelling) {
            case "iso-27002" -> Text.of("catalog.scheme.iso-27002");
            case "nist-800-171" -> Text.of("catalog.scheme.nist-800-171");
            default -> Text.of("catalog.scheme.other", spelling);
        };
    }

    private static MeasurePage.Served served(
            Shelf shelf, RegulationId regulation, List<Clause> clauses, MeasureId measure, Locale locale) {
        Volume volume = shelf.find(regulation).orElseThrow();
        return new MeasurePage.Served(
                volume.edition().title().in(locale),
                Addresses.with(
                        Addresses.regulation(regulation),
                        List.of(Map.entry(ClauseFilter.Side.MEASURE.parameter(), measure.value()))),
                clauses.stream()
                        .map(clause -> new MeasurePage.Clause(
                                new ClausePage.Place(
                                        "", clause.cite(), clause.title().in(locale), Addresses.clause(clause.id())),
                                clause.duties().stream()
                                        .filter(duty -> duty.measures().contains(measure))
                                        .map(duty -> shelf.words().wording(duty))
                                        .toList()))
                        .toList());
    }
}
