package jp.junshu.app.catalog.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.catalog.CoverageOfDuties;
import jp.junshu.app.catalog.web.ClausePage;
import jp.junshu.app.catalog.web.CoveragePage;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.FormId;
import jp.junshu.law.catalog.RegisterId;
import jp.junshu.law.catalog.RoleId;
import jp.junshu.law.coverage.Coverage;
import jp.junshu.law.coverage.Servant;
import jp.junshu.law.words.Terms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What serves every duty of the shipped regulations in this version, and what does not yet. */
@Controller
class CoverageController {
    /** Which duties are listed. */
    private enum State {
        ALL,
        SERVED,
        OPEN;

        static State of(String word) {
            for (State state : values()) {
                if (state.word().equals(word)) {
                    return state;
                }
            }
            return ALL;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean accepts(Coverage.Line line) {
            return switch (this) {
                case ALL -> true;
                case SERVED -> line.isServed();
                case OPEN -> !line.isServed();
            };
        }

        Text label() {
            return switch (this) {
                case ALL -> Text.of("catalog.coverage.all");
                case SERVED -> Text.of("catalog.coverage.served");
                case OPEN -> Text.of("catalog.coverage.open");
            };
        }
    }

    private static final String COVERAGE = "/coverage";

    private final Shelves shelves;
    private final CoverageOfDuties coverage;

    CoverageController(Shelves shelves, CoverageOfDuties coverage) {
        this.shelves = shelves;
        this.coverage = coverage;
    }

    @Requires(Permission.REGULATION_READ)
    @GetMapping(COVERAGE)
    String coverage(
            @RequestParam(defaultValue = "") String regulation,
            @RequestParam(defaultValue = "") String state,
            Locale locale,
            Model model) {
        Shelf shelf = shelves.current();
        State wanted = State.of(state);
        List<Coverage.Line> all = coverage.get().lines();
        Optional<Volume> chosen = shelf.volumes().stream()
                .filter(volume -> volume.id().value().equals(regulation))
                .findFirst();
        List<Coverage.Line> listed =
                chosen.map(volume -> of(all, volume)).orElse(wanted == State.OPEN ? all : List.of());
        List<CoveragePage.Sum> summary = new ArrayList<>();
        for (Volume volume : shelf.volumes()) {
            List<Coverage.Line> own = of(all, volume);
            if (!own.isEmpty()) {
                summary.add(sum(
                        volume.edition().title().in(locale), link(volume.id().value(), State.ALL), own));
            }
        }
        model.addAttribute(
                "page",
                new CoveragePage(
                        summary,
                        sum("", link("", State.OPEN), all),
                        chosen.map(volume -> volume.edition().title().in(locale))
                                .or(() -> wanted == State.OPEN ? Optional.of("") : Optional.empty()),
                        chosen.isEmpty() ? List.of() : choices(listed, regulation, wanted),
                        listed.stream()
                                .filter(wanted::accepts)
                                .map(line -> line(line, shelf, chosen.isEmpty(), locale))
                                .toList()));
        return "catalog/coverage";
    }

    private static List<Coverage.Line> of(List<Coverage.Line> all, Volume volume) {
        return all.stream()
                .filter(line -> line.duty().id().clause().regulation().equals(volume.id()))
                .toList();
    }

    private static CoveragePage.Sum sum(String title, String link, List<Coverage.Line> lines) {
        return new CoveragePage.Sum(
                title, link, lines.size(), (int) lines.stream().filter(Coverage.Line::isServed).count());
    }

    private static List<CoveragePage.Choice> choices(List<Coverage.Line> lines, String regulation, State wanted) {
        List<CoveragePage.Choice> choices = new ArrayList<>();
        for (State state : State.values()) {
            choices.add(new CoveragePage.Choice(
                    state.label(),
                    link(regulation, state),
                    state == wanted,
                    (int) lines.stream().filter(state::accepts).count()));
        }
        return choices;
    }

    private static String link(String regulation, State state) {
        return Addresses.with(
                COVERAGE,
                List.of(
                        Map.entry("regulation", regulation),
                        Map.entry("state", state == State.ALL ? "" : state.word())));
    }

    private static CoveragePage.Line line(Coverage.Line line, Shelf shelf, boolean named, Locale locale) {
        Optional<Clause> clause = shelf.find(line.duty().id().clause());
        return new CoveragePage.Line(
                new ClausePage.Place(
                        named
                                ? shelf.find(line.duty().id().clause().regulation())
                                        .map(volume ->
                                                volume.edition().shortTitle().in(locale))
                                        .orElse("")
                                : "",
                        clause.map(Clause::cite).orElse(""),
                        clause.map(each -> each.title().in(locale)).orElse(""),
                        Addresses.clause(line.duty().id().clause()) + "#duty-"
                                + line.duty().id().key()),
                line.duty().does().in(locale),
                Terms.of(line.duty().mechanism()).in(locale),
                line.isServed(),
                line.by().stream()
                        .map(servant -> servant(servant, line, shelf, locale))
                        .toList());
    }

    private static CoveragePage.Servant servant(Servant servant, Coverage.Line line, Shelf shelf, Locale locale) {
        return switch (servant.kind()) {
            case REGISTER ->
                new CoveragePage.Servant(
                        Text.of("catalog.coverage.register"),
                        shelf.words().register(new RegisterId(servant.name())).in(locale),
                        false);
            case FORM ->
                new CoveragePage.Servant(
                        Text.of("catalog.coverage.form"),
                        shelf.words().form(new FormId(servant.name())).in(locale),
                        false);
            case APPOINTMENT ->
                new CoveragePage.Servant(
                        Text.of("catalog.coverage.appointment"),
                        shelf.words()
                                .role(
                                        new RoleId(servant.name()),
                                        line.duty().id().clause().regulation())
                                .in(locale),
                        false);
            case FLOW -> new CoveragePage.Servant(Text.of("catalog.coverage.flow"), servant.name(), true);
            case EXCHANGE -> new CoveragePage.Servant(Text.of("catalog.coverage.exchange"), servant.name(), false);
            case SCHEDULE -> new CoveragePage.Servant(Text.of("catalog.coverage.schedule"), "", false);
            case CODE -> new CoveragePage.Servant(Text.of("catalog.coverage.code"), servant.name(), true);
            case TEST -> new CoveragePage.Servant(Text.of("catalog.coverage.test"), servant.name(), true);
        };
    }
}
