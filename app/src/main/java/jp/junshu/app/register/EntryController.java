package jp.junshu.app.register;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.access.Approval.Decision;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.access.Standing;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.register.BookLookup.Found;
import jp.junshu.app.screen.DateText;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.RegisterDefinition.Transition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** One entry of a register: its history, and everything that is done with it. */
@Controller
class EntryController {
    private static final String ALL = RegisterController.ONE + "/entries";
    private static final String ONE = ALL + "/{entry}";

    private final BookLookup lookup;
    private final Keeping keeping;
    private final Keepers keepers;
    private final EntryPages pages;
    private final Clock clock;

    EntryController(BookLookup lookup, Keeping keeping, Keepers keepers, EntryPages pages, Clock clock) {
        this.lookup = lookup;
        this.keeping = keeping;
        this.keepers = keepers;
        this.pages = pages;
        this.clock = clock;
    }

    @Requires(Permission.REGISTER_WRITE)
    @GetMapping(RegisterController.ONE + "/new")
    String form(
            @PathVariable String id,
            @PathVariable String register,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Found found = lookup.book(id, register);
        keepers.requireWriter(standing, found.book());
        Typed blank = new Typed(Map.of(Typed.FROM, DateText.typed(Days.today(clock), locale)));
        model.addAttribute("page", pages.blank(found, blank.form(List.of()), locale));
        return "register/form";
    }

