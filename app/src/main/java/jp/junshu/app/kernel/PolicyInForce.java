package jp.junshu.app.kernel;

import java.time.Duration;

/**
 * The joined policy (実効方針) that Junshu itself obeys. Ids are those of {@code regulations/parameters/}.
 */
public interface PolicyInForce {
    /** A count, such as {@code password.length} (characters). */
    int count(String parameter);

    /** A span of time, such as {@code logon.lock-duration}. */
    Duration duration(String parameter);
}
