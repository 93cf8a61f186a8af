package jp.junshu.app.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.app.evidence.EvidenceItem;
import jp.junshu.app.evidence.Evidences;
import jp.junshu.app.exchange.Version.Origin;
import jp.junshu.app.form.MadeForms;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;
import jp.junshu.app.store.StoreException;
import jp.junshu.app.vault.Blobs;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Stored;
import jp.junshu.app.vault.TooLarge;
import jp.junshu.law.catalog.FormId;
import org.springframework.stereotype.Component;

/** Makes the files that go: a form is rendered once, and from then on it is that file, whatever a later program would render. */
@Component
class Versions {
    private final MadeForms forms;
    private final Evidences evidences;
    private final Blobs blobs;

    Versions(MadeForms forms, Evidences evidences, Blobs blobs) {
        this.forms = forms;
        this.evidences = evidences;
        this.blobs = blobs;
    }

    /**
     * A version about to be kept.
     *
     * @param form what form it is of, if any
     * @param made the day it was made
     * @param stored its file where that was written just now: to be kept or discarded
     */
    record Prepared(Version version, Optional<FormId> form, LocalDate made, Optional<Stored> stored) {}

    sealed interface Preparing {
        record Ready(Prepared prepared) implements Preparing {}

        record Refused(Form.Fault fault) implements Preparing {
            static Refused because(String field, Text sentence) {
                return new Refused(new Form.Fault(field, sentence));
            }
        }
    }

    Preparing prepare(EngagementId engagement, What what) {
        return switch (what) {
            case What.OfForm form ->
                forms.find(engagement, form.frozen())
                        .map(made -> render(engagement, made, form))
                        .orElseGet(() -> Preparing.Refused.because("version", Text.of("exchange.version.no-form")));
            case What.OfFile file ->
                evidences
                        .find(file.evidence())
                        .filter(item -> item.engagement().equals(Optional.of(engagement))
                                || !item.targetsIn(engagement).isEmpty())
                        .map(item -> file(item, file))
                        .orElseGet(() -> Preparing.Refused.because("version", Text.of("exchange.version.no-file")));
        };
    }

    private Preparing render(EngagementId engagement, MadeForms.Made made, What.OfForm form) {
        MadeForms.Rendered file = forms.render(made, form.format());
        KeyScope scope = KeyScope.of(Acting.current().org(), engagement, Purpose.EXCHANGE);
        Stored stored;
        try {
            stored = blobs.write(
                    scope, file.content().getInputStream(), file.content().contentLength());
        } catch (StoreException e) {
            return Preparing.Refused.because("version", Text.of("exchange.version.not-stored"));
        } catch (IOException | TooLarge e) {
            throw new UncheckedIOException(new IOException("bytes in memory could not be read", e));
        }
        Version version = new Version(
                new Origin.OfForm(
                        made.form().id(), made.frozen().id(), made.frozen().digest()),
                stored.id(),
                stored.sha256(),
                stored.size(),
                file.format().mediaType(),
                file.name(),
                made.frozen().subject().map(subject -> new Version.About(subject.named(), subject.revision())));
        return new Preparing.Ready(new Prepared(
                version,
                Optional.of(made.form().id()),
                LocalDate.ofInstant(made.frozen().madeAt(), Days.JAPAN),
                Optional.of(stored)));
    }

    private static Preparing file(EvidenceItem item, What.OfFile what) {
        if (item.superseded().isPresent()) {
            return Preparing.Refused.because("version", Text.of("exchange.version.superseded"));
        }
        Version version = new Version(
                new Origin.OfFile(item.id()),
                item.blob(),
                item.sha256(),
                item.size(),
                item.type().mediaType(),
                item.fileName(),
                what.about());
        return new Preparing.Ready(new Prepared(version, Optional.empty(), item.observed(), Optional.empty()));
    }

    /** Keeps the file of a version in the transaction that records it. */
    void keep(Prepared prepared) {
        prepared.stored()
                .ifPresent(stored -> blobs.keep(stored, prepared.version().mediaType()));
    }

    /** Removes the file of a version that is not recorded after all. */
    void discard(Prepared prepared) {
        prepared.stored().ifPresent(blobs::discard);
    }
}
