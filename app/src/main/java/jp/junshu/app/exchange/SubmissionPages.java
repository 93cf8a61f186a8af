package jp.junshu.app.exchange;

import gg.jte.Content;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.app.access.People;
import jp.junshu.app.catalog.Editions;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Officer;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.duty.Deliveries;
import jp.junshu.app.evidence.EvidenceItem;
import jp.junshu.app.evidence.Evidences;
import jp.junshu.app.evidence.FileType;
import jp.junshu.app.exchange.Submission.Event;
import jp.junshu.app.exchange.Version.Origin;
import jp.junshu.app.exchange.flow.State;
import jp.junshu.app.exchange.web.NewSubmissionPage;
import jp.junshu.app.exchange.web.SubmissionPage;
import jp.junshu.app.exchange.web.SubmissionPage.ClauseField;
import jp.junshu.app.exchange.web.SubmissionPage.EventLine;
import jp.junshu.app.exchange.web.SubmissionPage.Next;
import jp.junshu.app.form.FormFormat;
import jp.junshu.app.form.FormSubject;
import jp.junshu.app.form.Frozen;
import jp.junshu.app.form.MadeForms;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.screen.DateText;
import jp.junshu.app.screen.FileSize;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Screens;
import jp.junshu.app.screen.Text;
import jp.junshu.law.ClauseId;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Act;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Edition;
import org.springframework.stereotype.Component;

/** Puts together what the pages of one submission show, in the reader's language. */
@Component
class SubmissionPages {
    private final Submissions submissions;
    private final Preparations preparations;
    private final Deliveries deliveries;
    private final MadeForms forms;
    private final Evidences evidences;
    private final Editions editions;
    private final People people;
    private final Screens screens;
    private final Clock clock;

    SubmissionPages(
            Submissions submissions,
            Preparations preparations,
            Deliveries deliveries,
            MadeForms forms,
            Evidences evidences,
            Editions editions,
            People people,
            Screens screens,
            Clock clock) {
        this.submissions = submissions;
        this.preparations = preparations;
        this.deliveries = deliveries;
        this.forms = forms;
        this.evidences = evidences;
        this.editions = editions;
        this.people = people;
        this.screens = screens;
        this.clock = clock;
    }

    /** The clause's word for an act, with what it means where the reader may not know it. */
    static Text act(Act act) {
        return switch (act) {
            case SUBMIT -> Text.of("exchange.act.submit", act.spelling());
            case REPORT -> Text.of("exchange.act.report", act.spelling());
            case SHOW -> Text.of("exchange.act.show", act.spelling());
            case NOTIFY -> Text.of("exchange.act.notify", act.spelling());
            case CONFIRM -> Text.of("exchange.act.confirm", act.spelling());
            case CONSENT -> Text.of("exchange.act.consent", act.spelling());
            case PERMIT -> Text.of("exchange.act.permit", act.spelling());
            case APPROVE -> Text.of("exchange.act.approve", act.spelling());
            case ASK -> Text.of("exchange.act.ask", act.spelling());
            case CONFER -> Text.of("exchange.act.confer", act.spelling());
        };
    }

    /** Today as a form is filled in with it. */
    String today(Locale locale) {
        return DateText.typed(Days.today(clock), locale);
    }

    // ---- beginning

    NewSubmissionPage begin(Engagement engagement, MadeForms.Made made, Form form, Locale locale) {
        List<Option> acts = preparations.listActs(engagement.id(), made.form().id()).stream()
                .map(act -> new Option(
                        act.name(),
                        screens.say(act(act), locale),
                        told(
                                engagement.id(),
                                preparations.listServed(
                                        engagement.id(), made.form().id(), act),
                                locale)))
                .toList();
        return new NewSubmissionPage(
                EngagementHead.of(engagement),
                screens.say(
                        Text.of(
                                "exchange.what.form",
                                made.form().title().in(locale),
                                made.frozen().asOf()),
                        locale),
                "/engagements/" + engagement.id() + "/forms/" + made.form().id().value() + "/made/"
                        + made.frozen().id(),
                acts,
                List.of(),
                formats(locale),
                form);
    }

