package jp.junshu.app.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.app.access.Standing;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.contract.OfficerId;
import jp.junshu.app.duty.OccurrenceId;
import jp.junshu.app.evidence.EvidenceId;
import jp.junshu.app.evidence.Evidences;
import jp.junshu.app.exchange.Submission.Said;
import jp.junshu.app.exchange.flow.State;
import jp.junshu.app.exchange.flow.Step;
import jp.junshu.app.form.FormFormat;
import jp.junshu.app.form.FrozenId;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.NavigationEntry;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Text;
import jp.junshu.app.screen.Upload;
import jp.junshu.law.ClauseId;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of what is handed in: the list, one of them, and the records that may follow. */
@Controller
class SubmissionController {
    private static final String ONE = "/submissions/{id}";
    private static final int LONGEST_REASON = 4000;
    private static final int LONGEST_NUMBER = 100;
    /** Room for what stands around the file in a form. */
    private static final long FORM_BYTES = 256 * 1024;

    private final Submissions submissions;
    private final Preparations preparations;
    private final Answers answers;
    private final SubmissionListing listing;
    private final SubmissionPages pages;
    private final Engagements engagements;
    private final Evidences evidences;

    SubmissionController(
            Submissions submissions,
            Preparations preparations,
            Answers answers,
            SubmissionListing listing,
            SubmissionPages pages,
            Engagements engagements,
            Evidences evidences) {
        this.submissions = submissions;
        this.preparations = preparations;
        this.answers = answers;
        this.listing = listing;
        this.pages = pages;
        this.engagements = engagements;
        this.evidences = evidences;
    }

