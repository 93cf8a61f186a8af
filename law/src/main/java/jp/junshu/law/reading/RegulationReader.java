package jp.junshu.law.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.junshu.law.Fault;
import jp.junshu.law.RegulationId;
import jp.junshu.law.wording.MatchKey;

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

    /** A stretch of lines that is one regulation. */
    private record Section(Optional<NumberingProfile> profile, int title, int from, int to) {}

    /** Reads a text. */
    public Reading read(SourceText source) {
        Layout layout = Layout.of(source);
        List<Section> sections = sections(source, layout);
        List<RegulationText> regulations = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        int line = 0;
        for (Section section : sections) {
            outside(source, layout, line, section.from(), pieces);
            SectionReader reader = new SectionReader(source, layout, section.profile(), section.title());
            RegulationId id = section.profile()
                    .map(NumberingProfile::regulation)
                    .orElseGet(() -> RegulationId.ofFile(source.name()));
            regulations.add(reader.read(id, section.from(), section.to()));
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

    private List<Section> sections(SourceText source, Layout layout) {
        List<Section> known = new ArrayList<>();
        for (NumberingProfile profile : profiles) {
            for (int i = 0; i < source.lines(); i++) {
                if (layout.kind(i) == null && profile.isTitle(layout.key(i))) {
                    known.add(new Section(Optional.of(profile), i, i, end(source, layout, profile, i)));
                    break;
                }
            }
        }
        if (known.isEmpty()) {
            return List.of(new Section(Optional.empty(), -1, 0, source.lines()));
        }
        known.sort(Comparator.comparingInt(Section::from));
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            Section section = known.get(i);
            int next = i + 1 < known.size() ? known.get(i + 1).from() : source.lines();
            if (section.from() < next) {
                sections.add(
                        new Section(section.profile(), section.title(), section.from(), Math.min(section.to(), next)));
            }
        }
        return sections;
    }

    private static int end(SourceText source, Layout layout, NumberingProfile profile, int title) {
        List<String> ends = profile.ends().stream().map(MatchKey::of).toList();
        for (int i = title + 1; i < source.lines(); i++) {
            if (ends.contains(layout.key(i))) {
                return i;
            }
        }
        return source.lines();
    }
}
