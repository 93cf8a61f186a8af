package jp.junshu.law.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.law.wording.MatchKey;

/**
 * One sentence of a place as its match key, so that widths, blanks and line ends make no difference to the rules.
 *
 * @param text without the full stop
 * @param bare without what stands in parentheses
 */
record Sentence(String text, String bare) {
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\([^()]*\\)|〔[^〔〕]*〕");

    /** A caption on a line of its own before the first sentence: {@code 監査の実施について}. */
    private static final Pattern CAPTION = Pattern.compile(
            "^(?:[^。、\\n]{2,60}(?:について|に関すること)|[^。、は\\n]{2,30}(?=[ \\t　]*\\R[^。、\\n]{1,30}は、))[ \\t　]*\\R");

    /** Where a sentence goes on to another deed, by its name. */
    private static final List<Pattern> JOINTS = List.of(
            Pattern.compile("(?<=とともに)、?"),
            Pattern.compile("(?<=ならず)、"),
            Pattern.compile("(?<=こと)、?(及び|並びに)"),
            Pattern.compile("(?<=ことに加え)、"),
            Pattern.compile("(?<=(得|受け|検討し)た上で)、?"),
            Pattern.compile("(?<=協議の上)、"),
            Pattern.compile("(?<=(検討|報告|提出|確認|点検|評価)を行い)、"),
            Pattern.compile("(?<=を(得|受け)て)、"),
            Pattern.compile("(?<=[^とにで]し)、(?=[^、。]{2,20}(後|上で))"),
            Pattern.compile("(?<=(実施|策定|提出|報告|提示|作成|検討|収集)し)、"));

    /** The sentences of a wording. */
    static List<Sentence> of(String wording) {
        String key = MatchKey.of(CAPTION.matcher(wording.strip()).replaceFirst(""));
        return split(key).stream()
                .filter(part -> !part.isEmpty())
                .map(Sentence::ofKey)
                .toList();
    }

    private static Sentence ofKey(String text) {
        String bare = text;
        String before;
        do {
            before = bare;
            bare = IN_PARENTHESES.matcher(bare).replaceAll("");
        } while (!bare.equals(before));
        return new Sentence(text, bare);
    }

    /** At the full stops, those within parentheses and quotation marks excepted where they are all closed. */
    private static List<String> split(String key) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if ("(「『〔".indexOf(c) >= 0) {
                depth++;
            } else if (")」』〕".indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (c == '。' && depth == 0) {
                parts.add(key.substring(from, i));
                from = i + 1;
            }
        }
        if (depth > 0) {
            return List.of(key.split("。"));
        }
        parts.add(key.substring(from));
        return parts;
    }

    /** The deeds the sentence tells of, one after the other. */
    List<String> deeds() {
        Stream<String> parts = Stream.of(bare);
        for (Pattern joint : JOINTS) {
            parts = parts.flatMap(joint::splitAsStream);
        }
        return parts.filter(part -> !part.isEmpty()).toList();
    }
}
