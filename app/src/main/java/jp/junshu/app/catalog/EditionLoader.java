package jp.junshu.app.catalog;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.OrgId;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.law.catalog.Canonical;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Edition;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the editions that this version ships into the database, each once; none is ever dropped or changed. */
@Component
final class EditionLoader implements SmartInitializingSingleton {
    private static final String ADD = """
            insert into edition (org_id, digest, regulation, revision, in_force, content, valid, recorded_at)
            values (:org, :digest, :regulation, :revision, :inForce, :content, daterange(:inForce, null), :now)
            on conflict (digest) do nothing
            """;

    private final Catalog catalog;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EditionLoader(Catalog catalog, JdbcClient jdbc, Trail trail, PlatformTransactionManager transactions, Clock clock) {
        this.catalog = catalog;
        this.jdbc = jdbc;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Acting.run(
                new Actor.Program(OrgId.INSTALLATION, "start"),
                () -> transaction.executeWithoutResult(_ -> catalog.regulations()
                        .values()
                        .forEach(regulation -> regulation.editions().forEach(this::add))));
    }

    private void add(Edition edition) {
        Canonical canonical = edition.canonical();
        int added = jdbc.sql(ADD)
                .param("org", OrgId.INSTALLATION.value())
                .param("digest", HexFormat.of().parseHex(canonical.digest()))
                .param("regulation", edition.regulation().toString())
                .param("revision", edition.revision())
                .param("inForce", edition.inForce().orElse(null))
                .param("content", canonical.bytes())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added == 1) {
            trail.record(
                    Act.EDITION_LOAD,
                    Subject.of("edition", canonical.digest()),
                    Outcome.DONE,
                    Map.of("regulation", edition.regulation().toString(), "revision", edition.revision()));
        }
    }
}
