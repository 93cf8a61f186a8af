package jp.junshu.app.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.disposal.Disposal;
import jp.junshu.app.disposal.Disposals;
import jp.junshu.app.duty.FormDrafts;
import jp.junshu.app.duty.StatusAsOf;
import jp.junshu.app.duty.Statuses;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.register.EntryId;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Form;
import jp.junshu.law.catalog.FormId;
import jp.junshu.law.form.FormFill;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes official forms: filled as of a day, looked at, frozen, and rendered as often as wanted. */
@Service
class FormMaking {
    private final Catalog catalog;
    private final Engagements engagements;
    private final Statuses statuses;
    private final StatusReport report;
    private final DisposalPaper disposalPaper;
    private final RegisterTable registerTable;
    private final Disposals disposals;
    private final FrozenForms frozen;
    private final FormDrafts drafts;
    private final FormRenderer renderer;
    private final Clock clock;

    FormMaking(
            Catalog catalog,
            Engagements engagements,
            Statuses statuses,
            StatusReport report,
            DisposalPaper disposalPaper,
            RegisterTable registerTable,
            Disposals disposals,
            FrozenForms frozen,
            FormDrafts drafts,
            FormRenderer renderer,
            Clock clock) {
        this.catalog = catalog;
        this.engagements = engagements;
        this.statuses = statuses;
        this.report = report;
        this.disposalPaper = disposalPaper;
        this.registerTable = registerTable;
        this.disposals = disposals;
        this.frozen = frozen;
        this.drafts = drafts;
        this.renderer = renderer;
        this.clock = clock;
    }

    /** A form that was made, and what was left open in it. */
    record Made(Frozen frozen, Draft draft) {}

    /** A file of a frozen form. {@code name} is without its folder. */
    record File(String name, FormFormat format, ByteArrayResource content) {}

    /** The forms that can be made of an engagement: asked for by its regulations, and written down in full. */
    List<Form> list(Engagement engagement) {
        return catalog.forms().values().stream()
                .filter(form -> form.layout().isPresent() && form.fill().isPresent())
                .filter(form -> form.clauses().stream()
                        .anyMatch(clause -> engagement.pins().stream()
                                .anyMatch(pin -> pin.regulation()
                                        .equals(clause.regulation().toString()))))
                .toList();
    }

    /** One of them by its id; a 404 where there is none. */
    Form get(Engagement engagement, String id) {
        return list(engagement).stream()
                .filter(form -> form.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }

    Engagement engagement(String id) {
        return parse(id).flatMap(engagements::find).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }

    private static Optional<EngagementId> parse(String id) {
        try {
            return Optional.of(EngagementId.of(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Why a form cannot be filled as of a day; empty when it can. */
    Optional<Text> obstacle(Engagement engagement, LocalDate asOf) {
        LocalDate today = Days.today(clock);
        if (asOf.isAfter(today)) {
            return Optional.of(Text.of("form.as-of.future", asOf, today));
        }
        if (asOf.isBefore(engagement.from())) {
            return Optional.of(Text.of("form.as-of.before-from", asOf, engagement.from()));
        }
        return statuses.findAsOf(engagement.id(), asOf).isEmpty()
                ? Optional.of(Text.of("form.as-of.unknown", asOf))
                : Optional.empty();
    }

    /**
     * What the form is to be filled from.
     *
     * @param entry id of the entry it speaks of, where it speaks of one; blank for none
     * @param asOf the day it speaks of
     */
    record Order(String entry, LocalDate asOf) {}

    /** Whether the form speaks of one entry, so that an order for it names one; it then tells of today. */
    static boolean speaksOfEntry(Form form) {
        return switch (form.fill().orElseThrow()) {
            case FormFill.Disposal _ -> true;
            case FormFill.Matters _, FormFill.Entries _ -> false;
        };
    }

    /** Whether items may be added to the form in agreement with the other side. */
    static boolean takesItems(Form form) {
        return switch (form.fill().orElseThrow()) {
            case FormFill.Matters _ -> true;
            case FormFill.Disposal _, FormFill.Entries _ -> false;
        };
    }

    /**
     * The form filled as of a day, dated today.
     *
     * @throws Refusal when nothing can be said as of that day, or the entry is not named where one is needed
     */
    @Transactional
    public Draft draft(Engagement engagement, Form form, Order order) {
        LocalDate today = Days.today(clock);
        return switch (form.fill().orElseThrow()) {
            case FormFill.Matters matters -> {
                obstacle(engagement, order.asOf()).ifPresent(reason -> {
                    throw Refusal.because(reason);
                });
                StatusAsOf found =
                        statuses.findAsOf(engagement.id(), order.asOf()).orElseThrow();
                yield report.draft(form, matters, found, today);
            }
            case FormFill.Disposal disposal -> {
                if (!order.asOf().equals(today)) {
                    throw Refusal.because(Text.of("form.entry.today"));
                }
                yield disposalPaper.draft(form, disposal, engagement, disposal(engagement, order.entry()), today);
            }
            case FormFill.Entries entries -> {
                obstacle(engagement, order.asOf()).ifPresent(reason -> {
                    throw Refusal.because(reason);
                });
                yield registerTable.draft(form, entries, engagement, order.asOf(), today);
            }
        };
    }

    private Disposal disposal(Engagement engagement, String entry) {
        if (entry.isBlank()) {
            throw Refusal.because(Text.of("form.entry.needed"));
        }
        return EntryId.find(entry)
                .flatMap(disposals::find)
                .filter(found -> found.engagement().equals(engagement.id()))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }

    /**
     * Fills the form and freezes it with what it was filled from. The same data are frozen once.
     *
     * @throws Refusal with every reason why it cannot be made
     */
    @Transactional
    public Made make(Engagement engagement, Form form, Order order) {
        Draft draft = draft(engagement, form, order);
        List<Text> obstacles = draft.obstacles();
        if (!obstacles.isEmpty()) {
            throw new Refusal(ProblemType.REFUSED, obstacles);
        }
        FrozenForms.Freezing freezing = frozen.freeze(engagement.id(), draft.subject(), draft.data(), order.asOf());
        if (freezing.fresh()) {
            form.fill()
                    .flatMap(fill -> fill.drafted())
                    .ifPresent(event -> drafts.record(
                            engagement.id(), event, form.id(), form.title().ja()));
        }
        return new Made(freezing.frozen(), draft);
    }

    List<Frozen> listMade(Engagement engagement, FormId form) {
        return frozen.list(engagement.id(), form);
    }

    /** A frozen form; a 404 where there is none. */
    FrozenForms.Opened open(Engagement engagement, Form form, String id) {
        try {
            return frozen.find(engagement.id(), form.id(), FrozenId.of(id))
                    .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        } catch (IllegalArgumentException _) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }

    /** A frozen form as a file; the same bytes each time. */
    File render(Engagement engagement, Form form, String id, String extension) {
        FormFormat format = Stream.of(FormFormat.values())
                .filter(each -> each.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        FrozenForms.Opened opened = open(engagement, form, id);
        byte[] bytes = renderer.render(
                FormDocument.compose(form, opened.data()),
                format,
                opened.frozen().madeAt());
        frozen.recordRendering(opened.frozen(), format);
        return new File(MadeForms.fileName(form, opened.frozen(), format), format, new ByteArrayResource(bytes));
    }
}
