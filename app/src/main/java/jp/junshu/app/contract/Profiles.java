package jp.junshu.app.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** How the acting organization is shown on its papers, from which day. */
@Service
public class Profiles {
    private static final String AS_OF = """
            select revision, address, name, representative_title, representative_name, lower(valid) as first_day,
                   upper(valid) - 1 as last_day, recorded_at, recorded_by
            from organization_profile
            where recorded_at < :known and valid @> cast(:day as date)
            order by revision desc limit 1
            """;
    private static final String ALL = """
            select revision, address, name, representative_title, representative_name, lower(valid) as first_day,
                   upper(valid) - 1 as last_day, recorded_at, recorded_by
            from organization_profile order by revision desc
            """;
    private static final String ADD = """
            insert into organization_profile (org_id, revision, address, name, representative_title, representative_name, valid,
                                              recorded_at, recorded_by)
            values (:org, :revision, :address, :name, :title, :representative, daterange(:from, null), :now, :by)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;
    private final Clock clock;

    Profiles(JdbcClient jdbc, Vault vault, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    /** A profile about to be recorded, from its first day on. */
    public record Draft(
            String address, String name, String representativeTitle, String representativeName, LocalDate from) {
        public Draft {
            if (address.isBlank() || name.isBlank() || representativeTitle.isBlank() || representativeName.isBlank()) {
                throw new IllegalArgumentException("the draft was not checked");
            }
        }
    }

    /** What was recorded by the end of that day (Asia/Tokyo) and held on it; empty before the first profile. */
    @Transactional
    public Optional<Profile> findAsOf(LocalDate day) {
        AsOf asOf = AsOf.endOf(day);
        return jdbc.sql(AS_OF)
                .param("day", asOf.day())
                .param("known", asOf.known())
                .query((row, _) -> profile(row))
                .optional();
    }

    /** Every revision, the newest first. */
    @Transactional
    public List<Profile> listAll() {
        return jdbc.sql(ALL).query((row, _) -> profile(row)).list();
    }

    /**
     * Records how the organization is shown.
     *
     * @param seen the newest revision known; 0 for none
     */
    @Transactional
    public Recorded change(int seen, Draft draft) {
        Actor actor = Acting.current();
        KeyScope scope = KeyScope.of(actor.org(), Purpose.PROFILE);
        int revision = seen + 1;
        trail.record(Act.PROFILE_CHANGE, Subject.of("organization", actor.org()));
        int added = jdbc.sql(ADD)
                .param("org", actor.org().value())
                .param("revision", revision)
                .param("address", vault.seal(scope, place("address", revision), draft.address()))
                .param("name", vault.seal(scope, place("name", revision), draft.name()))
                .param("title", vault.seal(scope, place("representative_title", revision), draft.representativeTitle()))
                .param(
                        "representative",
                        vault.seal(scope, place("representative_name", revision), draft.representativeName()))
                .param("from", draft.from())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.accountOrNull())
                .update();
        if (added == 0) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Recorded.OVERTAKEN;
        }
        return Recorded.DONE;
    }

    private Profile profile(ResultSet row) throws SQLException {
        Marks marks = Marks.of(row);
        return new Profile(
                open(row, "address", marks),
                open(row, "name", marks),
                open(row, "representative_title", marks),
                open(row, "representative_name", marks),
                marks);
    }

    private String open(ResultSet row, String column, Marks marks) throws SQLException {
        return vault.openText(place(column, marks.revision()), row.getBytes(column));
    }

    private static String place(String column, int revision) {
        return "organization_profile." + column + "/" + Acting.current().org() + "/" + revision;
    }
}
