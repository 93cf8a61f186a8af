package jp.junshu.app.catalog;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.law.attaching.WordingState;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Edition;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Regulations as files in the formats of the field: all together, or one. */
@Controller
class ExportController {
    private final Catalog catalog;
    private final Editions editions;
    private final Wordings wordings;
    private final Clock clock;

    ExportController(Catalog catalog, Editions editions, Wordings wordings, Clock clock) {
        this.catalog = catalog;
        this.editions = editions;
        this.wordings = wordings;
        this.clock = clock;
    }

    /** The newest editions of all, in a format that holds several. */
    @Requires(Permission.REGULATION_READ)
    @GetMapping("/regulations/export/{format}")
    ResponseEntity<byte[]> all(@PathVariable String format, Locale locale) {
        CatalogFormat as = format(format);
        if (!as.isTogether()) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
        List<Edition> all =
                editions.listNewest().stream().map(PinnableEdition::edition).toList();
        return file(as, as.fileName(), write(as, all, locale, _ -> Optional.empty()));
    }

    /** The newest edition of one; law XML with the official wording where that is attached. */
    @Requires(Permission.REGULATION_READ)
    @GetMapping("/regulations/{id}/export/{format}")
    ResponseEntity<byte[]> one(@PathVariable String id, @PathVariable String format, Locale locale) {
        CatalogFormat as = format(format);
        Edition edition = editions.listNewest().stream()
                .map(PinnableEdition::edition)
                .filter(newest -> newest.regulation().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        Function<Clause, Optional<String>> wording =
                as == CatalogFormat.EGOV_XML ? official(edition) : _ -> Optional.empty();
        return file(as, as.fileName(edition.regulation()), write(as, List.of(edition), locale, wording));
    }

    private Function<Clause, Optional<String>> official(Edition edition) {
        Optional<AttachedWording> attached = wordings.find(edition);
        return clause -> attached.flatMap(wording -> wording.of(clause))
                .filter(wording -> wording.state() != WordingState.MISSING)
                .map(ClauseWording::words);
    }

    private byte[] write(
            CatalogFormat as, List<Edition> chosen, Locale locale, Function<Clause, Optional<String>> wording) {
        return as.write(catalog, chosen, locale, wording, clock.instant());
    }

    private static CatalogFormat format(String spelling) {
        return CatalogFormat.find(spelling).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> file(CatalogFormat as, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(as.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