    /** Where nothing of that id is there. */
    NewSubmissionPage begin(Engagement engagement, Form form) {
        return new NewSubmissionPage(
                EngagementHead.of(engagement),
                "",
                "/engagements/" + engagement.id() + "/forms",
                List.of(),
                List.of(),
                List.of(),
                form);
    }

    private String told(EngagementId engagement, List<DutyId> duties, Locale locale) {
        return String.join(
                " / ",
                deliveries.describe(engagement, duties, locale).stream()
                        .map(served -> served.cite() + " " + served.does())
                        .toList());
    }

    NewSubmissionPage begin(Engagement engagement, EvidenceItem item, Form form, Locale locale) {
        List<DutyId> duties =
                deliveries.list(engagement.id()).stream().map(duty -> duty.id()).toList();
        List<Option> options = deliveries.describe(engagement.id(), duties, locale).stream()
                .map(served -> new Option(
                        served.duty().id().toString(),
                        served.cite() + " " + served.does() + " "
                                + screens.say(
                                        Text.of(
                                                "exchange.by-act",
                                                act(served.duty()
                                                        .dealing()
                                                        .orElseThrow()
                                                        .act())),
                                        locale)))
                .toList();
        return new NewSubmissionPage(
                EngagementHead.of(engagement),
                item.title(),
                "/engagements/" + engagement.id() + "/evidence/" + item.id(),
                List.of(),
                options,
                List.of(),
                form);
    }

    private List<Option> formats(Locale locale) {
        return Stream.of(FormFormat.values())
                .map(format -> new Option(format.name(), screens.say(format(format), locale)))
                .toList();
    }

    private static Text format(FormFormat format) {
        return switch (format) {
            case PDF -> Text.of("form.file.pdf");
            case DOCX -> Text.of("form.file.docx");
            case XLSX -> Text.of("form.file.xlsx");
        };
    }

    // ---- one of them

    SubmissionPage page(
            Engagement engagement,
            Submission submission,
            boolean maySubmit,
            Form form,
            Optional<List<String>> chosen,
            boolean overtaken,
            Locale locale) {
        String path = "/submissions/" + submission.id();
        List<Edition> pinned = editions(engagement);
        List<Deliveries.Served> served = deliveries.describe(engagement.id(), submission.duties(), locale);
        boolean waits = submission.state().isOpen();
        return new SubmissionPage(
                EngagementHead.of(engagement),
                path,
                "/submissions?engagement=" + engagement.id(),
                submissions.title(submission),
                submission.state(),
                submission.state().said(submission.last().word()),
                act(submission.act()),
                file(engagement, path, submission.version(), submission.last().round()),
                preview(submission),
                served,
                waits
                        ? served.stream()
                                .flatMap(each -> each.blocks().stream())
                                .distinct()
                                .toList()
                        : List.of(),
                lines(engagement, submission, path, pinned, locale),
                maySubmit && submission.state().isOpen()
                        ? Optional.of(next(engagement, submission, pinned, chosen, locale))
                        : Optional.empty(),
                form,
                overtaken);
    }

    private Optional<Content> preview(Submission submission) {
        return submission.version().origin() instanceof Origin.OfForm form
                ? forms.find(submission.engagement(), form.frozen()).map(made -> forms.preview(made, 3))
                : Optional.empty();
    }

    private SubmissionPage.File file(Engagement engagement, String path, Version version, int round) {
        String of = switch (version.origin()) {
            case Origin.OfForm form ->
                "/engagements/" + engagement.id() + "/forms/" + form.form().value() + "/made/" + form.frozen();
            case Origin.OfFile(var evidence) -> "/engagements/" + engagement.id() + "/evidence/" + evidence;
        };
        return new SubmissionPage.File(
                path + "/files/" + round,
                version.fileName(),
                FileSize.of(version.size()),
                version.sha256(),
                version.origin() instanceof Origin.OfForm form ? Optional.of(form.dataDigest()) : Optional.empty(),
                of,
                round);
    }

