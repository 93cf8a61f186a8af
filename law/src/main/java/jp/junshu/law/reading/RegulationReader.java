package jp.junshu.law.reading;

import java.util.ArrayList;
import java.util.List;
import jp.junshu.law.Fault;

/**
 * Reads texts of regulations. A document of which a {@link NumberingProfile} is known is found by its title and read by the profile;
 * a text that holds none of these is read as one regulation whose numbering is inferred, under the stem of its file's name.
 *
 * <p>Reading never fails and never loses text: what is not understood is in the {@link Reading}'s faults and remainder.
 */
public final class RegulationReader {
    private final List<NumberingProfile> profiles;

    private RegulationReader(List<NumberingProfile> profiles) {
        this.profiles = List.copyOf(profiles);
    }

    /** A reader that knows these documents. */
    public static RegulationReader of(List<NumberingProfile> profiles) {
        return new RegulationReader(profiles);
    }

    /** Reads a text. */
    public Reading read(SourceText source) {
        Layout layout = Layout.of(source);
        List<Section> sections = Sections.find(source, layout, profiles);
        List<RegulationText> regulations = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        int line = 0;
        for (Section section : sections) {
            outside(source, layout, line, section.from(), pieces);
            SectionReader reader = new SectionReader(source, layout, section);
            regulations.add(reader.read());
            pieces.addAll(reader.pieces());
            faults.addAll(reader.faults());
            line = section.to();
        }
        outside(source, layout, line, source.lines(), pieces);
        return new Reading(source, regulations, Pieces.joined(pieces), faults);
    }

    private static void outside(SourceText source, Layout layout, int from, int to, List<Piece> pieces) {
        for (int i = from; i < to; i++) {
            Piece.Kind kind = layout.kind(i);
            Piece.Owner owner = layout.key(i).isEmpty()
                    ? new Piece.Furniture(Piece.Kind.BLANK)
                    : kind != null ? new Piece.Furniture(kind) : new Piece.Remainder(Piece.Reason.OUTSIDE);
            pieces.add(new Piece(source.line(i), owner));
        }
    }
}
