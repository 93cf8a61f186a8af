package jp.junshu.app.contract;

import java.util.UUID;

/** An appointment (指定) of a person to a role. */
public record AppointmentId(UUID value) {
    /** The id written as text. Throws {@link IllegalArgumentException} when it is not a UUID. */
    public static AppointmentId of(String text) {
        return new AppointmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
