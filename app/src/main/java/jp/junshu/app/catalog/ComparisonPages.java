package jp.junshu.app.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.catalog.web.ComparisonPage;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;
import jp.junshu.law.RegulationId;
import jp.junshu.law.attaching.Attachment;
import jp.junshu.law.attaching.CopiedPlace;
import jp.junshu.law.attaching.Joined;
import jp.junshu.law.attaching.Stretch;
import jp.junshu.law.attaching.WordingState;
import jp.junshu.law.source.DocumentKind;
import org.springframework.stereotype.Component;

/** Writes the page that holds a copy against the editions. */
@Component
final class ComparisonPages {
    private static final int NOTES = 20;

    private final Editions editions;

    ComparisonPages(Editions editions) {
        this.editions = editions;
    }

    ComparisonPage page(
            ReadCopy copy,
            Map<Integer, RegulationId> as,
            List<Comparison> comparisons,
            List<Text> refused,
            Locale locale) {
        List<Text> notes = FaultWords.of(copy.faults(), locale);
        return new ComparisonPage(
                "/regulations/copies/" + copy.id(),
                copy.fileName(),
                kind(copy.kind()),
                refused,
                notes.stream().limit(NOTES).toList(),
                Math.max(0, notes.size() - NOTES),
                comparisons.stream()
                        .map(comparison -> part(comparison, Optional.ofNullable(as.get(comparison.part())), locale))
                        .toList(),
                editions.listNewest().stream()
                        .map(PinnableEdition::edition)
                        .map(edition -> new Option(
                                edition.regulation().toString(), edition.title().in(locale)))
                        .toList());
    }

    private static Text kind(DocumentKind kind) {
        return switch (kind) {
            case TEXT -> Text.of("catalog.kind.text");
            case PDF -> Text.of("catalog.kind.pdf");
            case DOCX -> Text.of("catalog.kind.docx");
            case LAW_XML -> Text.of("catalog.kind.law-xml");
        };
    }

    private static ComparisonPage.Part part(Comparison comparison, Optional<RegulationId> as, Locale locale) {
        Optional<Attachment> attachment = comparison.attachment();
        return new ComparisonPage.Part(
                comparison.part(),
                comparison.edition().map(each -> each.edition().title().in(locale)),
                comparison.found().copy().title().orElse(comparison.found().id().toString()),
                as.map(RegulationId::toString).orElse(""),
                comparison
                        .edition()
                        .filter(each -> !each.isUndated())
                        .map(each -> each.edition().revision())
                        .orElse(""),
                comparison.isAttachable(),
                counts(comparison),
                comparison.before().map(each -> new ComparisonPage.Before(each.fileName(), each.at())),
                attachment
                        .map(each -> items(comparison, each, WordingState.CHANGED, locale))
                        .orElse(List.of()),
                attachment.map(each -> since(comparison, each, locale)).orElse(List.of()),
                attachment
                        .map(each -> items(comparison, each, WordingState.MISSING, locale))
                        .orElse(List.of()),
                attachment
                        .map(each -> items(comparison, each, WordingState.NEW, locale))
                        .orElse(List.of()));
    }

    private static ComparisonPage.Counts counts(Comparison comparison) {
        Attachment attachment = comparison.attachment().orElse(new Attachment(List.of()));
        return new ComparisonPage.Counts(
                attachment.joined().size() - attachment.count(WordingState.NEW),
                attachment.count(WordingState.SAME),
                attachment.count(WordingState.CHANGED),
                attachment.count(WordingState.UNCHECKED),
                attachment.count(WordingState.MISSING),
                attachment.count(WordingState.NEW));
    }

    /** Where the edition cannot tell: what differs from the copy that was attached before. */
    private static List<ComparisonPage.Item> since(Comparison comparison, Attachment attachment, Locale locale) {
        return items(comparison, attachment, WordingState.UNCHECKED, locale).stream()
                .filter(item -> item.stretches().stream().anyMatch(stretch -> stretch.change() != Stretch.Change.KEPT))
                .toList();
    }

    private static List<ComparisonPage.Item> items(
            Comparison comparison, Attachment attachment, WordingState state, Locale locale) {
        return attachment.joined().stream()
                .filter(joined -> joined.state() == state)
                .map(joined -> item(comparison, joined, locale))
                .toList();
    }

    private static ComparisonPage.Item item(Comparison comparison, Joined joined, Locale locale) {
        String words = joined.place().map(CopiedPlace::wording).orElse("");
        List<Stretch> stretches = comparison
                .before()
                .flatMap(before -> before.text().findPlace(joined.path()))
                .map(CopiedPlace::wording)
                .filter(earlier -> joined.place().isPresent() && !earlier.equals(words))
                .map(earlier -> Stretch.between(earlier, words))
                .orElse(List.of());
        return new ComparisonPage.Item(
                "part-" + comparison.part() + "-" + joined.path(),
                joined.cite(),
                joined.clause().map(clause -> clause.title().in(locale)).orElse(""),
                words,
                stretches,
                joined.elsewhere().map(CopiedPlace::cite));
    }
}
