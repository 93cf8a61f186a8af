package jp.junshu.app.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint that somebody not fully signed in may call, and why that is right. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Open {
    To value();

    /** The reason, for whoever reviews the list. */
    String because();

    /** Whom it is open to. */
    enum To {
        ANYBODY,
        /** A person who has given the password and not yet the second factor. */
        PASSWORD_GIVEN
    }
}