    private List<EventLine> lines(
            Engagement engagement, Submission submission, String path, List<Edition> pinned, Locale locale) {
        Map<AccountId, String> names = people.namesOfAccounts(submission.events().stream()
                .flatMap(event -> event.by().stream())
                .distinct()
                .toList());
        List<EventLine> lines = new ArrayList<>(submission.events().stream()
                .map(event -> line(engagement, event, names, path, pinned, locale))
                .toList());
        Collections.reverse(lines);
        return lines;
    }

    private EventLine line(
            Engagement engagement,
            Event event,
            Map<AccountId, String> names,
            String path,
            List<Edition> pinned,
            Locale locale) {
        return new EventLine(
                event.state(),
                event.state().said(event.word()),
                event.on(),
                event.round(),
                event.by().map(by -> names.getOrDefault(by, "")).orElse(""),
                event.at(),
                event.sending().map(sent -> new SubmissionPage.SentLine(sent.means(), sent.to())),
                event.said().number(),
                event.said().reason(),
                ordered(event.said().reasons(), pinned).stream()
                        .map(each -> new SubmissionPage.Reason(called(each.getKey(), pinned, locale), each.getValue()))
                        .toList(),
                event.version().map(version -> file(engagement, path, version, event.round())),
                event.paper()
                        .flatMap(evidences::find)
                        .map(item -> new SubmissionPage.Paper(
                                "/engagements/" + engagement.id() + "/evidence/" + item.id(), item.fileName())));
    }

    // ---- clauses

    private List<Edition> editions(Engagement engagement) {
        return engagement.pins().stream()
                .map(pin -> editions.get(pin.digest()).edition())
                .toList();
    }

    /** In the order of the documents. */
    private static List<Map.Entry<ClauseId, String>> ordered(Map<ClauseId, String> reasons, List<Edition> pinned) {
        return pinned.stream()
                .flatMap(edition -> edition.clauses().stream())
                .map(Clause::id)
                .filter(reasons::containsKey)
                .map(id -> Map.entry(id, reasons.getOrDefault(id, "")))
                .toList();
    }

    private static String called(ClauseId id, List<Edition> pinned, Locale locale) {
        return pinned.stream()
                .filter(edition -> edition.regulation().equals(id.regulation()))
                .flatMap(edition -> edition.findClause(id.path()).stream())
                .findFirst()
                .map(clause -> clause.cite() + " " + clause.title().in(locale))
                .orElse(id.toString());
    }

    /** The clauses of which the other side may say why it sends something back, in the order of the documents. */
    List<ClauseId> clauses(Engagement engagement, Submission submission) {
        Set<ClauseId> asked = new java.util.HashSet<>();
        submission.form().ifPresent(form -> asked.addAll(forms.clauses(form)));
        submission.duties().forEach(duty -> asked.add(duty.clause()));
        return editions(engagement).stream()
                .flatMap(edition -> edition.clauses().stream())
                .map(Clause::id)
                .filter(asked::contains)
                .toList();
    }

    // ---- what may follow

    private Next next(
            Engagement engagement,
            Submission submission,
            List<Edition> pinned,
            Optional<List<String>> chosen,
            Locale locale) {
        Act act = submission.act();
        Set<State> next = submission.state().next(act);
        boolean sending = next.contains(State.SENT);
        boolean versionable = next.contains(State.DRAFT);
        List<Deliveries.Due> due =
                sending ? deliveries.listDue(engagement.id(), submission.duties(), Days.today(clock)) : List.of();
        return new Next(
                submission.seq(),
                sending ? Optional.of(Text.of("exchange.send.as", State.SENT.word(act))) : Optional.empty(),
                Stream.of(Means.values())
                        .map(means -> new Option(means.name(), screens.say(Text.of(means), locale)))
                        .toList(),
                sending ? officers(engagement, locale) : List.of(),
                due.stream().map(each -> option(engagement, each, locale)).toList(),
                chosen.orElseGet(() -> due.stream()
                        .filter(Deliveries.Due::proposed)
                        .map(each -> each.id().toString())
                        .toList()),
                Stream.of(State.values())
                        .filter(state -> state.isAnswer() && next.contains(state))
                        .map(state -> new Option(
                                state.name(),
                                screens.say(state.said(state.word(act)), locale),
                                screens.say(meaning(state, act), locale)))
                        .toList(),
                versionable,
                versionable ? versions(engagement, submission, locale) : List.of(),
                formats(locale),
                submission
                        .form()
                        .map(form -> "/engagements/" + engagement.id() + "/forms/" + form.value()
                                + submission
                                        .version()
                                        .subject()
                                        .map(about ->
                                                "?entry=" + about.subject().id())
                                        .orElse("")),
                clauses(engagement, submission).stream()
                        .map(clause -> new ClauseField(WHY + clause, called(clause, pinned, locale)))
                        .toList(),
                next.contains(State.WITHDRAWN),
                submission.findSending().isPresent(),
                Evidences.LIMIT / 1024 / 1024,
                FileType.accepted());
    }

