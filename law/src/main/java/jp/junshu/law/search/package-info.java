/** Finding clauses by their words, whatever way these are written: in memory, over every text of a catalogue in both languages. */
@NullMarked
package jp.junshu.law.search;

import org.jspecify.annotations.NullMarked;
