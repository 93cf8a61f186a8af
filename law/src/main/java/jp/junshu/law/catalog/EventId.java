package jp.junshu.law.catalog;

/** What duties wait for, of {@code events/}: lower-case words joined by hyphens. */
public record EventId(String value) {
    /** @throws IllegalArgumentException when the value is not such words */
    public EventId {
        Ids.requireSlug(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
