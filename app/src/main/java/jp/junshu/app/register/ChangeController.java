package jp.junshu.app.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.access.Standing;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.register.BookLookup.Found;
import jp.junshu.app.screen.DateText;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What goes to the other side of a register: its first handing in, and applications for changes. */
@Controller
class ChangeController {
    private static final String ALL = RegisterController.ONE + "/changes";
    private static final String ONE = ALL + "/{change}";
    private static final int LONGEST_REASON = 1000;

    private final BookLookup lookup;
    private final Registers registers;
    private final Changes changes;
    private final ChangePages pages;
    private final Keepers keepers;
    private final Clock clock;

    ChangeController(
            BookLookup lookup, Registers registers, Changes changes, ChangePages pages, Keepers keepers, Clock clock) {
        this.lookup = lookup;
        this.registers = registers;
        this.changes = changes;
        this.pages = pages;
        this.keepers = keepers;
        this.clock = clock;
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(ALL)
    String list(
            @PathVariable String id,
            @PathVariable String register,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        return list(lookup.book(id, register), List.of(), Form.blank(), Form.blank(), standing, locale, model);
    }

    private String list(
            Found found,
            List<String> chosen,
            Form form,
            Form firstForm,
            Standing standing,
            Locale locale,
            Model model) {
        Form first = firstForm.values().isEmpty()
                ? Form.of(Map.of("on", DateText.typed(Days.today(clock), locale)))
                : firstForm;
        model.addAttribute("page", pages.list(found, consent(found), chosen, form, first, standing, locale));
        return "register/changes";
    }

    private Registers.AskedConsent consent(Found found) {
        return registers.findConsent(found.book()).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }

    @Requires(Permission.REGISTER_WRITE)
    @PostMapping(ALL)
    String prepare(
            @PathVariable String id,
            @PathVariable String register,
            @RequestParam(name = "entry", defaultValue = "") String[] chosen,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Found found = lookup.book(id, register);
        keepers.requireWriter(standing, found.book());
        FormReader form = new FormReader(given, List.of("reason"));
        String reason = form.lines("reason", LONGEST_REASON, true);
        List<EntryId> wanted =
                Arrays.stream(chosen).flatMap(text -> entry(text).stream()).toList();
        if (wanted.isEmpty()) {
            form.reject("entry", Text.of("register.change.nothing-chosen"));
        }
        if (form.hasFaults()) {
            return list(found, List.of(chosen), form.form(), Form.blank(), standing, locale, model);
        }
        try {
            return "redirect:" + found.path(changes.prepare(found.book(), wanted, reason));
        } catch (Refusal refused) {
            refused.reasons().forEach(sentence -> form.reject("entry", sentence));
            return list(found, List.of(chosen), form.form(), Form.blank(), standing, locale, model);
        }
    }

    private static Optional<EntryId> entry(String text) {
        try {
            return Optional.of(EntryId.of(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Prepares the first handing in, or records that it took place before the register was kept here. */
    @Requires(Permission.REGISTER_WRITE)
    @PostMapping(ALL + "/first")
    String first(
            @PathVariable String id,
            @PathVariable String register,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Found found = lookup.book(id, register);
        keepers.requireWriter(standing, found.book());
        if (!given.containsKey("on")) {
            return "redirect:" + found.path(changes.prepareFirst(found.book()));
        }
        FormReader form = new FormReader(given, List.of("on"));
        LocalDate today = Days.today(clock);
        Optional<LocalDate> on = form.date("on");
        on.filter(day -> day.isAfter(today))
                .ifPresent(_ -> form.reject("on", Text.of("register.observed.future", today)));
        if (form.hasFaults()) {
            return list(found, List.of(), Form.blank(), form.form(), standing, locale, model);
        }
        return "redirect:"
                + found.path(changes.recordHandedIn(found.book(), on.orElseThrow(), registers.firstWord(found.book())));
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(ONE)
    String show(
            @PathVariable String id,
            @PathVariable String register,
            @PathVariable String change,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Found found = lookup.book(id, register);
        model.addAttribute(
                "page",
                pages.page(found, change(found, change), registers.findConsent(found.book()), standing, locale));
        return "register/change";
    }

    @Requires(Permission.REGISTER_WRITE)
    @PostMapping(ONE + "/give-up")
    String giveUp(
            @PathVariable String id,
            @PathVariable String register,
            @PathVariable String change,
            @RequestAttribute Standing standing) {
        Found found = lookup.book(id, register);
        keepers.requireWriter(standing, found.book());
        changes.giveUp(change(found, change).id(), Days.today(clock));
        return "redirect:" + found.path() + "/changes";
    }

    private Change change(Found found, String id) {
        try {
            return changes.find(ChangeId.of(id))
                    .filter(change -> change.register().equals(found.book().id())
                            && change.engagement().equals(found.engagement().id()))
                    .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        } catch (IllegalArgumentException noId) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }
}
