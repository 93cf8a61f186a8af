/** Flows of a register: named steps, one after another, that differ from regulation to regulation and are data. */
@NullMarked
package jp.junshu.law.flow;

import org.jspecify.annotations.NullMarked;