    /** What the names of the fields for reasons about clauses begin with. */
    static final String WHY = "why:";

    private static Text meaning(State state, Act act) {
        return switch (state) {
            case RECEIVED -> Text.of("exchange.answer.received");
            case RETURNED -> Text.of("exchange.answer.returned");
            case REFUSED -> Text.of("exchange.answer.refused");
            case REPLIED -> Text.of("exchange.answer.replied");
            case GRANTED, DRAFT, SENT, WITHDRAWN ->
                switch (act.answer()) {
                    case RECEIPT -> Text.of("exchange.answer.granted.receipt");
                    case DECISION -> Text.of("exchange.answer.granted.decision", act.spelling());
                    case AGREEMENT -> Text.of("exchange.answer.granted.agreement");
                };
        };
    }

    private List<Option> officers(Engagement engagement, Locale locale) {
        return submissions.listOfficers(engagement.id()).stream()
                .map((Officer officer) -> new Option(
                        officer.id().toString(),
                        screens.say(
                                Text.of("exchange.officer.option", Submissions.called(officer), officer.kind()),
                                locale)))
                .toList();
    }

    private Option option(Engagement engagement, Deliveries.Due due, Locale locale) {
        String date = due.dueOn()
                .map(day -> screens.say(
                        due.target() ? Text.of("exchange.does.target", day) : Text.of("exchange.does.due", day),
                        locale))
                .orElse("");
        return new Option(
                due.id().toString(),
                told(engagement.id(), due.duties(), locale),
                (screens.say(due.cause(), locale) + " " + date).strip());
    }

    private List<Option> versions(Engagement engagement, Submission submission, Locale locale) {
        List<Option> options = new ArrayList<>();
        submission.form().ifPresent(form -> {
            for (Frozen frozen : forms.list(engagement.id(), form)) {
                boolean same = submission.version().origin() instanceof Origin.OfForm now
                        && now.frozen().equals(frozen.id());
                boolean ours =
                        preparations.isMendedBy(submission, frozen.subject().map(FormSubject::named));
                if (!same && ours) {
                    options.add(new Option(
                            "frozen/" + frozen.id(),
                            screens.say(Text.of("exchange.version.option", frozen.asOf(), frozen.madeAt()), locale)));
                }
            }
        });
        if (submission.form().isEmpty() || submission.act().answer() == Act.Answer.AGREEMENT) {
            evidences.listAll(engagement.id()).stream()
                    .filter(item -> item.superseded().isEmpty())
                    .filter(item -> !new Origin.OfFile(item.id())
                            .equals(submission.version().origin()))
                    .forEach(item -> options.add(new Option("evidence/" + item.id(), item.title())));
        }
        return options;
    }

    /** The fields of a page nobody has filled in yet. */
    Form blank(Submission submission, Locale locale) {
        String today = today(locale);
        Map<String, String> values = new HashMap<>(Map.of(
                "sent-on", today,
                "on", today,
                "withdrawn-on", today,
                "format", FormFormat.PDF.name(),
                "means", ""));
        List<Officer> officers = submissions.listOfficers(submission.engagement());
        if (!officers.isEmpty()) {
            values.put("officer", officers.getFirst().id().toString());
        }
        return Form.of(values);
    }
}
