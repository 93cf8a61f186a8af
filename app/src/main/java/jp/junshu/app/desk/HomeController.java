package jp.junshu.app.desk;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.junshu.app.access.Standing;
import jp.junshu.app.contract.EngagementDraft;
import jp.junshu.app.contract.EngagementLine;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.desk.web.HomePage;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Errand;
import jp.junshu.app.screen.Errands;
import jp.junshu.app.screen.NavigationEntry;
import jp.junshu.app.screen.Text;
import jp.junshu.app.screen.Trials;
import jp.junshu.law.date.Calendars;
import jp.junshu.law.date.ClosedDays;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** きょう. */
@Controller
class HomeController {
    private final Engagements engagements;
    private final List<Errands> errands;
    private final List<Trials> trials;
    private final Calendars calendars;
    private final Clock clock;

    HomeController(
            Engagements engagements, List<Errands> errands, List<Trials> trials, Calendars calendars, Clock clock) {
        this.engagements = engagements;
        this.errands = List.copyOf(errands);
        this.trials = List.copyOf(trials);
        this.calendars = calendars;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry homeEntry() {
        return new NavigationEntry("home", Text.of("desk.navigation"), "/", 100, null);
    }

    @Requires(Permission.SELF)
    @GetMapping("/")
    String home(@RequestAttribute Standing standing, Locale locale, Model model) {
        List<EngagementLine> visible =
                standing.permissions().contains(Permission.ENGAGEMENT_READ) ? engagements.listLines() : List.of();
        boolean mayRegister = standing.permissions().contains(Permission.ENGAGEMENT_WRITE);
        Set<String> permissions =
                standing.permissions().stream().map(Permission::name).collect(Collectors.toSet());
        List<Errand> waiting = errands.stream()
                .flatMap(module -> module.list(permissions, locale).stream())
                .toList();
        List<Trials.Trial> worthTrying =
                trials.stream().flatMap(module -> module.list().stream()).toList();
        ClosedDays closed = calendars.getClosedDays(EngagementDraft.NATIONAL_BODIES);
        model.addAttribute(
                "page", HomePage.of(Days.today(clock), waiting, visible, mayRegister, closed::isClosed, worthTrying));
        return "desk/home";
    }
}
