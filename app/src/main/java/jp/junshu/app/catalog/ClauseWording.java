package jp.junshu.app.catalog;

import java.time.Instant;
import jp.junshu.law.attaching.WordingState;

/**
 * The official wording of a clause, as the organization's copy has it.
 *
 * @param words its own; empty for one that only heads others
 * @param whole with everything that lies below it
 * @param fileName of the copy
 * @param at when that was attached
 */
public record ClauseWording(WordingState state, String words, String whole, String fileName, Instant at) {}
