package jp.junshu.app.kernel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that goes to the other side (相手方) and may have to wait for its word: the port by which what was sent and what
 * was answered comes down to the module that holds it. Each call is part of the transaction that records the sending or
 * the answer.
 */
public interface AwaitsAnswer {
    /** Kind of the subjects that this looks after, as the trail names them. */
    String kind();

    /**
     * That it was sent.
     *
     * @param revision the revision that was frozen and sent
     * @param act the clause's word for the sending, such as 提出 or 承認
     * @param on the day it was handed over
     * @throws RuntimeException with every reason why it must not be sent now; nothing is recorded then
     */
    void sent(Trail.Subject subject, int revision, String act, LocalDate on);

    /** What the other side answered to what was sent. */
    void answered(Trail.Subject subject, int revision, Answer answer);

    /** That it was taken back (取下げ) before an answer came. */
    void withdrawn(Trail.Subject subject, int revision, LocalDate on);

    /**
     * Whether what is handed in anew, after it was sent back, may speak of {@code next} where it spoke of {@code returned}. It
     * speaks of the same thing, but where mending a thing makes another one of its kind.
     */
    default boolean isMendedBy(Trail.Subject returned, Trail.Subject next) {
        return returned.equals(next);
    }

    /**
     * An answer of the other side.
     *
     * @param word the clause's word for it, such as 受理, 承認 or 差戻し
     * @param on the day of the answer
     * @param reason why, where it was sent back or refused; may be blank otherwise
     * @param evidence the paper of the answer, where it was kept as evidence
     */
    record Answer(Kind kind, String word, LocalDate on, String reason, Optional<UUID> evidence) {}

    enum Kind {
        /** Taken in (受理), or given the word that was asked for (承認, 確認, 同意, 許可). */
        GRANTED,
        /** Sent back with reasons (差戻し): it may be handed in again. */
        RETURNED,
        /** Refused (却下): it is over. */
        REFUSED
    }
}
