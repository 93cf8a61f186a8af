package jp.junshu.app.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.kernel.PersonId;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names of the acting organization's people, opened. */
@Service
class PersonNames {
    private static final String LIST = "select id, name, left_on from person";
    private static final String OF_ACCOUNTS = """
            select a.id as account, p.id, p.name, p.left_on
            from account a join person p on p.org_id = a.org_id and p.id = a.person
            where a.id = any (:ids)
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;

    PersonNames(JdbcClient jdbc, Vault vault, Trail trail) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
    }

    /** @param leftOn the last day with the organization */
    record Known(PersonId id, String name, Optional<LocalDate> leftOn) {
        boolean isThereOn(LocalDate day) {
            return leftOn.stream().noneMatch(last -> last.isBefore(day));
        }
    }

    /** Everybody by name, those who left included. The names are on the trail as read. */
    @Transactional
    List<Known> listAll() {
        List<Known> found = jdbc.sql(LIST).query((row, _) -> known(row)).list().stream()
                .sorted(Comparator.comparing(Known::name, Collator.getInstance(Locale.JAPANESE))
                        .thenComparing(known -> known.id().toString()))
                .toList();
        trail.recordRead("person", found.stream().map(Known::id).toList());
        return found;
    }

    /** The names of the people behind these accounts: to say who recorded something. */
    @Transactional(readOnly = true)
    Map<UUID, String> ofAccounts(Collection<UUID> accounts) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql(OF_ACCOUNTS)
                .param("ids", accounts.stream().distinct().toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        row.getObject("account", UUID.class), known(row).name()))
                .list()
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return Map.copyOf(names);
    }

    private Known known(ResultSet row) throws SQLException {
        PersonId id = new PersonId(row.getObject("id", UUID.class));
        return new Known(
                id,
                vault.openText("person.name/" + id, row.getBytes("name")),
                Optional.ofNullable(row.getObject("left_on", LocalDate.class)));
    }
}
