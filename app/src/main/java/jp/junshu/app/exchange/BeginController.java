package jp.junshu.app.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.evidence.EvidenceId;
import jp.junshu.app.evidence.EvidenceItem;
import jp.junshu.app.evidence.Evidences;
import jp.junshu.app.exchange.web.NewSubmissionPage;
import jp.junshu.app.form.FormFormat;
import jp.junshu.app.form.FrozenId;
import jp.junshu.app.form.MadeForms;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Text;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Act;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Beginning to hand in a form that was made, or a file that is evidence. */
@Controller
class BeginController {
    private static final List<String> FIELDS = List.of("frozen", "evidence", "act", "duty", "format");

    private final Preparations preparations;
    private final SubmissionPages pages;
    private final Engagements engagements;
    private final MadeForms forms;
    private final Evidences evidences;

    BeginController(
            Preparations preparations,
            SubmissionPages pages,
            Engagements engagements,
            MadeForms forms,
            Evidences evidences) {
        this.preparations = preparations;
        this.pages = pages;
        this.engagements = engagements;
        this.forms = forms;
        this.evidences = evidences;
    }

    @Requires(Permission.SUBMIT)
    @GetMapping("/engagements/{id}/submissions/new")
    String form(@PathVariable String id, @RequestParam Map<String, String> given, Locale locale, Model model) {
        Engagement engagement = engagement(id);
        FormReader asked = new FormReader(given, FIELDS);
        Form blank = Form.of(Map.of(
                "frozen", asked.value("frozen"),
                "evidence", asked.value("evidence"),
                "duty", asked.value("duty"),
                "format", FormFormat.PDF.name()));
        model.addAttribute("page", page(engagement, blank, locale));
        return "exchange/new";
    }

    @Requires(Permission.SUBMIT)
    @PostMapping("/engagements/{id}/submissions")
    String begin(@PathVariable String id, @RequestParam Map<String, String> given, Locale locale, Model model) {
        Engagement engagement = engagement(id);
        FormReader asked = new FormReader(given, FIELDS);
        Recording outcome = asked.value("evidence").isEmpty() ? ofForm(engagement, asked) : ofFile(engagement, asked);
        return switch (outcome) {
            case Recording.Recorded(SubmissionId begun) -> "redirect:/submissions/" + begun;
            case Recording.Overtaken _ -> throw new Problem(ProblemType.CONFLICT);
            case Recording.Rejected(List<Form.Fault> faults) -> {
                faults.forEach(fault -> asked.reject(fault.name(), fault.sentence()));
                model.addAttribute("page", page(engagement, asked.form(), locale));
                yield "exchange/new";
            }
        };
    }

    private Recording ofForm(Engagement engagement, FormReader asked) {
        Optional<FrozenId> frozen = parse(asked.value("frozen"), FrozenId::of);
        Optional<Act> act = named(Act.values(), asked.value("act"));
        Optional<FormFormat> format = named(FormFormat.values(), asked.value("format"));
        if (act.isEmpty()) {
            asked.reject("act", Text.of("screen.form.missing"));
        }
        if (format.isEmpty()) {
            asked.reject("format", Text.of("screen.form.missing"));
        }
        boolean known =
                frozen.flatMap(each -> forms.find(engagement.id(), each)).isPresent();
        if (!known) {
            asked.reject("version", Text.of("exchange.version.no-form"));
        }
        return asked.hasFaults()
                ? new Recording.Rejected(List.of())
                : preparations.begin(
                        engagement.id(),
                        new What.OfForm(frozen.orElseThrow(), format.orElseThrow()),
                        act.orElseThrow());
    }

    private Recording ofFile(Engagement engagement, FormReader asked) {
        Optional<EvidenceId> evidence = parse(asked.value("evidence"), EvidenceId::of);
        Optional<DutyId> duty = parse(asked.value("duty"), DutyId::parse);
        if (duty.isEmpty()) {
            asked.reject("duty", Text.of("screen.form.missing"));
        }
        if (evidence.flatMap(each -> item(engagement, each)).isEmpty()) {
            asked.reject("version", Text.of("exchange.version.no-file"));
        }
        return asked.hasFaults()
                ? new Recording.Rejected(List.of())
                : preparations.begin(engagement.id(), new What.OfFile(evidence.orElseThrow()), duty.orElseThrow());
    }

    private NewSubmissionPage page(Engagement engagement, Form form, Locale locale) {
        Optional<NewSubmissionPage> ofForm = parse(form.value("frozen"), FrozenId::of)
                .flatMap(frozen -> forms.find(engagement.id(), frozen))
                .map(made -> {
                    NewSubmissionPage page = pages.begin(engagement, made, form, locale);
                    // the plainest act is chosen until somebody chooses another
                    return form.value("act").isEmpty() && page.acts().size() > 0
                            ? pages.begin(
                                    engagement,
                                    made,
                                    with(form, "act", page.acts().getFirst().value()),
                                    locale)
                            : page;
                });
        return ofForm.or(() -> parse(form.value("evidence"), EvidenceId::of)
                        .flatMap(evidence -> item(engagement, evidence))
                        .map(item -> pages.begin(engagement, item, form, locale)))
                .orElseGet(() -> pages.begin(engagement, form));
    }

    private static Form with(Form form, String name, String value) {
        Map<String, String> values = new java.util.HashMap<>(form.values());
        values.put(name, value);
        return new Form(values, form.faults());
    }

    private Optional<EvidenceItem> item(Engagement engagement, EvidenceId id) {
        return evidences
                .find(id)
                .filter(item -> item.engagement().equals(Optional.of(engagement.id()))
                        || !item.targetsIn(engagement.id()).isEmpty());
    }

    private Engagement engagement(String id) {
        return parse(id, EngagementId::of)
                .flatMap(engagements::find)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }

    static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Stream.of(all).filter(each -> each.name().equals(name)).findFirst();
    }

    static <T> Optional<T> parse(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
