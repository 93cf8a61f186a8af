package jp.junshu.app.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.app.access.Standing;
import jp.junshu.app.contract.FigureDemands.Demanded;
import jp.junshu.app.contract.FigureDemands.Source;
import jp.junshu.app.contract.Interview.Branch;
import jp.junshu.app.contract.InterviewAnswers.Given;
import jp.junshu.app.contract.StatedFigures.Stated;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.contract.web.TermsPage;
import jp.junshu.app.contract.web.TermsPage.AnswerRow;
import jp.junshu.app.contract.web.TermsPage.FigureRow;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Tab;
import jp.junshu.app.screen.Text;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.Answer;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Question;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** 条件: what an engagement is, what was answered and stated, and what is still open. */
@Controller
class TermsController {
    private final Lookup lookup;
    private final TermsViews views;
    private final PartyCalendars calendars;

    TermsController(Lookup lookup, TermsViews views, PartyCalendars calendars) {
        this.calendars = calendars;
        this.lookup = lookup;
        this.views = views;
    }

    @Bean
    static Tab termsTab() {
        return new Tab("engagement", "terms", Text.of("contract.tab.terms"), "/terms", 600);
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping("/engagements/{id}/terms")
    String show(@PathVariable String id, @RequestAttribute Standing standing, Locale locale, Model model) {
        Engagement engagement = lookup.get(id);
        TermsView view = views.of(engagement, lookup.today());
        Lookup.Signatures signatures = lookup.signatures(Stream.concat(
                        view.given().values().stream().map(Given::marks),
                        view.stated().values().stream().map(Stated::marks))
                .toList());
        List<Demanded> open = view.open();
        List<AnswerRow> rows = new ArrayList<>();
        view.interview().branches().forEach(branch -> addRows(rows, branch, 0, view, signatures, locale));
        model.addAttribute(
                "page",
                new TermsPage(
                        EngagementHead.of(engagement),
                        engagement,
                        calendars.title(engagement.calendar(), locale),
                        lookup.regulations(engagement, locale),
                        open.stream()
                                .map(one -> figure(one, view, signatures, locale))
                                .toList(),
                        view.demands().all().stream()
                                .filter(one -> !open.contains(one))
                                .map(one -> figure(one, view, signatures, locale))
                                .toList(),
                        view.asked().size(),
                        view.answered(),
                        rows,
                        Lookup.mayChange(standing)));
        return "contract/terms";
    }

    private static void addRows(
            List<AnswerRow> rows,
            Branch branch,
            int depth,
            TermsView view,
            Lookup.Signatures signatures,
            Locale locale) {
        Question question = branch.question();
        Optional<Given> given = Optional.ofNullable(view.given().get(question.id()));
        Optional<Answer> answer = given.flatMap(Given::answer);
        boolean asked = view.asked().contains(question);
        if (asked || answer.isPresent()) {
            rows.add(new AnswerRow(
                    question.title().in(locale),
                    words(question, answer, locale),
                    answer.isPresent(),
                    depth,
                    clauses(branch.clauses(), view.editions(), locale),
                    given.map(one -> signatures.of(one.marks())).orElse(null)));
        }
        branch.below().forEach(below -> addRows(rows, below, depth + 1, view, signatures, locale));
    }

    /** An answer as people read it. */
    static Text words(Question question, Optional<Answer> answer, Locale locale) {
        if (answer.isEmpty()) {
            return Text.of("contract.answer.open");
        }
        return switch (answer.get()) {
            case Answer.YesNo(boolean yes) -> yes ? Text.of("contract.answer.yes") : Text.of("contract.answer.no");
            case Answer.Chosen(String value) ->
                Text.of(
                        "contract.answer.chosen",
                        question.values().stream()
                                .filter(option -> option.id().equals(value))
                                .findFirst()
                                .map(option -> option.title().in(locale))
                                .orElse(value));
        };
    }

    /** Citations as the documents print them, with the short name of each: 特許庁 15)(1)、16). */
    static String clauses(Collection<ClauseId> clauses, List<Edition> editions, Locale locale) {
        String between = locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? "、" : ", ";
        return editions.stream()
                .map(edition -> {
                    String cites = edition.clauses().stream()
                            .filter(clause -> clauses.contains(clause.id()))
                            .map(clause -> clause.cite())
                            .collect(Collectors.joining(between));
                    return cites.isEmpty() ? "" : edition.shortTitle().in(locale) + " " + cites;
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(between));
    }

    /** A place with the short name of its document: 特許庁 15)(1). */
    static String cite(Source source, Locale locale) {
        return source.edition().shortTitle().in(locale) + " " + source.clause().cite();
    }

    private static FigureRow figure(Demanded demanded, TermsView view, Lookup.Signatures signatures, Locale locale) {
        Optional<Stated> stated = view.findStated(demanded);
        return new FigureRow(
                demanded.parameter().id().value(),
                demanded.parameter().title().in(locale),
                demanded.by().stream()
                        .map(source -> cite(source, locale))
                        .distinct()
                        .collect(Collectors.joining(" ・ ")),
                stated.map(one -> FigureText.stated(demanded.parameter(), one.value(), locale))
                        .orElse(null),
                stated.map(Stated::reason).orElse(null),
                stated.map(one -> signatures.of(one.marks())).orElse(null),
                stated.flatMap(one -> demanded.findStricter(one.value()))
                        .map(hard -> weaker(hard, locale))
                        .orElse(null));
    }

    /** Says that a clause sets something stricter. */
    static Text weaker(FigureDemands.Hard hard, Locale locale) {
        return Text.of(
                "contract.figure.weaker",
                cite(hard.source(), locale),
                hard.source().clause().title().in(locale),
                FigureText.words(hard.value(), locale));
    }
}
