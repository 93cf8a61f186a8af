package jp.junshu.law.reading;

import java.util.Optional;
import jp.junshu.law.RegulationId;

/**
 * A stretch of lines that is one regulation.
 *
 * @param profile the profile it is read by; empty where the numbering is inferred
 * @param title the line that heads it, -1 where none is known
 * @param from its first line
 * @param to the line after its last
 */
record Section(RegulationId id, Optional<NumberingProfile> profile, int title, int from, int to) {
    Section upTo(int line) {
        return new Section(id, profile, title, from, Math.min(to, line));
    }
}
