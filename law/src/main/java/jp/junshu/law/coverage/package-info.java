/** What serves each duty of a catalogue today, and what does not yet. */
@NullMarked
package jp.junshu.law.coverage;

import org.jspecify.annotations.NullMarked;
