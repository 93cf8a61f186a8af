package jp.junshu.app.kernel;

/** What an endpoint may ask of the person who calls it. The module {@code access} says which role holds which. */
public enum Permission {
    /** Every signed-in person: own home, own account. */
    SELF,
    REGULATION_READ,
    ENGAGEMENT_READ,
    ENGAGEMENT_WRITE,
    TRAIL_READ
}
