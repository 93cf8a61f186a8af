package jp.junshu.law.catalog;

/** An official layout, of {@code forms/}: lower-case words joined by hyphens. */
public record FormId(String value) {
    /** @throws IllegalArgumentException when the value is not such words */
    public FormId {
        Ids.requireSlug(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
