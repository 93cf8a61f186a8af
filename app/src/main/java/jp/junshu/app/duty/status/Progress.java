package jp.junshu.app.duty.status;

import java.time.LocalDate;
import java.util.Optional;

/** How far an occurrence has come. */
public sealed interface Progress {
    record Open() implements Progress {}

    /**
     * It was done.
     *
     * @param on the day it was done
     * @param proof the evidence that says so; empty where a person stated it
     */
    record Done(LocalDate on, Optional<Proof> proof) implements Progress {}

    /** It will not be done, for a reason that was given. */
    record Skipped(String reason) implements Progress {}
}
