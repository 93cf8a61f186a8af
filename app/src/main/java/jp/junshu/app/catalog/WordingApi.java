package jp.junshu.app.catalog;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Screens;
import jp.junshu.app.screen.Text;
import jp.junshu.law.RegulationId;
import jp.junshu.law.attaching.Attachment;
import jp.junshu.law.attaching.WordingState;
import jp.junshu.law.reading.FaultyFileException;
import jp.junshu.law.source.DocumentReader;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Attaching for programs: a copy is sent, read, compared and attached in one step, or refused and forgotten. */
@RestController
class WordingApi {
    private final Copies copies;
    private final Wordings wordings;
    private final Editions editions;
    private final Screens screens;

    WordingApi(Copies copies, Wordings wordings, Editions editions, Screens screens) {
        this.copies = copies;
        this.wordings = wordings;
        this.editions = editions;
        this.screens = screens;
    }

    /** A place that is not the same. {@code state} is changed, missing, new or unchecked. */
    record PlaceAnswer(String state, String path, String cite) {}

    record RegulationAnswer(
            String regulation,
            String revision,
            int same,
            int changed,
            int unchecked,
            int missing,
            int fresh,
            List<PlaceAnswer> places) {
        RegulationAnswer {
            places = List.copyOf(places);
        }
    }

    /** @param warnings what is damaged in the copy or was not understood, in the language asked for */
    record AttachedAnswer(String copy, List<RegulationAnswer> attached, List<String> warnings) {
        AttachedAnswer {
            attached = List.copyOf(attached);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Takes the file as the body of the request.
     *
     * @param name of the file
     * @param regulation which of the regulations in it, or what it is where the reader does not know
     */
    @Requires(Permission.WORDING_ATTACH)
    @PostMapping("/api/v1/regulations/wording")
    @ResponseStatus(HttpStatus.CREATED)
    AttachedAnswer attach(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String regulation,
            HttpServletRequest request,
            Locale locale) {
        if (request.getContentLengthLong() > DocumentReader.LIMIT) {
            throw new Refusal(
                    ProblemType.TOO_LARGE,
                    List.of(Text.of("catalog.attach.file.too-large", DocumentReader.LIMIT / 1024 / 1024)));
        }
        CopyId id = read(name, request, locale);
        ReadCopy copy = copies.find(id).orElseThrow();
        try {
            return attach(copy, wanted(regulation), locale);
        } catch (Refusal refusal) {
            copies.discard(id);
            throw refusal;
        }
    }

    private CopyId read(String name, HttpServletRequest request, Locale locale) {
        try {
            return copies.read(name, request.getInputStream());
        } catch (FaultyFileException faulty) {
            throw new Refusal(ProblemType.REFUSED, FaultWords.of(faulty.faults(), locale));
        } catch (IOException brokenOff) {
            throw new Problem(ProblemType.MALFORMED_REQUEST);
        }
    }

    private Optional<RegulationId> wanted(String regulation) {
        if (regulation.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(editions.listNewest().stream()
                .map(each -> each.edition().regulation())
                .filter(known -> known.toString().equals(regulation))
                .findFirst()
                .orElseThrow(() -> Refusal.because(Text.of("catalog.attach.no-regulation", regulation, known()))));
    }

    private String known() {
        return editions.listNewest().stream()
                .map(each -> each.edition().regulation().toString())
                .collect(Collectors.joining(", "));
    }

    private AttachedAnswer attach(ReadCopy copy, Optional<RegulationId> wanted, Locale locale) {
        Set<Integer> parts = new HashSet<>();
        Map<Integer, RegulationId> as = new HashMap<>();
        for (Comparison comparison : wordings.compare(copy, Map.of())) {
            Optional<RegulationId> known =
                    comparison.edition().map(each -> each.edition().regulation());
            if (known.isPresent() && (wanted.isEmpty() || wanted.equals(known))) {
                parts.add(comparison.part());
            } else if (known.isEmpty() && wanted.isPresent() && copy.parts().size() == 1) {
                parts.add(comparison.part());
                as.put(comparison.part(), wanted.get());
            }
        }
        if (parts.isEmpty()) {
            String found =
                    copy.parts().stream().map(part -> part.id().toString()).collect(Collectors.joining(", "));
            throw Refusal.because(
                    wanted.isPresent()
                            ? Text.of("catalog.attach.other", wanted.get().toString(), found)
                            : Text.of("catalog.attach.none-known", known()));
        }
        List<Comparison> attached = wordings.attach(copy, parts, as, locale);
        return new AttachedAnswer(
                copy.id().toString(),
                attached.stream().map(WordingApi::answer).toList(),
                FaultWords.of(copy.faults(), locale).stream()
                        .map(text -> screens.say(text, locale))
                        .toList());
    }

    private static RegulationAnswer answer(Comparison comparison) {
        Attachment attachment = comparison.attachment().orElseThrow();
        List<PlaceAnswer> places = new ArrayList<>();
        attachment.joined().stream()
                .filter(joined -> joined.state() != WordingState.SAME)
                .forEach(joined -> places.add(
                        new PlaceAnswer(joined.state().spelling(), joined.path().toString(), joined.cite())));
        return new RegulationAnswer(
                comparison.edition().orElseThrow().edition().regulation().toString(),
                comparison.edition().orElseThrow().edition().revision(),
                attachment.count(WordingState.SAME),
                attachment.count(WordingState.CHANGED),
                attachment.count(WordingState.UNCHECKED),
                attachment.count(WordingState.MISSING),
                attachment.count(WordingState.NEW),
                places);
    }
}
