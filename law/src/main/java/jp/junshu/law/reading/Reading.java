package jp.junshu.law.reading;

import java.util.List;
import java.util.stream.Stream;
import jp.junshu.law.Fault;

/**
 * What a source text was read as.
 *
 * @param source the text
 * @param regulations the regulations found, in reading order
 * @param pieces whose every character is, without gap or overlap
 * @param faults what is damaged or was not understood, in reading order
 */
public record Reading(SourceText source, List<RegulationText> regulations, List<Piece> pieces, List<Fault> faults) {
    public Reading {
        regulations = List.copyOf(regulations);
        pieces = List.copyOf(pieces);
        faults = List.copyOf(faults);
    }

    /** The pieces that were not read into a place, in reading order. */
    public List<Piece> remainder() {
        return pieces.stream()
                .filter(piece -> piece.owner() instanceof Piece.Remainder)
                .toList();
    }

    /** All places of all regulations, in reading order. */
    public Stream<Place> places() {
        return regulations.stream().flatMap(RegulationText::places);
    }
}
