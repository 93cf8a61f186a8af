package jp.junshu.law.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.junshu.law.citation.Numerals;
import jp.junshu.law.reading.Piece;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.reading.RegulationText;
import jp.junshu.law.wording.MatchKey;

/**
 * One file of clauses: a chapter, or as many of the outermost places as go into a file, or part of a long one.
 *
 * @param name as {@code 02-chapter-2.yaml}
 */
record DraftFile(String name, List<DraftedClause> clauses) {
    /** No file of the catalogue has 900 lines; a few are left for the author's words. */
    private static final int MOST_LINES = 700;

    /** Below this a file takes in the next of the outermost places as well. */
    private static final int FEW_LINES = 200;

    private static final Pattern CHAPTER = Pattern.compile("^第([0-9]{1,3}|[一二三四五六七八九十]{1,4})(章|編)");
    private static final Pattern PLAIN = Pattern.compile("[0-9]+(-[0-9]+)*");

    DraftFile {
        clauses = List.copyOf(clauses);
    }

    /** The clauses of a file as they gather. */
    private static final class Gathering {
        private final List<DraftedClause> clauses = new ArrayList<>();
        private final Optional<String> chapter;
        private int lines;

        Gathering(Optional<String> chapter) {
            this.chapter = chapter;
        }

        void add(DraftedClause clause) {
            clauses.add(clause);
            lines += size(clause);
        }
    }

    private static int size(DraftedClause clause) {
        return ClauseYaml.lines(clause).size() + 1;
    }

    /**
     * One of the outermost places with all below it.
     *
     * @param chapter the chapter it stands in, as {@code chapter-2}; empty where there are none
     */
    record Root(Optional<String> chapter, List<DraftedClause> clauses) {}

    static List<DraftFile> divide(Reading reading, RegulationText regulation, DraftReader reader) {
        NavigableMap<Integer, String> chapters = chapters(reading, regulation);
        return divide(regulation.roots().stream()
                .map(root -> new Root(
                        Optional.ofNullable(chapters.floorEntry(root.mark().from()))
                                .map(entry -> entry.getValue()),
                        reader.read(root).toList()))
                .toList());
    }

    static List<DraftFile> divide(List<Root> roots) {
        List<Gathering> files = new ArrayList<>();
        Optional<String> inside = Optional.empty();
        for (Root root : roots) {
            int size = root.clauses().stream().mapToInt(DraftFile::size).sum();
            boolean first = files.isEmpty() || !root.chapter().equals(inside);
            int filled = files.isEmpty() ? 0 : files.getLast().lines;
            if (first || filled + size > MOST_LINES || (root.chapter().isEmpty() && filled > FEW_LINES)) {
                files.add(new Gathering(root.chapter()));
            }
            inside = root.chapter();
            for (DraftedClause clause : root.clauses()) {
                if (files.getLast().lines + size(clause) > MOST_LINES) {
                    files.add(new Gathering(root.chapter()));
                }
                files.getLast().add(clause);
            }
        }
        files.removeIf(file -> file.clauses.isEmpty());
        List<DraftFile> named = new ArrayList<>();
        for (Gathering file : files) {
            named.add(new DraftFile(name(named.size() + 1, file), file.clauses));
        }
        return named;
    }

    /** Where the headings of chapters stand that are no places themselves, and the number of each. */
    private static NavigableMap<Integer, String> chapters(Reading reading, RegulationText regulation) {
        NavigableMap<Integer, String> chapters = new TreeMap<>();
        for (Piece piece : reading.pieces()) {
            if (piece.owner() instanceof Piece.Furniture(Piece.Kind kind)
                    && kind != Piece.Kind.CONTENTS
                    && piece.span().from() >= regulation.span().from()
                    && piece.span().to() <= regulation.span().to()) {
                Matcher heading = CHAPTER.matcher(MatchKey.of(reading.source().text(piece.span())));
                if (heading.find()) {
                    Numerals.parse(heading.group(1))
                            .ifPresent(number -> chapters.put(
                                    piece.span().from(),
                                    (heading.group(2).equals("章") ? "chapter-" : "part-") + number));
                }
            }
        }
        return chapters;
    }

    private static String name(int number, Gathering file) {
        String first = file.clauses.getFirst().path().segments().getFirst();
        String last = file.clauses.getLast().path().segments().getFirst();
        String places = !PLAIN.matcher(first).matches()
                ? "places"
                : first.equals(last) || !PLAIN.matcher(last).matches()
                        ? "place-" + first
                        : "places-" + first + "-" + last;
        String stem = file.chapter
                .map(chapter -> file.clauses.isEmpty() ? chapter : chapter + "-" + places)
                .orElse(places);
        return "%02d-%s.yaml".formatted(number, stem);
    }

    String text() {
        StringBuilder text = new StringBuilder()
                .append("# A draft. What stands in `open` is still to be written, or to be confirmed.\n")
                .append("clauses:\n");
        for (int i = 0; i < clauses.size(); i++) {
            text.append(i > 0 ? "\n" : "");
            ClauseYaml.lines(clauses.get(i)).forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }
}
