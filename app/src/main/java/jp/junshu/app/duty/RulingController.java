package jp.junshu.app.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.app.access.Approval;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.access.People;
import jp.junshu.app.access.Standing;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.duty.status.Basis;
import jp.junshu.app.duty.status.DutyStatus;
import jp.junshu.app.duty.status.Proof;
import jp.junshu.app.duty.status.Word;
import jp.junshu.app.duty.web.RulingPage;
import jp.junshu.app.evidence.EvidenceId;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.DateText;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Catalog;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Rulings on how a duty stands: made by one person, and decided by another where no evidence stands behind them. */
@Controller
class RulingController {
    private static final String PATH = "/engagements/{id}/ruling";
    private static final String WITHDRAW = "WITHDRAW";
    private static final List<String> FIELDS = List.of("word", "reason", "until", "evidence");
    private static final int LONGEST_REASON = 2000;

    private final Statuses statuses;
    private final Rulings rulings;
    private final People people;
    private final Catalog catalog;
    private final MessageSource messages;
    private final Clock clock;

    RulingController(
            Statuses statuses, Rulings rulings, People people, Catalog catalog, MessageSource messages, Clock clock) {
        this.statuses = statuses;
        this.rulings = rulings;
        this.people = people;
        this.catalog = catalog;
        this.messages = messages;
        this.clock = clock;
    }

    private record Shown(StatusAsOf found, DutyStatus status, List<Rulings.Recorded> revisions) {
        Engagement engagement() {
            return found.terms().engagement();
        }

        DutyId duty() {
            return status.duty().id();
        }

        int seen() {
            return revisions.isEmpty() ? 0 : revisions.getLast().revision();
        }

        Optional<Rulings.Recorded> waiting() {
            return revisions.isEmpty()
                    ? Optional.empty()
                    : Optional.of(revisions.getLast()).filter(Rulings.Recorded::isWaiting);
        }
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(PATH)
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String duty,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Shown shown = get(id, duty);
        Form form = blank(shown, locale);
        return page(shown, form, Form.blank(), false, standing.permissions(), locale, model);
    }

    @Requires(Permission.DUTY_RULE)
    @PostMapping(PATH)
    String make(
            @PathVariable String id,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Shown shown = get(id, given.getOrDefault("duty", ""));
        FormReader form = new FormReader(given, FIELDS);
        Optional<Rulings.NewRuling> ruling =
                read(form, shown, OccurrenceController.number(given.getOrDefault("seen", "0")));
        if (ruling.isEmpty()) {
            return page(shown, form.form(), Form.blank(), false, standing.permissions(), locale, model);
        }
        if (!rulings.make(shown.engagement().id(), ruling.get())) {
            Shown now = get(id, shown.duty().toString());
            return page(now, form.form(), Form.blank(), true, standing.permissions(), locale, model);
        }
        return "redirect:" + new Places(shown.engagement().id()).ruling(shown.duty());
    }

    private Optional<Rulings.NewRuling> read(FormReader form, Shown shown, int seen) {
        boolean withdrawal = form.value("word").equals(WITHDRAW);
        Optional<Word> word = Stream.of(Word.values())
                .filter(each -> each.name().equals(form.value("word")))
                .findFirst();
        if (word.isEmpty() && !withdrawal) {
            form.reject("word", Text.of("screen.form.missing"));
        }
        String reason = form.lines("reason", LONGEST_REASON, true);
        Optional<LocalDate> until = form.date("until");
        LocalDate today = Days.today(clock);
        if (until.filter(day -> day.isBefore(today)).isPresent()) {
            form.reject("until", Text.of("duty.ruling.until.past", today));
        }
        LocalDate end = shown.engagement().until();
        if (until.filter(day -> day.isAfter(end) && !today.isAfter(end)).isPresent()) {
            form.reject("until", Text.of("duty.ruling.until.after-end", end));
        }
        Optional<EvidenceId> evidence = shown.status().proofs().stream()
                .filter(Proof::isEvidence)
                .map(proof -> new EvidenceId(proof.evidence()))
                .filter(each -> each.toString().equals(form.value("evidence")))
                .findFirst();
        if (evidence.isEmpty() && !form.value("evidence").isEmpty()) {
            form.reject("evidence", Text.of("duty.ruling.evidence.unknown"));
        }
        return form.hasFaults()
                ? Optional.empty()
                : Optional.of(new Rulings.NewRuling(shown.duty(), seen, word, reason, until.orElseThrow(), evidence));
    }

