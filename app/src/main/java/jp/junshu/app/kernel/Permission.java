package jp.junshu.app.kernel;

/** What an endpoint may ask of the person who calls it. The module {@code access} says which role holds which. */
public enum Permission {
    /** Every signed-in person: own home, own account. */
    SELF,
    REGULATION_READ,
    ENGAGEMENT_READ,
    ENGAGEMENT_WRITE,
    /** Records that something was done, and the evidence for it. */
    EVIDENCE_WRITE,
    /** Writes in registers. */
    REGISTER_WRITE,
    /** Overrules how a duty stands, with a reason; states what is said of it to the other side. */
    DUTY_RULE,
    /** Decides as the second person of a two-person step. */
    APPROVE,
    /** Makes official forms. */
    FORM_MAKE,
    /** Attaches the organization's own copy of a regulation's official wording. */
    WORDING_ATTACH,
    /** Makes regulations of the organization's own. */
    REGULATION_WRITE,
    /** Sends things to the other side, and records what it answers. */
    SUBMIT,
    TRAIL_READ
}
