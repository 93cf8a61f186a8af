package jp.junshu.app.duty.status;

import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.QuestionId;

/** What keeps a duty from being done: each is something a person can supply. */
public sealed interface Gap {
    /** Whether it applies is not known until this is answered. */
    record Unanswered(QuestionId question) implements Gap {}

    /** It comes round, and nobody has stated how often. */
    record Unstated(ParameterId parameter) implements Gap {}

    /** It comes round, and how often waits for a second person's word. */
    record Unapproved(ParameterId parameter) implements Gap {}

    /** It holds all the time, and nothing shows that it does. */
    record NoProof() implements Gap {}

    /**
     * It holds all the time, and what shows it has grown old.
     *
     * @param lastGood the last day on which the newest evidence was fresh
     */
    record StaleProof(Proof newest, LocalDate lastGood) implements Gap {}

    /**
     * It was to be done and was not.
     *
     * @param late whether its date has passed
     */
    record NotDone(OccurrenceKey occurrence, Optional<LocalDate> due, boolean late) implements Gap {}
}
