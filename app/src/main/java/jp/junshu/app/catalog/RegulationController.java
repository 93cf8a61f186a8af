package jp.junshu.app.catalog;

import java.util.List;
import jp.junshu.app.catalog.web.RegulationListPage;
import jp.junshu.app.catalog.web.RegulationPage;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.NavigationEntry;
import jp.junshu.app.screen.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of regulations. */
@Controller
class RegulationController {
    private final Editions editions;
    private final Wordings wordings;

    RegulationController(Editions editions, Wordings wordings) {
        this.editions = editions;
        this.wordings = wordings;
    }

    @Bean
    static NavigationEntry regulationsEntry() {
        return new NavigationEntry(
                "regulations", Text.of("catalog.title"), "/regulations", 300, Permission.REGULATION_READ.name());
    }

    @Requires(Permission.REGULATION_READ)
    @GetMapping("/regulations")
    String list(@RequestParam(required = false) @Nullable String attached, Model model) {
        List<Wordings.Attaching> past = wordings.listAll();
        List<RegulationListPage.Line> lines = editions.listNewest().stream()
                .map(each -> new RegulationListPage.Line(
                        each,
                        past.stream()
                                .filter(attaching -> attaching
                                                .regulation()
                                                .equals(each.edition().regulation())
                                        && attaching
                                                .revision()
                                                .equals(each.edition().revision()))
                                .findFirst()
                                .map(attaching -> new RegulationListPage.Copy(attaching.fileName(), attaching.at()))))
                .toList();
        model.addAttribute("page", new RegulationListPage(lines, attached != null));
        return "catalog/list";
    }

    @Requires(Permission.REGULATION_READ)
    @GetMapping("/regulations/{id}")
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable String attached, Model model) {
        PinnableEdition found = editions.listNewest().stream()
                .filter(newest -> newest.edition().regulation().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        model.addAttribute(
                "page",
                new RegulationPage(
                        found,
                        wordings.find(found.edition()),
                        wordings.listAll().stream()
                                .filter(past ->
                                        past.regulation().equals(found.edition().regulation()))
                                .map(past -> new RegulationPage.Past(past.revision(), past.fileName(), past.at()))
                                .toList(),
                        attached != null));
        return "catalog/show";
    }
}
