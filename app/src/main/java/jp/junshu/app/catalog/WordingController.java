package jp.junshu.app.catalog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.junshu.app.catalog.web.AttachPage;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Text;
import jp.junshu.app.screen.Upload;
import jp.junshu.law.RegulationId;
import jp.junshu.law.reading.FaultyFileException;
import jp.junshu.law.source.DocumentReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The pages of attaching: a copy is uploaded and read, held against the editions, then attached or discarded. */
@Controller
class WordingController {
    /** Room for what stands around the file in a form. */
    private static final long FORM_BYTES = 256 * 1024;

    private static final String ATTACH = "/regulations/attach";
    private static final String ONE = "/regulations/copies/{id}";

    private final Copies copies;
    private final Wordings wordings;
    private final ComparisonPages pages;

    WordingController(Copies copies, Wordings wordings, ComparisonPages pages) {
        this.copies = copies;
        this.wordings = wordings;
        this.pages = pages;
    }

    @Requires(Permission.WORDING_ATTACH)
    @GetMapping(ATTACH)
    String form(Model model) {
        return form(Form.blank(), model);
    }

    private static String form(Form form, Model model) {
        model.addAttribute("page", new AttachPage(form, DocumentReader.LIMIT));
        return "catalog/attach";
    }

    @Requires(Permission.WORDING_ATTACH)
    @PostMapping(ATTACH)
    String upload(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        Optional<Upload> upload = Upload.find(request);
        if (upload.filter(Upload::isMalformed).isPresent()) {
            throw new Problem(ProblemType.MALFORMED_REQUEST);
        }
        Optional<String> name = upload.flatMap(Upload::findFileName);
        if (upload.isEmpty() || name.isEmpty()) {
            return form(Form.blank().rejecting("file", Text.of("catalog.attach.file.missing")), model);
        }
        if (upload.get().claimedLength() > DocumentReader.LIMIT + FORM_BYTES) {
            response.setStatus(ProblemType.TOO_LARGE.status());
            return form(
                    Form.blank()
                            .rejecting(
                                    "file",
                                    Text.of("catalog.attach.file.too-large", DocumentReader.LIMIT / 1024 / 1024)),
                    model);
        }
        try (InputStream file = upload.get().content()) {
            return "redirect:/regulations/copies/" + copies.read(name.get(), file);
        } catch (FaultyFileException faulty) {
            Form form = Form.blank();
            for (Text fault : FaultWords.of(faulty.faults(), locale)) {
                form = form.rejecting("file", fault);
            }
            return form(form, model);
        } catch (IOException brokenOff) {
            throw new Problem(ProblemType.MALFORMED_REQUEST);
        }
    }

    @Requires(Permission.WORDING_ATTACH)
    @GetMapping(ONE)
    String compare(@PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        return show(copy(id), as(request), List.of(), locale, model);
    }

    private String show(ReadCopy copy, Map<Integer, RegulationId> as, List<Text> refused, Locale locale, Model model) {
        model.addAttribute("page", pages.page(copy, as, wordings.compare(copy, as), refused, locale));
        return "catalog/comparison";
    }

    @Requires(Permission.WORDING_ATTACH)
    @PostMapping(ONE + "/attach")
    String attach(@PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        ReadCopy copy = copy(id);
        Map<Integer, RegulationId> as = as(request);
        List<Comparison> attached;
        try {
            attached = wordings.attach(copy, parts(request), as, locale);
        } catch (Refusal refusal) {
            return show(copy, as, refusal.reasons(), locale, model);
        }
        return attached.size() == 1
                ? "redirect:/regulations/"
                        + attached.getFirst().edition().orElseThrow().edition().regulation() + "?attached"
                : "redirect:/regulations?attached";
    }

    @Requires(Permission.WORDING_ATTACH)
    @PostMapping(ONE + "/discard")
    String discard(@PathVariable String id) {
        copies.discard(copy(id).id());
        return "redirect:" + ATTACH;
    }

    private ReadCopy copy(String id) {
        try {
            return copies.find(CopyId.of(id)).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        } catch (IllegalArgumentException _) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }

    private static Set<Integer> parts(HttpServletRequest request) {
        Set<Integer> parts = new TreeSet<>();
        String[] given = request.getParameterValues("part");
        for (String part : given == null ? new String[0] : given) {
            if (part.matches("\\d{1,4}")) {
                parts.add(Integer.valueOf(part));
            }
        }
        return parts;
    }

    /** Which regulation a part is, as the form says: {@code as-0=labour-confidentiality}. */
    private static Map<Integer, RegulationId> as(HttpServletRequest request) {
        Map<Integer, RegulationId> as = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.matches("as-\\d{1,4}") && values[0].matches("[a-z0-9-]{1,100}")) {
                as.put(Integer.valueOf(name.substring("as-".length())), new RegulationId(values[0]));
            }
        });
        return as;
    }
}
