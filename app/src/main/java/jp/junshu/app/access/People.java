package jp.junshu.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.PersonId;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people (人) of the acting organization, with an account or without. */
@Service
public class People {
    /** Characters (code points) of a name at most. */
    public static final int LONGEST_NAME = 100;

    private static final String LIST = """
            select p.id, p.name, p.left_on,
                   (select a.login from account a where a.org_id = p.org_id and a.person = p.id
                    order by a.state = 'ACTIVE' desc, a.recorded_at desc limit 1) as login
            from person p where p.valid @> :today and (cast(:ids as uuid[]) is null or p.id = any (cast(:ids as uuid[])))
            """;
    private static final String NAMES = "select id, name from person where id = any (:ids)";
    private static final String NAMES_OF_ACCOUNTS = """
            select a.id as account, p.id, p.name
            from account a join person p on p.org_id = a.org_id and p.id = a.person
            where a.id = any (:ids)
            """;
    private static final String LAST_DAYS =
            "select id, left_on from person where id = any (:ids) and left_on is not null";
    private static final String BEHIND = "select id, person from account where id = any (:ids)";
    private static final String ADD = """
            insert into person (org_id, id, name, recorded_at, recorded_by) values (:org, :id, :name, :now, :by)
            """;
    private static final String LEAVE = "update person set left_on = :on where id = :id and left_on is null";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;
    private final Ids ids;
    private final Clock clock;

    People(JdbcClient jdbc, Vault vault, Trail trail, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A person with the name opened.
     *
     * @param leftOn the last day with the organization; nobody acts by an account of theirs after it
     * @param login of the person's account; empty without one
     */
    public record Person(PersonId id, String name, Optional<LocalDate> leftOn, Optional<String> login) {
        /** Whether the person is still there on {@code day}. */
        public boolean isThereOn(LocalDate day) {
            return leftOn.stream().noneMatch(last -> last.isBefore(day));
        }
    }

    /** Everybody, those who left included, by name. The names shown are on the trail as read. */
    @Transactional
    public List<Person> listAll() {
        return list(null);
    }

    /** These people; whoever the acting organization does not know is left out. On the trail as read, nobody else is. */
    @Transactional
    public Map<PersonId, Person> find(Collection<PersonId> people) {
        UUID[] ids = people.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
        return list(ids).stream().collect(Collectors.toMap(Person::id, person -> person));
    }

    private List<Person> list(UUID @Nullable [] ids) {
        Comparator<Object> byName = Collator.getInstance(Locale.JAPANESE);
        List<Person> found = jdbc
                .sql(LIST)
                .param("today", Days.today(clock))
                .param("ids", ids)
                .query((row, _) -> person(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Person::name, byName)
                        .thenComparing(person -> person.id().toString()))
                .toList();
        trail.recordRead("person", found.stream().map(Person::id).toList());
        return found;
    }

    private Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                name(row),
                Optional.ofNullable(row.getObject("left_on", LocalDate.class)),
                Optional.ofNullable(row.getString("login")));
    }

    private String name(ResultSet row) throws SQLException {
        PersonId id = new PersonId(row.getObject("id", UUID.class));
        return vault.openText(Accounts.personPlace(id), row.getBytes("name"));
    }

    /** The names of these people; whoever the acting organization does not know is left out. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> names(Collection<PersonId> people) {
        Map<PersonId, String> names = new HashMap<>();
        jdbc.sql(NAMES)
                .param("ids", people.stream().map(PersonId::value).distinct().toArray(UUID[]::new))
                .query((row, _) -> Map.entry(new PersonId(row.getObject("id", UUID.class)), name(row)))
                .list()
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return Map.copyOf(names);
    }

    /** The names of the people behind these accounts, to say by whom something was done. */
    @Transactional(readOnly = true)
    public Map<AccountId, String> namesOfAccounts(Collection<AccountId> accounts) {
        Map<AccountId, String> names = new HashMap<>();
        jdbc.sql(NAMES_OF_ACCOUNTS)
                .param("ids", accounts.stream().map(AccountId::value).distinct().toArray(UUID[]::new))
                .query((row, _) -> Map.entry(new AccountId(row.getObject("account", UUID.class)), name(row)))
                .list()
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return Map.copyOf(names);
    }

    /** The last day of whoever of these has left or will leave; nothing is opened for it. */
    @Transactional(readOnly = true)
    public Map<PersonId, LocalDate> lastDays(Collection<PersonId> people) {
        return jdbc
                .sql(LAST_DAYS)
                .param("ids", people.stream().map(PersonId::value).distinct().toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        new PersonId(row.getObject("id", UUID.class)), row.getObject("left_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The people behind these accounts, by the id of the account. */
    @Transactional(readOnly = true)
    public Map<AccountId, PersonId> behind(Collection<AccountId> accounts) {
        return jdbc
                .sql(BEHIND)
                .param("ids", accounts.stream().map(AccountId::value).distinct().toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        new AccountId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A new person without an account. Two people may have one name. */
    @Transactional
    public PersonId add(String name) {
        if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new IllegalArgumentException("no name of a person");
        }
        Actor actor = Acting.current();
        PersonId person = new PersonId(ids.next());
        jdbc.sql(ADD)
                .param("org", actor.org().value())
                .param("id", person.value())
                .param("name", vault.seal(KeyScope.of(actor.org(), Purpose.PERSON), Accounts.personPlace(person), name))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.accountOrNull())
                .update();
        trail.record(Act.PERSON_ADD, Subject.of("person", person));
        return person;
    }

    /**
     * Records the last day of a person with the organization. After it the person's accounts and tokens open nothing.
     *
     * @return false when there is no such person, or the last day was recorded before
     */
    @Transactional
    public boolean leave(PersonId person, LocalDate lastDay) {
        boolean recorded =
                jdbc.sql(LEAVE).param("id", person.value()).param("on", lastDay).update() == 1;
        if (recorded) {
            trail.record(
                    Act.PERSON_LEAVE,
                    Subject.of("person", person),
                    Outcome.DONE,
                    Map.of("last day", lastDay.toString()));
        }
        return recorded;
    }
}
