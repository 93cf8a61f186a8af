package jp.junshu.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.OrgId;
import jp.junshu.app.kernel.PersonId;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** People with their accounts and grants, and how an account stands. */
@Service
public class Accounts {
    private static final String IS_TAKEN = "select true from account_of_login(:login)";
    private static final String LOCATE = "select org, account from account_of_login(:login)";
    private static final String ACCOUNT = "select id, person, login from account where id = :account";
    private static final String STANDING = """
            select a.id, a.person, a.login, a.totp_confirmed, p.name as person_name, o.name as organization_name,
                   array(select g.role from access_grant g
                         where g.org_id = a.org_id and g.account = a.id and g.valid @> :today and g.scope is null) as roles
            from account a
            join person p on p.org_id = a.org_id and p.id = a.person
            join organization o on o.id = a.org_id
            where a.id = :account and a.state = 'ACTIVE' and a.valid @> :today and coalesce(p.left_on >= :today, true)
            """;
    private static final String ADD_PERSON = """
            insert into person (org_id, id, name, recorded_at, recorded_by) values (:org, :id, :name, :now, :by)
            """;
    private static final String ADD_ACCOUNT = """
            insert into account (org_id, id, person, login, password, password_set_at, recorded_at, recorded_by)
            values (:org, :id, :person, :login, :password, :now, :now, :by)
            """;
    private static final String ADD_GRANT = """
            insert into access_grant (org_id, id, account, role, valid, recorded_at, recorded_by)
            values (:org, :id, :account, :role, daterange(:today, null), :now, :by)
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;
    private final PasswordEncoder encoder;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate reading;

    Accounts(
            JdbcClient jdbc,
            Vault vault,
            Trail trail,
            PasswordEncoder encoder,
            Ids ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.encoder = encoder;
        this.ids = ids;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** How an account stands now; empty when it may not act. Names are opened for its own person only. */
    @Transactional(readOnly = true)
    public Optional<Standing> findStanding(AccountId account) {
        return jdbc.sql(STANDING)
                .param("account", account.value())
                .param("today", today())
                .query((row, _) -> standing(row))
                .optional();
    }

    private Standing standing(ResultSet row) throws SQLException {
        SignedIn who = AccountRows.signedIn(row);
        String[] roles = (String[]) row.getArray("roles").getArray();
        return new Standing(
                who,
                vault.openText(personPlace(who.person()), row.getBytes("person_name")),
                row.getString("organization_name"),
                row.getTimestamp("totp_confirmed") != null,
                AccessRole.permissionsOf(
                        Arrays.stream(roles).map(AccessRole::valueOf).toList()));
    }

    /** A new person with an account in the acting organization. The login must be free: {@link #isLoginTaken}. */
    @Transactional
    public SignedIn create(String personName, String login, String password, List<AccessRole> roles) {
        Actor actor = Acting.current();
        Timestamp now = Timestamp.from(clock.instant());
        UUID by = actor.accountOrNull();
        PersonId person = new PersonId(ids.next());
        AccountId account = new AccountId(ids.next());
        jdbc.sql(ADD_PERSON)
                .param("org", actor.org().value())
                .param("id", person.value())
                .param("name", vault.seal(KeyScope.of(actor.org(), Purpose.PERSON), personPlace(person), personName))
                .param("now", now)
                .param("by", by)
                .update();
        jdbc.sql(ADD_ACCOUNT)
                .param("org", actor.org().value())
                .param("id", account.value())
                .param("person", person.value())
                .param("login", login)
                .param("password", encoder.encode(password))
                .param("now", now)
                .param("by", by)
                .update();
        trail.record(Act.ACCOUNT_CREATE, Subject.of("account", account), Outcome.DONE, Map.of("login", login));
        for (AccessRole role : roles) {
            jdbc.sql(ADD_GRANT)
                    .param("org", actor.org().value())
                    .param("id", ids.next())
                    .param("account", account.value())
                    .param("role", role.name())
                    .param("today", today())
                    .param("now", now)
                    .param("by", by)
                    .update();
            trail.record(Act.GRANT, Subject.of("account", account), Outcome.DONE, Map.of("role", role.name()));
        }
        return new SignedIn(actor.org(), account, person, login);
    }

    /** Whose login this is, in whichever organization; says nothing of how the account stands. */
    public Optional<SignedIn> find(String login) {
        return jdbc.sql(LOCATE)
                .param("login", login)
                .query((row, _) -> Map.entry(row.getObject("org", UUID.class), row.getObject("account", UUID.class)))
                .optional()
                .map(at -> Acting.as(
                        new Actor.Program(new OrgId(at.getKey()), "login"),
                        () -> Objects.requireNonNull(reading.execute(_ -> jdbc.sql(ACCOUNT)
                                .param("account", at.getValue())
                                .query((row, _) -> AccountRows.signedIn(row))
                                .single()))));
    }

    /** Whether some organization, today or ever, gave this login to somebody. */
    public boolean isLoginTaken(String login) {
        return jdbc.sql(IS_TAKEN)
                .param("login", login)
                .query((_, _) -> true)
                .optional()
                .isPresent();
    }

    private LocalDate today() {
        return Days.today(clock);
    }

    static String personPlace(PersonId person) {
        return "person.name/" + person;
    }
}
