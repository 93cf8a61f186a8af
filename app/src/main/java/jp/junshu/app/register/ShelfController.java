package jp.junshu.app.register;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.register.web.ShelfLine;
import jp.junshu.app.register.web.ShelfPage;
import jp.junshu.app.register.web.ShelvesPage;
import jp.junshu.app.screen.NavigationEntry;
import jp.junshu.app.screen.Tab;
import jp.junshu.app.screen.Text;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The lists of registers: of every engagement, and of one. */
@Controller
class ShelfController {
    private final List<RegisterShelf> shelves;
    private final Registers registers;
    private final Engagements engagements;
    private final BookLookup lookup;

    ShelfController(List<RegisterShelf> shelves, Registers registers, Engagements engagements, BookLookup lookup) {
        this.shelves = shelves;
        this.registers = registers;
        this.engagements = engagements;
        this.lookup = lookup;
    }

    @Bean
    static NavigationEntry registersNavigation() {
        return new NavigationEntry(
                "registers", Text.of("register.navigation"), "/registers", 300, Permission.ENGAGEMENT_READ.name());
    }

    @Bean
    static Tab registersTab() {
        return new Tab("engagement", "registers", Text.of("register.navigation"), "/registers", 250);
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping("/registers")
    String all(Locale locale, Model model) {
        model.addAttribute(
                "page",
                new ShelvesPage(engagements.listAll().stream()
                        .map(engagement ->
                                new ShelvesPage.Shelf(EngagementHead.of(engagement), lines(engagement, locale)))
                        .filter(shelf -> !shelf.lines().isEmpty())
                        .toList()));
        return "register/shelves";
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping("/engagements/{id}/registers")
    String ofOne(@PathVariable String id, Locale locale, Model model) {
        Engagement engagement = lookup.engagement(id);
        List<ShelfLine> lines = lines(engagement, locale);
        Set<String> kept = lines.stream().map(ShelfLine::id).collect(Collectors.toSet());
        model.addAttribute(
                "page",
                new ShelfPage(
                        EngagementHead.of(engagement),
                        lines,
                        registers.listAsked(engagement.id()).stream()
                                .filter(register -> !kept.contains(register.id().value()))
                                .map(register -> register.title().in(locale))
                                .toList()));
        return "register/shelf";
    }

    private List<ShelfLine> lines(Engagement engagement, Locale locale) {
        return shelves.stream()
                .flatMap(shelf -> shelf.lines(engagement, locale).stream())
                .toList();
    }
}
