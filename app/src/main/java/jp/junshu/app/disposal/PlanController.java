package jp.junshu.app.disposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.junshu.app.access.People;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.disposal.course.Item;
import jp.junshu.app.disposal.web.PlanPage;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.flow.Flow;
import jp.junshu.law.flow.FlowStep.Kind;
import jp.junshu.law.flow.Medium;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Drawing up a disposal, and changing it: a row for each medium, as the official form has them. */
@Controller
class PlanController {
    private static final String ALL = "/engagements/{id}/disposals";
    private static final String ONE = ALL + "/{entry}/plan";

    private final Places places;
    private final Disposals disposals;
    private final People people;
    private final Catalog catalog;
    private final Clock clock;

    PlanController(Places places, Disposals disposals, People people, Catalog catalog, Clock clock) {
        this.places = places;
        this.disposals = disposals;
        this.people = people;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** What of the page does not come from what was typed. */
    private record Shown(
            Engagement engagement,
            Optional<Disposal> disposal,
            List<Flow> flows,
            boolean overtaken,
            List<Text> reasons) {}

    @Requires(Permission.REGISTER_WRITE)
    @GetMapping(ALL + "/new")
    String blank(@PathVariable String id, @RequestParam(defaultValue = "") String flow, Locale locale, Model model) {
        Engagement engagement = places.engagement(id);
        List<Flow> flows = flows(engagement);
        Flow wanted = flows.stream()
                .filter(each -> each.id().equals(flow))
                .findFirst()
                .orElse(flows.getFirst());
        Shown shown = new Shown(engagement, Optional.empty(), flows, false, List.of());
        return page(shown, PlanForm.blank(wanted, Days.today(clock), locale), List.of(1), locale, model);
    }

    @Requires(Permission.REGISTER_WRITE)
    @PostMapping(ALL + "/new")
    String open(@PathVariable String id, @RequestParam Map<String, String> given, Locale locale, Model model) {
        Engagement engagement = places.engagement(id);
        List<Flow> flows = flows(engagement);
        PlanForm form = PlanForm.typed(given);
        Shown shown = new Shown(engagement, Optional.empty(), flows, false, List.of());
        if (!given.getOrDefault("action", "").equals("save")) {
            return page(shown, form.form(), form.lines(), locale, model);
        }
        Optional<DisposalDraft> draft = form.read(flows, people.listAll());
        if (draft.isEmpty()) {
            return page(shown, form.form(), form.lines(), locale, model);
        }
        return follow(shown, disposals.open(engagement.id(), draft.get()), form, locale, model);
    }

    @Requires(Permission.REGISTER_WRITE)
    @GetMapping(ONE)
    String edit(@PathVariable String id, @PathVariable String entry, Locale locale, Model model) {
        Shown shown = of(id, entry, List.of());
        DisposalDraft draft = disposals.draft(shown.disposal().orElseThrow());
        return page(shown, PlanForm.of(draft, locale), PlanForm.lines(draft), locale, model);
    }

    @Requires(Permission.REGISTER_WRITE)
    @PostMapping(ONE)
    String revise(
            @PathVariable String id,
            @PathVariable String entry,
            @RequestParam Map<String, String> given,
            Locale locale,
            Model model) {
        Shown shown = of(id, entry, List.of());
        PlanForm form = PlanForm.typed(given);
        if (!given.getOrDefault("action", "").equals("save")) {
            return page(shown, form.form(), form.lines(), locale, model);
        }
        String reason = form.reason();
        Optional<DisposalDraft> draft = form.read(shown.flows(), people.listAll());
        if (draft.isEmpty()) {
            return page(shown, form.form(), form.lines(), locale, model);
        }
        String seen = given.getOrDefault("seen", "");
        int revision = seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : 0;
        Disposal disposal = shown.disposal().orElseThrow();
        return follow(shown, disposals.revise(disposal.id(), revision, draft.get(), reason), form, locale, model);
    }

    private String follow(Shown shown, Disposals.Drawn drawn, PlanForm form, Locale locale, Model model) {
        return switch (drawn) {
            case Disposals.Drawn.Done(var id) ->
                "redirect:" + Places.all(shown.engagement().id()) + "/" + id;
            case Disposals.Drawn.Refused(List<Text> reasons) ->
                page(
                        new Shown(shown.engagement(), shown.disposal(), shown.flows(), false, reasons),
                        form.form(),
                        form.lines(),
                        locale,
                        model);
            case Disposals.Drawn.Overtaken(Disposal now) ->
                page(
                        new Shown(shown.engagement(), Optional.of(now), shown.flows(), true, List.of()),
                        form.form(),
                        form.lines(),
                        locale,
                        model);
        };
    }

    private List<Flow> flows(Engagement engagement) {
        List<Flow> flows = disposals.listFlows(engagement);
        if (flows.isEmpty()) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
        return flows;
    }

    private Shown of(String id, String entry, List<Text> reasons) {
        Engagement engagement = places.engagement(id);
        Disposal disposal = places.disposal(engagement, entry);
        return new Shown(engagement, Optional.of(disposal), List.of(disposal.flow()), false, reasons);
    }

    private String page(Shown shown, Form form, List<Integer> lines, Locale locale, Model model) {
        Flow flow = shown.flows().stream()
                .filter(each -> each.id().equals(form.value("flow")))
                .findFirst()
                .orElse(shown.flows().getFirst());
        Optional<Disposal> disposal = shown.disposal();
        String all = Places.all(shown.engagement().id());
        LocalDate today = Days.today(clock);
        List<String> named = Stream.of("worker-", "checker-")
                .flatMap(part -> lines.stream().map(line -> form.value(part + line)))
                .toList();
        model.addAttribute(
                "page",
                new PlanPage(
                        EngagementHead.of(shown.engagement()),
                        disposal.map(each -> Places.one(each) + "/plan").orElse(all + "/new"),
                        disposal.map(Places::one).orElse(all),
                        shown.flows().stream()
                                .map(each -> new Option(each.id(), each.title().in(locale)))
                                .toList(),
                        flow.id(),
                        lines,
                        disposal.stream()
                                .flatMap(each -> each.course().plan().items().stream()
                                        .map(Item::number)
                                        .filter(each.course()::isBegun))
                                .toList(),
                        flow.media().stream()
                                .map(medium ->
                                        new Option(medium.id(), medium.title().in(locale)))
                                .toList(),
                        words(flow, Medium::places),
                        words(flow, Medium::methods),
                        people.listAll().stream()
                                .filter(person -> person.isThereOn(today)
                                        || named.contains(person.id().toString()))
                                .map(person -> new Option(person.id().toString(), person.name()))
                                .toList(),
                        flow.hasCheck(),
                        flow.steps().getFirst().kind() instanceof Kind.Plan,
                        disposal.map(Disposal::revision).orElse(0),
                        disposal.filter(each -> each.course().isApproved()).isPresent(),
                        shown.overtaken(),
                        form,
                        shown.reasons(),
                        flow.findFirst(Kind.Plan.class)
                                .flatMap(step -> step.kind() instanceof Kind.Plan(var id)
                                        ? Optional.ofNullable(catalog.forms().get(id))
                                        : Optional.empty())
                                .map(found -> found.title().in(locale))));
        return "disposal/plan";
    }

    /** The words of the official form, whichever language the reader has: they are printed on it. */
    private static List<String> words(Flow flow, Function<Medium, List<jp.junshu.law.Text>> list) {
        return flow.media().stream()
                .flatMap(medium -> list.apply(medium).stream())
                .map(jp.junshu.law.Text::ja)
                .distinct()
                .toList();
    }
}
