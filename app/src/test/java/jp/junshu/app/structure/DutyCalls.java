package jp.junshu.app.structure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.Contracts;
import jp.junshu.app.Seat;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.access.Accounts;
import jp.junshu.app.access.SignedIn;
import jp.junshu.app.duty.Happenings;
import jp.junshu.app.duty.OccurrenceId;
import jp.junshu.app.duty.Rulings;
import jp.junshu.app.duty.status.Word;
import jp.junshu.app.form.FormItems;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.structure.EndpointsTest.Call;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.FormId;
import org.springframework.context.ApplicationContext;

/** How the endpoints that change what is known of duties and forms are called rightly. */
final class DutyCalls {
    private static final String STANDING = Contracts.JPO + ":2#measures";
    private static final String OTHER = Contracts.JPO + ":10#measures";

    private DutyCalls() {}

    static Map<String, Call> changes(ApplicationContext application, Seat seat) {
        EngagementId id = Contracts.ready(application, seat);
        LocalDate today = Days.today(seat.clock());
        OccurrenceId occurrence =
                Contracts.occurrence(application, seat, id, Contracts.JPO + ":4#show-contractor", "once");
        UUID happening = Contracts.as(
                seat,
                () -> application
                        .getBean(Happenings.class)
                        .record(id, new EventId("audit-requested"), today, Optional.empty()));
        ruleAsSomebodyElse(application, seat, id, today);
        String page = "/engagements/" + id;
        Map<String, Call> changes = new LinkedHashMap<>();
        changes.put(
                "POST /engagements/{id}/occurrences/{occurrence}",
                call(
                        page + "/occurrences/" + occurrence,
                        Map.of("step", "done", "on", today.toString(), "seen", "0"),
                        id,
                        occurrence));
        changes.put(
                "POST /engagements/{id}/happenings",
                call(page + "/happenings", Map.of("event", "staff-changed", "on", today.toString()), id, ""));
        changes.put(
                "POST /engagements/{id}/happenings/{item}/withdrawal",
                call(page + "/happenings", Map.of("reason", "誤って記録したため"), id, happening));
        changes.put(
                "POST /engagements/{id}/statement",
                call(
                        page + "/statement?clause=" + Contracts.JPO + ":2",
                        Map.of("clause", Contracts.JPO + ":2", "seen", "0", "words", "社内規程を改め、年内に終える。"),
                        id,
                        ""));
        changes.put(
                "POST /engagements/{id}/ruling",
                call(
                        page + "/ruling?duty=" + STANDING.replace("#", "%23"),
                        Map.of(
                                "duty", STANDING,
                                "seen", "0",
                                "word", "NOT_APPLICABLE",
                                "reason", "業務がまだ始まっていないため",
                                "until", today.toString()),
                        id,
                        ""));
        changes.put(
                "POST /engagements/{id}/ruling/decision",
                call(
                        page + "/ruling?duty=" + OTHER.replace("#", "%23"),
                        Map.of("duty", OTHER, "revision", "1", "decision", "APPROVED"),
                        id,
                        ""));
        changes.put(
                "POST /engagements/{id}/forms/{form}/items",
                call(
                        page + "/forms/jpo-status-report/items",
                        Map.of(
                                "heading", "追加の項目",
                                "confirm", "作業場所の入退室を記録する。",
                                "word", "DONE",
                                "agreed", today.toString(),
                                "seen", "0"),
                        id,
                        ""));
        changes.put(
                "POST /engagements/{id}/forms/{form}/items/{item}/withdrawal",
                call(page + "/forms/jpo-status-report/items", Map.of(), id, item(application, seat, id, today)));
        changes.put(
                "POST /engagements/{id}/forms/{form}",
                call(page + "/forms/jpo-status-report", Map.of("as-of", today.toString()), id, ""));
        return changes;
    }

    private static UUID item(ApplicationContext application, Seat seat, EngagementId id, LocalDate today) {
        FormItems items = application.getBean(FormItems.class);
        FormId form = new FormId("jpo-status-report");
        return Contracts.as(seat, () -> {
            items.save(id, form, Optional.empty(), new FormItems.Content("先に加えた項目", "来訪者を記録する。", Word.DONE, ""), today);
            return items.listAsOf(id, form, today).getFirst().id();
        });
    }

    /** To 実施 without evidence: it waits for a second person, which the seat's own account can be. */
    private static void ruleAsSomebodyElse(
            ApplicationContext application, Seat seat, EngagementId id, LocalDate today) {
        SignedIn other = Acting.as(
                new Actor.Program(seat.who().org(), "test"),
                () -> application
                        .getBean(Accounts.class)
                        .create(
                                "山本 さくら",
                                "y" + UUID.randomUUID().toString().substring(0, 12),
                                "correct horse " + UUID.randomUUID(),
                                List.of(AccessRole.MANAGER)));
        Acting.as(
                new Actor.Person(other.org(), other.account(), other.person(), other.login(), "test"),
                () -> application
                        .getBean(Rulings.class)
                        .make(
                                id,
                                new Rulings.NewRuling(
                                        DutyId.parse(OTHER),
                                        0,
                                        Optional.of(Word.DONE),
                                        "対面で確かめた",
                                        today,
                                        Optional.empty())));
    }

    private static Call call(String page, Map<String, String> fields, EngagementId id, Object item) {
        return new Call(page, () -> fields, id.toString(), item.toString(), null);
    }
}
