package jp.junshu.app.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.contract.DutyChanges.Changed;
import jp.junshu.app.contract.FigureDemands.Demanded;
import jp.junshu.app.contract.Interview.Branch;
import jp.junshu.app.contract.InterviewAnswers.Given;
import jp.junshu.app.contract.InterviewAnswers.NewAnswer;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.contract.web.InterviewPage;
import jp.junshu.app.contract.web.InterviewPage.Asked;
import jp.junshu.app.contract.web.InterviewReviewPage;
import jp.junshu.app.contract.web.InterviewReviewPage.Change;
import jp.junshu.app.contract.web.InterviewReviewPage.DutyLine;
import jp.junshu.app.contract.web.RecordedBy;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.DateText;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Answers;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Question;
import jp.junshu.law.catalog.QuestionId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The interview: one page of questions, then what the answers would do, then the record. */
@Controller
class InterviewController {
    private final Lookup lookup;
    private final TermsViews views;
    private final InterviewAnswers answers;
    private final Catalog catalog;
    private final MessageSource messages;

    InterviewController(
            Lookup lookup, TermsViews views, InterviewAnswers answers, Catalog catalog, MessageSource messages) {
        this.lookup = lookup;
        this.views = views;
        this.answers = answers;
        this.catalog = catalog;
        this.messages = messages;
    }

    @Requires(Permission.ENGAGEMENT_WRITE)
    @GetMapping("/engagements/{id}/terms/interview")
    String form(@PathVariable String id, Locale locale, Model model) {
        Engagement engagement = lookup.get(id);
        TermsView view = views.of(engagement, lookup.today());
        Map<QuestionId, Given> newest = InterviewForm.newest(answers.listAll(engagement.id()));
        Form form = InterviewForm.open(view, newest, DateText.typed(within(engagement, lookup.today()), locale));
        return form(engagement, view, form, newest, Map.of(), locale, model);
    }

    @Requires(Permission.ENGAGEMENT_WRITE)
    @PostMapping("/engagements/{id}/terms/interview")
    String answer(@PathVariable String id, @RequestParam Map<String, String> given, Locale locale, Model model) {
        Engagement engagement = lookup.get(id);
        TermsView view = views.of(engagement, lookup.today());
        Map<QuestionId, Given> newest = InterviewForm.newest(answers.listAll(engagement.id()));
        return switch (InterviewForm.read(given, view, engagement.termsFrom(), engagement.until())) {
            case InterviewForm.Faulty(Form faulty) -> form(engagement, view, faulty, newest, Map.of(), locale, model);
            case InterviewForm.Good good -> {
                boolean overtaken = good.changes().stream()
                        .anyMatch(change -> revision(newest, change.question()) != change.seen());
                if (overtaken) {
                    yield overtaken(engagement, good.form(), locale, model);
                }
                if (good.changes().isEmpty()) {
                    yield "redirect:/engagements/" + engagement.id() + "/terms";
                }
                if (!given.containsKey("confirmed") || given.containsKey("back")) {
                    yield given.containsKey("back")
                            ? form(engagement, view, good.form(), newest, Map.of(), locale, model)
                            : review(engagement, view, good, locale, model);
                }
                yield switch (answers.give(engagement.id(), good.changes())) {
                    case DONE -> "redirect:/engagements/" + engagement.id() + "/terms";
                    case OVERTAKEN -> overtaken(engagement, good.form(), locale, model);
                };
            }
        };
    }

    /** The form again with what was typed, beside what somebody else answered meanwhile. */
    private String overtaken(Engagement engagement, Form typed, Locale locale, Model model) {
        TermsView view = views.of(engagement, lookup.today());
        Map<QuestionId, Given> newest = InterviewForm.newest(answers.listAll(engagement.id()));
        Lookup.Signatures signatures =
                lookup.signatures(newest.values().stream().map(Given::marks).toList());
        Map<QuestionId, Text> recorded = new HashMap<>();
        Map<String, String> values = new HashMap<>(typed.values());
        for (Question question : view.interview().listAll()) {
            Given given = newest.get(question.id());
            String seen = InterviewForm.SEEN + question.id();
            if (given != null && given.marks().revision() != Fields.number(typed.values(), seen)) {
                RecordedBy by = signatures.of(given.marks());
                recorded.put(
                        question.id(),
                        Text.of(
                                "contract.interview.overtaken",
                                Optional.ofNullable(by.name()).orElse("-"),
                                by.at(),
                                TermsController.words(question, given.answer(), locale)));
                values.put(seen, Integer.toString(given.marks().revision()));
            }
        }
        return form(engagement, view, Form.of(values), newest, recorded, locale, model);
    }

