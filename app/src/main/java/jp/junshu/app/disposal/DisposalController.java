package jp.junshu.app.disposal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.access.People;
import jp.junshu.app.access.Standing;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.disposal.course.Course;
import jp.junshu.app.disposal.course.Deed;
import jp.junshu.app.disposal.course.Hand;
import jp.junshu.app.disposal.course.Item;
import jp.junshu.app.disposal.web.DisposalListPage;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.DateText;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Tab;
import jp.junshu.app.screen.Text;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The disposals of an engagement, and one of them with the form of the step at hand. */
@Controller
class DisposalController {
    private static final String ALL = "/engagements/{id}/disposals";
    private static final String ONE = ALL + "/{entry}";
    private static final int LONGEST = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Places places;
    private final Disposals disposals;
    private final DisposalPages pages;
    private final People people;
    private final Clock clock;

    DisposalController(Places places, Disposals disposals, DisposalPages pages, People people, Clock clock) {
        this.places = places;
        this.disposals = disposals;
        this.pages = pages;
        this.people = people;
        this.clock = clock;
    }

    @Bean
    static Tab disposalsTab() {
        return new Tab("engagement", "disposals", Text.of("disposal.tab"), "/disposals", 450);
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(ALL)
    String list(@PathVariable String id, @RequestAttribute Standing standing, Locale locale, Model model) {
        Engagement engagement = places.engagement(id);
        LocalDate today = Days.today(clock);
        model.addAttribute(
                "page",
                new DisposalListPage(
                        EngagementHead.of(engagement),
                        disposals.list(engagement.id()).reversed().stream()
                                .map(disposal -> line(disposal, today, locale))
                                .toList(),
                        !disposals.listFlows(engagement).isEmpty(),
                        standing.permissions().contains(Permission.REGISTER_WRITE),
                        SeparationController.PATH));
        return "disposal/list";
    }

    private static DisposalListPage.Line line(Disposal disposal, LocalDate today, Locale locale) {
        Course course = disposal.course();
        Optional<LocalDate> due = course.due();
        return new DisposalListPage.Line(
                disposal.title(),
                Places.one(disposal),
                disposal.flow().title().in(locale),
                DeedWords.stand(course),
                (int) disposal.flow().steps().stream().filter(course::isDone).count(),
                disposal.flow().steps().size(),
                due,
                due.filter(day -> day.isBefore(today)).isPresent(),
                course.plan().items().size());
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(ONE)
    String show(
            @PathVariable String id,
            @PathVariable String entry,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Engagement engagement = places.engagement(id);
        Disposal disposal = places.disposal(engagement, entry);
        return page(engagement, disposal, blank(disposal, locale), standing, locale, model);
    }

    /** The form of the step at hand, as it is first seen: today, now, and whom the plan names. */
    private Form blank(Disposal disposal, Locale locale) {
        Map<String, String> values = new HashMap<>(Map.of(
                "on", DateText.typed(Days.today(clock), locale),
                "time", LocalTime.now(clock.withZone(Days.JAPAN)).format(CLOCK)));
        disposal.course()
                .current()
                .ifPresent(step -> disposal.course().plan().items().stream()
                        .filter(item -> disposal.course()
                                .findWork(step.key(), item.number())
                                .isEmpty())
                        .findFirst()
                        .flatMap(Item::worker)
                        .ifPresent(hand -> hand.person()
                                .ifPresentOrElse(
                                        person -> values.put("worker", person.toString()),
                                        () -> values.put("outside", hand.name()))));
        return Form.of(values);
    }

    @Requires(Permission.REGISTER_WRITE)
    @PostMapping(ONE + "/settle")
    String settle(
            @PathVariable String id,
            @PathVariable String entry,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Disposal disposal = places.disposal(places.engagement(id), entry);
        return answer(id, disposal, disposals.settle(disposal.id()), blank(disposal, locale), standing, locale, model);
    }

    @Requires(Permission.REGISTER_WRITE)
    @PostMapping(ONE + "/replace")
    String replace(
            @PathVariable String id,
            @PathVariable String entry,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Disposal disposal = places.disposal(places.engagement(id), entry);
        FormReader form = new FormReader(given, List.of("paper", "paper-on"));
        String paper = form.line("paper", LONGEST, true);
        Optional<LocalDate> on = form.date("paper-on");
        List<Text> against = form.hasFaults() ? List.of() : disposals.replace(disposal.id(), paper, on.orElseThrow());
        return answer(id, disposal, against, form.form(), standing, locale, model);
    }

    @Requires(Permission.REGISTER_WRITE)
    @PostMapping(ONE + "/work")
    String work(
            @PathVariable String id,
            @PathVariable String entry,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Disposal disposal = places.disposal(places.engagement(id), entry);
        List<Integer> items = items(disposal, given);
        FormReader form = reader(disposal, given, "on", "time", "worker", "outside", "affiliation", "place", "proof");
        Optional<LocalDate> on = form.date("on");
        Optional<LocalTime> time = time(form);
        Optional<Hand> worker = worker(form);
        String affiliation = form.line("affiliation", LONGEST, true);
        String place = form.line("place", LONGEST, true);
        String proof = form.lines("proof", LONGEST_TEXT, true);
        List<Text> against = form.hasFaults()
                ? List.of()
                : disposals.work(
                        disposal.id(),
                        items,
                        on.orElseThrow(),
                        new Deed.Work(worker.orElseThrow(), affiliation, place, time.orElseThrow(), proof));
        return answer(id, disposal, against, form.form(), standing, locale, model);
    }

    @Requires(Permission.REGISTER_WRITE)
    @PostMapping(ONE + "/check")
    String check(
            @PathVariable String id,
            @PathVariable String entry,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Disposal disposal = places.disposal(places.engagement(id), entry);
        FormReader form = reader(disposal, given, "on", "result", "words");
        Optional<LocalDate> on = form.date("on");
        boolean good = form.value("result").equals("good");
        if (!good && !form.value("result").equals("not")) {
            form.reject("result", Text.of("screen.form.missing"));
        }
        String words = form.lines("words", LONGEST_TEXT, form.value("result").equals("not"));
        List<Text> against = form.hasFaults()
                ? List.of()
                : disposals.check(disposal.id(), items(disposal, given), on.orElseThrow(), good, words);
        return answer(id, disposal, against, form.form(), standing, locale, model);
    }

    @Requires(Permission.SUBMIT)
    @PostMapping(ONE + "/word")
    String hear(
            @PathVariable String id,
            @PathVariable String entry,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Disposal disposal = places.disposal(places.engagement(id), entry);
        FormReader form = new FormReader(given, List.of("on", "result", "words"));
        Optional<LocalDate> on = form.date("on");
        boolean granted = form.value("result").equals("good");
        if (!granted && !form.value("result").equals("not")) {
            form.reject("result", Text.of("screen.form.missing"));
        }
        String words = form.lines("words", LONGEST_TEXT, true);
        List<Text> against =
                form.hasFaults() ? List.of() : disposals.hear(disposal.id(), on.orElseThrow(), granted, words);
        return answer(id, disposal, against, form.form(), standing, locale, model);
    }

    @Requires(Permission.REGISTER_WRITE)
    @PostMapping(ONE + "/closing")
    String close(
            @PathVariable String id,
            @PathVariable String entry,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Disposal disposal = places.disposal(places.engagement(id), entry);
        FormReader form = new FormReader(given, List.of("on"));
        Optional<LocalDate> on = form.date("on");
        List<Text> against = form.hasFaults() ? List.of() : disposals.close(disposal.id(), on.orElseThrow());
        return answer(id, disposal, against, form.form(), standing, locale, model);
    }

    @Requires(Permission.REGISTER_WRITE)
    @PostMapping(ONE + "/drop")
    String drop(
            @PathVariable String id,
            @PathVariable String entry,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Disposal disposal = places.disposal(places.engagement(id), entry);
        FormReader form = new FormReader(given, List.of("drop-reason"));
        String reason = form.lines("drop-reason", LONGEST_TEXT, true);
        List<Text> against = form.hasFaults() ? List.of() : disposals.drop(disposal.id(), reason);
        return answer(id, disposal, against, form.form(), standing, locale, model);
    }

    /** On to the page when it was recorded; else the page again with everything typed and every reason. */
    private String answer(
            String engagement,
            Disposal disposal,
            List<Text> against,
            Form typed,
            Standing standing,
            Locale locale,
            Model model) {
        if (against.isEmpty() && !typed.hasFaults()) {
            return "redirect:" + Places.one(disposal);
        }
        Form form = typed;
        for (Text reason : against) {
            form = form.rejecting("now", reason);
        }
        Disposal now = disposals.find(disposal.id()).orElse(disposal);
        return page(places.engagement(engagement), now, form, standing, locale, model);
    }

    private String page(
            Engagement engagement, Disposal disposal, Form form, Standing standing, Locale locale, Model model) {
        model.addAttribute("page", pages.page(engagement, disposal, form, standing.permissions(), locale));
        return "disposal/show";
    }

    private static FormReader reader(Disposal disposal, Map<String, String> given, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        disposal.course().plan().items().forEach(item -> all.add("item-" + item.number()));
        return new FormReader(given, all);
    }

    private static List<Integer> items(Disposal disposal, Map<String, String> given) {
        return disposal.course().plan().items().stream()
                .map(Item::number)
                .filter(number -> given.containsKey("item-" + number))
                .toList();
    }

    private static Optional<LocalTime> time(FormReader form) {
        String typed = form.value("time").replace('：', ':').replace('時', ':').replace("分", "");
        try {
            return Optional.of(LocalTime.parse(typed.length() == 4 ? "0" + typed : typed, CLOCK));
        } catch (DateTimeParseException _) {
            form.reject("time", Text.of("disposal.work.time.unreadable"));
            return Optional.empty();
        }
    }

    private Optional<Hand> worker(FormReader form) {
        String id = form.value("worker");
        String outside = form.line("outside", People.LONGEST_NAME, false);
        Optional<Hand> own = people.listAll().stream()
                .filter(person -> person.id().toString().equals(id))
                .map(person -> Hand.own(person.id(), person.name()))
                .findFirst();
        if (own.isPresent() && !outside.isEmpty()) {
            form.reject("outside", Text.of("disposal.plan.two-workers"));
        }
        if (own.isEmpty() && outside.isEmpty()) {
            form.reject("worker", Text.of("screen.form.missing"));
        }
        return own.or(() -> Optional.of(outside).filter(name -> !name.isEmpty()).map(Hand::outside));
    }
}
