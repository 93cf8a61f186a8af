package jp.junshu.law.attaching;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.junshu.law.wording.MatchKey;

/**
 * A stretch of two wordings that are compared word by word.
 *
 * @param change whether it stands in both, in the earlier alone or in the later alone
 * @param text as the later wording has it, else as the earlier
 */
public record Stretch(Change change, String text) {
    /** What became of a stretch. */
    public enum Change {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A word and what decides whether another is the same: how it was typeset does not. */
    private record Word(String text, String key) {}

    /** Longer wordings are not compared word by word; no clause comes near. */
    private static final int MOST_WORDS = 20_000;

    /** The stretches of the later wording in order, what the earlier had instead before what it has now. */
    public static List<Stretch> between(String earlier, String later) {
        List<Word> before = words(earlier);
        List<Word> after = words(later);
        List<Stretch> stretches = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        int at = 0;
        for (AbstractDelta<String> delta : deltas(before, after)) {
            int from = delta.getTarget().getPosition();
            if (from > at) {
                flush(stretches, removed, added);
                stretches.add(new Stretch(Change.KEPT, text(after.subList(at, from))));
            }
            int gone = delta.getSource().getPosition();
            removed.append(text(before.subList(gone, gone + delta.getSource().size())));
            at = from + delta.getTarget().size();
            added.append(text(after.subList(from, at)));
        }
        flush(stretches, removed, added);
        if (at < after.size()) {
            stretches.add(new Stretch(Change.KEPT, text(after.subList(at, after.size()))));
        }
        return List.copyOf(stretches);
    }

    private static List<AbstractDelta<String>> deltas(List<Word> before, List<Word> after) {
        if (before.size() > MOST_WORDS || after.size() > MOST_WORDS) {
            return List.of(new ChangeDelta<>(new Chunk<>(0, keys(before)), new Chunk<>(0, keys(after))));
        }
        return DiffUtils.diff(keys(before), keys(after), new MyersDiffWithLinearSpace<>())
                .getDeltas();
    }

    private static void flush(List<Stretch> stretches, StringBuilder removed, StringBuilder added) {
        if (!removed.isEmpty()) {
            stretches.add(new Stretch(Change.REMOVED, removed.toString()));
        }
        if (!added.isEmpty()) {
            stretches.add(new Stretch(Change.ADDED, added.toString()));
        }
        removed.setLength(0);
        added.setLength(0);
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining());
    }

    private static List<String> keys(List<Word> words) {
        return words.stream().map(Word::key).toList();
    }

    /**
     * Words by the kind of their characters, as Japanese without blanks shows them: 情報 | の | セキュリティ. A blank belongs to the word
     * before it and parts no word.
     */
    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int kind = -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int here = kind(c);
            if (here != BLANK && here != JOINS && kind != -1 && (here != kind || here == MARK)) {
                words.add(word(word));
                word.setLength(0);
                kind = -1;
            }
            word.appendCodePoint(c);
            if (here != BLANK && here != JOINS) {
                kind = here;
            }
            i += Character.charCount(c);
        }
        if (!word.isEmpty()) {
            words.add(word(word));
        }
        return words;
    }

    private static Word word(StringBuilder text) {
        return new Word(text.toString(), MatchKey.of(text));
    }

    private static final int BLANK = 0;
    private static final int JOINS = 1;
    private static final int KANJI = 2;
    private static final int HIRAGANA = 3;
    private static final int KATAKANA = 4;
    private static final int LETTER = 5;
    private static final int DIGIT = 6;
    private static final int MARK = 7;

    private static int kind(int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return BLANK;
        }
        if (Character.getType(c) == Character.NON_SPACING_MARK
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0100 && c <= 0xE01EF) {
            return JOINS;
        }
        if (c == 'ー' || c >= 0x30A0 && c <= 0x30FF && c != '・' || c >= 0xFF66 && c <= 0xFF9F) {
            return KATAKANA;
        }
        if (c >= 0x3041 && c <= 0x309F) {
            return HIRAGANA;
        }
        if (Character.isIdeographic(c) || c == '々' || c >= 0x2E80 && c <= 0x2FD5) {
            return KANJI;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        return Character.isLetter(c) ? LETTER : MARK;
    }
}
