package jp.junshu.app.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.app.access.People;
import jp.junshu.app.access.Standing;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.duty.status.ClauseStatus;
import jp.junshu.app.duty.status.DutyStatus;
import jp.junshu.app.duty.status.EngagementStatus;
import jp.junshu.app.duty.status.Gap;
import jp.junshu.app.duty.status.Occurrence;
import jp.junshu.app.duty.status.Word;
import jp.junshu.app.duty.web.DutyListPage;
import jp.junshu.app.duty.web.HeatMap;
import jp.junshu.app.duty.web.StatusPage;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Tab;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.date.Deadline;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The first two sides of an engagement: how it stands (状況), and its duties (義務). */
@Controller
class StatusController {
    private static final int MISSING_SHOWN = 12;
    private static final int DATES_SHOWN = 8;
    private static final int HAPPENINGS_SHOWN = 5;

    private final Statuses statuses;
    private final Engagements engagements;
    private final Happenings happenings;
    private final People people;
    private final Catalog catalog;
    private final Clock clock;

    StatusController(
            Statuses statuses,
            Engagements engagements,
            Happenings happenings,
            People people,
            Catalog catalog,
            Clock clock) {
        this.statuses = statuses;
        this.engagements = engagements;
        this.happenings = happenings;
        this.people = people;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Bean
    static Tab statusTab() {
        return new Tab("engagement", "status", Text.of("duty.tab.status"), "", 100);
    }

    @Bean
    static Tab dutiesTab() {
        return new Tab("engagement", "duties", Text.of("duty.tab.duties"), "/duties", 200);
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping("/engagements/{id}")
    String status(
            @PathVariable String id,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        EngagementId engagement = Places.engagement(id);
        LocalDate today = Days.today(clock);
        Engagement current = engagements.find(engagement).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        FormReader form = new FormReader(given, List.of("as-of"));
        LocalDate day = form.dateIfAny("as-of").orElse(today);
        if (day.isAfter(today)) {
            form.reject("as-of", Text.of("duty.as-of.future"));
        }
        Optional<StatusAsOf> asked = form.hasFaults() ? Optional.empty() : statuses.findAsOf(engagement, day);
        if (asked.isEmpty() && !form.hasFaults()) {
            form.reject("as-of", Text.of("duty.as-of.unknown", day));
        }
        StatusAsOf found = asked.or(() -> statuses.findAsOf(engagement, today))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        model.addAttribute("page", page(current, found, form.form(), standing.permissions(), locale));
        return "duty/status";
    }

    private StatusPage page(
            Engagement current, StatusAsOf found, Form form, Set<Permission> permissions, Locale locale) {
        EngagementStatus status = found.status();
        DutyWords words = new DutyWords(catalog, found.editions(), locale);
        DutyLines lines = new DutyLines(found, words, permissions);
        Places places = new Places(current.id());
        List<Happenings.Recorded> happened = happenings.listAsOf(current.id(), status.asOf());
        return new StatusPage(
                EngagementHead.of(current),
                form,
                status.asOf(),
                status.asOf().equals(Days.today(clock)),
                new StatusPage.Figures(
                        status.count(Word.DONE),
                        status.count(Word.NOT_DONE),
                        status.count(Word.NOT_APPLICABLE),
                        status.lateCount()),
                Math.toIntExact(status.duties().values().stream()
                        .flatMap(each -> each.gaps().stream())
                        .flatMap(gap -> gap instanceof Gap.Unanswered(var question)
                                ? Stream.of(question)
                                : Stream.empty())
                        .distinct()
                        .count()),
                found.editions().stream()
                        .map(edition -> map(edition, status, places, locale))
                        .toList(),
                lines
                        .byTrouble(
                                status.duties().values().stream().filter(each -> each.word() == Word.NOT_DONE),
                                places.status())
                        .stream()
                        .limit(MISSING_SHOWN)
                        .toList(),
                dates(found, words, places),
                waiting(found, words, places),
                happened.reversed().stream()
                        .limit(HAPPENINGS_SHOWN)
                        .map(each -> new StatusPage.HappeningLine(each.on(), words.event(each.event()), each.note()))
                        .toList(),
                permissions.contains(Permission.EVIDENCE_WRITE));
    }

    private static HeatMap map(Edition edition, EngagementStatus status, Places places, Locale locale) {
        Map<String, List<HeatMap.Cell>> groups = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (ClauseStatus each : status.clauses().values()) {
            Clause clause = each.clause();
            if (clause.id().regulation().equals(edition.regulation())) {
                String top = clause.id().path().segments().getFirst();
                labels.putIfAbsent(top, clause.id().path().depth() == 1 ? clause.cite() : top);
                groups.computeIfAbsent(top, _ -> new ArrayList<>())
                        .add(new HeatMap.Cell(
                                places.clause(clause.id()),
                                clause.cite(),
                                clause.title().in(locale),
                                Marks.of(each)));
            }
        }
        return new HeatMap(
                edition.title().in(locale),
                groups.entrySet().stream()
                        .map(group -> new HeatMap.Group(
                                Objects.requireNonNull(labels.get(group.getKey())), group.getValue()))
                        .toList());
    }

    /** Those passed and still open, then those to come. */
    private static List<StatusPage.DateLine> dates(StatusAsOf found, DutyWords words, Places places) {
        LocalDate day = found.status().asOf();
        return found.status().occurrences().stream()
                .filter(Occurrence::isOpen)
                .filter(occurrence -> occurrence.due().isPresent())
                .sorted(Comparator.comparing(occurrence -> occurrence.dueOn().orElseThrow()))
                .limit(DATES_SHOWN)
                .map(occurrence -> {
                    Deadline due = occurrence.due().orElseThrow();
                    DutyStatus status =
                            found.status().findDuty(occurrence.key().duty()).orElseThrow();
                    return new StatusPage.DateLine(
                            due.due(),
                            occurrence.isLate(day),
                            occurrence.target(),
                            due.forecast(),
                            words.cite(occurrence.key().duty()),
                            words.does(status.duty()),
                            found.findOccurrence(occurrence.key())
                                    .map(places::occurrence)
                                    .orElseGet(places::duties));
                })
                .toList();
    }

    private List<StatusPage.WaitingLine> waiting(StatusAsOf found, DutyWords words, Places places) {
        List<Rulings.Recorded> waiting = found.waiting();
        Map<jp.junshu.app.kernel.AccountId, String> names = people.namesOfAccounts(
                waiting.stream().map(Rulings.Recorded::by).toList());
        return waiting.stream()
                .map(ruling -> new StatusPage.WaitingLine(
                        words.cite(ruling.duty()),
                        found.status()
                                .findDuty(ruling.duty())
                                .map(status -> words.does(status.duty()))
                                .orElse(ruling.duty().toString()),
                        names.getOrDefault(ruling.by(), ""),
                        places.ruling(ruling.duty())))
                .toList();
    }

    // ---- the list

    /** The ways to narrow the list of duties, as the address has them. */
    private enum Show {
        ALL,
        MISSING,
        LATE,
        DONE,
        NOT_APPLICABLE,
        OVERRULED;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean shows(DutyStatus status) {
            return switch (this) {
                case ALL -> true;
                case MISSING -> status.word() == Word.NOT_DONE;
                case LATE -> status.isLate();
                case DONE -> status.word() == Word.DONE;
                case NOT_APPLICABLE -> status.word() == Word.NOT_APPLICABLE;
                case OVERRULED -> status.isOverruled();
            };
        }

        Text label() {
            return switch (this) {
                case ALL -> Text.of("duty.show.all");
                case MISSING -> Text.of("duty.show.missing");
                case LATE -> Text.of("duty.show.late");
                case DONE -> Text.of("duty.show.done");
                case NOT_APPLICABLE -> Text.of("duty.show.not-applicable");
                case OVERRULED -> Text.of("duty.show.overruled");
            };
        }

        static Show of(String word) {
            return Stream.of(values())
                    .filter(show -> show.word().equals(word))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping("/engagements/{id}/duties")
    String duties(
            @PathVariable String id,
            @RequestParam(name = "show", defaultValue = "all") String word,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        EngagementId engagement = Places.engagement(id);
        StatusAsOf found = statuses.findAsOf(engagement, Days.today(clock))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        Show show = Show.of(word);
        Places places = new Places(engagement);
        DutyLines lines =
                new DutyLines(found, new DutyWords(catalog, found.editions(), locale), standing.permissions());
        String back = places.duties() + "?show=" + show.word();
        model.addAttribute(
                "page",
                new DutyListPage(
                        EngagementHead.of(found.terms().engagement()),
                        Stream.of(Show.values())
                                .map(each -> new DutyListPage.Chip(
                                        each.label(),
                                        Math.toIntExact(found.status().duties().values().stream()
                                                .filter(each::shows)
                                                .count()),
                                        places.duties() + "?show=" + each.word(),
                                        each == show))
                                .toList(),
                        found.status().duties().values().stream()
                                .filter(show::shows)
                                .map(status -> lines.line(status, back))
                                .toList()));
        return "duty/list";
    }
}
