package jp.junshu.app.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.contract.web.HistoryPage;
import jp.junshu.app.contract.web.HistoryPage.Line;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Tab;
import jp.junshu.app.screen.Text;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Question;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 履歴: what was recorded about an engagement, from the facts themselves. */
@Controller
class HistoryController {
    private final Lookup lookup;
    private final Engagements engagements;
    private final InterviewAnswers answers;
    private final StatedFigures figures;
    private final Officers officers;
    private final Appointments appointments;
    private final Catalog catalog;

    HistoryController(
            Lookup lookup,
            Engagements engagements,
            InterviewAnswers answers,
            StatedFigures figures,
            Officers officers,
            Appointments appointments,
            Catalog catalog) {
        this.lookup = lookup;
        this.engagements = engagements;
        this.answers = answers;
        this.figures = figures;
        this.officers = officers;
        this.appointments = appointments;
        this.catalog = catalog;
    }

    @Bean
    static Tab historyTab() {
        return new Tab("engagement", "history", Text.of("contract.tab.history"), "/history", 700);
    }

    /** A fact before the names of those who recorded it are known. */
    private record Fact(Text kind, Text says, Marks marks) {}

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping("/engagements/{id}/history")
    String show(@PathVariable String id, Locale locale, Model model) {
        Engagement engagement = lookup.get(id);
        List<Fact> facts = facts(engagement, locale);
        Lookup.Signatures signatures =
                lookup.signatures(facts.stream().map(Fact::marks).toList());
        List<Line> lines = facts.stream()
                .sorted(Comparator.comparing((Fact fact) -> fact.marks().at()))
                .map(fact -> new Line(fact.kind(), fact.says(), signatures.of(fact.marks())))
                .toList()
                .reversed();
        model.addAttribute("page", new HistoryPage(EngagementHead.of(engagement), lines));
        return "contract/history";
    }

    private List<Fact> facts(Engagement engagement, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        engagements
                .listRevisions(engagement.id())
                .forEach(revision -> facts.add(new Fact(
                        revision.marks().revision() == 1
                                ? Text.of("contract.history.registered")
                                : Text.of("contract.history.revised"),
                        Text.of(
                                "contract.history.particulars",
                                revision.title(),
                                revision.party(),
                                Optional.ofNullable(revision.number()).orElse("-"),
                                revision.concluded()),
                        revision.marks())));
        engagements
                .listPins(engagement.id())
                .forEach(pin -> facts.add(new Fact(
                        Text.of("contract.history.pinned"),
                        Text.of("contract.history.pin", title(pin.regulation(), locale), pin.label()),
                        pin.marks())));
        answers.listAll(engagement.id())
                .forEach(given -> facts.add(new Fact(
                        Text.of("contract.history.answered"),
                        Optional.ofNullable(catalog.questions().get(given.question()))
                                .map(question -> said(question, given, locale))
                                .orElseGet(() -> Text.of(
                                        "contract.history.pair",
                                        given.question().value(),
                                        given.answer()
                                                .map(InterviewAnswers::write)
                                                .orElse("-"))),
                        given.marks())));
        figures.listAll(engagement.id())
                .forEach(stated -> facts.add(new Fact(
                        Text.of("contract.history.stated"),
                        Text.of(
                                "contract.history.figure",
                                Optional.ofNullable(catalog.parameters().get(stated.parameter()))
                                        .map(parameter -> parameter.title().in(locale))
                                        .orElse(stated.parameter().value()),
                                FigureText.words(stated.value(), locale),
                                stated.reason()),
                        stated.marks())));
        officers.listAll(engagement.id())
                .forEach(officer -> facts.add(new Fact(
                        Text.of(officer.kind()),
                        Text.of(
                                "contract.history.officer",
                                officer.post(),
                                Optional.ofNullable(officer.name()).orElse("")),
                        officer.marks())));
        appointments
                .listAll(engagement.id())
                .forEach(appointment -> facts.add(new Fact(
                        appointment.marks().revision() == 1
                                ? Text.of("contract.history.appointed")
                                : Text.of("contract.history.appointment-ended"),
                        Text.of(
                                "contract.history.pair",
                                Optional.ofNullable(catalog.roles().get(appointment.role()))
                                        .map(role -> role.title().in(locale))
                                        .orElse(appointment.role().value()),
                                appointment.name()),
                        appointment.marks())));
        return facts;
    }

    private static Text said(Question question, InterviewAnswers.Given given, Locale locale) {
        return Text.of(
                "contract.history.pair",
                question.title().in(locale),
                TermsController.words(question, given.answer(), locale));
    }

    private String title(String regulation, Locale locale) {
        return catalog.findRegulation(new RegulationId(regulation))
                .map(found -> found.newest().title().in(locale))
                .orElse(regulation);
    }
}
