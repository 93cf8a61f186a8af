package jp.junshu.app.store;

import java.sql.Timestamp;
import java.time.Clock;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Work that follows a change: asked for in the change's transaction, done soon after it commits. */
public class Outbox {
    private static final String POST = """
            insert into outbox (org_id, id, kind, ref, actor, unique_key, due)
            values (:org, :id, :kind, :ref, :actor, :key, :due)
            on conflict (org_id, unique_key) do update set due = excluded.due
            """;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Asks for work of {@code kind} on {@code ref}. Asked twice before it was begun, it is done once; asked while it is
     * being done, it is done again, and this waits until then. From here to its commit the transaction holds the work
     * back: it never runs beside the change, and always sees it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(String kind, String ref) {
        Actor actor = Acting.current();
        jdbc.sql(POST)
                .param("org", actor.org().value())
                .param("id", ids.next())
                .param("kind", kind)
                .param("ref", ref)
                .param("actor", actor.accountOrNull())
                .param("key", kind + "/" + ref)
                .param("due", Timestamp.from(clock.instant()))
                .update();
    }
}
