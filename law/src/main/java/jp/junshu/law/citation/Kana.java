package jp.junshu.law.citation;

/** The two orders in which single katakana number places: アイウエオ, or イロハニホ where the first item is イ. */
public enum Kana {
    GOJUON("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"),
    IROHA("イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス");

    private final String order;

    Kana(String order) {
        this.order = order;
    }

    /** The number of a katakana in this order, 1 for the first; 0 when it is none of them. */
    public int value(int c) {
        return order.indexOf(c) + 1;
    }

    /** How many places the order can number. */
    public int size() {
        return order.length();
    }

    /**
     * The katakana with this number.
     *
     * @throws IndexOutOfBoundsException when the order is not that long
     */
    public String letter(int value) {
        return order.substring(value - 1, value);
    }

    /** The katakana itself, its half-width form widened, and the kanji that print like one (口 for ロ) read as it; else 0. */
    public static char fold(char c) {
        return c < ' ' || c > 'ﾟ' ? 0 : FOLDED[c];
    }

    private static final char[] FOLDED = new char['ﾟ' + 1];

    static {
        for (char c = ' '; c <= 'ﾟ'; c++) {
            FOLDED[c] = folded(c);
        }
    }

    private static char folded(char c) {
        int halfWidth = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ".indexOf(c);
        if (halfWidth >= 0) {
            return GOJUON.order.charAt(halfWidth);
        }
        int lookAlike = "口二八工力卜夕才へ".indexOf(c);
        if (lookAlike >= 0) {
            return "ロニハエカトタオヘ".charAt(lookAlike);
        }
        return IROHA.order.indexOf(c) >= 0 || c == 'ン' ? c : 0;
    }

    /** Whether the character is a full-width katakana that can number a place. */
    public static boolean is(char c) {
        return IROHA.order.indexOf(c) >= 0 || c == 'ン';
    }
}
