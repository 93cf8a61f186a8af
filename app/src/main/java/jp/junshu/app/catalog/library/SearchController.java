package jp.junshu.app.catalog.library;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.app.catalog.OpenWordings;
import jp.junshu.app.catalog.web.Book;
import jp.junshu.app.catalog.web.SearchPage;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Text;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.search.ClauseIndex;
import jp.junshu.law.search.SearchQuery;
import jp.junshu.law.search.Snippet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search in the words of all regulations, ours and the official ones. */
@Controller
class SearchController {
    private static final int PAGE = 30;
    private static final String JAPANESE = "ja";
    private static final String ENGLISH = "en";

    private final Shelves shelves;
    private final OpenWordings wordings;

    SearchController(Shelves shelves, OpenWordings wordings) {
        this.shelves = shelves;
        this.wordings = wordings;
    }

    @Requires(Permission.REGULATION_READ)
    @GetMapping("/regulations/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String regulation,
            @RequestParam(defaultValue = "1") String from,
            Locale locale,
            Model model) {
        Shelf shelf = shelves.current();
        SearchQuery query = SearchQuery.of(q);
        List<Edition> editions = shelf.volumes().stream().map(Volume::edition).toList();
        List<OpenWordings.Opened> opened = wordings.of(editions);
        List<ClauseIndex.Hit> all = shelf.index()
                .search(
                        query,
                        opened.stream().map(OpenWordings.Opened::searched).toList());
        List<ClauseIndex.Hit> wanted = all.stream()
                .filter(hit -> regulation.isEmpty()
                        || hit.clause().id().regulation().value().equals(regulation))
                .toList();
        int first = first(from, wanted.size());
        Set<OpenWordings.Opened> shown = new LinkedHashSet<>();
        List<SearchPage.Hit> hits = wanted.stream()
                .skip(first)
                .limit(PAGE)
                .map(hit -> hit(hit, shelf, query, opened, shown, locale))
                .toList();
        wordings.shown(shown);
        model.addAttribute(
                "page",
                new SearchPage(
                        query.written(),
                        chips(shelf, all, query, regulation, locale),
                        wanted.size(),
                        first + 1,
                        hits,
                        first > 0 ? Optional.of(link(query, regulation, first + 1 - PAGE)) : Optional.empty(),
                        first + PAGE < wanted.size()
                                ? Optional.of(link(query, regulation, first + 1 + PAGE))
                                : Optional.empty(),
                        editions.stream()
                                .mapToInt(edition -> edition.clauses().size())
                                .sum(),
                        !opened.isEmpty()));
        return "catalog/search";
    }

    /** Where a page begins, counted from 0; a number that means nothing is the beginning. */
    private static int first(String from, int size) {
        int typed = from.matches("\\d{1,6}") ? Integer.parseInt(from) - 1 : 0;
        return typed < 0 || typed >= size ? 0 : typed - typed % PAGE;
    }

    private static String link(SearchQuery query, String regulation, int from) {
        return Addresses.with(
                Addresses.SEARCH,
                List.of(
                        Map.entry("q", query.written()),
                        Map.entry("regulation", regulation),
                        Map.entry("from", from <= 1 ? "" : Integer.toString(from))));
    }

    private static List<Book.Chip> chips(
            Shelf shelf, List<ClauseIndex.Hit> all, SearchQuery query, String regulation, Locale locale) {
        Map<RegulationId, Long> counts = all.stream()
                .collect(Collectors.groupingBy(hit -> hit.clause().id().regulation(), Collectors.counting()));
        List<Book.Chip> chips = new ArrayList<>();
        for (Volume volume : shelf.volumes()) {
            boolean current = volume.id().value().equals(regulation);
            int count = counts.getOrDefault(volume.id(), 0L).intValue();
            if (count > 0 || current) {
                chips.add(new Book.Chip(
                        volume.edition().shortTitle().in(locale),
                        link(query, current ? "" : volume.id().value(), 1),
                        current,
                        count));
            }
        }
        return chips;
    }

    private static SearchPage.Hit hit(
            ClauseIndex.Hit hit,
            Shelf shelf,
            SearchQuery query,
            List<OpenWordings.Opened> opened,
            Set<OpenWordings.Opened> shown,
            Locale locale) {
        Clause clause = hit.clause();
        Found found = found(clause, query, locale)
                .or(() -> inWording(clause, query, opened, shown))
                .orElseGet(() -> new Found(
                        Text.of("catalog.search.in.says"),
                        Snippet.around(clause.says().in(locale), query),
                        locale.getLanguage()));
        return new SearchPage.Hit(
                Addresses.clause(clause.id()),
                shelf.find(clause.id().regulation())
                        .map(volume -> volume.edition().shortTitle().in(locale))
                        .orElse(""),
                clause.id().toString(),
                clause.cite(),
                Snippet.whole(clause.title().in(locale), query),
                found.in,
                found.words,
                found.language);
    }

    private record Found(Text in, Snippet words, String language) {}

    /** The statement if the words are in it, else a duty or the remark; in the reader's language first, then in the other. */
    private static Optional<Found> found(Clause clause, SearchQuery query, Locale locale) {
        boolean japanese = locale.getLanguage().equals(JAPANESE);
        return Stream.of(japanese, !japanese)
                .flatMap(ja -> {
                    Locale language = ja ? Locale.JAPANESE : Locale.ENGLISH;
                    return Stream.of(
                                    Stream.of(Map.entry(
                                            Text.of("catalog.search.in.says"),
                                            clause.says().in(language))),
                                    clause.duties().stream()
                                            .map(duty -> Map.entry(
                                                    Text.of("catalog.search.in.duty"),
                                                    duty.does().in(language))),
                                    clause.duties().stream()
                                            .flatMap(duty -> duty.content().stream())
                                            .map(item -> Map.entry(
                                                    Text.of("catalog.search.in.content"),
                                                    item.text().in(language))),
                                    clause.remark().stream()
                                            .map(remark -> Map.entry(
                                                    Text.of("catalog.search.in.remark"), remark.in(language))))
                            .flatMap(each -> each)
                            .map(each -> new Found(
                                    each.getKey(), Snippet.around(each.getValue(), query), ja ? JAPANESE : ENGLISH));
                })
                .filter(each -> each.words.hasHit())
                .findFirst();
    }

    private static Optional<Found> inWording(
            Clause clause, SearchQuery query, List<OpenWordings.Opened> opened, Set<OpenWordings.Opened> shown) {
        for (OpenWordings.Opened each : opened) {
            Optional<Snippet> words =
                    each.of(clause).map(text -> Snippet.around(text, query)).filter(Snippet::hasHit);
            if (words.isPresent()) {
                shown.add(each);
                return Optional.of(new Found(Text.of("catalog.search.in.wording"), words.get(), JAPANESE));
            }
        }
        return Optional.empty();
    }
}
