package jp.junshu.law.catalog;

/** A common control, of {@code measures/}: lower-case words joined by hyphens. */
public record MeasureId(String value) {
    /** @throws IllegalArgumentException when the value is not such words */
    public MeasureId {
        Ids.requireSlug(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
