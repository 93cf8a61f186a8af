package jp.junshu.app.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.app.access.People;
import jp.junshu.app.access.Standing;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.duty.status.Facts;
import jp.junshu.app.duty.web.HappeningsPage;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.DateText;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Anchor;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.When.Trigger;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened in an engagement (出来事): the events its regulations wait for, recorded by people. */
@Controller
class HappeningController {
    private static final String ALL = "/engagements/{id}/happenings";
    private static final int LONGEST_NOTE = 1000;

    private final Statuses statuses;
    private final Happenings happenings;
    private final People people;
    private final Catalog catalog;
    private final Clock clock;

    HappeningController(Statuses statuses, Happenings happenings, People people, Catalog catalog, Clock clock) {
        this.statuses = statuses;
        this.happenings = happenings;
        this.people = people;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(ALL)
    String list(@PathVariable String id, @RequestAttribute Standing standing, Locale locale, Model model) {
        Form form = Form.of(Map.of("on", DateText.typed(Days.today(clock), locale)));
        return page(get(id), form, standing.permissions(), locale, model);
    }

    @Requires(Permission.EVIDENCE_WRITE)
    @PostMapping(ALL)
    String record(
            @PathVariable String id,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        StatusAsOf found = get(id);
        Engagement engagement = found.terms().engagement();
        FormReader form = new FormReader(given, List.of("event", "on", "note"));
        Optional<EventId> event = events(found).stream()
                .filter(known -> known.value().equals(form.value("event")))
                .findFirst();
        if (event.isEmpty()) {
            form.reject("event", Text.of("screen.form.missing"));
        }
        Optional<LocalDate> on = form.date("on");
        if (on.filter(day -> day.isBefore(engagement.from())).isPresent()) {
            form.reject("on", Text.of("duty.happening.before-from", engagement.from()));
        }
        String note = form.lines("note", LONGEST_NOTE, false);
        if (form.hasFaults() || event.isEmpty() || on.isEmpty()) {
            return page(found, form.form(), standing.permissions(), locale, model);
        }
        happenings.record(
                engagement.id(), event.get(), on.get(), Optional.of(note).filter(words -> !words.isEmpty()));
        return "redirect:" + new Places(engagement.id()).happenings();
    }

    @Requires(Permission.EVIDENCE_WRITE)
    @PostMapping(ALL + "/{item}/withdrawal")
    String withdraw(
            @PathVariable String id, @PathVariable String item, @RequestParam(defaultValue = "") String reason) {
        EngagementId engagement = get(id).terms().engagement().id();
        Happenings.Recorded recorded = happenings.listAsOf(engagement, Days.today(clock)).stream()
                .filter(each -> each.id().toString().equals(item))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        if (reason.isBlank()) {
            throw Refusal.because(Text.of("duty.happening.reason-missing"));
        }
        if (!happenings.withdraw(engagement, recorded, reason.strip())) {
            throw new Problem(ProblemType.CONFLICT);
        }
        return "redirect:" + new Places(engagement).happenings();
    }

    private StatusAsOf get(String id) {
        return statuses.findAsOf(Places.engagement(id), Days.today(clock))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }

    /** The events that a person records and that some duty of the pinned editions waits for, in the catalogue's order. */
    private List<EventId> events(StatusAsOf found) {
        Set<EventId> waited = new LinkedHashSet<>();
        found.editions()
                .forEach(
                        edition -> edition.duties().forEach(duty -> events(duty).forEach(waited::add)));
        return catalog.events().keySet().stream()
                .filter(waited::contains)
                .filter(event -> !event.equals(Facts.ENGAGEMENT_END))
                .toList();
    }

    private static Stream<EventId> events(Duty duty) {
        return duty.when().triggers().stream().flatMap(trigger -> switch (trigger) {
            case Trigger.On(List<EventId> events) -> events.stream();
            case Trigger.Before(Anchor.OfEvent(EventId event)) -> Stream.of(event);
            case Trigger.After(Anchor.OfEvent(EventId event)) -> Stream.of(event);
            case Trigger.Before _, Trigger.After _, Trigger.Once _, Trigger.Every _, Trigger.Standing _ ->
                Stream.<EventId>empty();
        });
    }

    private String page(StatusAsOf found, Form form, Set<Permission> permissions, Locale locale, Model model) {
        EngagementId id = found.terms().engagement().id();
        DutyWords words = new DutyWords(catalog, found.editions(), locale);
        List<Happenings.Recorded> recorded =
                happenings.listAsOf(id, found.status().asOf());
        Map<AccountId, String> names = people.namesOfAccounts(
                recorded.stream().flatMap(each -> each.by().stream()).toList());
        model.addAttribute(
                "page",
                new HappeningsPage(
                        EngagementHead.of(found.terms().engagement()),
                        recorded.stream()
                                .sorted(Comparator.comparing(Happenings.Recorded::on)
                                        .reversed())
                                .map(each -> new HappeningsPage.Line(
                                        each.id().toString(),
                                        each.on(),
                                        words.event(each.event()),
                                        each.note(),
                                        each.by()
                                                .map(by -> names.getOrDefault(by, ""))
                                                .orElse(""),
                                        found.editions().stream()
                                                .flatMap(edition -> edition.duties())
                                                .filter(duty -> events(duty).anyMatch(each.event()::equals))
                                                .map(duty -> words.cite(duty.id()) + " " + words.does(duty))
                                                .toList(),
                                        new Places(id).happenings() + "/" + each.id() + "/withdrawal"))
                                .toList(),
                        events(found).stream()
                                .map(event -> new Option(event.value(), words.event(event), null))
                                .toList(),
                        form,
                        permissions.contains(Permission.EVIDENCE_WRITE)));
        return "duty/happenings";
    }
}
