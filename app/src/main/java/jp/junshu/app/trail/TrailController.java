package jp.junshu.app.trail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.NavigationEntry;
import jp.junshu.app.screen.Text;
import jp.junshu.app.trail.web.TrailPage;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 証跡 on screen. */
@Controller
class TrailController {
    private static final int PAGE_ROWS = 100;

    private final TrailRows rows;

    TrailController(TrailRows rows) {
        this.rows = rows;
    }

    @Bean
    static NavigationEntry trailEntry() {
        return new NavigationEntry("trail", Text.of("trail.title"), "/trail", 600, Permission.TRAIL_READ.name());
    }

    @Requires(Permission.TRAIL_READ)
    @GetMapping("/trail")
    String newest(@RequestParam Optional<UUID> before, Model model) {
        List<TrailRow> found = rows.listNewest(before.orElse(null), PAGE_ROWS);
        Optional<String> older = found.size() < PAGE_ROWS
                ? Optional.empty()
                : Optional.of(found.getLast().id().toString());
        model.addAttribute(
                "page", new TrailPage(found.stream().map(TrailPage::line).toList(), older));
        return "trail/list";
    }
}
