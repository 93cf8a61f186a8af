package jp.junshu.law.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.junshu.law.reading.Candidate.Stand;
import jp.junshu.law.reading.StructureSearch.Structure;

/** Finds out how an unknown document numbers its places, and where its provisions end. */
final class Inference {
    private static final Pattern SUPPLEMENT = Pattern.compile("附則(\\(.{0,60}\\)?.{0,40})?|付則(\\(.{0,60}\\))?");
    private static final Pattern ANNEX = Pattern.compile("[\\[(【〔<]?(別紙|別添|別表|別記|別図|付紙|付録|様式|別記様式|別紙様式|参考様式|参考資料)"
            + "(第?[0-9一二三四五六七八九十]+(-[0-9]+)?)?(号)?(様式)?(の[0-9]+)?[\\])】〕>]?(\\(.{0,40}\\))?");
    private static final List<Mark> ROOTS = List.of(
            Mark.ARTICLE,
            Mark.HEAD,
            Mark.PART,
            Mark.CHAPTER,
            Mark.SECTION,
            Mark.ROMAN,
            Mark.CAPITAL,
            Mark.BARE,
            Mark.DOTTED,
            Mark.DECIMAL,
            Mark.KANJI,
            Mark.PARENTHESISED,
            Mark.KANJI_PARENTHESISED,
            Mark.CLOSING,
            Mark.CIRCLED,
            Mark.KANA);

    private Inference() {}

    static boolean isSupplement(String key) {
        return SUPPLEMENT.matcher(key).matches();
    }

    static boolean isAnnex(String key) {
        return ANNEX.matcher(key).matches();
    }

    /** The structure that explains the candidates best; empty when nothing is numbered. */
    static Optional<Structure> structure(String text, Span section, List<Candidate> candidates) {
        for (Mark outermost : List.of(Mark.ARTICLE, Mark.HEAD)) {
            if (chain(candidates, outermost) >= 2) {
                return found(text, section, candidates, outermost);
            }
        }
        return ROOTS.stream()
                .filter(root -> chain(candidates, root) >= 1)
                .flatMap(root -> found(text, section, candidates, root).stream())
                .max(Comparator.comparingInt(Structure::score));
    }

    private static Optional<Structure> found(String text, Span section, List<Candidate> candidates, Mark root) {
        Structure structure = StructureSearch.inferred(text, section, candidates, root);
        return structure.marks().isEmpty() ? Optional.empty() : Optional.of(structure);
    }

    /** How many marks of a class at the beginning of lines count 1, 2, 3 …, others between them ignored. */
    private static int chain(List<Candidate> candidates, Mark mark) {
        int reached = 0;
        for (Candidate candidate : candidates) {
            if (candidate.stand() != Stand.START) {
                continue;
            }
            for (Candidate.MarkReading reading : candidate.readings()) {
                boolean next =
                        mark == Mark.DECIMAL ? reading.numbers().equals(List.of(1, 1)) : reading.first() == reached + 1;
                if (reading.mark() == mark && next) {
                    reached = Math.max(reading.first(), reading.through());
                    break;
                }
            }
        }
        return reached;
    }
}
