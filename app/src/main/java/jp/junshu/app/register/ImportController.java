package jp.junshu.app.register;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.access.Standing;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.register.BookLookup.Found;
import jp.junshu.app.register.web.PlanPage;
import jp.junshu.app.register.web.SheetPage;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Text;
import jp.junshu.app.screen.Upload;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Sheets on their way into a register: chosen, looked at, taken in. */
@Controller
class ImportController {
    private static final String ALL = RegisterController.ONE + "/import";
    private static final String ONE = ALL + "/{sheet}";
    private static final int LONGEST_REASON = 1000;

    private final BookLookup lookup;
    private final Imports imports;
    private final Keeping keeping;
    private final Keepers keepers;

    ImportController(BookLookup lookup, Imports imports, Keeping keeping, Keepers keepers) {
        this.lookup = lookup;
        this.imports = imports;
        this.keeping = keeping;
        this.keepers = keepers;
    }

    @Requires(Permission.REGISTER_WRITE)
    @GetMapping(ALL)
    String choose(
            @PathVariable String id,
            @PathVariable String register,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Found found = lookup.book(id, register);
        keepers.requireWriter(standing, found.book());
        return choose(found, Form.blank(), "", List.of(), locale, model);
    }

    private static String choose(
            Found found, Form form, String name, List<SheetFault> faults, Locale locale, Model model) {
        model.addAttribute(
                "page", new SheetPage(found.head(locale), form, name, lines(faults), rows(faults), SheetReader.LIMIT));
        return "register/import";
    }

    private static long rows(List<SheetFault> faults) {
        return faults.stream()
                .map(SheetFault::row)
                .filter(row -> row > 0)
                .distinct()
                .count();
    }

    private static List<SheetPage.Line> lines(List<SheetFault> faults) {
        return faults.stream()
                .map(fault -> new SheetPage.Line(fault.cell(), fault.column(), fault.sentence()))
                .toList();
    }

    @Requires(Permission.REGISTER_WRITE)
    @PostMapping(ALL)
    String read(
            @PathVariable String id,
            @PathVariable String register,
            @RequestAttribute Standing standing,
            HttpServletRequest request,
            Locale locale,
            Model model)
            throws IOException {
        Found found = lookup.book(id, register);
        keepers.requireWriter(standing, found.book());
        Optional<Upload> upload = Upload.find(request);
        if (upload.filter(Upload::isMalformed).isPresent()) {
            throw new Problem(ProblemType.MALFORMED_REQUEST);
        }
        Optional<String> name = upload.flatMap(Upload::findFileName);
        if (upload.isEmpty() || name.isEmpty()) {
            Form form = Form.blank().rejecting("file", Text.of("register.sheet.no-file"));
            return choose(found, form, "", List.of(), locale, model);
        }
        try (InputStream file = upload.get().content()) {
            return switch (imports.read(found.book(), file)) {
                case Imports.Reading.Waiting(UUID waiting) -> "redirect:" + found.path() + "/import/" + waiting;
                case Imports.Reading.Faulty(List<SheetFault> faults) ->
                    choose(found, Form.blank(), name.get(), faults, locale, model);
            };
        }
    }

    @Requires(Permission.REGISTER_WRITE)
    @GetMapping(ONE)
    String look(
            @PathVariable String id,
            @PathVariable String register,
            @PathVariable String sheet,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Found found = lookup.book(id, register);
        keepers.requireWriter(standing, found.book());
        return look(found, sheet(sheet), Form.blank(), locale, model);
    }

    private String look(Found found, UUID sheet, Form form, Locale locale, Model model) {
        ImportPlan plan = imports.find(found.book(), sheet).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        List<PlanPage.Line> added = new ArrayList<>();
        List<PlanPage.Line> changed = new ArrayList<>();
        List<PlanPage.Line> ended = new ArrayList<>();
        Differences words = new Differences(found.book(), locale);
        for (ImportPlan.Step step : plan.steps()) {
            switch (step) {
                case ImportPlan.Step.Add(int row, EntryDraft draft) ->
                    added.add(new PlanPage.Line(
                            row, EntryName.of(found.book(), draft), words.between(Optional.empty(), draft)));
                case ImportPlan.Step.Change(int row, Entry entry, EntryDraft draft, boolean ends) ->
                    (ends ? ended : changed)
                            .add(new PlanPage.Line(
                                    row,
                                    EntryName.of(found.book(), entry.latest()),
                                    words.between(Optional.of(entry.latest()), draft)));
                case ImportPlan.Step.Same _ -> {
                    // nothing to show
                }
            }
        }
        model.addAttribute(
                "page",
                new PlanPage(
                        found.head(locale),
                        sheet.toString(),
                        form,
                        added,
                        changed,
                        ended,
                        plan.count(ImportPlan.Step.Same.class),
                        plan.left(),
                        keeping.waitsForConsent(found.book()) || Approved.isAsked(found.book()),
                        !plan.faults().isEmpty(),
                        lines(plan.faults())));
        return "register/plan";
    }

    @Requires(Permission.REGISTER_WRITE)
    @PostMapping(ONE)
    String take(
            @PathVariable String id,
            @PathVariable String register,
            @PathVariable String sheet,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Found found = lookup.book(id, register);
        keepers.requireWriter(standing, found.book());
        UUID wanted = sheet(sheet);
        FormReader form = new FormReader(given, List.of("reason"));
        String reason = form.lines("reason", LONGEST_REASON, true);
        if (form.hasFaults()) {
            return look(found, wanted, form.form(), locale, model);
        }
        return switch (imports.take(found.book(), wanted, reason)) {
            case Imports.Taking.Taken taken ->
                "redirect:" + found.path() + (taken.waits() ? "?show=waiting&done=waits" : "?done=taken");
            case Imports.Taking.Faulty _ -> look(found, wanted, form.form(), locale, model);
        };
    }

    private static UUID sheet(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }
}
