/** What a catalogue holds, in words for people: duties as sentences, times, figures, conditions, the closed lists. */
@NullMarked
package jp.junshu.law.words;

import org.jspecify.annotations.NullMarked;
