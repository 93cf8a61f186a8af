package jp.junshu.app.disposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.access.Approval.Decision;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.access.People;
import jp.junshu.app.access.Standing;
import jp.junshu.app.disposal.web.SeparationPage;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether worker and checker of a disposal must be two people, where no clause says so. */
@Controller
class SeparationController {
    static final String PATH = "/organization/disposal-check";
    private static final int LONGEST_TEXT = 1000;

    private final Separation separation;
    private final People people;
    private final Clock clock;

    SeparationController(Separation separation, People people, Clock clock) {
        this.separation = separation;
        this.people = people;
        this.clock = clock;
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(PATH)
    String show(@RequestAttribute Standing standing, Model model) {
        return page(Form.blank(), standing, model);
    }

    @Requires(Permission.DUTY_RULE)
    @PostMapping(PATH)
    String settle(@RequestParam Map<String, String> given, @RequestAttribute Standing standing, Model model) {
        FormReader form = new FormReader(given, List.of("demanded", "reason", "seen"));
        String reason = form.lines("reason", LONGEST_TEXT, true);
        boolean demanded = form.value("demanded").equals("yes");
        if (!demanded && !form.value("demanded").equals("no")) {
            form.reject("demanded", Text.of("screen.form.missing"));
        }
        if (form.hasFaults()) {
            return page(form.form(), standing, model);
        }
        if (!separation.settle(number(form.value("seen")), demanded, reason)) {
            form.reject("reason", Text.of("disposal.separation.overtaken"));
            return page(form.form(), standing, model);
        }
        return "redirect:" + PATH;
    }

    @Requires(Permission.APPROVE)
    @PostMapping(PATH + "/decision")
    String decide(@RequestParam Map<String, String> given, @RequestAttribute Standing standing, Model model) {
        FormReader form = new FormReader(given, List.of("decision", "decision-reason", "revision"));
        Separation.Settled waiting = waiting(separation.listAsOf(Days.today(clock)))
                .filter(each -> each.revision() == number(form.value("revision")))
                .orElseThrow(() -> new Problem(ProblemType.CONFLICT));
        Optional<Decision> decision = List.of(Decision.values()).stream()
                .filter(each -> each.name().equals(form.value("decision")))
                .findFirst();
        if (decision.isEmpty()) {
            form.reject("decision", Text.of("screen.form.missing"));
        }
        String reason = form.lines(
                "decision-reason",
                LONGEST_TEXT,
                decision.filter(Decision.RETURNED::equals).isPresent());
        if (form.hasFaults()) {
            return page(form.form(), standing, model);
        }
        switch (separation.decide(waiting, decision.orElseThrow(), reason)) {
            case Approvals.Outcome.SamePerson _ -> form.reject("decision", Text.of("disposal.separation.same-person"));
            case Approvals.Outcome.AlreadyDecided _ ->
                form.reject("decision", Text.of("disposal.separation.decided-before"));
            case Approvals.Outcome.Decided _ -> {
                return "redirect:" + PATH;
            }
        }
        return page(form.form(), standing, model);
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static Optional<Separation.Settled> waiting(List<Separation.Settled> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()).filter(Separation.Settled::isWaiting);
    }

    private String page(Form form, Standing standing, Model model) {
        LocalDate today = Days.today(clock);
        List<Separation.Settled> all = separation.listAsOf(today);
        Map<AccountId, String> names =
                people.namesOfAccounts(all.stream().map(Separation.Settled::by).toList());
        List<SeparationPage.Line> lines = all.stream()
                .map(each -> new SeparationPage.Line(
                        each.revision(),
                        each.demanded(),
                        each.reason(),
                        names.getOrDefault(each.by(), ""),
                        each.at(),
                        state(each)))
                .toList();
        model.addAttribute(
                "page",
                new SeparationPage(
                        separation.isReleased(today),
                        waiting(all).map(each -> lines.get(all.indexOf(each))),
                        lines.reversed(),
                        all.size(),
                        standing.permissions().contains(Permission.DUTY_RULE),
                        standing.permissions().contains(Permission.APPROVE),
                        form));
        return "disposal/separation";
    }

    private static Text state(Separation.Settled settled) {
        if (settled.demanded()) {
            return Text.of("disposal.separation.state.demanded");
        }
        return settled.second()
                .map(decided -> decided.decision() == Decision.APPROVED
                        ? Text.of("disposal.separation.state.released")
                        : Text.of("disposal.separation.state.returned"))
                .orElseGet(() -> Text.of("disposal.separation.state.waiting"));
    }
}
