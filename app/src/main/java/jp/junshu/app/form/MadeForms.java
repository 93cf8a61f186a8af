package jp.junshu.app.form;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Form;
import jp.junshu.law.catalog.FormId;
import jp.junshu.law.form.FormFill;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forms that were made, for whoever hands them on. */
@Service
public class MadeForms {
    private final FormMaking making;
    private final FrozenForms frozen;
    private final FormRenderer renderer;
    private final Catalog catalog;

    MadeForms(FormMaking making, FrozenForms frozen, FormRenderer renderer, Catalog catalog) {
        this.making = making;
        this.frozen = frozen;
        this.renderer = renderer;
        this.catalog = catalog;
    }

    /** A form that was made, with what it was filled with. */
    public record Made(Form form, Frozen frozen, FormDocument document) {}

    /** A file of it. {@code name} is without its folder. */
    public record Rendered(String name, FormFormat format, ByteArrayResource content) {}

    /**
     * Makes a form as of a day: fills it and freezes what it was filled with.
     *
     * @param entry id of the entry that it speaks of, where it speaks of one; blank for none
     * @throws jp.junshu.app.kernel.Problem NOT_FOUND when there is no such engagement or entry, or its regulations ask for no such
     *     form
     * @throws jp.junshu.app.screen.Refusal with every reason why it cannot be made
     */
    @Transactional
    public Frozen make(EngagementId engagement, FormId form, String entry, LocalDate asOf) {
        Engagement known = making.engagement(engagement.toString());
        FormMaking.Order order = new FormMaking.Order(entry, asOf);
        return making.make(known, making.get(known, form.value()), order).frozen();
    }

    /** One of this engagement by its id; on the trail as read. */
    @Transactional
    public Optional<Made> find(EngagementId engagement, FrozenId id) {
        return frozen.findForm(engagement, id)
                .flatMap(form -> frozen.find(engagement, form, id))
                .map(opened -> {
                    Form form = form(opened.frozen().form());
                    return new Made(form, opened.frozen(), FormDocument.compose(form, opened.data()));
                });
    }

    /** Those made of a form, newest first. */
    @Transactional(readOnly = true)
    public List<Frozen> list(EngagementId engagement, FormId form) {
        return frozen.list(engagement, form);
    }

    /** As a file; on the trail as rendered. */
    @Transactional
    public Rendered render(Made made, FormFormat format) {
        frozen.recordRendering(made.frozen(), format);
        return new Rendered(
                fileName(made.form(), made.frozen(), format),
                format,
                new ByteArrayResource(
                        renderer.render(made.document(), format, made.frozen().madeAt())));
    }

    /** Looking like paper, as part of a page. {@code level} is that of its title among the headings of the page. */
    public Content preview(Made made, int level) {
        return renderer.preview(made.document(), level);
    }

    /** The places that a form speaks of, line by line or as a whole; each once. */
    public List<ClauseId> clauses(FormId form) {
        Form known = form(form);
        Stream<ClauseId> matters = known.fill().stream()
                .flatMap(fill -> fill instanceof FormFill.Matters lines ? lines.matters().stream() : Stream.empty());
        return Stream.concat(matters, known.clauses().stream()).distinct().toList();
    }

    private Form form(FormId id) {
        return Objects.requireNonNull(catalog.forms().get(id), "a form was made that the catalogue does not know");
    }

    static String fileName(Form form, Frozen frozen, FormFormat format) {
        return form.title().ja() + "_" + frozen.asOf() + "." + format.extension();
    }
}
