package jp.junshu.app.desk;

import java.time.Clock;
import java.util.List;
import jp.junshu.app.access.Standing;
import jp.junshu.app.contract.EngagementLine;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.desk.web.HomePage;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.NavigationEntry;
import jp.junshu.app.screen.Text;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** きょう. */
@Controller
class HomeController {
    private final Engagements engagements;
    private final Clock clock;

    HomeController(Engagements engagements, Clock clock) {
        this.engagements = engagements;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry homeEntry() {
        return new NavigationEntry("home", Text.of("desk.navigation"), "/", 100, null);
    }

    @Requires(Permission.SELF)
    @GetMapping("/")
    String home(@RequestAttribute Standing standing, Model model) {
        List<EngagementLine> visible =
                standing.permissions().contains(Permission.ENGAGEMENT_READ) ? engagements.listLines() : List.of();
        boolean mayRegister = standing.permissions().contains(Permission.ENGAGEMENT_WRITE);
        model.addAttribute("page", HomePage.of(Days.today(clock), visible, mayRegister));
        return "desk/home";
    }
}
