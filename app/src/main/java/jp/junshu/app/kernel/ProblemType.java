package jp.junshu.app.kernel;

import java.util.Locale;

/**
 * The catalogue of problems that the outside sees, as pages and as RFC 9457 problem details. Their texts stand in the message
 * bundle of the module {@code screen} under {@code screen.problem.<slug>}.
 */
public enum ProblemType {
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    FORBIDDEN(403),
    SIGN_IN_REQUIRED(401),
    SESSION_EXPIRED(403),
    /** No personal access token was given where one is needed, or it is no longer good. */
    TOKEN_REQUIRED(401),
    MALFORMED_REQUEST(400),
    /** What the request starts from is not there any more: somebody else changed it meanwhile. */
    CONFLICT(409),
    /** Well understood, and it cannot be done, for reasons that are given with it. */
    REFUSED(422),
    /** Too many failed attempts from one network address. */
    TOO_MANY_ATTEMPTS(429),
    TOO_LARGE(413),
    SETUP_DONE(410),
    UNAVAILABLE(503),
    INTERNAL(500);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** HTTP status code. */
    public int status() {
        return status;
    }

    /** The last part of the type's URI. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
