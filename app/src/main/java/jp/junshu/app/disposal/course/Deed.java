package jp.junshu.app.disposal.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.kernel.AccountId;

/**
 * Something that was recorded of a disposal.
 *
 * @param seq from 1, without a gap
 * @param step key of the step it belongs to
 * @param revision of the plan it was done under
 * @param on the day it was done, which may lie before the day of recording
 * @param by who recorded it; empty for the program
 */
public record Deed(int seq, String step, int revision, LocalDate on, What what, Instant at, Optional<AccountId> by) {

    /** What was done. */
    public sealed interface What {
        /** The plan is as it is to be handed in. */
        record Settled() implements What {}

        /** Another paper the other side already has stands in for the plan. */
        record Replaced(String paper) implements What {}

        /** A paper was handed to the other side. */
        record Sent(String act) implements What {}

        /** It was taken back before an answer came. */
        record TakenBack() implements What {}

        /** The other side gave its word, perhaps with others beside it. */
        record Granted(String word, String said, Optional<UUID> evidence) implements What {}

        /** The other side sent it back with reasons: what led to it is done anew. */
        record Returned(String word, String reason, Optional<UUID> evidence) implements What {}

        /** The other side refused: it is over. */
        record Refused(String word, String reason, Optional<UUID> evidence) implements What {}

        /** One line was worked on. */
        record Worked(int item, Work work) implements What {}

        /**
         * Somebody else saw that the work on a line was done.
         *
         * @param work number of the deed that was looked at
         * @param proof what showed it; may be blank
         */
        record Checked(int item, int work, String proof) implements What {}

        /** Somebody else saw that it was not: it is done anew. */
        record Found(int item, int work, String reason) implements What {}

        /** What was done was closed as a record. */
        record Closed() implements What {}

        /** It will not take place. */
        record Dropped(String reason) implements What {}
    }

    /**
     * Who did it, and what proves it ({@code mod-security-standard:6.6.4.ア} names the five).
     *
     * @param affiliation where the worker belongs
     * @param place where it was done
     * @param time when on the day it was finished
     * @param proof what shows that it was done
     */
    public record Work(Hand worker, String affiliation, String place, LocalTime time, String proof) {}
}
