package jp.junshu.app.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.junshu.app.access.Standing;
import jp.junshu.app.catalog.Editions;
import jp.junshu.app.catalog.PinnableEdition;
import jp.junshu.app.contract.web.EngagementListPage;
import jp.junshu.app.contract.web.NewEngagementPage;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.NavigationEntry;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;
import jp.junshu.law.RegulationId;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of engagements. */
@Controller
class EngagementController {
    private final Engagements engagements;
    private final Editions editions;
    private final PartyCalendars calendars;
    private final MessageSource messages;

    EngagementController(Engagements engagements, Editions editions, PartyCalendars calendars, MessageSource messages) {
        this.engagements = engagements;
        this.editions = editions;
        this.calendars = calendars;
        this.messages = messages;
    }

    @Bean
    static NavigationEntry engagementsEntry() {
        return new NavigationEntry(
                "engagements", Text.of("contract.navigation"), "/engagements", 200, Permission.ENGAGEMENT_READ.name());
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping("/engagements")
    String list(@RequestAttribute Standing standing, Model model) {
        model.addAttribute(
                "page",
                new EngagementListPage(
                        engagements.listLines(), standing.permissions().contains(Permission.ENGAGEMENT_WRITE)));
        return "contract/list";
    }

    @Requires(Permission.ENGAGEMENT_WRITE)
    @GetMapping("/engagements/new")
    String form(Locale locale, Model model) {
        return form(
                Form.of(Map.of("side", Side.CONTRACTOR.name(), "calendar", EngagementDraft.NATIONAL_BODIES)),
                List.of(),
                locale,
                model);
    }

    @Requires(Permission.ENGAGEMENT_WRITE)
    @PostMapping("/engagements")
    String register(
            @RequestParam Map<String, String> given,
            @RequestParam(name = "regulation", required = false, defaultValue = "") List<String> chosen,
            Locale locale,
            Model model) {
        Set<RegulationId> known = editions.listNewest().stream()
                .map(newest -> newest.edition().regulation())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> ids = chosen.stream().filter(id -> !id.isEmpty()).toList();
        return switch (EngagementForm.read(given, ids, known, calendars.ids())) {
            case EngagementForm.Good(EngagementDraft draft) -> "redirect:/engagements/" + engagements.register(draft);
            case EngagementForm.Faulty(Form faulty) -> form(faulty, ids, locale, model);
        };
    }

    private String form(Form form, List<String> chosen, Locale locale, Model model) {
        List<Option> regulations = editions.listNewest().stream()
                .map(PinnableEdition::edition)
                .map(edition -> new Option(
                        edition.regulation().toString(),
                        edition.title().in(locale),
                        edition.issuer().in(locale)))
                .toList();
        List<Option> sides = List.of(side(Side.CONTRACTOR, locale), side(Side.ORDERER, locale));
        model.addAttribute("page", new NewEngagementPage(form, sides, calendars.options(locale), regulations, chosen));
        return "contract/new";
    }

    private Option side(Side side, Locale locale) {
        return new Option(side.name(), messages.getMessage(side.key(), null, locale), null);
    }
}
