package jp.junshu.app.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.junshu.app.access.People;
import jp.junshu.app.access.Standing;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.duty.status.DutyStatus;
import jp.junshu.app.duty.status.EngagementStatus;
import jp.junshu.app.duty.status.Occurrence;
import jp.junshu.app.duty.status.OccurrenceKey;
import jp.junshu.app.duty.status.Proof;
import jp.junshu.app.duty.status.Step;
import jp.junshu.app.duty.status.Waiting;
import jp.junshu.app.duty.web.ClausePage;
import jp.junshu.app.duty.web.OccurrencePage;
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
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Catalog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** One occurrence of a duty: what is to be done by when, what was recorded of it, and the form to record more. */
@Controller
class OccurrenceController {
    private static final String ONE = "/engagements/{id}/occurrences/{occurrence}";
    private static final List<String> FIELDS = List.of("step", "on", "words", "seen");
    private static final int LONGEST_WORDS = 2000;

    private final Statuses statuses;
    private final Occurrences occurrences;
    private final People people;
    private final Catalog catalog;
    private final Clock clock;

    OccurrenceController(Statuses statuses, Occurrences occurrences, People people, Catalog catalog, Clock clock) {
        this.statuses = statuses;
        this.occurrences = occurrences;
        this.people = people;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** An occurrence as it stands, with the status it is part of. */
    private record Shown(StatusAsOf found, OccurrenceId id, Occurrence occurrence) {
        EngagementId engagement() {
            return found.terms().engagement().id();
        }
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(ONE)
    String show(
            @PathVariable String id,
            @PathVariable String occurrence,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Shown shown = get(id, occurrence);
        Form form = Form.of(Map.of("on", DateText.typed(Days.today(clock), locale), "step", "done"));
        return page(shown, form, false, standing.permissions(), locale, model);
    }

    @Requires(Permission.EVIDENCE_WRITE)
    @PostMapping(ONE)
    String record(
            @PathVariable String id,
            @PathVariable String occurrence,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Shown shown = get(id, occurrence);
        FormReader form = new FormReader(given, FIELDS);
        LocalDate today = Days.today(clock);
        Optional<Step> step = step(form, today);
        if (step.filter(Step.Done.class::isInstance).isPresent()) {
            waits(shown, new DutyWords(catalog, shown.found().editions(), locale))
                    .forEach(waits -> form.reject("step", waits));
        }
        if (form.hasFaults() || step.isEmpty()) {
            return page(shown, form.form(), false, standing.permissions(), locale, model);
        }
        LocalDate on = step.get() instanceof Step.Done(LocalDate day) ? day : today;
        boolean recorded = occurrences.record(
                shown.engagement(),
                shown.id(),
                number(form.value("seen")),
                step.get(),
                on,
                Optional.of(form.value("words")).filter(words -> !words.isEmpty()));
        if (!recorded) {
            return page(get(id, occurrence), form.form(), true, standing.permissions(), locale, model);
        }
        return "redirect:" + new Places(shown.engagement()).occurrence(shown.id());
    }

    private static Optional<Step> step(FormReader form, LocalDate today) {
        return switch (form.value("step")) {
            case "done" -> {
                form.lines("words", LONGEST_WORDS, false);
                Optional<LocalDate> on = form.date("on");
                if (on.filter(day -> day.isAfter(today)).isPresent()) {
                    form.reject("on", Text.of("duty.step.future", today));
                }
                yield on.map(Step.Done::new);
            }
            case "skip" -> Optional.of(new Step.Skipped(form.lines("words", LONGEST_WORDS, true)));
            case "reopen" -> {
                form.lines("words", LONGEST_WORDS, true);
                yield Optional.of(new Step.Reopened());
            }
            default -> {
                form.reject("step", Text.of("screen.form.missing"));
                yield Optional.empty();
            }
        };
    }

    static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private Shown get(String engagement, String id) {
        StatusAsOf found = statuses.findAsOf(Places.engagement(engagement), Days.today(clock))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        OccurrenceKey key = found.occurrences().entrySet().stream()
                .filter(entry -> entry.getValue().toString().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        Occurrence occurrence = found.status().occurrences().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        return new Shown(found, OccurrenceId.of(id), occurrence);
    }

    private String page(
            Shown shown, Form form, boolean overtaken, Set<Permission> permissions, Locale locale, Model model) {
        StatusAsOf found = shown.found();
        Occurrence occurrence = shown.occurrence();
        DutyWords words = new DutyWords(catalog, found.editions(), locale);
        DutyLines lines = new DutyLines(found, words, permissions);
        Places places = new Places(shown.engagement());
        DutyStatus status = found.status().findDuty(occurrence.key().duty()).orElseThrow();
        String path = places.occurrence(shown.id());
        model.addAttribute(
                "page",
                new OccurrencePage(
                        EngagementHead.of(found.terms().engagement()),
                        path,
                        words.cite(occurrence.key().duty()),
                        places.clause(occurrence.key().duty().clause()),
                        words.does(status.duty()),
                        lines.cause(occurrence),
                        occurrence.dueOn(),
                        occurrence.isLate(found.status().asOf()),
                        occurrence.target(),
                        DutyLines.progress(occurrence.progress()),
                        occurrence.isOpen(),
                        words.dealing(status.duty()).map(dealing -> Text.of("duty.occurrence.hand-in", dealing)),
                        places.status() + "/forms",
                        waits(shown, words),
                        steps(found.steps().getOrDefault(occurrence.key(), List.of())),
                        status.proofs().stream()
                                .filter(proof -> proof.of() instanceof Proof.Of.AnOccurrence(OccurrenceKey of)
                                        && of.equals(occurrence.key()))
                                .map(proof -> new ClausePage.ProofLine(
                                        proof.title(),
                                        proof.observed(),
                                        places.evidence(proof.evidence().toString())))
                                .toList(),
                        places.newEvidence(occurrence.key().duty(), shown.id(), path),
                        found.lastStep(occurrence.key()),
                        overtaken,
                        form,
                        permissions.contains(Permission.EVIDENCE_WRITE)));
        return "duty/occurrence";
    }

    /** What it has to wait for, a sentence each. */
    private static List<Text> waits(Shown shown, DutyWords words) {
        EngagementStatus status = shown.found().status();
        return Waiting.of(status, shown.occurrence()).stream()
                .map(other -> status.findDuty(other.key().duty()).orElseThrow().duty())
                .map(duty -> Text.of(
                        "duty.waits",
                        words.dealing(duty)
                                .<Object>map(dealing -> dealing)
                                .orElseGet(() -> Text.of("duty.waits.inside")),
                        words.cite(duty.id()),
                        words.does(duty)))
                .toList();
    }

    private List<OccurrencePage.StepLine> steps(List<Occurrences.RecordedStep> steps) {
        Map<AccountId, String> names = people.namesOfAccounts(
                steps.stream().flatMap(step -> step.by().stream()).toList());
        return steps.stream()
                .map(step -> new OccurrencePage.StepLine(
                        switch (step.step()) {
                            case Step.Done(LocalDate on) -> Text.of("duty.step.done", on);
                            case Step.Skipped _ -> Text.of("duty.step.skipped");
                            case Step.Reopened _ -> Text.of("duty.step.reopened");
                        },
                        step.words(),
                        step.by().map(by -> names.getOrDefault(by, "")).orElse(""),
                        step.at()))
                .toList();
    }
}
