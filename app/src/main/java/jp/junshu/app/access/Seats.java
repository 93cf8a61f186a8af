package jp.junshu.app.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.OrgId;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.screen.Worded;
import jp.junshu.app.store.Organizations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives an organization its seat in the installation, with the first person who can sign in for it. */
@Service
public class Seats {
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('junshu.setup'))";
    private static final String ADD = """
            insert into organization (id, name, kind, calendar, recorded_at)
            values (:id, :name, :kind, 'national-bodies', :now)
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Organizations organizations;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    Seats(
            JdbcClient jdbc,
            Accounts accounts,
            Organizations organizations,
            Trail trail,
            PlatformTransactionManager transactions,
            Ids ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.organizations = organizations;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.ids = ids;
        this.clock = clock;
    }

    /** What an organization is. The names are stored: never rename one. */
    public enum Kind implements Worded {
        CONTRACTOR,
        PUBLIC_BODY
    }

    /** Whether nobody has a seat yet. */
    public boolean isNew() {
        return organizations.isNew();
    }

    /**
     * Creates a further organization and does {@code work} for it in the same transaction: its first accounts, say.
     *
     * @param from where the request came from, for the trail
     */
    public <T> T create(String name, Kind kind, String from, Supplier<T> work) {
        OrgId org = new OrgId(ids.next());
        return Acting.as(
                new Actor.Program(org, from),
                () -> Objects.requireNonNull(transaction.execute(_ -> {
                    jdbc.sql(ADD)
                            .param("id", org.value())
                            .param("name", name)
                            .param("kind", kind.name())
                            .param("now", Timestamp.from(clock.instant()))
                            .update();
                    trail.record(
                            Act.ORGANIZATION_CREATE,
                            Subject.of("organization", org),
                            Outcome.DONE,
                            Map.of("name", name, "kind", kind.name()));
                    return work.get();
                })));
    }

    /** Creates the first organization and its security lead, who keeps the accounts too; empty when somebody was faster. */
    public Optional<SignedIn> createFirst(
            String name, Kind kind, String personName, String login, String password, String from) {
        return create(name, kind, from, () -> {
            jdbc.sql(ONE_AT_A_TIME).query((_, _) -> true).list();
            // this transaction's own organization is there already
            if (organizations.listAll().size() > 2) {
                throw new TakenException();
            }
            return Optional.of(
                    accounts.create(personName, login, password, List.of(AccessRole.ADMINISTRATOR, AccessRole.LEAD)));
        });
    }

    /** Rolls the second of two setups back. */
    static final class TakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
