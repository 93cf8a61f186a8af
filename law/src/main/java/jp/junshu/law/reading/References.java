package jp.junshu.law.reading;

/** Tells a mark from a reference to one: what follows a reference continues a sentence. */
final class References {
    /** What can follow a reference whether or not a blank stands between. */
    private static final String[] CONNECTIVES = {
        "から", "まで", "及び", "並びに", "又は", "若しくは", "および", "または", "ならびに", "もしくは", "に規定", "に掲げ", "に定め", "の規定", "に該当", "に係る",
        "に基づ", "による", "により", "において", "における", "について", "に関する", "に準", "にあって", "に違反", "にかかわらず", "の定め", "を除く", "を準用", "を適用",
        "各号", "前段", "後段", "本文中", "ただし書"
    };

    private static final Glyphs CONNECT = Glyphs.beginning(CONNECTIVES);
    /** What follows a reference only when nothing stands between. */
    private static final String[] GLUED = {
        "のうち", "には", "にも", "、", "，", "～", "~", "〜", "-", "－", ")", "）", "」", "』", "以下", "以上", "以外", "等の", "等を"
    };

    private static final String PARTICLES = "のにをがではとも";

    private References() {}

    /** Whether the text from {@code at} on shows that the mark before it is a reference. */
    static boolean follows(String text, int at, int limit) {
        int next = Chars.skipBlanks(text, at, limit);
        if (next < text.length() && CONNECT.has(text.charAt(next))) {
            for (String word : CONNECTIVES) {
                if (text.startsWith(word, next)) {
                    return true;
                }
            }
        }
        if (next > at || at >= limit) {
            return false;
        }
        for (String word : GLUED) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        boolean particle = PARTICLES.indexOf(text.charAt(at)) >= 0;
        return particle && (at + 1 >= limit || !Chars.isHiragana(text.charAt(at + 1)));
    }

    /** Whether what stands right before an inline mark makes it a reference: 第12⑴, 、②. */
    static boolean precedes(String text, int at) {
        if (at == 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        return "、，・「『（(〔【～~〜-－第及び又はらの".indexOf(before) >= 0
                || Chars.digit(before) >= 0
                || Chars.isMarkFigure(before)
                || "条項号".indexOf(before) >= 0;
    }

    /** Whether the text goes on with a unit, so that the number before it counts something: 5年, 3回, 第4項. */
    static boolean isQuantity(String text, int at, int limit) {
        int next = Chars.skipBlanks(text, at, limit);
        if (next >= limit) {
            return false;
        }
        char c = text.charAt(next);
        char after = next + 1 < limit ? text.charAt(next + 1) : '\n';
        if (next > at) {
            // a blank between: only what is a date or a provision beyond doubt
            return "年月日項号条%％".indexOf(c) >= 0 && !Character.isIdeographic(after);
        }
        return "年月日時分秒項号条章節編款回件人名円台枚個歳割倍階次条％%:：/／".indexOf(c) >= 0
                || (c == '.' && Chars.digit(after) >= 0)
                || (c == 'か' && "所月年国".indexOf(after) >= 0)
                || c == 'ヶ'
                || c == 'ヵ'
                || (c < 128 && Character.isLetter(c));
    }
}
