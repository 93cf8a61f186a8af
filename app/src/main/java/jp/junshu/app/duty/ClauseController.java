package jp.junshu.app.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.app.access.People;
import jp.junshu.app.access.Standing;
import jp.junshu.app.catalog.AttachedWording;
import jp.junshu.app.catalog.Wordings;
import jp.junshu.app.contract.Appointment;
import jp.junshu.app.contract.Appointments;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.duty.status.DutyStatus;
import jp.junshu.app.duty.status.Occurrence;
import jp.junshu.app.duty.status.Proof;
import jp.junshu.app.duty.web.ClausePage;
import jp.junshu.app.duty.web.ClausePage.Link;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Text;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.MeasureId;
import jp.junshu.law.catalog.RegisterId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** One clause in an engagement: what it says, what it makes whom do, how that stands, and what shows it. */
@Controller
class ClauseController {
    private final Statuses statuses;
    private final Statements statements;
    private final Wordings wordings;
    private final Appointments appointments;
    private final People people;
    private final Catalog catalog;
    private final Clock clock;

    ClauseController(
            Statuses statuses,
            Statements statements,
            Wordings wordings,
            Appointments appointments,
            People people,
            Catalog catalog,
            Clock clock) {
        this.statuses = statuses;
        this.statements = statements;
        this.wordings = wordings;
        this.appointments = appointments;
        this.people = people;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping("/engagements/{id}/clauses/{clause}")
    String show(
            @PathVariable String id,
            @PathVariable String clause,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        EngagementId engagement = Places.engagement(id);
        StatusAsOf found =
                statuses.findAsOf(engagement, Days.today(clock)).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        ClauseId wanted = Places.clause(clause);
        Edition edition = found.editions().stream()
                .filter(each -> each.regulation().equals(wanted.regulation()))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        Clause shown = edition.findClause(wanted.path()).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        model.addAttribute("page", new Writer(found, edition, shown, standing.permissions(), locale).page());
        return "duty/clause";
    }

    /** Writes the page of one clause for one reader. */
    private final class Writer {
        private final StatusAsOf found;
        private final Edition edition;
        private final Clause clause;
        private final Set<Permission> permissions;
        private final Locale locale;
        private final DutyWords words;
        private final DutyLines lines;
        private final Places places;
        private final List<Appointment> held;

        Writer(StatusAsOf found, Edition edition, Clause clause, Set<Permission> permissions, Locale locale) {
            this.found = found;
            this.edition = edition;
            this.clause = clause;
            this.permissions = permissions;
            this.locale = locale;
            this.words = new DutyWords(catalog, found.editions(), locale);
            this.lines = new DutyLines(found, words, permissions);
            this.places = new Places(found.terms().engagement().id());
            LocalDate today = found.status().asOf();
            this.held = appointments.listAsOf(
                    found.terms().engagement().id(), found.terms().engagement().termsDay(today));
        }

        ClausePage page() {
            List<Clause> all = edition.clauses();
            int at = all.indexOf(clause);
            Optional<Statements.Statement> statement = Optional.ofNullable(statements
                    .listAsOf(found.terms().engagement().id(), found.status().asOf())
                    .get(clause.id()));
            boolean obliging = found.status().findClause(clause.id()).isPresent();
            String here = places.clause(clause.id());
            return new ClausePage(
                    EngagementHead.of(found.terms().engagement()),
                    clause.id().toString(),
                    clause.cite(),
                    clause.title().in(locale),
                    edition.title().in(locale),
                    clause.says().in(locale),
                    clause.remark().map(text -> text.in(locale)),
                    found.status().findClause(clause.id()).map(Marks::of),
                    official(),
                    clause.duties().stream().map(this::card).toList(),
                    below(),
                    clause.see().stream().map(this::reference).toList(),
                    elsewhere(),
                    statement.map(this::view),
                    Optional.of(places.statement(clause.id(), here))
                            .filter(_ -> obliging && permissions.contains(Permission.DUTY_RULE)),
                    at > 0 ? Optional.of(link(all.get(at - 1))) : Optional.empty(),
                    at + 1 < all.size() ? Optional.of(link(all.get(at + 1))) : Optional.empty(),
                    Optional.of(places.newEvidence(clause.id().toString(), here))
                            .filter(_ ->
                                    !clause.duties().isEmpty() && permissions.contains(Permission.EVIDENCE_WRITE)));
        }

        private ClausePage.Official official() {
            Optional<AttachedWording> wording = wordings.find(edition);
            return new ClausePage.Official(
                    wording.isPresent(),
                    wording.flatMap(each -> each.of(clause)),
                    Optional.of("/regulations/attach").filter(_ -> permissions.contains(Permission.WORDING_ATTACH)));
        }

        private ClausePage.StatementView view(Statements.Statement statement) {
            return new ClausePage.StatementView(
                    statement.words(), statement.by().map(this::name).orElse(""), statement.at());
        }

        private String name(AccountId account) {
            return people.namesOfAccounts(List.of(account)).getOrDefault(account, "");
        }

        private Link link(Clause other) {
            return new Link(
                    other.cite() + " " + other.title().in(locale),
                    places.clause(other.id()),
                    found.status().findClause(other.id()).map(Marks::of));
        }

        private List<Link> below() {
            return edition.clauses().stream()
                    .filter(other -> other.id().findParent().equals(Optional.of(clause.id())))
                    .map(this::link)
                    .toList();
        }

        /** A clause of this engagement, else of the catalogue, else the bare id of one that is awaited. */
        private Link reference(ClauseId id) {
            Optional<Link> own = found.editions().stream()
                    .filter(each -> each.regulation().equals(id.regulation()))
                    .flatMap(each -> each.findClause(id.path()).stream())
                    .map(this::link)
                    .findFirst();
            return own.orElseGet(() -> catalog.findRegulation(id.regulation())
                    .flatMap(regulation -> regulation
                            .newest()
                            .findClause(id.path())
                            .map(other -> new Link(
                                    regulation.newest().shortTitle().in(locale) + " " + other.cite() + " "
                                            + other.title().in(locale),
                                    "/regulations/" + id.regulation() + "#" + id.path(),
                                    Optional.empty())))
                    .orElseGet(() -> new Link(id.toString(), "", Optional.empty())));
        }

        private List<Link> elsewhere() {
            Set<MeasureId> measures = new HashSet<>();
            clause.duties().forEach(duty -> measures.addAll(duty.measures()));
            return found.editions().stream()
                    .flatMap(each -> each.clauses().stream())
                    .filter(other -> !other.equals(clause))
                    .filter(other -> other.duties().stream()
                            .map(Duty::measures)
                            .flatMap(Collection::stream)
                            .anyMatch(measures::contains))
                    .map(this::link)
                    .toList();
        }

        // ---- a duty

        private ClausePage.DutyCard card(Duty duty) {
            DutyStatus status = found.status().findDuty(duty.id()).orElseThrow();
            String here = places.clause(clause.id());
            return new ClausePage.DutyCard(
                    duty.id().toString(),
                    lines.line(status, here),
                    words.dealing(duty),
                    holders(duty),
                    duty.content().stream().map(item -> item.text().in(locale)).toList(),
                    status.occurrences().stream().map(this::occurrence).toList(),
                    status.proofs().stream().map(this::proof).distinct().toList(),
                    ruling(duty),
                    Optional.of(places.ruling(duty.id())).filter(_ -> permissions.contains(Permission.DUTY_RULE)));
        }

        private List<String> holders(Duty duty) {
            return held.stream()
                    .filter(appointment -> duty.who().contains(appointment.role()) && !appointment.gone())
                    .map(Appointment::name)
                    .distinct()
                    .toList();
        }

        private ClausePage.OccurrenceLine occurrence(Occurrence occurrence) {
            return new ClausePage.OccurrenceLine(
                    lines.cause(occurrence),
                    occurrence.dueOn(),
                    occurrence.isLate(found.status().asOf()),
                    occurrence.target(),
                    DutyLines.progress(occurrence.progress()),
                    found.findOccurrence(occurrence.key()).map(places::occurrence));
        }

        private ClausePage.ProofLine proof(Proof proof) {
            return switch (proof.place()) {
                case Proof.Place.AmongEvidence _ ->
                    new ClausePage.ProofLine(
                            proof.title(),
                            proof.observed(),
                            places.evidence(proof.evidence().toString()));
                case Proof.Place.InRegister(RegisterId id) ->
                    new ClausePage.ProofLine(
                            catalog.findRegister(id)
                                    .map(register -> register.title().in(locale))
                                    .orElseGet(proof::title),
                            proof.observed(),
                            places.register(id));
                case Proof.Place.AmongPeople _ ->
                    new ClausePage.ProofLine(proof.title(), proof.observed(), places.people());
            };
        }

        private Optional<ClausePage.RulingLine> ruling(Duty duty) {
            List<Rulings.Recorded> revisions = new ArrayList<>(found.rulings().getOrDefault(duty.id(), List.of()));
            Optional<Rulings.Recorded> waiting = revisions.isEmpty()
                    ? Optional.empty()
                    : Optional.of(revisions.getLast()).filter(Rulings.Recorded::isWaiting);
            Map<AccountId, String> names = people.namesOfAccounts(
                    revisions.stream().map(Rulings.Recorded::by).toList());
            return Stream.concat(waiting.stream(), Rulings.findEffective(revisions).stream())
                    .findFirst()
                    .map(ruling -> new ClausePage.RulingLine(
                            Text.of(
                                    "duty.ruling.word",
                                    ruling.word()
                                            .<Object>map(word -> Text.of(Marks.of(word)))
                                            .orElse("")),
                            ruling.reason(),
                            names.getOrDefault(ruling.by(), ""),
                            ruling.until(),
                            ruling.isWaiting(),
                            Optional.of(places.ruling(duty.id()))
                                    .filter(_ -> ruling.isWaiting() && permissions.contains(Permission.APPROVE))));
        }
    }
}
