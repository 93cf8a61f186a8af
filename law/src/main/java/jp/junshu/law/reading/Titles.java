package jp.junshu.law.reading;

import java.util.regex.Pattern;

/** Finds the line before the provisions that is the document's title. */
final class Titles {
    private static final int LONGEST = 100;
    /** How titles of such documents end. */
    private static final Pattern KIND =
            Pattern.compile(".*(法|法律|令|規則|規程|規定|規約|規範|条例|要綱|要領|要項|要件|細則|基準|指針|方針|計画|約款|契約書|協定書"
                    + "|仕様書|説明書|事項|条項|ガイドライン|マニュアル|ポリシー|手引き?|手順書?|心得|について|措置)([(（〔].{1,30}[)）〕])?");
    /** What stands above a title: dates, numbers, addressees. */
    private static final Pattern ABOVE = Pattern.compile(
            ".*第[0-9一二三四五六七八九十百]+号(の[0-9]+)?|.*[0-9一二三四五六七八九十元年]+月[0-9一二三四五六七八九十]+日.{0,6}|.*(様|殿|御中|各位)");

    private Titles() {}

    /** The line of the title among the lines between two chars; -1 if there is none. */
    static int find(SourceText source, Layout layout, int from, int to) {
        int first = -1;
        for (int line = source.lineAt(from);
                line < source.lines() && source.line(line).from() < to;
                line++) {
            String key = layout.key(line);
            if (layout.kind(line) != null || key.isEmpty() || key.length() > LONGEST || key.indexOf('。') >= 0) {
                continue;
            }
            if (KIND.matcher(key).matches()) {
                return line;
            }
            boolean above = ABOVE.matcher(key).matches();
            first = first < 0 && !above ? line : first;
        }
        return first;
    }
}
