package jp.junshu.law.drafting;

/** Words for people of which one language, or both, may still be missing; missing words are empty. */
public record HalfText(String ja, String en) {
    public static final HalfText NONE = new HalfText("", "");

    public HalfText {
        ja = ja.strip();
        en = en.strip();
    }

    /** Whether both languages are there. */
    public boolean isWhole() {
        return !ja.isEmpty() && !en.isEmpty();
    }

    /** Whether there are no words at all. */
    public boolean isNone() {
        return ja.isEmpty() && en.isEmpty();
    }
}
