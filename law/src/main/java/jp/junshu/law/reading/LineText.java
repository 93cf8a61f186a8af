package jp.junshu.law.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.junshu.law.citation.Numerals;
import jp.junshu.law.wording.MatchKey;

/**
 * What stands at a position of a line: blanks, words, numerals and their branches.
 *
 * @param text the whole text
 * @param limit where the line ends
 */
record LineText(String text, int limit) {
    private static final Pattern REPEALED = Pattern.compile("(?:から|及び|・|~)第([0-9一二三四五六七八九十百]+)条(?:まで)?削除");

    /** Whether a blank, or an end of the text or of the line, is there. */
    boolean isBlankAt(int i) {
        return i < 0 || i >= limit || Chars.isBlank(text.charAt(i));
    }

    /** Whether words begin there, as they do right behind a mark. */
    boolean startsWords(int i) {
        if (i >= limit) {
            return false;
        }
        char c = text.charAt(i);
        return Character.isIdeographic(c) || Chars.isHiragana(c) || Chars.isKatakana(c) || c == '「' || c == '（';
    }

    boolean nextIsKatakana(int i) {
        return i < limit && (Chars.isKatakana(text.charAt(i)) || text.charAt(i) == 'ー');
    }

    /** Whether what follows 第N条 makes it part of a longer reference: 第2条第1項, 第2条中. */
    boolean isProvision(int i) {
        return i < limit && "第中各及又並等、，)）」".indexOf(text.charAt(i)) >= 0;
    }

    /** 1-2, 1－2: figures on both sides, as guides number their sections. */
    boolean isHyphen(int i) {
        return "-－‐−".indexOf(text.charAt(i)) >= 0 && i + 1 < limit && Chars.digit(text.charAt(i + 1)) >= 0;
    }

    /** The end of figures of one numeral, blanks between them included. */
    int figures(int from) {
        int i = from;
        int last = from;
        while (i < limit && i - from < 24) {
            char c = text.charAt(i);
            if (Chars.digit(c) >= 0 || Numerals.isKanjiNumeral(c)) {
                last = i + 1;
            } else if (!Chars.isBlank(c)) {
                break;
            }
            i++;
        }
        return last;
    }

    /** Reads のN behind a number as long as there are more, adds them, and returns where they end. */
    int branches(int from, List<Integer> numbers) {
        int i = from;
        while (numbers.size() < 5) {
            int no = Chars.skipBlanks(text, i, limit);
            if (no >= limit || "のノ".indexOf(text.charAt(no)) < 0) {
                break;
            }
            int digits = figures(no + 1);
            var number = Numerals.parse(text.substring(no + 1, digits));
            if (number.isEmpty() || number.getAsInt() == 0 || digits == no + 1) {
                break;
            }
            numbers.add(number.getAsInt());
            i = digits;
        }
        return i;
    }

    /** The end of the range in 第3条から第5条まで 削除. */
    int rangeEnd(int after) {
        int article = text.indexOf('条', after) + 1;
        return text.startsWith("まで", article) ? article + 2 : article;
    }

    /** The last number of 第3条から第5条まで 削除; 0 when it is something else. */
    int repealedThrough(int after) {
        String rest = MatchKey.of(text.substring(after, Math.min(limit, after + 40)));
        Matcher m = REPEALED.matcher(rest);
        return m.lookingAt() ? Numerals.parse(m.group(1)).orElse(0) : 0;
    }
}
