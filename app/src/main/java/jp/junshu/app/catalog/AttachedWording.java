package jp.junshu.app.catalog;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.law.ClausePath;
import jp.junshu.law.attaching.Attachment;
import jp.junshu.law.attaching.CopiedPlace;
import jp.junshu.law.attaching.RegulationCopy;
import jp.junshu.law.attaching.WordingState;
import jp.junshu.law.catalog.Clause;

/** The official wording of a regulation's revision, from the organization's own copy. */
public final class AttachedWording {
    private final UUID id;
    private final String copy;
    private final String fileName;
    private final Instant at;
    private final RegulationCopy text;
    private final Map<ClausePath, CopiedPlace> places = new HashMap<>();

    AttachedWording(UUID id, CopyId copy, String fileName, Instant at, RegulationCopy text) {
        this.id = id;
        this.copy = copy.toString();
        this.fileName = fileName;
        this.at = at;
        this.text = text;
        text.places().forEach(place -> places.putIfAbsent(place.path(), place));
    }

    UUID id() {
        return id;
    }

    /** The copy it was attached from, as addresses write it. */
    public String copy() {
        return copy;
    }

    /** The name of the file it came in. */
    public String fileName() {
        return fileName;
    }

    /** When it was attached. */
    public Instant at() {
        return at;
    }

    RegulationCopy text() {
        return text;
    }

    /** The official wording of a clause; empty where the copy has not its place, or no words of its own there. */
    public Optional<ClauseWording> of(Clause clause) {
        return Optional.ofNullable(places.get(clause.id().path()))
                .filter(place -> !place.whole().isBlank())
                .map(place -> new ClauseWording(
                        Attachment.state(clause, Optional.of(place)), place.wording(), place.whole(), fileName, at));
    }

    /** How many of these clauses are not as the edition knows them: changed, or missing in the copy. */
    public long departures(List<Clause> clauses) {
        return clauses.stream()
                .map(clause -> Attachment.state(
                        clause, Optional.ofNullable(places.get(clause.id().path()))))
                .filter(state -> state == WordingState.CHANGED || state == WordingState.MISSING)
                .count();
    }
}
