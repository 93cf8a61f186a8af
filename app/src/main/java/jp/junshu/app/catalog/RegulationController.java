package jp.junshu.app.catalog;

import jp.junshu.app.catalog.web.RegulationListPage;
import jp.junshu.app.catalog.web.RegulationPage;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.NavigationEntry;
import jp.junshu.app.screen.Text;
import jp.junshu.law.RegulationId;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of regulations. */
@Controller
class RegulationController {
    private final Editions editions;

    RegulationController(Editions editions) {
        this.editions = editions;
    }

    @Bean
    static NavigationEntry regulationsEntry() {
        return new NavigationEntry(
                "regulations", Text.of("catalog.title"), "/regulations", 300, Permission.REGULATION_READ.name());
    }

    @Requires(Permission.REGULATION_READ)
    @GetMapping("/regulations")
    String list(Model model) {
        model.addAttribute("page", new RegulationListPage(editions.listNewest()));
        return "catalog/list";
    }

    @Requires(Permission.REGULATION_READ)
    @GetMapping("/regulations/{id}")
    String show(@PathVariable String id, Model model) {
        PinnableEdition found = editions.listNewest().stream()
                .filter(newest -> newest.edition().regulation().equals(new RegulationId(id)))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        model.addAttribute("page", new RegulationPage(found));
        return "catalog/show";
    }
}
