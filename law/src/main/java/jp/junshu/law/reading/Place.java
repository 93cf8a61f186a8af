package jp.junshu.law.reading;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.law.ClauseId;
import jp.junshu.law.Position;
import jp.junshu.law.citation.Citation;
import jp.junshu.law.wording.Fingerprint;

/**
 * One numbered place of a regulation as it stands in a source.
 *
 * @param id its id
 * @param citation how it is cited
 * @param mark its mark, with a caption that stands before it
 * @param at where it begins
 * @param words its own words in reading order: without marks, furniture and the places below; may be empty for a group
 * @param children the places below, in reading order
 */
public record Place(ClauseId id, Citation citation, Span mark, Position at, List<Span> words, List<Place> children) {
    public Place {
        words = List.copyOf(words);
        children = List.copyOf(children);
    }

    /** Its own words as the source has them, the stretches joined by line ends. */
    public String wording(SourceText source) {
        return words.stream().map(source::text).map(String::strip).collect(Collectors.joining("\n"));
    }

    /** The fingerprint of its own words. */
    public Fingerprint fingerprint(SourceText source) {
        return Fingerprint.of(wording(source));
    }

    /** This place and everything below it, in reading order. */
    public Stream<Place> withAllBelow() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Place::withAllBelow));
    }
}
