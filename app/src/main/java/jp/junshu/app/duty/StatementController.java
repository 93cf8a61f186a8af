package jp.junshu.app.duty;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.access.People;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.duty.status.ClauseStatus;
import jp.junshu.app.duty.web.ClausePage;
import jp.junshu.app.duty.web.StatementPage;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Clause;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of what is said of a clause to the other side: what was done, or why not. */
@Controller
class StatementController {
    private static final String PATH = "/engagements/{id}/statement";
    private static final int LONGEST = 4000;

    private final Statuses statuses;
    private final Statements statements;
    private final People people;
    private final Catalog catalog;
    private final Clock clock;

    StatementController(
            Statuses statuses, Statements statements, People people, Catalog catalog, Clock clock) {
        this.statuses = statuses;
        this.statements = statements;
        this.people = people;
        this.catalog = catalog;
        this.clock = clock;
    }

    private record Shown(StatusAsOf found, Clause clause, Optional<Statements.Statement> latest) {
        EngagementId engagement() {
            return found.terms().engagement().id();
        }

        int seen() {
            return latest.map(Statements.Statement::revision).orElse(0);
        }
    }

    @Requires(Permission.DUTY_RULE)
    @GetMapping(PATH)
    String form(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String back,
            Locale locale,
            Model model) {
        Shown shown = get(id, clause);
        Form form = Form.of(
                Map.of("words", shown.latest().map(Statements.Statement::words).orElse("")));
        return page(shown, form, false, back(shown, back), locale, model);
    }

    @Requires(Permission.DUTY_RULE)
    @PostMapping(PATH)
    String write(@PathVariable String id, @RequestParam Map<String, String> given, Locale locale, Model model) {
        Shown shown = get(id, given.getOrDefault("clause", ""));
        FormReader form = new FormReader(given, List.of("words"));
        String words = form.lines("words", LONGEST, true);
        String back = back(shown, given.getOrDefault("back", ""));
        if (form.hasFaults()) {
            return page(shown, form.form(), false, back, locale, model);
        }
        int seen = OccurrenceController.number(given.getOrDefault("seen", "0"));
        if (!statements.write(shown.engagement(), shown.clause().id(), seen, words)) {
            return page(get(id, given.getOrDefault("clause", "")), form.form(), true, back, locale, model);
        }
        return "redirect:" + back;
    }

    private Shown get(String id, String clause) {
        StatusAsOf found = statuses.findAsOf(Places.engagement(id), Days.today(clock))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        ClauseId wanted = Places.clause(clause);
        Clause shown = found.status()
                .findClause(wanted)
                .map(ClauseStatus::clause)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        Optional<Statements.Statement> latest = Optional.ofNullable(statements
                .listAsOf(found.terms().engagement().id(), found.status().asOf())
                .get(wanted));
        return new Shown(found, shown, latest);
    }

    /** Where to go back to: only to a page of this engagement. */
    private static String back(Shown shown, String wanted) {
        Places places = new Places(shown.engagement());
        boolean ours = wanted.startsWith(places.status())
                && wanted.chars().noneMatch(c -> c <= ' ' || c == '\\')
                && !wanted.contains("..");
        return ours ? wanted : places.clause(shown.clause().id());
    }

    private String page(Shown shown, Form form, boolean overtaken, String back, Locale locale, Model model) {
        StatusAsOf found = shown.found();
        DutyWords words = new DutyWords(catalog, found.editions(), locale);
        ClauseStatus status = found.status().findClause(shown.clause().id()).orElseThrow();
        model.addAttribute(
                "page",
                new StatementPage(
                        EngagementHead.of(found.terms().engagement()),
                        shown.clause().id().toString(),
                        shown.clause().cite(),
                        shown.clause().title().in(locale),
                        new Places(shown.engagement()).clause(shown.clause().id()),
                        Optional.of(Marks.of(status)),
                        status.duties().stream()
                                .map(duty -> new StatementPage.Reason(
                                        words.cite(duty.duty().id()) + " " + words.does(duty.duty()),
                                        Marks.of(duty),
                                        words.reasons(duty)))
                                .toList(),
                        shown.seen(),
                        overtaken ? shown.latest().map(this::view) : Optional.empty(),
                        back,
                        form));
        return "duty/statement";
    }

    private ClausePage.StatementView view(Statements.Statement statement) {
        return new ClausePage.StatementView(
                statement.words(),
                statement.by()
                        .map(by -> people.namesOfAccounts(List.of(by)).getOrDefault(by, ""))
                        .orElse(""),
                statement.at());
    }
}
