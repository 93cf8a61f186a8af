package jp.junshu.law.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.junshu.law.Fault;
import jp.junshu.law.reading.Candidate.Stand;
import jp.junshu.law.reading.Piece.Furniture;
import jp.junshu.law.reading.Piece.Kind;
import jp.junshu.law.reading.Piece.Reason;
import jp.junshu.law.reading.Piece.Remainder;
import jp.junshu.law.reading.StructureSearch.Structure;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one regulation: finds its marks, builds its places, and says whose its every character is. */
final class SectionReader {
    private static final Structure NONE = new Structure(List.of(), 0, Mark.ARTICLE);

    private final SourceText source;
    private final Layout layout;
    private final Section section;
    private final Optional<NumberingProfile> profile;
    private final List<Piece> pieces = new ArrayList<>();
    private final Findings findings;

    SectionReader(SourceText source, Layout layout, Section section) {
        this.source = source;
        this.layout = layout;
        this.section = section;
        this.profile = section.profile();
        this.findings = new Findings(source);
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<Fault> faults() {
        return findings.faults();
    }

    RegulationText read() {
        profile.ifPresent(known -> layout.name(known.furniture(), section.from(), section.to()));
        Attempt attempt = attempt(section.from());
        OptionalInt contents = attempt.repetition().contentsEnd();
        if (contents.isPresent()) {
            layout.markContents(section.from(), contents.getAsInt());
            attempt = attempt(contents.getAsInt());
        }
        Structure structure = attempt.structure();
        int comparison = layout.comparison(section.from(), attempt.end());
        if (comparison >= 0 && profile.isEmpty()) {
            findings.comparison(comparison);
            structure = NONE;
        } else if (attempt.repetition().isSecondText()) {
            findings.secondText(attempt.repetition().line());
            structure = NONE;
        } else {
            findings.marks(attempt.scanner().candidates(), structure.marks(), section.title());
        }
        PlaceTree tree = PlaceTree.of(structure);
        findings.refused(tree.refused());
        Span span = lines(section.from(), attempt.end());
        Account account =
                new Account(source, layout, section, attempt.scanner(), structure.marks(), tree.nodes(), span);
        Optional<String> title = account.run();
        pieces.addAll(account.pieces());
        leftOver(attempt.end());
        return new RegulationText(
                section.id(), profile, title, lines(section.from(), section.to()), tree.places(section.id(), source));
    }

    /**
     * One reading of the section's marks.
     *
     * @param end the line where the provisions end
     */
    private record Attempt(MarkScanner scanner, int end, Structure structure, Repetition repetition) {}

    /** Reads the marks from a line on; where there are none, those behind a word that counts the lines. */
    private Attempt attempt(int from) {
        List<String> words = profile.map(NumberingProfile::fixedWords).orElse(List.of());
        Attempt plain = attempt(from, words);
        if (profile.isPresent() || !plain.structure().marks().isEmpty()) {
            return plain;
        }
        List<String> counting = FixedWords.in(source, layout, from, section.to());
        return counting.isEmpty() ? plain : attempt(from, counting);
    }

    private Attempt attempt(int from, List<String> fixedWords) {
        MarkScanner scanner = new MarkScanner(
                source, fixedWords, profile.map(NumberingProfile::headings).orElse(List.of()));
        int end = scan(scanner, from);
        Structure structure = structure(end, scanner.candidates());
        OptionalInt restart =
                profile.isPresent() ? OptionalInt.empty() : Restart.in(source, layout, scanner.candidates(), structure);
        Repetition repetition = Repetition.in(source, layout, structure, section);
        return new Attempt(scanner, repetition.isThere() ? end : restart.orElse(end), structure, repetition);
    }

    private Span lines(int from, int to) {
        int start = from < source.lines() ? source.line(from).from() : source.length();
        int end = to < source.lines() ? source.line(to).from() : source.length();
        return new Span(start, Math.max(start, end));
    }

    /** Scans the lines up to where the provisions end, and returns that line. */
    private int scan(MarkScanner scanner, int from) {
        boolean open = profile.map(known -> known.levels().isEmpty()).orElse(true);
        for (int i = from; i < section.to(); i++) {
            if (layout.kind(i) != null || layout.key(i).isEmpty() || i == section.title()) {
                continue;
            }
            boolean ends = open && endOf(i) != null;
            if (ends && scanner.candidates().stream().anyMatch(SectionReader::isBeginning)) {
                return i;
            }
            scanner.scan(source.line(i), layout.nextText(i, section.to()));
        }
        return section.to();
    }

    /** What begins in this line after the provisions; null where it is a line of theirs. */
    private @Nullable Reason endOf(int line) {
        String key = layout.key(line);
        if (!Inference.mayEnd(key)) {
            return null;
        }
        if (Inference.isSupplement(key)) {
            return Reason.SUPPLEMENTARY;
        }
        if (Inference.isClosing(key) || (Inference.isDate(key) && layout.endsWithNames(line, section.to()))) {
            return Reason.CLOSING;
        }
        return Inference.isAnnex(key) && !layout.continuesSentence(line) ? Reason.ANNEX : null;
    }

    private static boolean isBeginning(Candidate candidate) {
        return candidate.stand() == Stand.START
                && candidate.readings().stream()
                        .anyMatch(reading ->
                                reading.first() == 1 && reading.mark().rank() <= Mark.PARENTHESISED.rank());
    }

    private Structure structure(int endLine, List<Candidate> candidates) {
        Span span = lines(section.from(), endLine);
        if (profile.isPresent() && !profile.get().levels().isEmpty()) {
            Announcements announcements = Announcements.in(source.folded(), span);
            return StructureSearch.known(source.folded(), announcements, candidates, profile.get());
        }
        return Inference.structure(source.folded(), span, candidates).orElse(NONE);
    }

    /** Books what stands after the provisions; a date in an annex closes nothing. */
    private void leftOver(int from) {
        Reason reason = null;
        for (int i = from; i < section.to(); i++) {
            Reason begins = layout.kind(i) == null ? endOf(i) : null;
            if (begins != null && (reason == null || begins != Reason.CLOSING)) {
                reason = begins;
            }
            Kind kind = layout.key(i).isEmpty() ? Kind.BLANK : layout.kind(i);
            Remainder left = new Remainder(reason == null ? Reason.ANNEX : reason);
            pieces.add(new Piece(source.line(i), kind == null ? left : new Furniture(kind)));
        }
    }
}
