package jp.junshu.app.kernel;

import java.util.UUID;

/** An account (アカウント) with which one person signs in. */
public record AccountId(UUID value) {
    /** The id written as text. Throws {@link IllegalArgumentException} when it is not a UUID. */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
