package jp.junshu.law.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.junshu.law.reading.Candidate.Stand;
import jp.junshu.law.reading.StructureSearch.Root;
import jp.junshu.law.reading.StructureSearch.Structure;

/** Finds out how an unknown document numbers its places, and where its provisions end. */
final class Inference {
    private static final Pattern SUPPLEMENT = Pattern.compile("[\\[(【〔<]?[附付]則[\\])】〕>]?(抄|[(（明大昭平令第0-9].{0,100})?");
    private static final Pattern ANNEX = Pattern.compile(
            "([0-9]{1,3}(?=(別紙|別添|付紙|別記|別図)第?[0-9]))?[\\[(【〔<]?(別紙様式|別記様式|参考様式|参考資料|附属書|別紙|別添|別表|別記|別図|付紙|付録|様式)"
                    + "(第?[0-9一二三四五六七八九十]+([-‐][0-9]+)?|[A-Z])?(号)?(様式)?(の[0-9]+)?[\\])】〕>]?(\\(.{0,40}\\))?");
    /** What does not follow the name of an annex where it heads one: it stands in a sentence then. */
    private static final String CONTINUES = "のにをがはでともへやかく、。・（(又及並若等";

    private static final int LONGEST_TITLE = 40;
    /** How many candidates show how a text is numbered; more than any regulation of one body has. */
    private static final int BEGINNING = 8_000;

    private static final Pattern DATE =
            Pattern.compile("(明治|大正|昭和|平成|令和|西暦)?[0-9元一二三四五六七八九十〇]{0,4}年[0-9一二三四五六七八九十]{0,3}月[0-9一二三四五六七八九十]{0,3}日");
    private static final String ENDS = "附付別様参[(【〔<この本上以明大昭平令西元年0123456789〇一二三四五六七八九十";
    private static final Pattern CLOSING = Pattern.compile("(この|本|上記の?|以上の?)契約.{0,12}(証として|証するため|を証し).*");
    private static final List<Mark> ROOTS = List.of(
            Mark.ARTICLE,
            Mark.HEAD,
            Mark.BOOK,
            Mark.PART,
            Mark.CHAPTER,
            Mark.SECTION,
            Mark.ROMAN,
            Mark.CAPITAL,
            Mark.BARE,
            Mark.DOTTED,
            Mark.DECIMAL,
            Mark.KANJI,
            Mark.BRACKETED,
            Mark.PARENTHESISED,
            Mark.KANJI_PARENTHESISED,
            Mark.CLOSING,
            Mark.CIRCLED,
            Mark.KANA,
            Mark.CAPTION);

    /** What may begin with another number than one: a part of a longer document. */
    private static final List<Mark> EXCERPTS =
            List.of(Mark.ARTICLE, Mark.HEAD, Mark.CHAPTER, Mark.BARE, Mark.DOTTED, Mark.PARENTHESISED);

    private Inference() {}

    /** Whether a line begins as those do that end the provisions; quick, for it is asked of every line. */
    static boolean mayEnd(String key) {
        return !key.isEmpty() && key.length() <= 120 && ENDS.indexOf(key.charAt(0)) >= 0;
    }

    static boolean isSupplement(String key) {
        return SUPPLEMENT.matcher(key).matches();
    }

    static boolean isAnnex(String key) {
        Matcher name = ANNEX.matcher(key);
        if (!name.lookingAt()) {
            return false;
        }
        String rest = key.substring(name.end());
        return rest.isEmpty()
                || (rest.length() <= LONGEST_TITLE
                        && !name.group().endsWith("様式")
                        && CONTINUES.indexOf(rest.charAt(0)) < 0
                        && rest.indexOf('。') < 0
                        && rest.indexOf('、') < 0);
    }

    /** A date and nothing else. */
    static boolean isDate(String key) {
        return DATE.matcher(key).matches();
    }

    /** The words that close a contract before its date and signatures. */
    static boolean isClosing(String key) {
        return CLOSING.matcher(key).matches();
    }

