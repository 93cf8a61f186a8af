package jp.junshu.law.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.law.ClauseId;
import jp.junshu.law.RegulationId;

/**
 * One regulation as it was found in a source.
 *
 * @param id its id: of the profile, else the stem of the file's name
 * @param profile the profile it was read by; empty where the numbering was inferred
 * @param title the line that heads it, empty where there is none
 * @param span where it stands in the source, from its title to its end
 * @param roots the outermost places, in reading order
 */
public record RegulationText(
        RegulationId id, Optional<NumberingProfile> profile, Optional<String> title, Span span, List<Place> roots) {
    public RegulationText {
        roots = List.copyOf(roots);
    }

    /** All places in reading order. */
    public Stream<Place> places() {
        return roots.stream().flatMap(Place::withAllBelow);
    }

    /** The place with this id, if the source has it. */
    public Optional<Place> findPlace(ClauseId wanted) {
        return places().filter(place -> place.id().equals(wanted)).findFirst();
    }
}