    @Requires(Permission.APPROVE)
    @PostMapping(PATH + "/decision")
    String decide(
            @PathVariable String id,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Shown shown = get(id, given.getOrDefault("duty", ""));
        FormReader form = new FormReader(given, List.of("decision", "decision-reason"));
        Optional<Approval.Decision> decision = Stream.of(Approval.Decision.values())
                .filter(each -> each.name().equals(form.value("decision")))
                .findFirst();
        if (decision.isEmpty()) {
            form.reject("decision", Text.of("screen.form.missing"));
        }
        boolean returned = decision.equals(Optional.of(Approval.Decision.RETURNED));
        String reason = form.lines("decision-reason", LONGEST_REASON, returned);
        int revision = OccurrenceController.number(given.getOrDefault("revision", "0"));
        Optional<Rulings.Recorded> waiting = shown.waiting().filter(ruling -> ruling.revision() == revision);
        if (form.hasFaults()) {
            return page(shown, blank(shown, locale), form.form(), false, standing.permissions(), locale, model);
        }
        if (waiting.isEmpty()) {
            throw new Problem(ProblemType.CONFLICT);
        }
        Approvals.Outcome outcome =
                rulings.decide(shown.engagement().id(), waiting.get(), decision.orElseThrow(), reason);
        return switch (outcome) {
            case Approvals.Outcome.Decided _ ->
                "redirect:" + new Places(shown.engagement().id()).ruling(shown.duty());
            case Approvals.Outcome.SamePerson _ -> {
                form.reject("decision", Text.of("duty.ruling.same-person"));
                yield page(shown, blank(shown, locale), form.form(), false, standing.permissions(), locale, model);
            }
            case Approvals.Outcome.AlreadyDecided _ -> throw new Problem(ProblemType.CONFLICT);
        };
    }

    private static Form blank(Shown shown, Locale locale) {
        return Form.of(Map.of("until", DateText.typed(shown.engagement().until(), locale)));
    }

    private Shown get(String id, String duty) {
        StatusAsOf found = statuses.findAsOf(Places.engagement(id), Days.today(clock))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        DutyId wanted = Places.duty(duty);
        DutyStatus status = found.status().findDuty(wanted).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        return new Shown(found, status, found.rulings().getOrDefault(wanted, List.of()));
    }

    private String page(
            Shown shown,
            Form form,
            Form decision,
            boolean overtaken,
            Set<Permission> permissions,
            Locale locale,
            Model model) {
        DutyWords words = new DutyWords(catalog, shown.found().editions(), locale);
        DutyStatus derived = shown.status().basis() instanceof Basis.Ruled ruled ? ruled.without() : shown.status();
        Map<AccountId, String> names = people.namesOfAccounts(shown.revisions().stream()
                .flatMap(ruling -> Stream.concat(Stream.of(ruling.by()), ruling.second().map(Approval::by).stream()))
                .toList());
        List<RulingPage.RulingLine> lines = shown.revisions().reversed().stream()
                .map(ruling -> line(ruling, names))
                .toList();
        model.addAttribute(
                "page",
                new RulingPage(
                        EngagementHead.of(shown.engagement()),
                        shown.duty().toString(),
                        words.cite(shown.duty()),
                        new Places(shown.engagement().id()).clause(shown.duty().clause()),
                        words.does(shown.status().duty()),
                        Marks.of(derived),
                        words.reasons(derived),
                        options(shown, locale),
                        shown.status().proofs().stream()
                                .filter(Proof::isEvidence)
                                .map(proof -> new Option(proof.evidence().toString(), proof.title(), null))
                                .distinct()
                                .toList(),
                        shown.seen(),
                        overtaken,
                        form,
                        lines,
                        shown.waiting().map(ruling -> line(ruling, names)),
                        permissions.contains(Permission.DUTY_RULE),
                        permissions.contains(Permission.APPROVE),
                        decision));
        return "duty/ruling";
    }

    private List<Option> options(Shown shown, Locale locale) {
        Stream<Option> words = Stream.of(Word.values())
                .map(word -> new Option(
                        word.name(),
                        messages.getMessage(Marks.of(word).key(), null, locale),
                        word == Word.DONE
                                ? messages.getMessage(
                                        Text.of("duty.ruling.done.help").key(), null, locale)
                                : null));
        Stream<Option> withdraw = Rulings.findEffective(shown.revisions()).stream()
                .map(_ -> new Option(
                        WITHDRAW,
                        messages.getMessage(Text.of("duty.ruling.withdraw").key(), null, locale),
                        null));
        return Stream.concat(words, withdraw).toList();
    }

    private static RulingPage.RulingLine line(Rulings.Recorded ruling, Map<AccountId, String> names) {
        Text state = ruling.needsSecond()
                ? ruling.second()
                        .map(approval -> switch (approval.decision()) {
                            case APPROVED -> Text.of("duty.ruling.approved", names.getOrDefault(approval.by(), ""));
                            case RETURNED ->
                                Text.of(
                                        "duty.ruling.returned",
                                        names.getOrDefault(approval.by(), ""),
                                        approval.reason().orElse(""));
                        })
                        .orElseGet(() -> Text.of("duty.ruling.waiting"))
                : Text.of("duty.ruling.in-effect");
        return new RulingPage.RulingLine(
                ruling.revision(),
                ruling.word().map(Marks::of),
                ruling.reason(),
                Text.of("duty.ruling.until-day", ruling.until()),
                names.getOrDefault(ruling.by(), ""),
                ruling.at(),
                state);
    }
}