    private String form(
            Engagement engagement,
            TermsView view,
            Form form,
            Map<QuestionId, Given> newest,
            Map<QuestionId, Text> recorded,
            Locale locale,
            Model model) {
        List<Asked> questions = view.interview().branches().stream()
                .map(branch -> asked(branch, null, view, form, recorded, locale))
                .toList();
        model.addAttribute(
                "page",
                new InterviewPage(
                        EngagementHead.of(engagement),
                        form,
                        questions,
                        view.asked().size(),
                        view.answered(),
                        !newest.isEmpty()));
        return "contract/interview";
    }

    private Asked asked(
            Branch branch,
            @Nullable Branch above,
            TermsView view,
            Form form,
            Map<QuestionId, Text> recorded,
            Locale locale) {
        Question question = branch.question();
        List<Option> options = new ArrayList<>();
        if (question.values().isEmpty()) {
            options.add(new Option(
                    "true", messages.getMessage(Text.of("contract.answer.yes").key(), null, locale)));
            options.add(new Option(
                    "false", messages.getMessage(Text.of("contract.answer.no").key(), null, locale)));
        } else {
            question.values()
                    .forEach(value ->
                            options.add(new Option(value.id(), value.title().in(locale))));
        }
        options.add(new Option(
                "", messages.getMessage(Text.of("contract.answer.unsure").key(), null, locale)));
        return new Asked(
                question.id().value(),
                question.title().in(locale),
                question.help().in(locale),
                TermsController.clauses(branch.clauses(), view.editions(), locale),
                options,
                branch.below().stream()
                        .flatMap(below -> below.after().stream())
                        .map(InterviewAnswers::write)
                        .distinct()
                        .toList(),
                above == null
                        ? null
                        : Text.of(
                                "contract.interview.after",
                                above.question().title().in(locale)),
                Fields.number(form.values(), InterviewForm.SEEN + question.id()),
                recorded.get(question.id()),
                branch.below().stream()
                        .map(below -> asked(below, branch, view, form, recorded, locale))
                        .toList());
    }

    private String review(Engagement engagement, TermsView view, InterviewForm.Good good, Locale locale, Model model) {
        Answers after = good.after(view.answers());
        DutyChanges duties = DutyChanges.between(view.editions(), view.answers(), after);
        List<Change> changes = good.changes().stream()
                .map(change -> change(change, view, locale))
                .toList();
        List<Text> weaker = FigureDemands.of(catalog, view.editions(), after).all().stream()
                .flatMap(demanded -> weaker(demanded, view, locale).stream())
                .toList();
        model.addAttribute(
                "page",
                new InterviewReviewPage(
                        EngagementHead.of(engagement),
                        good.form().values(),
                        changes,
                        lines(duties.applying(), locale),
                        lines(duties.notApplying(), locale),
                        lines(duties.undecided(), locale),
                        weaker));
        return "contract/interview-review";
    }

    private static Optional<Text> weaker(Demanded demanded, TermsView view, Locale locale) {
        return view.findStated(demanded)
                .flatMap(stated -> demanded.findStricter(stated.value())
                        .map(hard -> Text.of(
                                "contract.interview.weaker",
                                demanded.parameter().title().in(locale),
                                FigureText.words(stated.value(), locale),
                                TermsController.weaker(hard, locale))));
    }

    private static Change change(NewAnswer change, TermsView view, Locale locale) {
        Question question = view.interview().find(change.question().value()).orElseThrow();
        return new Change(
                question.title().in(locale),
                TermsController.words(question, view.answers().find(question.id()), locale),
                TermsController.words(question, change.answer(), locale),
                change.from());
    }

    private static List<DutyLine> lines(List<Changed> duties, Locale locale) {
        return duties.stream()
                .map(one -> new DutyLine(
                        one.edition().shortTitle().in(locale) + " "
                                + one.clause().cite(),
                        one.clause().title().in(locale),
                        one.duty().does().in(locale)))
                .toList();
    }

    private static int revision(Map<QuestionId, Given> newest, QuestionId question) {
        Given given = newest.get(question);
        return given == null ? 0 : given.marks().revision();
    }

    /** The day, or the nearest of the contract's period. */
    private static LocalDate within(Engagement engagement, LocalDate day) {
        LocalDate begun = engagement.termsDay(day);
        return begun.isAfter(engagement.until()) ? engagement.until() : begun;
    }
}
