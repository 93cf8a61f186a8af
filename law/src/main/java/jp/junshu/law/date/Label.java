package jp.junshu.law.date;

/** A name in both languages of the product; neither is blank. */
public record Label(String ja, String en) {

    public Label {
        if (ja.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a label needs both languages: " + ja + " / " + en);
        }
    }
}
