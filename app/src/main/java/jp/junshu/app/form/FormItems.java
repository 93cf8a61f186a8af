package jp.junshu.app.form;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.duty.status.Word;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import jp.junshu.law.catalog.FormId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The items agreed to be added to a form, by revisions. */
@Service
public class FormItems {
    private static final String AS_OF = """
            select distinct on (id) id, revision, content, agreed_on, withdrawn
            from form_item where engagement = :engagement and form = :form and recorded_at < :known
            order by id, revision desc
            """;
    private static final String ADD = """
            insert into form_item (org_id, id, revision, engagement, form, content, agreed_on, withdrawn, recorded_at, recorded_by)
            values (:org, :id, :revision, :engagement, :form, :content, :agreed, :withdrawn, :now, :by)
            on conflict do nothing
            """;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;
    private final Ids ids;
    private final Clock clock;

    FormItems(JdbcClient jdbc, Vault vault, Trail trail, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** What of an item is sealed. */
    public record Content(String heading, String confirm, Word word, String reason) {}

    /** Those agreed and not left out again, by what was recorded by the end of that day (Asia/Tokyo), oldest first. */
    @Transactional(readOnly = true)
    public List<FormItem> listAsOf(EngagementId engagement, FormId form, LocalDate day) {
        return jdbc
                .sql(AS_OF)
                .param("engagement", engagement.value())
                .param("form", form.value())
                .param("known", Timestamp.from(Days.endOf(day)))
                .query((row, _) -> row.getBoolean("withdrawn") ? Optional.<FormItem>empty() : Optional.of(item(row)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Adds an item, or replaces the revision seen; false when somebody replaced it meanwhile. */
    @Transactional
    public boolean save(
            EngagementId engagement, FormId form, Optional<FormItem> seen, Content content, LocalDate agreed) {
        return add(engagement, form, seen, content, agreed, false);
    }

    /** Leaves an item out from now on; false when somebody changed it meanwhile. */
    @Transactional
    public boolean withdraw(EngagementId engagement, FormId form, FormItem item) {
        Content content = new Content(item.heading(), item.confirm(), item.word(), item.reason());
        return add(engagement, form, Optional.of(item), content, item.agreedOn(), true);
    }

    private boolean add(
            EngagementId engagement,
            FormId form,
            Optional<FormItem> seen,
            Content content,
            LocalDate agreed,
            boolean withdrawn) {
        Actor actor = Acting.current();
        UUID id = seen.map(FormItem::id).orElseGet(ids::next);
        int revision = seen.map(FormItem::revision).orElse(0) + 1;
        KeyScope scope = KeyScope.of(actor.org(), engagement, Purpose.FORM);
        int added = jdbc.sql(ADD)
                .param("org", actor.org().value())
                .param("id", id)
                .param("revision", revision)
                .param("engagement", engagement.value())
                .param("form", form.value())
                .param("content", vault.seal(scope, place(id, revision), JSON.writeValueAsBytes(content)))
                .param("agreed", agreed)
                .param("withdrawn", withdrawn)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.accountOrNull())
                .update();
        if (added == 0) {
            return false;
        }
        trail.record(
                Act.ITEM_AGREE,
                Subject.of("engagement", engagement),
                Outcome.DONE,
                Map.of(
                        "form", form.value(),
                        "item", id.toString(),
                        "revision", Integer.toString(revision),
                        "withdrawn", Boolean.toString(withdrawn)));
        return true;
    }

    private FormItem item(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        int revision = row.getInt("revision");
        byte[] plain = vault.open(place(id, revision), row.getBytes("content"));
        Content content = JSON.readValue(new String(plain, StandardCharsets.UTF_8), Content.class);
        return new FormItem(
                id,
                revision,
                content.heading(),
                content.confirm(),
                content.word(),
                content.reason(),
                row.getObject("agreed_on", LocalDate.class));
    }

    private static String place(UUID id, int revision) {
        return "form_item.content/" + id + "/" + revision;
    }
}
