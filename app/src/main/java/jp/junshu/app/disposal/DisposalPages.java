package jp.junshu.app.disposal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.app.access.People;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.disposal.course.Course;
import jp.junshu.app.disposal.course.Course.State;
import jp.junshu.app.disposal.course.Deed;
import jp.junshu.app.disposal.course.Hand;
import jp.junshu.app.disposal.course.Item;
import jp.junshu.app.disposal.course.Move;
import jp.junshu.app.disposal.web.DisposalPage;
import jp.junshu.app.disposal.web.DisposalPage.ItemLine;
import jp.junshu.app.disposal.web.DisposalPage.Now;
import jp.junshu.app.disposal.web.DisposalPage.Paper;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.FormId;
import jp.junshu.law.flow.FlowStep;
import jp.junshu.law.flow.FlowStep.Kind;
import jp.junshu.law.flow.Medium;
import org.springframework.stereotype.Component;

/** Makes the page of one disposal: the line of its steps, what is at hand and for whom, its media and its record. */
@Component
class DisposalPages {
    private final Disposals disposals;
    private final People people;
    private final Catalog catalog;
    private final Clock clock;

    DisposalPages(Disposals disposals, People people, Catalog catalog, Clock clock) {
        this.disposals = disposals;
        this.people = people;
        this.catalog = catalog;
        this.clock = clock;
    }

    DisposalPage page(Engagement engagement, Disposal disposal, Form form, Set<Permission> permissions, Locale locale) {
        Course course = disposal.course();
        Map<AccountId, String> names = people.namesOfAccounts(DeedWords.accounts(course));
        DeedWords words = new DeedWords(names);
        boolean mayWrite = permissions.contains(Permission.REGISTER_WRITE);
        List<ItemLine> items = course.plan().items().stream()
                .map(item -> line(disposal, item, words, mayWrite, locale))
                .toList();
        List<DisposalPage.StepLine> steps = new ArrayList<>();
        for (FlowStep step : disposal.flow().steps()) {
            State state = course.state(step);
            steps.add(new DisposalPage.StepLine(
                    steps.size() + 1,
                    step.title().in(locale),
                    state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    state(state),
                    words.notes(course, step)));
        }
        boolean open = course.current().isPresent();
        boolean with = course.current().filter(course::isWithThem).isPresent();
        return new DisposalPage(
                EngagementHead.of(engagement),
                Places.one(disposal),
                disposal.title(),
                disposal.flow().title().in(locale),
                disposal.revision(),
                steps,
                course.current().map(step -> now(disposal, step, items, mayWrite, locale)),
                course.isComplete() ? Optional.of(Text.of("disposal.complete")) : DeedWords.end(course),
                course.isComplete(),
                items,
                course.plan().dueOn(),
                papers(disposal, locale),
                course.deeds().reversed().stream()
                        .map(deed -> deed(disposal, deed, words, locale))
                        .toList(),
                open && !with && !course.isWorkDone() && mayWrite,
                open && !with && mayWrite,
                mayWrite,
                permissions.contains(Permission.SUBMIT),
                form);
    }

    private static Text state(State state) {
        return switch (state) {
            case DONE -> Text.of("disposal.state.done");
            case WITH_THEM -> Text.of("disposal.state.with-them");
            case AT_HAND -> Text.of("disposal.state.at-hand");
            case AHEAD -> Text.of("disposal.state.ahead");
            case OVER -> Text.of("disposal.state.over");
        };
    }

    private static DisposalPage.DeedLine deed(Disposal disposal, Deed deed, DeedWords words, Locale locale) {
        FlowStep step = disposal.course().step(deed.step());
        return new DisposalPage.DeedLine(
                step.title().in(locale),
                DeedWords.what(step, deed),
                DeedWords.words(deed),
                deed.on(),
                words.by(deed),
                deed.at(),
                deed.revision());
    }

    private ItemLine line(Disposal disposal, Item item, DeedWords words, boolean mayWrite, Locale locale) {
        Course course = disposal.course();
        LocalDate today = Days.today(clock);
        Optional<FlowStep> current = course.current();
        List<Text> against = current.stream()
                .flatMap(step -> step.kind() instanceof Kind.Check
                        ? disposals.against(disposal, new Move.Check(item.number(), today, true, "")).stream()
                        : Stream.empty())
                .toList();
        Optional<Medium> medium = disposal.flow().findMedium(item.medium());
        return new ItemLine(
                item.number(),
                medium.map(found -> found.title().in(locale)).orElse(""),
                in(item.place(), medium.map(Medium::places).orElse(List.of()), locale),
                in(item.method(), medium.map(Medium::methods).orElse(List.of()), locale),
                item.checking(),
                item.worker().map(Hand::name).orElse(""),
                item.checker().map(Hand::name).orElse(""),
                words.done(course, item.number()),
                against.isEmpty() && mayWrite,
                against);
    }

    /** A word of the flow's own in the reader's language, another one as it was typed. */
    private static String in(String word, List<jp.junshu.law.Text> known, Locale locale) {
        return known.stream()
                .filter(text -> text.ja().equals(word))
                .findFirst()
                .map(text -> text.in(locale))
                .orElse(word);
    }

    /** The forms of the steps that have been reached. */
    private List<Paper> papers(Disposal disposal, Locale locale) {
        return disposal.flow().steps().stream()
                .filter(step -> disposal.course().isReached(step))
                .flatMap(step -> formOf(step.kind()).stream())
                .map(form -> paper(disposal, form, locale))
                .toList();
    }

    private static Optional<FormId> formOf(Kind kind) {
        return switch (kind) {
            case Kind.Plan(FormId form) -> Optional.of(form);
            case Kind.HandIn(var _, FormId form) -> Optional.of(form);
            case Kind.Ask _, Kind.Do _, Kind.Check _, Kind.Receipt _, Kind.Closing _ -> Optional.empty();
        };
    }

