package jp.junshu.app.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.disposal.Disposal;
import jp.junshu.app.disposal.Disposals;
import jp.junshu.app.disposal.course.Course;
import jp.junshu.app.disposal.course.Deed;
import jp.junshu.app.disposal.course.Hand;
import jp.junshu.app.disposal.course.Item;
import jp.junshu.app.disposal.course.Move;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Form;
import jp.junshu.law.catalog.FormId;
import jp.junshu.law.flow.FlowStep;
import jp.junshu.law.flow.FlowStep.Kind;
import jp.junshu.law.flow.Medium;
import jp.junshu.law.form.FormFill;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills a form with a disposal: what is planned of each medium, or what was done. The data are made-on, work, sender {name},
 * rows items {medium, place, method, checking, worker, checker}, and due-on or done-on.
 */
@Service
class DisposalPaper {
    /** The title of the form goes on with this word; a contract's title may end in it. */
    private static final String WORK = "業務";

    private final Disposals disposals;
    private final Letterhead letterhead;

    DisposalPaper(Disposals disposals, Letterhead letterhead) {
        this.disposals = disposals;
        this.letterhead = letterhead;
    }

    /**
     * The form filled with the newest revision of a disposal.
     *
     * @throws Refusal when the flow of the disposal has no such form
     */
    @Transactional
    public Draft draft(Form form, FormFill.Disposal fill, Engagement engagement, Disposal disposal, LocalDate madeOn) {
        if (disposal.flow().steps().stream().noneMatch(step -> isWrittenOn(step, form.id()))) {
            throw Refusal.because(Text.of("form.entry.other-flow", form.title(), disposal.title()));
        }
        Course course = disposal.course();
        List<Check> checks = new ArrayList<>();
        String link = "/engagements/" + engagement.id() + "/disposals/" + disposal.id();
        Map<String, FormValue> day = switch (fill.paper()) {
            case PLAN -> {
                checkPlan(disposal, link, checks);
                yield Map.of("due-on", day(course.plan().dueOn()));
            }
            case REPORT -> {
                checkReport(disposal, link, checks);
                yield Map.of("done-on", day(course.workDoneOn()));
            }
        };
        Map<String, FormValue> values = new java.util.TreeMap<>(day);
        values.put("made-on", new FormValue.Day(madeOn));
        values.put("work", work(engagement.title()));
        values.put("sender", letterhead.senderName(engagement, madeOn, checks));
        values.put(
                "items",
                course.plan().items().isEmpty()
                        ? FormValue.Missing.unnamed()
                        : new FormValue.Rows(course.plan().items().stream()
                                .map(item -> row(disposal, fill, item))
                                .toList()));
        return new Draft(
                form,
                Optional.of(new FormSubject(Disposal.SUBJECT, disposal.id().value(), disposal.revision())),
                new FormData(form.id(), FormValue.Group.of(values)),
                checks);
    }

    private static boolean isWrittenOn(FlowStep step, FormId form) {
        return switch (step.kind()) {
            case Kind.Plan(FormId own) -> own.equals(form);
            case Kind.HandIn(var _, FormId own) -> own.equals(form);
            case Kind.Ask _, Kind.Do _, Kind.Check _, Kind.Receipt _, Kind.Closing _ -> false;
        };
    }

    private void checkPlan(Disposal disposal, String link, List<Check> checks) {
        FlowStep plan = disposal.flow().steps().getFirst();
        if (disposal.course().current().filter(plan::equals).isPresent()) {
            disposals
                    .against(disposal, new Move.Settle())
                    .forEach(reason -> checks.add(new Check(Check.Weight.GAP, reason, link)));
            checks.add(new Check(Check.Weight.LOOK, Text.of("form.check.plan-not-settled"), link));
        }
    }

    private static void checkReport(Disposal disposal, String link, List<Check> checks) {
        Course course = disposal.course();
        disposal.flow().steps().stream()
                .filter(step -> step.kind() instanceof Kind.Do || step.kind() instanceof Kind.Check)
                .filter(step -> !course.isDone(step))
                .findFirst()
                .ifPresent(step -> checks.add(
                        new Check(Check.Weight.NEEDED, Text.of("form.check.work-open", step.title()), link)));
    }

    private static FormValue.Group row(Disposal disposal, FormFill.Disposal fill, Item item) {
        Optional<Hand> worker = switch (fill.paper()) {
            case PLAN -> item.worker();
            case REPORT -> worked(disposal, item).or(item::worker);
        };
        return FormValue.Group.of(Map.of(
                "medium",
                        orMissing(disposal.flow()
                                .findMedium(item.medium())
                                .map(Medium::title)
                                .map(title -> title.ja())),
                "place", FormValue.Words.orMissing(item.place()),
                "method", FormValue.Words.orMissing(item.method()),
                "checking", FormValue.Words.orMissing(item.checking()),
                "worker", orMissing(worker.map(Hand::name)),
                "checker", orMissing(item.checker().map(Hand::name))));
    }

    private static Optional<Hand> worked(Disposal disposal, Item item) {
        return disposal.flow().steps().stream()
                .filter(step -> step.kind() instanceof Kind.Do)
                .flatMap(step -> disposal.course().findWork(step.key(), item.number()).stream())
                .flatMap(deed -> deed.what() instanceof Deed.What.Worked(int _, Deed.Work work)
                        ? java.util.stream.Stream.of(work.worker())
                        : java.util.stream.Stream.empty())
                .reduce((_, last) -> last);
    }

    private static FormValue work(String title) {
        return FormValue.Words.orMissing(
                title.endsWith(WORK) ? title.substring(0, title.length() - WORK.length()) : title);
    }

    private static FormValue day(Optional<LocalDate> day) {
        return day.<FormValue>map(FormValue.Day::new).orElseGet(FormValue.Missing::unnamed);
    }

    private static FormValue orMissing(Optional<String> words) {
        return words.map(FormValue.Words::orMissing).orElseGet(FormValue.Missing::unnamed);
    }
}
