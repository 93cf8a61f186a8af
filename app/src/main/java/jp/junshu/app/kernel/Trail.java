package jp.junshu.app.kernel;

import java.util.Collection;
import java.util.Map;

/**
 * The record (証跡) of who did what when. A row is written in the transaction of the change: it commits with the change,
 * or the change does not. The database refuses a transaction that changed a protected table and left no row.
 */
public interface Trail {
    /** A change or an attempt: what was done, to what, with what result; {@code content} is sealed. */
    void record(Act act, Subject subject, Outcome outcome, Map<String, String> content);

    /** A change that was done, with nothing more to say than its subject. */
    default void record(Act act, Subject subject) {
        record(act, subject, Outcome.DONE, Map.of());
    }

    /** One row for all protected things that a request showed. Nothing seen, no row. */
    void recordRead(String kind, Collection<?> ids);

    /** What an act was about: its kind (a table, say) and its id. */
    record Subject(String kind, String id) {
        public static Subject of(String kind, Object id) {
            return new Subject(kind, id.toString());
        }
    }

    enum Outcome {
        DONE,
        REFUSED
    }

    /** The acts that are recorded. The names are stored: never rename one. */
    enum Act {
        EDITION_LOAD,
        ORGANIZATION_CREATE,
        ACCOUNT_CREATE,
        GRANT,
        SIGN_IN_PASSWORD,
        SIGN_IN_CODE,
        SIGN_OUT,
        ACCESS_REFUSED,
        FACTOR_ENROL,
        PASSWORD_CHANGE,
        ENGAGEMENT_REGISTER,
        EDITION_PIN,
        TOKEN_CREATE,
        TOKEN_REVOKE,
        /** A program came in by a personal access token, or tried to. */
        TOKEN_USE,
        APPROVAL,
        PERSON_ADD,
        PERSON_LEAVE,
        PROFILE_CHANGE,
        ENGAGEMENT_REVISE,
        ANSWER_GIVE,
        FIGURE_STATE,
        OFFICER_NAME,
        APPOINT,
        APPOINTMENT_END,
        EVIDENCE_ADD,
        EVIDENCE_ATTACH,
        EVIDENCE_SUPERSEDE,
        EVENT_RECORD,
        OCCURRENCE_DERIVE,
        OCCURRENCE_STEP,
        RULING_MAKE,
        STATEMENT_WRITE,
        ITEM_AGREE,
        FORM_FREEZE,
        FORM_RENDER,
        ENTRY_ADD,
        ENTRY_REVISE,
        /** An entry that was made in error no longer counts. */
        ENTRY_WITHDRAW,
        /** A proposed revision of an entry took effect, or was dropped. */
        ENTRY_EFFECT,
        /** An entry went on to another state without a new revision. */
        ENTRY_MOVE,
        /** Revisions of a register were put together for the other side, or something became of them. */
        REGISTER_APPLY,
        /** Somebody looked through a register. */
        REGISTER_REVIEW,
        REGISTER_EXPORT,
        REGISTER_IMPORT,
        /** A copy of a regulation was read, to be held against the editions. */
        WORDING_READ,
        WORDING_ATTACH,
        WORDING_DISCARD,
        /** A document was read and drafted, to become a regulation of the organization's own. */
        REGULATION_DRAFT,
        /** Files of such a regulation came back and were checked. */
        REGULATION_CHECK,
        REGULATION_DISCARD,
        SUBMISSION_PREPARE,
        SUBMISSION_SEND,
        SUBMISSION_ANSWER,
        SUBMISSION_WITHDRAW,
        /** Something was done of a disposal, or answered about it. */
        DISPOSAL_STEP,
        /** Whether worker and checker of a disposal must be two people was settled. */
        DISPOSAL_SEPARATION,
        /** The policy was joined anew after a change of an engagement. */
        POLICY_JOIN,
        /** What was decided where a clause says that something is considered. */
        POLICY_DECIDE,
        /** Somebody asked to let go of what no clause demands any more. */
        POLICY_RELEASE_ASK,
        POLICY_RELEASE,
        READ
    }
}
