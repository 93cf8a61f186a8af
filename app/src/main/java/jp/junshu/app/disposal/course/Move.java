package jp.junshu.app.disposal.course;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** What somebody wants to do next. */
public sealed interface Move {
    /** To say that the plan is as it is to be handed in. */
    record Settle() implements Move {}

    /** To let another paper the other side has stand in for the plan. */
    record Replace(String paper, LocalDate on) implements Move {}

    /** To hand a paper to the other side, with the act's word. */
    record Send(int revision, String act, LocalDate on) implements Move {}

    /** To take it back. */
    record TakeBack(int revision, LocalDate on) implements Move {}

    /** To record the other side's word on what was handed in. */
    record Hear(int revision, LocalDate on) implements Move {}

    /** To record that a line was worked on. */
    record Work(int item, LocalDate on, LocalTime time, Hand worker, String affiliation, String place, String proof)
            implements Move {}

    /**
     * To say, as the acting person, whether the work on a line was done.
     *
     * @param good whether it was
     * @param words what shows it, or what is still to be done
     */
    record Check(int item, LocalDate on, boolean good, String words) implements Move {}

    /** To close what was done as a record. */
    record Close(LocalDate on) implements Move {}

    /** To give the disposal up. */
    record Drop(String reason) implements Move {}

    /** To change the plan. {@code next} has the number of the revision it would be. */
    record Revise(Plan next) implements Move {}

    /** The day it was, is, or is said to be done; empty for what is done now. */
    default Optional<LocalDate> day() {
        return switch (this) {
            case Replace(var _, LocalDate on) -> Optional.of(on);
            case Send(int _, var _, LocalDate on) -> Optional.of(on);
            case TakeBack(int _, LocalDate on) -> Optional.of(on);
            case Hear(int _, LocalDate on) -> Optional.of(on);
            case Work work -> Optional.of(work.on());
            case Check check -> Optional.of(check.on());
            case Close(LocalDate on) -> Optional.of(on);
            case Settle _, Drop _, Revise _ -> Optional.empty();
        };
    }
}
