package jp.junshu.app.form;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.access.People;
import jp.junshu.app.access.Standing;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.duty.Deliveries;
import jp.junshu.app.duty.StatusAsOf;
import jp.junshu.app.duty.Statuses;
import jp.junshu.app.duty.status.Occurrence;
import jp.junshu.app.form.web.FormListPage;
import jp.junshu.app.form.web.FormPage;
import jp.junshu.app.form.web.FrozenPage;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Tab;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Form;
import jp.junshu.law.catalog.FormId;
import org.springframework.context.annotation.Bean;
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
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The official forms of an engagement (様式): which there are, the preview with its check list, those made, their files. */
@Controller
class FormController {
    private static final String ALL = "/engagements/{id}/forms";
    private static final String ONE = ALL + "/{form}";

    private final FormMaking making;
    private final FormRenderer renderer;
    private final Statuses statuses;
    private final Deliveries deliveries;
    private final FormFates fates;
    private final People people;
    private final Clock clock;

    FormController(
            FormMaking making,
            FormRenderer renderer,
            Statuses statuses,
            Deliveries deliveries,
            FormFates fates,
            People people,
            Clock clock) {
        this.making = making;
        this.renderer = renderer;
        this.statuses = statuses;
        this.deliveries = deliveries;
        this.fates = fates;
        this.people = people;
        this.clock = clock;
    }

