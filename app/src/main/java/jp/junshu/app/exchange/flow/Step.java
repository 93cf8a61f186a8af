package jp.junshu.app.exchange.flow;

import java.time.LocalDate;

/**
 * What is about to be recorded of a submission.
 *
 * @param to the state it would bring it to
 * @param on the day it happened; of a version, the day it was made
 * @param reasoned whether a reason is given with it
 */
public record Step(State to, LocalDate on, boolean reasoned) {}