    @Bean
    static NavigationEntry submissionsEntry() {
        return new NavigationEntry(
                "submissions", Text.of("exchange.navigation"), "/submissions", 500, Permission.ENGAGEMENT_READ.name());
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping("/submissions")
    String list(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String engagement,
            Model model) {
        model.addAttribute("page", listing.page(show, since, engagement));
        return "exchange/list";
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(ONE)
    String show(@PathVariable String id, @RequestAttribute Standing standing, Locale locale, Model model) {
        Submission submission = get(id);
        return page(
                new Shown(submission, standing.permissions().contains(Permission.SUBMIT), locale, model),
                pages.blank(submission, locale),
                Optional.empty(),
                false);
    }

    /** The file of a round, byte for byte as it went or is to go; to be kept and never shown within our pages. */
    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(ONE + "/files/{round}")
    void file(@PathVariable String id, @PathVariable String round, HttpServletResponse response) throws IOException {
        Version version = get(id).events().reversed().stream()
                .filter(event -> Integer.toString(event.round()).equals(round))
                .flatMap(event -> event.version().stream())
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        try (InputStream content = submissions.open(version)) {
            response.setContentType(version.mediaType());
            response.setContentLengthLong(version.size());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(version.fileName(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            content.transferTo(response.getOutputStream());
        }
    }

    /** Where a form was sent to and refused: asking for that address anew, or in another language, shows the page. */
    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping({ONE + "/sending", ONE + "/answer", ONE + "/version", ONE + "/withdrawal"})
    String again(@PathVariable String id) {
        return "redirect:/submissions/" + get(id).id();
    }

    // ---- what may follow

    /** What a page is made of. */
    private record Shown(Submission submission, boolean maySubmit, Locale locale, Model model) {}

    @Requires(Permission.SUBMIT)
    @PostMapping(ONE + "/sending")
    String send(
            @PathVariable String id,
            @RequestParam Map<String, String> given,
            @RequestParam(name = "does", required = false, defaultValue = "") List<String> does,
            Locale locale,
            Model model)
            throws IOException {
        Submission submission = get(id);
        FormReader form = new FormReader(given, List.of("seen", "sent-on", "means", "officer"));
        Optional<LocalDate> on = form.date("sent-on");
        Optional<Means> means = BeginController.named(Means.values(), form.value("means"));
        Optional<OfficerId> officer = BeginController.parse(form.value("officer"), OfficerId::of);
        if (means.isEmpty()) {
            form.reject("means", Text.of("screen.form.missing"));
        }
        if (officer.isEmpty()) {
            form.reject("officer", Text.of("screen.form.missing"));
        }
        Set<OccurrenceId> chosen = new HashSet<>();
        does.stream()
                .filter(each -> !each.isBlank())
                .forEach(each -> BeginController.parse(each, OccurrenceId::of)
                        .ifPresentOrElse(chosen::add, () -> form.reject("does", Text.of("exchange.does.unknown"))));
        Shown shown = new Shown(submission, true, locale, model);
        if (form.hasFaults() || on.isEmpty() || means.isEmpty() || officer.isEmpty()) {
            reject(
                    form,
                    submission,
                    new Step(State.SENT, on.orElse(submission.flow().last()), false),
                    "sent-on");
            return page(shown, form.form(), Optional.of(does), false);
        }
        return after(
                shown,
                form,
                "sent-on",
                Optional.of(does),
                () -> submissions.send(
                        submission.id(),
                        number(form.value("seen")),
                        new Submissions.Sending(on.get(), means.get(), officer.get(), Optional.of(chosen))));
    }

    @Requires(Permission.SUBMIT)
    @PostMapping(ONE + "/version")
    String version(@PathVariable String id, @RequestParam Map<String, String> given, Locale locale, Model model)
            throws IOException {
        Submission submission = get(id);
        FormReader form = new FormReader(given, List.of("seen", "version", "format"));
        Optional<FormFormat> format = BeginController.named(FormFormat.values(), form.value("format"));
        Optional<What> what = what(form.value("version"), format.orElse(FormFormat.PDF));
        if (what.isEmpty()) {
            form.reject("version", Text.of("screen.form.missing"));
        }
        if (format.isEmpty() && what.filter(What.OfForm.class::isInstance).isPresent()) {
            form.reject("format", Text.of("screen.form.missing"));
        }
        Shown shown = new Shown(submission, true, locale, model);
        return form.hasFaults()
                ? page(shown, form.form(), Optional.empty(), false)
                : after(
                        shown,
                        form,
                        "version",
                        Optional.empty(),
                        () -> preparations.prepare(submission.id(), number(form.value("seen")), what.orElseThrow()));
    }

    private static Optional<What> what(String written, FormFormat format) {
        int slash = written.indexOf('/');
        String kind = slash < 0 ? "" : written.substring(0, slash);
        String id = written.substring(slash + 1);
        return switch (kind) {
            case "frozen" -> BeginController.parse(id, FrozenId::of).map(frozen -> new What.OfForm(frozen, format));
            case "evidence" -> BeginController.parse(id, EvidenceId::of).map(What.OfFile::new);
            default -> Optional.empty();
        };
    }

    @Requires(Permission.SUBMIT)
    @PostMapping(ONE + "/withdrawal")
    String withdraw(@PathVariable String id, @RequestParam Map<String, String> given, Locale locale, Model model)
            throws IOException {
        Submission submission = get(id);
        FormReader form = new FormReader(given, List.of("seen", "withdrawn-on", "withdrawal-reason"));
        Optional<LocalDate> on = form.date("withdrawn-on");
        String reason = form.lines("withdrawal-reason", LONGEST_REASON, false);
        Shown shown = new Shown(submission, true, locale, model);
        return form.hasFaults() || on.isEmpty()
                ? page(shown, form.form(), Optional.empty(), false)
                : after(
                        shown,
                        form,
                        "withdrawn-on",
                        Optional.empty(),
                        () -> submissions.withdraw(submission.id(), number(form.value("seen")), on.get(), reason));
    }

    @Requires(Permission.SUBMIT)
    @PostMapping(ONE + "/answer")
    String answer(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model)
            throws IOException {
        Submission submission = get(id);
        Optional<Upload> upload = Upload.find(request);
        if (upload.filter(Upload::isMalformed).isPresent()) {
            throw new Problem(ProblemType.MALFORMED_REQUEST);
        }
        List<ClauseId> clauses = pages.clauses(engagement(submission), submission);
        FormReader form = new FormReader(
                first(request),
                Stream.concat(
                                Stream.of("seen", "to", "on", "number", "reason"),
                                clauses.stream().map(clause -> SubmissionPages.WHY + clause))
                        .toList());
        Optional<State> to =
                BeginController.named(State.values(), form.value("to")).filter(State::isAnswer);
        if (to.isEmpty()) {
            form.reject("to", Text.of("screen.form.missing"));
        }
        Optional<LocalDate> on = form.date("on");
        Said said = said(form, clauses);
        Optional<String> fileName = upload.flatMap(Upload::findFileName);
        Shown shown = new Shown(submission, true, locale, model);
        if (upload.isPresent() && upload.get().claimedLength() > Evidences.LIMIT + FORM_BYTES) {
            response.setStatus(ProblemType.TOO_LARGE.status());
            form.reject("file", Text.of("evidence.file.too-large", Evidences.LIMIT / 1024 / 1024));
            return page(shown, form.form(), Optional.empty(), false);
        }
        try {
            if (form.hasFaults() || to.isEmpty() || on.isEmpty()) {
                if (fileName.isPresent()) {
                    try (InputStream content = upload.orElseThrow().content()) {
                        evidences
                                .examine(submission.engagement(), fileName.get(), content)
                                .ifPresent(fault -> form.reject(fault.name(), fault.sentence()));
                    }
                }
                LocalDate day = on.orElse(submission.flow().last());
                to.ifPresent(state -> reject(form, submission, new Step(state, day, said.isReasoned()), "on"));
                return page(shown, form.form(), Optional.empty(), false);
            }
            Answers.Answering answering = new Answers.Answering(to.get(), on.get(), said);
            int seen = number(form.value("seen"));
            if (fileName.isEmpty()) {
                return after(
                        shown,
                        form,
                        "on",
                        Optional.empty(),
                        () -> answers.answer(submission.id(), seen, answering, Optional.empty()));
            }
            try (InputStream content = upload.orElseThrow().content()) {
                Answers.Paper paper = new Answers.Paper(fileName.get(), content);
                return after(
                        shown,
                        form,
                        "on",
                        Optional.empty(),
                        () -> answers.answer(submission.id(), seen, answering, paper));
            }
        } catch (IOException brokenOff) {
            throw new Problem(ProblemType.MALFORMED_REQUEST);
        }
    }

    private static Said said(FormReader form, List<ClauseId> clauses) {
        Map<ClauseId, String> reasons = new HashMap<>();
        for (ClauseId clause : clauses) {
            String why = form.lines(SubmissionPages.WHY + clause, LONGEST_REASON, false);
            if (!why.isBlank()) {
                reasons.put(clause, why);
            }
        }
        return new Said(
                form.line("number", LONGEST_NUMBER, false), form.lines("reason", LONGEST_REASON, false), reasons);
    }

    private static Map<String, String> first(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> field.getValue().length > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
    }

    /** Work that gives an outcome and may break off. */
    private interface Work {
        Recording run() throws IOException;
    }

    private String after(Shown shown, FormReader form, String day, Optional<List<String>> does, Work work)
            throws IOException {
        Recording outcome;
        try {
            outcome = work.run();
        } catch (Refusal refusal) {
            // what waits for the answer must not be sent now
            outcome = new Recording.Rejected(refusal.reasons().stream()
                    .map(reason -> new Form.Fault("to", reason))
                    .toList());
        }
        return switch (outcome) {
            case Recording.Recorded(SubmissionId id) -> "redirect:/submissions/" + id;
            case Recording.Overtaken _ ->
                page(
                        new Shown(
                                get(shown.submission().id().toString()),
                                shown.maySubmit(),
                                shown.locale(),
                                shown.model()),
                        form.form(),
                        does,
                        true);
            case Recording.Rejected(List<Form.Fault> faults) -> {
                faults.forEach(fault -> form.reject(renamed(fault.name(), day), fault.sentence()));
                yield page(shown, form.form(), does, false);
            }
        };
    }

    /** Adds what the rules say of a step, however much else is wrong with the form. */
    private void reject(FormReader form, Submission submission, Step step, String day) {
        submissions
                .listFaults(submission, step)
                .forEach(fault -> form.reject(renamed(fault.name(), day), fault.sentence()));
    }

    /** A fault's field as the form at hand calls it. */
    private static String renamed(String field, String day) {
        return switch (field) {
            case "on", "observed" -> day;
            case "reason" -> day.equals("withdrawn-on") ? "withdrawal-reason" : "reason";
            case "to" -> day.equals("on") ? "to" : "next";
            default -> field;
        };
    }

    /** The page with what was typed laid over what its other forms begin with. */
    private String page(Shown shown, Form typed, Optional<List<String>> does, boolean overtaken) {
        Submission submission = shown.submission();
        Map<String, String> values =
                new HashMap<>(pages.blank(submission, shown.locale()).values());
        values.putAll(typed.values());
        Form form = new Form(values, typed.faults());
        shown.model()
                .addAttribute(
                        "page",
                        pages.page(
                                engagement(submission),
                                submission,
                                shown.maySubmit(),
                                form,
                                does,
                                overtaken,
                                shown.locale()));
        return "exchange/show";
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private Engagement engagement(Submission submission) {
        return engagements.find(submission.engagement()).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }

    private Submission get(String id) {
        return BeginController.parse(id, SubmissionId::of)
                .flatMap(submissions::find)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }
}
