package jp.junshu.law.catalog;

/** A kind of record, of {@code registers/}: lower-case words joined by hyphens. */
public record RegisterId(String value) {
    /** @throws IllegalArgumentException when the value is not such words */
    public RegisterId {
        Ids.requireSlug(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
