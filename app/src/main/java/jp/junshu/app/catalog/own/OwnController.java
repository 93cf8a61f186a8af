package jp.junshu.app.catalog.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.catalog.FaultWords;
import jp.junshu.app.catalog.web.OwnListPage;
import jp.junshu.app.catalog.web.OwnWorkPage;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Step;
import jp.junshu.app.screen.Text;
import jp.junshu.app.screen.Upload;
import jp.junshu.law.DataFile;
import jp.junshu.law.Fault;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.reading.FaultyFileException;
import jp.junshu.law.source.DocumentReader;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way of an organization's own regulation: a document, its outline, a draft, edited files, their check, an edition. */
@Controller
class OwnController {
    /** Room for what stands around the file in a form. */
    private static final long FORM_BYTES = 256 * 1024;

    private static final String OWN = "/regulations/own";
    private static final String ONE = OWN + "/{id}";
    private static final List<String> FIELDS = List.of("id", "revision");
    /** Faults shown on a page; the rest is counted. */
    private static final int MOST_SHOWN = 300;

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final OwnRegulations own;

    OwnController(OwnRegulations own) {
        this.own = own;
    }

    @Requires(Permission.REGULATION_WRITE)
    @GetMapping(OWN)
    String list(Model model) {
        return list(Form.of(Map.of("revision", "undated")), model);
    }

    private String list(Form form, Model model) {
        model.addAttribute(
                "page",
                new OwnListPage(
                        form,
                        DocumentReader.LIMIT,
                        own.listAll().stream().map(this::line).toList()));
        return "catalog/own-list";
    }

    private OwnListPage.Line line(Work work) {
        Text state = work.registered()
                ? Text.of("catalog.own.state.registered")
                : work.checked()
                        .map(checked -> checked.isGood()
                                ? Text.of("catalog.own.state.good")
                                : Text.of(
                                        "catalog.own.state.faulty",
                                        checked.faults().size()))
                        .orElseGet(() -> Text.of("catalog.own.state.drafted"));
        return new OwnListPage.Line(
                OWN + "/" + work.id(),
                work.regulation().toString(),
                work.revision(),
                work.fileName(),
                work.at(),
                state);
    }

    @Requires(Permission.REGULATION_WRITE)
    @PostMapping(OWN)
    String begin(
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        FormReader form = new FormReader(given, FIELDS);
        String id = form.value("id");
        String revision = form.value("revision");
        own.refuseId(id).ifPresent(fault -> form.reject("id", fault));
        own.refuseRevision(revision).ifPresent(fault -> form.reject("revision", fault));
        Optional<Upload> upload = uploaded(request);
        if (upload.isEmpty()) {
            form.reject("file", Text.of("catalog.attach.file.missing"));
        } else if (upload.get().claimedLength() > DocumentReader.LIMIT + FORM_BYTES) {
            response.setStatus(ProblemType.TOO_LARGE.status());
            form.reject("file", Text.of("catalog.attach.file.too-large", DocumentReader.LIMIT / 1024 / 1024));
        }
        if (form.hasFaults()) {
            return list(form.form(), model);
        }
        try (InputStream file = upload.orElseThrow().content()) {
            return "redirect:" + OWN + "/"
                    + own.begin(
                            new RegulationId(id),
                            revision,
                            upload.orElseThrow().findFileName().orElse(""),
                            file);
        } catch (FaultyFileException faulty) {
            FaultWords.of(faulty.faults(), locale).forEach(fault -> form.reject("file", fault));
        } catch (Refusal refusal) {
            refusal.reasons().forEach(reason -> form.reject("file", reason));
        } catch (IOException brokenOff) {
            throw new Problem(ProblemType.MALFORMED_REQUEST);
        }
        return list(form.form(), model);
    }

    private static Optional<Upload> uploaded(HttpServletRequest request) {
        Optional<Upload> upload = Upload.find(request);
        if (upload.filter(Upload::isMalformed).isPresent()) {
            throw new Problem(ProblemType.MALFORMED_REQUEST);
        }
        return upload.filter(each -> each.findFileName().isPresent());
    }

    @Requires(Permission.REGULATION_WRITE)
    @GetMapping(ONE)
    String show(@PathVariable String id, Locale locale, Model model) {
        return show(work(id), Form.blank(), List.of(), locale, model);
    }

    private String show(Work work, Form form, List<Text> refused, Locale locale, Model model) {
        boolean registered = work.registered();
        List<Fault> faults = work.checked().map(Work.Checked::faults).orElse(List.of());
        model.addAttribute(
                "page",
                new OwnWorkPage(
                        OWN + "/" + work.id(),
                        work.regulation().toString(),
                        work.revision(),
                        work.fileName(),
                        work.at(),
                        steps(work, registered),
                        FaultWords.of(work.faults(), locale).stream().limit(20).toList(),
                        parts(work),
                        work.checked()
                                .map(checked -> new OwnWorkPage.Checked(
                                        checked.number(),
                                        checked.at(),
                                        checked.files().size(),
                                        checked.isGood(),
                                        faults.size(),
                                        faults.stream()
                                                .limit(MOST_SHOWN)
                                                .map(fault -> new OwnWorkPage.FaultLine(
                                                        fault.file(),
                                                        fault.line(),
                                                        fault.column(),
                                                        fault.message().in(locale),
                                                        fault.severity() == Fault.Severity.WARNING))
                                                .toList())),
                        refused,
                        form,
                        CatalogZip.MOST_BYTES,
                        registered ? Optional.of("/regulations/" + work.regulation()) : Optional.empty()));
        return "catalog/own-work";
    }