    @Requires(Permission.REGISTER_WRITE)
    @PostMapping(ALL)
    String add(
            @PathVariable String id,
            @PathVariable String register,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Found found = lookup.book(id, register);
        keepers.requireWriter(standing, found.book());
        Typed typed = Typed.ofForm(found.book(), given);
        return switch (keeping.add(found.book(), typed)) {
            case Writing.Written written -> written(found, written);
            case Writing.Refused(List<Form.Fault> faults) -> {
                model.addAttribute("page", pages.blank(found, typed.form(faults), locale));
                yield "register/form";
            }
            case Writing.Overtaken _ -> throw new Problem(ProblemType.CONFLICT);
        };
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(ONE)
    String show(
            @PathVariable String id,
            @PathVariable String register,
            @PathVariable String entry,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Found found = lookup.book(id, register);
        model.addAttribute(
                "page", pages.page(found, lookup.entry(found.book(), entry), Form.blank(), standing, locale));
        return "register/entry";
    }

    @Requires(Permission.REGISTER_WRITE)
    @GetMapping(ONE + "/revise")
    String reviseForm(
            @PathVariable String id,
            @PathVariable String register,
            @PathVariable String entry,
            @RequestParam(defaultValue = "") String to,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Found found = lookup.book(id, register);
        Entry before = lookup.entry(found.book(), entry);
        Optional<Transition> way = way(found, before, to, standing);
        Typed typed = Typed.of(found.book(), before.latest());
        if (way.isPresent()) {
            typed = typed.with(Typed.UNTIL, DateText.typed(Days.today(clock), locale));
        }
        model.addAttribute(
                "page",
                pages.form(
                        found,
                        before,
                        typed.form(List.of()),
                        before.newest().revision(),
                        way,
                        Optional.empty(),
                        locale));
        return "register/form";
    }

    /** The way that is asked for; empty where the entry stays in its state. Who may not is told so here. */
    private Optional<Transition> way(Found found, Entry before, String to, Standing standing) {
        if (to.isEmpty()) {
            keepers.requireWriter(standing, found.book());
            return Optional.empty();
        }
        Transition way = found.book()
                .definition()
                .findTransition(before.latest().state(), to)
                .orElseThrow(() -> Refusal.because(Text.of("register.state.no-way")));
        keepers.requirePasser(standing, found.book(), way);
        return Optional.of(way);
    }

    @Requires(Permission.REGISTER_WRITE)
    @PostMapping(ONE + "/revise")
    String revise(
            @PathVariable String id,
            @PathVariable String register,
            @PathVariable String entry,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Found found = lookup.book(id, register);
        Entry before = lookup.entry(found.book(), entry);
        String to = given.getOrDefault("to", "");
        Optional<Transition> way = way(found, before, to, standing);
        int seen = number(given, "seen");
        Typed typed = Typed.ofForm(found.book(), given);
        Writing outcome = way.isEmpty()
                ? keeping.revise(found.book(), before.id(), seen, typed)
                : keeping.pass(found.book(), before.id(), seen, to, passed(typed, way.get(), found.book()));
        return switch (outcome) {
            case Writing.Written written -> written(found, written);
            case Writing.Refused(List<Form.Fault> faults) -> {
                model.addAttribute(
                        "page", pages.form(found, before, typed.form(faults), seen, way, Optional.empty(), locale));
                yield "register/form";
            }
            case Writing.Overtaken(Entry now) -> {
                model.addAttribute(
                        "page",
                        pages.form(
                                found,
                                now,
                                typed.form(List.of()),
                                now.newest().revision(),
                                way,
                                Optional.of(pages.overtaken(found, now, typed, locale)),
                                locale));
                yield "register/form";
            }
        };
    }

    /** Into a last state only the last day and the reason are asked; the rest stays as it is. */
    private static Typed passed(Typed typed, Transition way, Book book) {
        boolean last = book.definition().findState(way.to()).orElseThrow().last();
        return last
                ? new Typed(Map.of(Typed.UNTIL, typed.value(Typed.UNTIL), Typed.REASON, typed.value(Typed.REASON)))
                : typed;
    }

    @Requires(Permission.REGISTER_WRITE)
    @PostMapping(ONE + "/withdraw")
    String withdraw(
            @PathVariable String id,
            @PathVariable String register,
            @PathVariable String entry,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Found found = lookup.book(id, register);
        keepers.requireWriter(standing, found.book());
        Entry before = lookup.entry(found.book(), entry);
        String reason = given.getOrDefault("reason", "");
        return switch (keeping.withdraw(found.book(), before.id(), number(given, "seen"), reason)) {
            case Writing.Written written -> written(found, written);
            case Writing.Refused(List<Form.Fault> faults) -> {
                Form form = new Typed(Map.of(Typed.REASON, reason)).form(faults);
                model.addAttribute("page", pages.page(found, before, form, standing, locale));
                yield "register/entry";
            }
            case Writing.Overtaken _ -> throw new Problem(ProblemType.CONFLICT);
        };
    }

    @Requires(Permission.REGISTER_WRITE)
    @PostMapping(ONE + "/take-back")
    String takeBack(
            @PathVariable String id,
            @PathVariable String register,
            @PathVariable String entry,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing) {
        Found found = lookup.book(id, register);
        keepers.requireWriter(standing, found.book());
        Entry before = lookup.entry(found.book(), entry);
        if (!keeping.takeBack(found.book(), before.id(), number(given, "revision"))) {
            throw new Problem(ProblemType.CONFLICT);
        }
        return "redirect:" + found.path(before.id());
    }

    @Requires(Permission.APPROVE)
    @PostMapping(ONE + "/decision")
    String decide(
            @PathVariable String id,
            @PathVariable String register,
            @PathVariable String entry,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing) {
        Found found = lookup.book(id, register);
        keepers.requireApprover(standing, found.book());
        Entry before = lookup.entry(found.book(), entry);
        Decision decision =
                given.getOrDefault("decision", "").equals("approve") ? Decision.APPROVED : Decision.RETURNED;
        return switch (keeping.decide(
                found.book(), before.id(), number(given, "revision"), decision, given.getOrDefault("reason", ""))) {
            case Approvals.Outcome.Decided _ -> "redirect:" + found.path(before.id());
            case Approvals.Outcome.SamePerson _ -> throw Refusal.because(Text.of("register.approval.same-person"));
            case Approvals.Outcome.AlreadyDecided(var by) ->
                throw Refusal.because(Text.of("register.approval.already", by.at()));
        };
    }

    private static String written(Found found, Writing.Written written) {
        return "redirect:" + found.path(written.entry()) + (written.waits() ? "?done=waits" : "?done=written");
    }

    private static int number(Map<String, String> given, String name) {
        String text = given.getOrDefault(name, "0");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
