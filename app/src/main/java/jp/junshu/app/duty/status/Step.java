package jp.junshu.app.duty.status;

import java.time.LocalDate;

/** What a person recorded of an occurrence, the latest of all steps. */
public sealed interface Step {
    record Done(LocalDate on) implements Step {}

    record Skipped(String reason) implements Step {}

    /** Taken back: it is open again. */
    record Reopened() implements Step {}
}