    @Bean
    static Tab formsTab() {
        return new Tab("engagement", "forms", Text.of("form.tab"), "/forms", 400);
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(ALL)
    String list(@PathVariable String id, Locale locale, Model model) {
        Engagement engagement = making.engagement(id);
        LocalDate today = Days.today(clock);
        Optional<StatusAsOf> found = statuses.findAsOf(engagement.id(), today);
        Map<FrozenId, FormFates.Fate> became = fates.list(engagement.id());
        model.addAttribute(
                "page",
                new FormListPage(
                        EngagementHead.of(engagement),
                        "/submissions?engagement=" + engagement.id(),
                        making.list(engagement).stream()
                                .map(form -> line(engagement, form, found, became, today, locale))
                                .toList()));
        return "form/list";
    }

    private FormListPage.Line line(
            Engagement engagement,
            Form form,
            Optional<StatusAsOf> found,
            Map<FrozenId, FormFates.Fate> became,
            LocalDate today,
            Locale locale) {
        FormPlaces places = new FormPlaces(engagement.id(), form.id());
        List<FormListPage.DueLine> dates = found.stream()
                .flatMap(status -> status.status().occurrences().stream()
                        .filter(Occurrence::isOpen)
                        .filter(occurrence -> occurrence.key().trigger().startsWith("every/"))
                        .filter(occurrence -> status.status()
                                .findDuty(occurrence.key().duty())
                                .filter(duty -> duty.duty().forms().contains(form.id()))
                                .isPresent()))
                .flatMap(occurrence -> occurrence.dueOn().stream()
                        .map(due -> new FormListPage.DueLine(due, occurrence.target(), occurrence.isLate(today))))
                .toList();
        return new FormListPage.Line(
                form.title().in(locale),
                form.clauses().stream().map(Object::toString).toList(),
                places.own(),
                dates,
                made(engagement, form.id(), places, became));
    }

    private List<FormListPage.MadeLine> made(
            Engagement engagement, FormId form, FormPlaces places, Map<FrozenId, FormFates.Fate> became) {
        List<Frozen> all = making.listMade(engagement, form);
        Map<AccountId, String> names = people.namesOfAccounts(
                all.stream().flatMap(each -> each.by().stream()).toList());
        return all.stream()
                .map(each -> new FormListPage.MadeLine(
                        each.asOf(),
                        each.madeAt(),
                        each.by().map(by -> names.getOrDefault(by, "")).orElse(""),
                        each.digest().substring(0, 12),
                        places.frozen(each.id()),
                        Optional.ofNullable(became.get(each.id()))))
                .toList();
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(ONE)
    String preview(
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Engagement engagement = making.engagement(id);
        Form wanted = making.get(engagement, form);
        boolean ofEntry = FormMaking.speaksOfEntry(wanted);
        String entry = given.getOrDefault("entry", "");
        if (ofEntry && entry.isBlank()) {
            return "redirect:" + disposals(engagement);
        }
        FormReader asked = new FormReader(ofEntry ? Map.of() : given, List.of("as-of"));
        LocalDate asOf = asked.dateIfAny("as-of").orElse(Days.today(clock));
        if (!asked.hasFaults() && !ofEntry) {
            making.obstacle(engagement, asOf).ifPresent(reason -> asked.reject("as-of", reason));
        }
        Optional<Draft> draft = asked.hasFaults()
                ? Optional.empty()
                : Optional.of(making.draft(engagement, wanted, new FormMaking.Order(entry, asOf)));
        FormPlaces places = new FormPlaces(engagement.id(), wanted.id());
        Optional<FormDocument> document = draft.map(Draft::document);
        model.addAttribute(
                "page",
                new FormPage(
                        EngagementHead.of(engagement),
                        wanted.title().in(locale),
                        places.own(),
                        FormMaking.takesItems(wanted) ? Optional.of(places.items()) : Optional.empty(),
                        asked.form(),
                        asOf,
                        ofEntry ? Optional.of(entry) : Optional.empty(),
                        document.map(each -> renderer.preview(each, 2)),
                        draft.map(Draft::checks).orElse(List.of()),
                        draft.filter(each -> each.obstacles().isEmpty()).isPresent(),
                        document.map(renderer::uncovered).orElse(List.of()),
                        wanted.layout().orElseThrow().notes().stream()
                                .map(note -> note.in(locale))
                                .toList(),
                        standing.permissions().contains(Permission.FORM_MAKE),
                        standing.permissions().contains(Permission.DUTY_RULE)));
        return "form/preview";
    }

    @Requires(Permission.FORM_MAKE)
    @PostMapping(ONE)
    String make(
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam(name = "as-of", defaultValue = "") String day,
            @RequestParam(defaultValue = "") String entry) {
        Engagement engagement = making.engagement(id);
        Form wanted = making.get(engagement, form);
        FormReader asked = new FormReader(Map.of("as-of", day), List.of("as-of"));
        LocalDate asOf = asked.date("as-of")
                .orElseThrow(
                        () -> Refusal.because(asked.form().findFault("as-of").orElseThrow()));
        FormMaking.Made made = making.make(engagement, wanted, new FormMaking.Order(entry, asOf));
        return "redirect:"
                + new FormPlaces(engagement.id(), wanted.id())
                        .frozen(made.frozen().id());
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(ONE + "/made/{frozen}")
    String show(
            @PathVariable String id,
            @PathVariable String form,
            @PathVariable String frozen,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Engagement engagement = making.engagement(id);
        Form wanted = making.get(engagement, form);
        FrozenForms.Opened opened = making.open(engagement, wanted, frozen);
        FormPlaces places = new FormPlaces(engagement.id(), wanted.id());
        Frozen made = opened.frozen();
        FormDocument document = FormDocument.compose(wanted, opened.data());
        model.addAttribute(
                "page",
                new FrozenPage(
                        EngagementHead.of(engagement),
                        wanted.title().in(locale),
                        made.subject()
                                .map(subject -> places.preview(subject.id().toString()))
                                .orElseGet(places::own),
                        made.asOf(),
                        made.madeAt(),
                        made.by()
                                .map(by -> people.namesOfAccounts(List.of(by)).getOrDefault(by, ""))
                                .orElse(""),
                        made.digest(),
                        places.file(made.id(), FormFormat.PDF),
                        places.file(made.id(), FormFormat.DOCX),
                        places.file(made.id(), FormFormat.XLSX),
                        submit(engagement, wanted, standing),
                        places.submission(made.id()),
                        Optional.ofNullable(fates.list(engagement.id()).get(made.id())),
                        document.missing().stream()
                                .map(gap -> gap.label().in(locale))
                                .toList(),
                        renderer.uncovered(document),
                        renderer.preview(document, 2)));
        return "form/frozen";
    }

    /** What handing the form in is called, by the acts of the duties that ask for it. */
    private Optional<Text> submit(Engagement engagement, Form form, Standing standing) {
        if (!standing.permissions().contains(Permission.SUBMIT)) {
            return Optional.empty();
        }
        return deliveries.list(engagement.id()).stream()
                .filter(duty -> duty.forms().contains(form.id()))
                .map(duty -> duty.dealing().orElseThrow().act())
                .min(Comparator.naturalOrder())
                .map(act -> switch (act.answer()) {
                    case RECEIPT -> Text.of("form.submit.receipt", act.spelling());
                    case DECISION -> Text.of("form.submit.decision", act.spelling());
                    case AGREEMENT -> Text.of("form.submit.agreement", act.spelling());
                });
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(ONE + "/made/{frozen}/file.{extension}")
    ResponseEntity<ByteArrayResource> file(
            @PathVariable String id,
            @PathVariable String form,
            @PathVariable String frozen,
            @PathVariable String extension) {
        Engagement engagement = making.engagement(id);
        return answer(making.render(engagement, making.get(engagement, form), frozen, extension));
    }

    /** Where the entries are that such a form may speak of. */
    private static String disposals(Engagement engagement) {
        return "/engagements/" + engagement.id() + "/disposals";
    }

    static ResponseEntity<ByteArrayResource> answer(FormMaking.File file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.format().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }
}
