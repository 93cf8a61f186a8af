package jp.junshu.app.contract;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import jp.junshu.app.catalog.Editions;
import jp.junshu.app.catalog.PinnableEdition;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.store.OutboxHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Recomputes what the boards show of one engagement, from its facts, whenever one of them changed. */
@Service
class Summaries implements OutboxHandler {
    private static final String PINNED = """
            select distinct on (regulation) edition from engagement_edition
            where engagement = :engagement order by regulation, recorded_at desc
            """;
    private static final String STORE = """
            insert into summary (org_id, engagement, clauses, duties, computed_at)
            values (:org, :engagement, :clauses, :duties, :now)
            on conflict (org_id, engagement)
            do update set clauses = excluded.clauses, duties = excluded.duties, computed_at = excluded.computed_at
            """;

    private final JdbcClient jdbc;
    private final Editions editions;
    private final Clock clock;

    Summaries(JdbcClient jdbc, Editions editions, Clock clock) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return EngagementChanges.KIND;
    }

    @Override
    public void handle(String engagement) {
        UUID id = UUID.fromString(engagement);
        List<PinnableEdition> pinned = jdbc
                .sql(PINNED)
                .param("engagement", id)
                .query((row, _) -> HexFormat.of().formatHex(row.getBytes("edition")))
                .list()
                .stream()
                .map(editions::get)
                .toList();
        jdbc.sql(STORE)
                .param("org", Acting.current().org().value())
                .param("engagement", id)
                .param(
                        "clauses",
                        pinned.stream().mapToInt(PinnableEdition::clauseCount).sum())
                .param(
                        "duties",
                        pinned.stream().mapToInt(PinnableEdition::dutyCount).sum())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
