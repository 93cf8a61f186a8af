/**
 * From duty to status, purely: facts as of a day go in; occurrences, the status of every duty and clause, and what is
 * missing come out. Nothing here reads a database or a clock.
 */
@NamedInterface("status")
@NullMarked
package jp.junshu.app.duty.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
