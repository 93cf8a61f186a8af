package jp.junshu.law.catalog;

/** Somebody's part, of {@code roles.yaml}: lower-case words joined by hyphens. */
public record RoleId(String value) {
    /** @throws IllegalArgumentException when the value is not such words */
    public RoleId {
        Ids.requireSlug(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
