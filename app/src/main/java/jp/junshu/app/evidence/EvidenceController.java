package jp.junshu.app.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.access.Standing;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Tab;
import jp.junshu.app.screen.Text;
import jp.junshu.app.screen.Upload;
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

/** The pages of evidence, below the engagement it belongs to. */
@Controller
class EvidenceController {
    /** Room for what stands around the file in a form. */
    private static final long FORM_BYTES = 256 * 1024;

    private static final String ALL = "/engagements/{id}/evidence";
    private static final String ONE = ALL + "/{item}";

    private final Evidences evidences;
    private final EvidencePages pages;
    private final Engagements engagements;
    private final Clock clock;

    EvidenceController(Evidences evidences, EvidencePages pages, Engagements engagements, Clock clock) {
        this.evidences = evidences;
        this.pages = pages;
        this.engagements = engagements;
        this.clock = clock;
    }

    @Bean
    static Tab evidenceTab() {
        return new Tab("engagement", "evidence", Text.of("evidence.tab"), "/evidence", 300);
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(ALL)
    String list(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String added,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Engagement engagement = engagement(id);
        model.addAttribute("page", pages.list(engagement, mayWrite(standing), findId(added), locale));
        return "evidence/list";
    }

    @Requires(Permission.EVIDENCE_WRITE)
    @GetMapping(ALL + "/new")
    String form(@PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        Engagement engagement = engagement(id);
        EvidenceForm asked = EvidenceForm.read(request.getParameterMap());
        model.addAttribute("page", pages.blank(engagement, asked, Days.today(clock), locale));
        return "evidence/new";
    }

    @Requires(Permission.EVIDENCE_WRITE)
    @PostMapping(ALL)
    String add(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model)
            throws IOException {
        Engagement engagement = engagement(id);
        EvidenceForm typed = EvidenceForm.read(request.getParameterMap());
        Optional<Upload> upload = Upload.find(request);
        if (upload.filter(Upload::isMalformed).isPresent()) {
            throw new Problem(ProblemType.MALFORMED_REQUEST);
        }
        Optional<String> fileName = upload.flatMap(Upload::findFileName);
        if (upload.isEmpty() || fileName.isEmpty()) {
            return again(engagement, typed.rejecting(noFile()), request, locale, model);
        }
        if (upload.get().claimedLength() > Evidences.LIMIT + FORM_BYTES) {
            response.setStatus(ProblemType.TOO_LARGE.status());
            EvidenceForm refused = typed.rejecting(
                    new Form.Fault("file", Text.of("evidence.file.too-large", Evidences.LIMIT / 1024 / 1024)));
            return again(engagement, refused, request, locale, model);
        }
        Optional<NewEvidence> wanted = typed.wanted(engagement.id(), fileName.get());
        try (InputStream file = upload.get().content()) {
            if (wanted.isEmpty()) {
                EvidenceForm refused = evidences
                        .examine(engagement.id(), fileName.get(), file)
                        .map(typed::rejecting)
                        .orElse(typed);
                return refused(engagement, refused, request, response, locale, model);
            }
            return switch (evidences.add(wanted.get(), file)) {
                case Adding.Added(EvidenceId added) -> after(engagement, added, typed);
                case Adding.SameFile(EvidenceItem existing) -> {
                    model.addAttribute("page", pages.same(engagement, existing, typed, fileName.get(), locale));
                    yield "evidence/same";
                }
                case Adding.Refused(List<Form.Fault> faults) ->
                    refused(engagement, rejecting(typed, faults), request, response, locale, model);
            };
        } catch (IOException brokenOff) {
            throw new Problem(ProblemType.MALFORMED_REQUEST);
        }
    }

    @Requires(Permission.EVIDENCE_WRITE)
    @PostMapping(ALL + "/same")
    String same(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String existing,
            @RequestParam(defaultValue = "") String choice,
            HttpServletRequest request,
            Locale locale,
            Model model)
            throws IOException {
        Engagement engagement = engagement(id);
        EvidenceId there = findId(existing).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        EvidenceForm typed = EvidenceForm.read(request.getParameterMap());
        List<Form.Fault> faults = typed.form().faults();
        if (choice.equals("attach")) {
            if (faults.stream().noneMatch(fault -> fault.name().equals("for"))) {
                faults = evidences.attach(there, engagement.id(), typed.targets());
            }
            if (faults.isEmpty()) {
                return after(engagement, there, typed);
            }
            return again(engagement, rejecting(typed, faults), request, locale, model);
        }
        Optional<NewEvidence> wanted =
                typed.wanted(engagement.id(), typed.form().value("file"));
        if (wanted.isEmpty()) {
            return again(engagement, typed, request, locale, model);
        }
        return switch (evidences.addOn(there, wanted.get())) {
            case Adding.Added(EvidenceId added) -> after(engagement, added, typed);
            case Adding.SameFile(EvidenceItem item) -> after(engagement, item.id(), typed);
            case Adding.Refused(List<Form.Fault> wrong) ->
                again(engagement, rejecting(typed, wrong), request, locale, model);
        };
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(ONE)
    String show(
            @PathVariable String id,
            @PathVariable String item,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Engagement engagement = engagement(id);
        model.addAttribute(
                "page", pages.page(engagement, item(engagement, item), mayWrite(standing), Form.blank(), locale));
        return "evidence/show";
    }

    @Requires(Permission.EVIDENCE_WRITE)
    @PostMapping(ONE + "/targets")
    String attach(
            @PathVariable String id,
            @PathVariable String item,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Engagement engagement = engagement(id);
        EvidenceItem found = item(engagement, item);
        EvidenceForm typed = EvidenceForm.read(request.getParameterMap());
        List<Form.Fault> faults = typed.form().faults().stream()
                .filter(fault -> fault.name().equals("for"))
                .toList();
        if (faults.isEmpty()) {
            faults = typed.targets().isEmpty()
                    ? List.of(new Form.Fault("for", Text.of("evidence.for.missing")))
                    : evidences.attach(found.id(), engagement.id(), typed.targets());
        }
        return changed(engagement, found, Form.blank(), faults, locale, model);
    }

    @Requires(Permission.EVIDENCE_WRITE)
    @PostMapping(ONE + "/supersede")
    String supersede(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String newer,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            Model model) {
        Engagement engagement = engagement(id);
        EvidenceItem found = item(engagement, item);
        // an id that cannot be one is treated as that of a piece that is not there
        EvidenceId by = findId(newer).orElse(found.id());
        List<Form.Fault> faults = evidences.supersede(found.id(), by, reason);
        return changed(engagement, found, Form.of(Map.of("newer", newer, "reason", reason)), faults, locale, model);
    }

    private String changed(
            Engagement engagement, EvidenceItem item, Form typed, List<Form.Fault> faults, Locale locale, Model model) {
        if (faults.isEmpty()) {
            return "redirect:/engagements/" + engagement.id() + "/evidence/" + item.id();
        }
        Form form = typed;
        for (Form.Fault fault : faults) {
            form = form.rejecting(fault.name(), fault.sentence());
        }
        model.addAttribute("page", pages.page(engagement, item, true, form, locale));
        return "evidence/show";
    }

    /** The file, to be kept and never shown within our pages: whatever is in it cannot act as one of them. */
    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(ONE + "/file")
    void download(@PathVariable String id, @PathVariable String item, HttpServletResponse response) throws IOException {
        EvidenceItem found = item(engagement(id), item);
        try (InputStream content = evidences.open(found)) {
            response.setContentType(found.type().mediaType());
            response.setContentLengthLong(found.size());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(found.fileName(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            content.transferTo(response.getOutputStream());
        }
    }

    private String refused(
            Engagement engagement,
            EvidenceForm typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        typed.form().findFault("file").ifPresent(sentence -> {
            switch (sentence.key()) {
                case "evidence.file.too-large" -> response.setStatus(ProblemType.TOO_LARGE.status());
                case "evidence.file.not-stored" -> response.setStatus(507);
                default -> response.setStatus(HttpServletResponse.SC_OK);
            }
        });
        return again(engagement, typed, request, locale, model);
    }

    private String again(
            Engagement engagement, EvidenceForm typed, HttpServletRequest request, Locale locale, Model model) {
        boolean choosing = request.getParameter("choosing") != null;
        model.addAttribute("page", pages.form(engagement, typed.form(), typed.targets(), choosing, locale));
        return "evidence/new";
    }

    private static EvidenceForm rejecting(EvidenceForm typed, List<Form.Fault> faults) {
        EvidenceForm form = typed;
        for (Form.Fault fault : faults) {
            form = form.rejecting(fault);
        }
        return form;
    }

    private static Form.Fault noFile() {
        return new Form.Fault("file", Text.of("evidence.file.missing"));
    }

    /** Back to where the person came from, if that is certainly one of our pages. */
    private static String after(Engagement engagement, EvidenceId id, EvidenceForm typed) {
        String back = typed.form().value("back");
        return back.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\{}]]*")
                ? "redirect:" + back
                : "redirect:/engagements/" + engagement.id() + "/evidence?added=" + id;
    }

    private EvidenceItem item(Engagement engagement, String id) {
        return findId(id)
                .flatMap(evidences::find)
                .filter(item -> item.engagement().equals(Optional.of(engagement.id()))
                        || !item.targetsIn(engagement.id()).isEmpty())
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }

    private Engagement engagement(String id) {
        try {
            return engagements.find(EngagementId.of(id)).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        } catch (IllegalArgumentException _) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }

    private static Optional<EvidenceId> findId(String text) {
        try {
            return Optional.of(EvidenceId.of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean mayWrite(Standing standing) {
        return standing.permissions().contains(Permission.EVIDENCE_WRITE);
    }
}
