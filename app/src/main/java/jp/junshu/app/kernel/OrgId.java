package jp.junshu.app.kernel;

import java.util.UUID;

/** An organization (組織): a seat in the installation, and the tenant that every row belongs to. */
public record OrgId(UUID value) {
    /** The installation itself: the seat that owns what belongs to no organization, made by the first migration. */
    public static final OrgId INSTALLATION = of("00000000-0000-7000-8000-000000000000");

    /** The id written as text. Throws {@link IllegalArgumentException} when it is not a UUID. */
    public static OrgId of(String text) {
        return new OrgId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
