package jp.junshu.app.catalog.library;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.catalog.ClauseStandings;
import jp.junshu.app.catalog.Wordings;
import jp.junshu.app.catalog.library.ClauseFilter.Side;
import jp.junshu.app.catalog.web.Book;
import jp.junshu.app.catalog.web.RegulationListPage;
import jp.junshu.app.catalog.web.RegulationPage;
import jp.junshu.app.catalog.web.RegulationTextPage;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.NavigationEntry;
import jp.junshu.app.screen.Text;
import jp.junshu.app.screen.Viewers;
import jp.junshu.law.ClausePath;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.ClauseKind;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Mechanism;
import jp.junshu.law.words.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of regulations: all of them, one as a tree with its filters, one as a text, and a clause. */
@Controller
class RegulationController {
    private static final int BAR = 1000;

    private final Shelves shelves;
    private final Wordings wordings;
    private final ClausePages clausePages;
    private final ClauseStandings standings;
    private final Viewers viewers;

    RegulationController(
            Shelves shelves, Wordings wordings, ClausePages clausePages, ClauseStandings standings, Viewers viewers) {
        this.shelves = shelves;
        this.wordings = wordings;
        this.clausePages = clausePages;
        this.standings = standings;
        this.viewers = viewers;
    }

    @Bean
    static NavigationEntry regulationsEntry() {
        return new NavigationEntry(
                "regulations",
                Text.of("catalog.title"),
                "/regulations",
                List.of("/crosswalk", "/measures", "/glossary", "/coverage"),
                300,
                Permission.REGULATION_READ.name());
    }

    @Requires(Permission.REGULATION_READ)
    @GetMapping("/regulations")
    String list(@RequestParam(required = false) @Nullable String attached, Model model) {
        List<Wordings.Attaching> past = wordings.listAll();
        List<RegulationListPage.Line> lines = shelves.current().volumes().stream()
                .map(volume -> new RegulationListPage.Line(
                        volume.pinnable(),
                        past.stream()
                                .filter(attaching -> attaching.regulation().equals(volume.id())
                                        && attaching
                                                .revision()
                                                .equals(volume.edition().revision()))
                                .findFirst()
                                .map(attaching -> new RegulationListPage.Copy(attaching.fileName(), attaching.at()))))
                .toList();
        model.addAttribute("page", new RegulationListPage(lines, attached != null));
        return "catalog/list";
    }

    @Requires(Permission.REGULATION_READ)
    @GetMapping("/regulations/{id}")
    String show(@PathVariable String id, @RequestParam Map<String, String> given, Locale locale, Model model) {
        Shelf shelf = shelves.current();
        Volume volume = volume(shelf, id);
        ClauseFilter filter = ClauseFilter.of(given);
        Books books = new Books(volume, filter, shelf.words(), locale);
        model.addAttribute(
                "page",
                new RegulationPage(
                        books.book(Optional.empty()),
                        volume.pinnable(),
                        wordings.find(volume.edition()),
                        wordings.listAll().stream()
                                .filter(past -> past.regulation().equals(volume.id()))
                                .map(past -> new RegulationPage.Past(past.revision(), past.fileName(), past.at()))
                                .toList(),
                        given.containsKey("attached"),
                        work(volume, locale),
                        kinds(volume, locale),
                        filter.isActive()
                                ? books.wanted().stream()
                                        .map(clause -> line(clause, books.link(clause), locale))
                                        .toList()
                                : List.of()));
        return "catalog/show";
    }

    @Requires(Permission.REGULATION_READ)
    @GetMapping("/regulations/{id}/text")
    String text(@PathVariable String id, Model model) {
        Volume volume = volume(shelves.current(), id);
        model.addAttribute(
                "page",
                new RegulationTextPage(
                        volume.pinnable(), Addresses.regulation(volume.id()), wordings.find(volume.edition())));
        return "catalog/text";
    }

    @Requires(Permission.REGULATION_READ)
    @GetMapping("/regulations/{id}/clauses/{path}")
    String clause(
            @PathVariable String id,
            @PathVariable String path,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Shelf shelf = shelves.current();
        Volume volume = volume(shelf, id);
        Clause clause = clause(volume, path);
        Books books = new Books(volume, ClauseFilter.of(given), shelf.words(), locale);
        Optional<ClauseStandings.Standings> contracts =
                readsContracts(request) ? Optional.of(standings.of(clause.id())) : Optional.empty();
        model.addAttribute("page", clausePages.page(shelf, volume, clause, books, contracts, locale));
        return "catalog/clause";
    }

    /** Whoever keeps the installation reads regulations, but no contracts. */
    private boolean readsContracts(HttpServletRequest request) {
        return viewers.findViewer(request)
                .filter(viewer -> viewer.permissions().contains(Permission.ENGAGEMENT_READ.name()))
                .isPresent();
    }

    /** The regulation of an address; a 404 where it is none. */
    static Volume volume(Shelf shelf, String id) {
        try {
            return shelf.find(new RegulationId(id)).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        } catch (IllegalArgumentException _) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }

    private static Clause clause(Volume volume, String path) {
        try {
            return volume.find(ClausePath.parse(path)).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        } catch (IllegalArgumentException _) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }

    private static RegulationPage.ClauseLine line(Clause clause, String link, Locale locale) {
        return new RegulationPage.ClauseLine(
                clause.cite(),
                clause.title().in(locale),
                link,
                Terms.of(clause.kind()).in(locale),
                clause.mechanism()
                        .map(mechanism -> Terms.of(mechanism).in(locale))
                        .orElse(""),
                clause.duties().stream().map(duty -> duty.does().in(locale)).toList(),
                clause.says().in(locale));
    }

    private static RegulationPage.Work work(Volume volume, Locale locale) {
        Edition edition = volume.edition();
        int duties = Math.toIntExact(edition.duties().count());
        List<RegulationPage.Share> shares = new ArrayList<>();
        int carried = 0;
        int before = 0;
        for (Mechanism mechanism : Mechanism.values()) {
            int count = Math.toIntExact(edition.duties()
                    .filter(duty -> duty.mechanism() == mechanism)
                    .count());
            if (count == 0) {
                continue;
            }
            carried += mechanism.weakerThan(Mechanism.RECORDED) ? 0 : count;
            int from = BAR * before / duties;
            before += count;
            shares.add(new RegulationPage.Share(
                    mechanism.spelling(),
                    Terms.of(mechanism).in(locale),
                    Terms.meaning(mechanism).in(locale),
                    count,
                    from,
                    BAR * before / duties - from,
                    Addresses.with(
                            Addresses.regulation(volume.id()),
                            ClauseFilter.NONE
                                    .with(Side.MECHANISM, mechanism.spelling())
                                    .parameters())));
        }
        return new RegulationPage.Work(duties, carried, shares);
    }

    private static List<Book.Chip> kinds(Volume volume, Locale locale) {
        List<Book.Chip> kinds = new ArrayList<>();
        for (ClauseKind kind : ClauseKind.values()) {
            int count = Math.toIntExact(volume.edition().clauses().stream()
                    .filter(clause -> clause.kind() == kind)
                    .count());
            if (count > 0) {
                kinds.add(new Book.Chip(
                        Terms.of(kind).in(locale),
                        Addresses.with(
                                Addresses.regulation(volume.id()),
                                ClauseFilter.NONE
                                        .with(Side.KIND, kind.spelling())
                                        .parameters()),
                        false,
                        count));
            }
        }
        return kinds;
    }
}