    /** The structure that explains the candidates best; empty when nothing is numbered. */
    static Optional<Structure> structure(String text, Span section, List<Candidate> candidates) {
        Announcements announcements = Announcements.in(text, section);
        Search search = (root, some) -> found(text, announcements, some, root);
        if (chain(candidates, Mark.ARTICLE) >= 2) {
            Root articles = new Root(Mark.ARTICLE, true, false);
            boolean again = firsts(candidates, Mark.ARTICLE) >= 2 && chain(candidates, Mark.CHAPTER) >= 2;
            return again
                    ? best(List.of(articles, new Root(Mark.CHAPTER, false, false)), candidates, search)
                    : search.under(articles, candidates);
        }
        if (excerpt(candidates, Mark.ARTICLE) >= 2) {
            return search.under(new Root(Mark.ARTICLE, true, true), candidates);
        }
        if (chain(candidates, Mark.HEAD) >= 2) {
            Root asArticles = new Root(Mark.HEAD, true, false);
            return captioned(text, candidates)
                    ? search.under(asArticles, candidates)
                    : best(List.of(new Root(Mark.HEAD, false, false), asArticles), candidates, search);
        }
        Optional<Structure> complete = best(
                ROOTS.stream()
                        .filter(root -> chain(candidates, root) >= 1)
                        .map(root -> new Root(root, root == Mark.ARTICLE, false))
                        .toList(),
                candidates,
                search);
        return complete.isPresent()
                ? complete
                : best(
                        EXCERPTS.stream()
                                .map(root -> new Root(root, root == Mark.ARTICLE, true))
                                .toList(),
                        candidates,
                        search);
    }

    /** Whether 第1, 第2 stand under captions in parentheses, as articles do, more often than not. */
    private static boolean captioned(String text, List<Candidate> candidates) {
        int heads = 0;
        int captions = 0;
        for (Candidate candidate : candidates) {
            if (candidate.readings().getFirst().mark() == Mark.HEAD) {
                heads++;
                captions += candidate.caption().isEmpty()
                                && !isUnderCaption(text, candidate.span().from())
                        ? 0
                        : 1;
            }
        }
        return captions * 2 > heads;
    }

    private static boolean isUnderCaption(String text, int mark) {
        int end = mark;
        while (end > 0 && (Chars.isBlank(text.charAt(end - 1)) || Chars.isLineEnd(text.charAt(end - 1)))) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start <= LONGEST_TITLE && !Chars.isLineEnd(text.charAt(start - 1))) {
            start--;
        }
        start = Chars.skipBlanks(text, start, end);
        return end - start >= 3 && Chars.isOpen(text.charAt(start)) && Chars.isClose(text.charAt(end - 1));
    }

    /** The structure of some candidates with these outermost places; empty when there are none. */
    private interface Search {
        Optional<Structure> under(Root root, List<Candidate> candidates);
    }

    /** The best of the structures found; of equals the first. A long text shows by its beginning how it is numbered. */
    private static Optional<Structure> best(List<Root> roots, List<Candidate> candidates, Search search) {
        if (candidates.size() > BEGINNING && roots.size() > 1) {
            List<Candidate> beginning = candidates.subList(0, BEGINNING);
            Optional<Root> shown = roots.stream()
                    .flatMap(root ->
                            search.under(root, beginning).map(structure -> new Shown(root, structure.score())).stream())
                    .reduce((a, b) -> b.score() > a.score() ? b : a)
                    .map(Shown::root);
            if (shown.isPresent()) {
                return search.under(shown.get(), candidates);
            }
        }
        return roots.stream()
                .flatMap(root -> search.under(root, candidates).stream())
                .reduce((a, b) -> b.score() > a.score() ? b : a);
    }

    private record Shown(Root root, int score) {}

    private static Optional<Structure> found(
            String text, Announcements announcements, List<Candidate> candidates, Root root) {
        Structure structure = StructureSearch.inferred(text, announcements, candidates, root);
        boolean enough = structure.marks().size() >= (root.excerpt() ? 2 : 1);
        return enough ? Optional.of(structure) : Optional.empty();
    }

    /** How many marks of a class at the beginning of lines are the first of their list. */
    private static long firsts(List<Candidate> candidates, Mark mark) {
        return candidates.stream()
                .filter(candidate -> candidate.stand() == Stand.START)
                .filter(candidate -> candidate.readings().stream()
                        .anyMatch(reading ->
                                reading.mark() == mark && reading.numbers().equals(List.of(1))))
                .count();
    }

    /** How many marks of a class at the beginning of lines count on one by one, from whatever number. */
    private static int excerpt(List<Candidate> candidates, Mark mark) {
        int count = 0;
        int reached = 0;
        for (Candidate candidate : candidates) {
            Candidate.MarkReading reading = candidate.readings().getFirst();
            if (reading.mark() == mark && candidate.stand() == Stand.START && candidate.blankAfter()) {
                count = count > 0 && reading.first() == reached + 1 ? count + 1 : Math.max(count, 1);
                reached = reading.first();
            }
        }
        return count;
    }

    /** How many marks of a class at the beginning of lines count 1, 2, 3 …, others between them ignored. */
    private static int chain(List<Candidate> candidates, Mark mark) {
        int reached = 0;
        if (mark == Mark.CAPTION) {
            long captions = candidates.stream()
                    .filter(c -> c.readings().getFirst().mark() == mark)
                    .count();
            return captions < 2 ? 0 : (int) captions;
        }
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
