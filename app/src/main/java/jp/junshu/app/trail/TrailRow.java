package jp.junshu.app.trail;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;

/**
 * A row of the trail with its content opened.
 *
 * @param by login of whoever acted, as it was then; empty for the program itself
 * @param from network address, or the name of the job
 */
public record TrailRow(
        UUID id,
        Instant at,
        Optional<String> by,
        String from,
        Act act,
        Subject subject,
        Outcome outcome,
        Map<String, String> content) {
    public TrailRow {
        content = Map.copyOf(content);
    }
}