    private Paper paper(Disposal disposal, FormId form, Locale locale) {
        String title = Optional.ofNullable(catalog.forms().get(form))
                .map(found -> found.title().in(locale))
                .orElse(form.value());
        return new Paper(
                title, "/engagements/" + disposal.engagement() + "/forms/" + form.value() + "?entry=" + disposal.id());
    }

    private Now now(Disposal disposal, FlowStep step, List<ItemLine> items, boolean mayWrite, Locale locale) {
        Course course = disposal.course();
        LocalDate today = Days.today(clock);
        List<ItemLine> open = items.stream()
                .filter(item -> isOpen(course, step, item.number()))
                .toList();
        boolean with = course.isWithThem(step);
        DisposalPage.Kind kind = switch (step.kind()) {
            case Kind.Plan _ -> DisposalPage.Kind.PLAN;
            case Kind.Ask _ ->
                with
                        ? DisposalPage.Kind.WAIT
                        : Disposals.actWithoutPaper(disposal, step).isPresent()
                                ? DisposalPage.Kind.HEAR
                                : DisposalPage.Kind.ASK;
            case Kind.Receipt _ -> DisposalPage.Kind.WAIT;
            case Kind.Do _ -> DisposalPage.Kind.WORK;
            case Kind.Check _ -> DisposalPage.Kind.CHECK;
            case Kind.HandIn _ -> DisposalPage.Kind.HAND_IN;
            case Kind.Closing _ -> DisposalPage.Kind.CLOSE;
        };
        Text what = switch (kind) {
            case PLAN -> Text.of("disposal.now.plan");
            case ASK -> Text.of("disposal.now.ask", act(step));
            case HEAR -> Text.of("disposal.now.hear", act(step));
            case WAIT -> Text.of("disposal.now.wait");
            case WORK -> Text.of("disposal.now.work", open.size());
            case CHECK -> Text.of("disposal.now.check", open.size());
            case HAND_IN -> Text.of("disposal.now.hand-in", act(step));
            case CLOSE -> Text.of("disposal.now.close");
        };
        List<Text> against = switch (kind) {
            case PLAN -> disposals.against(disposal, new Move.Settle());
            case WORK -> begin(disposal, open, today);
            case CLOSE -> disposals.against(disposal, new Move.Close(today));
            case ASK, HEAR, WAIT, CHECK, HAND_IN -> List.of();
        };
        Optional<Paper> paper = formOf(step.kind())
                .or(() -> step.kind() instanceof Kind.Ask && disposal.flow().indexOf(step.key()) > 0
                        ? formOf(disposal.flow()
                                .steps()
                                .get(disposal.flow().indexOf(step.key()) - 1)
                                .kind())
                        : Optional.empty())
                .map(form -> paper(disposal, form, locale));
        return new Now(
                kind,
                step.title().in(locale),
                what,
                who(kind, open),
                mayWrite ? against : List.of(Text.of("disposal.now.may-not")),
                open,
                kind == DisposalPage.Kind.WORK ? workers() : List.of(),
                paper,
                !with && step.kind() instanceof Kind.Ask(var _, var instead)
                        ? instead.map(text -> text.in(locale))
                        : Optional.empty());
    }

    /** What keeps work from being recorded at all, whatever will be said of it. */
    private List<Text> begin(Disposal disposal, List<ItemLine> open, LocalDate today) {
        if (open.isEmpty()) {
            return disposal.course().plan().items().isEmpty()
                    ? List.of(Text.of("disposal.reason.no-lines"))
                    : List.of();
        }
        int first = open.getFirst().number();
        Hand worker = disposal.course().plan().find(first).flatMap(Item::worker).orElseGet(() -> Hand.outside("?"));
        return disposals.against(disposal, new Move.Work(first, today, LocalTime.NOON, worker, "-", "-", "-"));
    }

    private static Optional<Text> who(DisposalPage.Kind kind, List<ItemLine> open) {
        String workers = names(open.stream().map(ItemLine::worker).toList());
        String checkers = names(open.stream().map(ItemLine::checker).toList());
        return switch (kind) {
            case WORK -> workers.isEmpty() ? Optional.empty() : Optional.of(Text.of("disposal.now.who", workers));
            case CHECK -> checkers.isEmpty() ? Optional.empty() : Optional.of(Text.of("disposal.now.who", checkers));
            case WAIT, HEAR -> Optional.of(Text.of("disposal.now.who-they"));
            case PLAN, ASK, HAND_IN, CLOSE -> Optional.of(Text.of("disposal.now.who-writers"));
        };
    }

    private static String names(List<String> names) {
        return String.join(
                "、", names.stream().filter(name -> !name.isEmpty()).distinct().toList());
    }

    private static String act(FlowStep step) {
        return switch (step.kind()) {
            case Kind.Ask(var act, var _) -> act.spelling();
            case Kind.HandIn(var act, var _) -> act.spelling();
            case Kind.Plan _, Kind.Do _, Kind.Check _, Kind.Receipt _, Kind.Closing _ -> "";
        };
    }

    private static boolean isOpen(Course course, FlowStep step, int item) {
        return switch (step.kind()) {
            case Kind.Do _ -> course.findWork(step.key(), item).isEmpty();
            case Kind.Check(String of, var _) ->
                course.findCheck(step.key(), of, item).isEmpty();
            case Kind.Plan _, Kind.Ask _, Kind.HandIn _, Kind.Receipt _, Kind.Closing _ -> false;
        };
    }

    private List<Option> workers() {
        LocalDate today = Days.today(clock);
        return people.listAll().stream()
                .filter(person -> person.isThereOn(today))
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
    }
}
