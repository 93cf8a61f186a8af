package jp.junshu.app.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.contract.EngagementChanges;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** That registers were looked through (見直し), and when they are to be next. */
@Service
public class Reviews {
    private static final String ADD = """
            insert into register_review (org_id, id, register, engagement, note, valid, recorded_at, recorded_by)
            values (:org, :id, :register, :engagement, :note, daterange(:on, null), :now, :by)
            """;
    private static final String LIST = """
            select id, note, lower(valid) as on_day, recorded_at, recorded_by from register_review
            where register = :register and engagement is not distinct from cast(:engagement as uuid)
            order by lower(valid) desc, recorded_at desc
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;
    private final EngagementChanges changes;
    private final Ids ids;
    private final Clock clock;

    Reviews(JdbcClient jdbc, Vault vault, Trail trail, EngagementChanges changes, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param note what was found; blank where nobody said */
    public record Review(LocalDate on, String note, Instant at, Optional<AccountId> by) {}

    /** Records that a register was looked through on a day. */
    @Transactional
    public void record(Book book, LocalDate on, String note) {
        Actor actor = Acting.current();
        UUID id = ids.next();
        KeyScope scope = new KeyScope(actor.org(), book.engagement().orElse(null), Purpose.REGISTER);
        jdbc.sql(ADD)
                .param("org", actor.org().value())
                .param("id", id)
                .param("register", book.id().value())
                .param("engagement", book.engagement().map(EngagementId::value).orElse(null))
                .param("note", note.isBlank() ? null : vault.seal(scope, place(id), note.strip()))
                .param("on", on)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.accountOrNull())
                .update();
        trail.record(
                Act.REGISTER_REVIEW,
                Subject.of("register_review", id),
                Outcome.DONE,
                Map.of("register", book.id().value(), "on", on.toString()));
        book.engagement().ifPresent(changes::announce);
    }

    /** Those of a register, newest first. */
    @Transactional(readOnly = true)
    public List<Review> list(Book book) {
        return jdbc.sql(LIST)
                .param("register", book.id().value())
                .param("engagement", book.engagement().map(EngagementId::value).orElse(null))
                .query((row, _) -> review(row))
                .list();
    }

    /**
     * When a register is to be looked through next; empty where its definition asks for no review.
     *
     * @param begins from which day it counts where nobody has looked through it yet
     */
    @Transactional(readOnly = true)
    public Optional<LocalDate> nextDue(Book book, LocalDate begins) {
        return book.definition()
                .review()
                .map(period -> list(book).stream()
                        .findFirst()
                        .map(Review::on)
                        .orElse(begins)
                        .plus(period));
    }

    private Review review(ResultSet row) throws SQLException {
        byte[] note = row.getBytes("note");
        return new Review(
                row.getObject("on_day", LocalDate.class),
                note == null ? "" : vault.openText(place(row.getObject("id", UUID.class)), note),
                row.getTimestamp("recorded_at").toInstant(),
                Optional.ofNullable(row.getObject("recorded_by", UUID.class)).map(AccountId::new));
    }

    private static String place(UUID id) {
        return "register_review.note/" + id;
    }
}
