package jp.junshu.app.kernel;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The joined policy (実効方針) that Junshu itself obeys. Ids are those of {@code regulations/parameters/}. What belongs to the
 * installation is the strictest over all its organizations; all else is the acting organization's, and what each engagement has for
 * itself the strictest over its engagements, or that of one ({@link #under}).
 */
public interface PolicyInForce {
    /** A count, such as {@code password.length} (characters). Throws {@link IllegalStateException} where nothing sets one. */
    int count(String parameter);

    /** A span of time, such as {@code logon.lock-duration}. Throws {@link IllegalStateException} where nothing sets one. */
    Duration duration(String parameter);

    /** The periods that all hold, such as {@code password.max-age}; none where nothing sets one. */
    List<Period> periods(String parameter);

    /** Everything demanded of a set, such as {@code password.composition}; nothing where no clause speaks. */
    Set<String> demands(String parameter);

    /** Whether a state is demanded or forbidden, such as {@code password.history}. */
    boolean binds(String parameter);

    /** The clause that decides the figure, where it is one that a contract of the acting organization brings. */
    Optional<String> findClause(String parameter);

    /** The same with what this engagement has for itself. */
    PolicyInForce under(EngagementId engagement);
}
