package jp.junshu.law.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.junshu.law.citation.Numerals;

/** Finds the word that a document puts before its numbers, where all else fails: 問1, ステップ2, 要件3. */
final class FixedWords {
    private static final Pattern LINE =
            Pattern.compile("([\\p{L}ー]{1,8})[ 　.．]?([0-9０-９]{1,3})(?![0-9０-９年月日時分.．,人個件回])");

    private FixedWords() {}

    /** The word by which most lines are counted from 1 on, none where no two lines are. */
    static List<String> in(SourceText source, Layout layout, int from, int to) {
        Map<String, Integer> reached = new HashMap<>();
        String best = "";
        for (int i = from; i < to; i++) {
            Matcher m = LINE.matcher(source.text(source.line(i)).strip());
            if (layout.kind(i) != null || !m.lookingAt()) {
                continue;
            }
            String word = m.group(1);
            int next = reached.getOrDefault(word, 0) + 1;
            if (Numerals.parse(m.group(2)).orElse(0) == next) {
                reached.put(word, next);
                best = next >= 2 && next > reached.getOrDefault(best, 0) ? word : best;
            }
        }
        return best.isEmpty() ? List.of() : List.of(best);
    }
}