    private static List<OwnWorkPage.Part> parts(Work work) {
        List<OwnWorkPage.Part> parts = new ArrayList<>();
        for (int i = 0; i < work.parts().size(); i++) {
            Work.Part part = work.parts().get(i);
            parts.add(new OwnWorkPage.Part(
                    part.title(),
                    part.outline().stream()
                            .map(line -> line.split("\t", 2))
                            .map(line -> new OwnWorkPage.Place(line[0], line[1]))
                            .toList(),
                    part.files().size(),
                    part.duties(),
                    part.open(),
                    OWN + "/" + work.id() + "/draft?part=" + i));
        }
        return parts;
    }

    private static List<Step> steps(Work work, boolean registered) {
        boolean back = work.checked().isPresent();
        boolean good = work.checked().filter(Work.Checked::isGood).isPresent();
        return List.of(
                new Step(Step.State.DONE, Text.of("catalog.own.step.read"), null),
                new Step(
                        back || registered ? Step.State.DONE : Step.State.CURRENT,
                        Text.of("catalog.own.step.edit"),
                        Text.of("catalog.own.step.edit.note")),
                new Step(
                        good || registered ? Step.State.DONE : back ? Step.State.CURRENT : Step.State.AHEAD,
                        Text.of("catalog.own.step.check"),
                        Text.of("catalog.own.step.check.note")),
                new Step(
                        registered ? Step.State.DONE : good ? Step.State.CURRENT : Step.State.AHEAD,
                        Text.of("catalog.own.step.register"),
                        Text.of("catalog.own.step.register.note")));
    }

    @Requires(Permission.REGULATION_WRITE)
    @GetMapping(ONE + "/draft")
    ResponseEntity<ByteArrayResource> draft(@PathVariable String id, @RequestParam(defaultValue = "0") String part) {
        Work work = work(id);
        int number = part.matches("\\d{1,4}") ? Integer.parseInt(part) : -1;
        if (number < 0 || number >= work.parts().size()) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
        return zip(work, work.parts().get(number).files());
    }

    @Requires(Permission.REGULATION_WRITE)
    @GetMapping(ONE + "/files")
    ResponseEntity<ByteArrayResource> files(@PathVariable String id) {
        Work work = work(id);
        return zip(
                work,
                work.checked()
                        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND))
                        .files());
    }

    private static ResponseEntity<ByteArrayResource> zip(Work work, List<DataFile> files) {
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(work.regulation() + "-" + work.revision() + ".zip", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new ByteArrayResource(CatalogZip.write(files)));
    }

    @Requires(Permission.REGULATION_WRITE)
    @PostMapping(ONE + "/files")
    String bringBack(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Work work = work(id);
        Form form = Form.blank();
        Optional<Upload> upload = uploaded(request);
        if (upload.isEmpty()) {
            return show(work, form.rejecting("file", Text.of("catalog.attach.file.missing")), List.of(), locale, model);
        }
        if (upload.get().claimedLength() > CatalogZip.MOST_BYTES + FORM_BYTES) {
            response.setStatus(ProblemType.TOO_LARGE.status());
            return show(
                    work,
                    form.rejecting("file", Text.of("catalog.zip.too-large", CatalogZip.MOST_BYTES / 1024 / 1024)),
                    List.of(),
                    locale,
                    model);
        }
        try (InputStream file = upload.get().content()) {
            own.bringBack(work, file);
            return "redirect:" + OWN + "/" + work.id() + "#checked";
        } catch (Refusal refusal) {
            for (Text reason : refusal.reasons()) {
                form = form.rejecting("file", reason);
            }
            return show(work, form, List.of(), locale, model);
        } catch (IOException brokenOff) {
            throw new Problem(ProblemType.MALFORMED_REQUEST);
        }
    }

    @Requires(Permission.REGULATION_WRITE)
    @PostMapping(ONE + "/edition")
    String register(@PathVariable String id, Locale locale, Model model) {
        Work work = work(id);
        try {
            Edition edition = own.register(work);
            return "redirect:/regulations/" + edition.regulation();
        } catch (Refusal refusal) {
            return show(work, Form.blank(), refusal.reasons(), locale, model);
        }
    }

    @Requires(Permission.REGULATION_WRITE)
    @PostMapping(ONE + "/discard")
    String discard(@PathVariable String id) {
        own.discard(work(id).id());
        return "redirect:" + OWN;
    }

    private Work work(String id) {
        try {
            return own.find(WorkId.of(id)).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        } catch (IllegalArgumentException _) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }
}
