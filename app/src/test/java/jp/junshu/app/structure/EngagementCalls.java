package jp.junshu.app.structure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.app.Seat;
import jp.junshu.app.contract.Appointment;
import jp.junshu.app.contract.Appointments;
import jp.junshu.app.contract.EngagementDraft;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.contract.Side;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.structure.EndpointsTest.Call;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.RoleId;
import org.springframework.context.ApplicationContext;

/** How the endpoints that change an engagement's facts are called rightly. */
final class EngagementCalls {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);

    private EngagementCalls() {}

    static Map<String, Call> changes(ApplicationContext application, Seat seat) {
        Actor actor = new Actor.Program(seat.who().org(), "test");
        EngagementId id = Acting.as(
                actor,
                () -> application
                        .getBean(Engagements.class)
                        .register(new EngagementDraft(
                                Side.CONTRACTOR,
                                "特許庁",
                                "調査業務",
                                null,
                                FIRST,
                                FIRST,
                                LocalDate.of(2099, 3, 31),
                                List.of(new RegulationId("jpo-security-matters")))));
        Appointments.Appointing appointed = Acting.as(
                actor,
                () -> application
                        .getBean(Appointments.class)
                        .appoint(new Appointment.Draft(
                                seat.who().person(), new RoleId("representative"), id, null, FIRST, null)));
        String appointment = ((Appointments.Appointing.Done) appointed).id().toString();
        String page = "/engagements/" + id;
        Map<String, Call> changes = new LinkedHashMap<>();
        changes.put(
                "POST /engagements/{id}/revise",
                new Call(
                        page + "/revise",
                        Map.of(
                                "seen", "1",
                                "party", "特許庁",
                                "calendar", "national-bodies",
                                "title", "調査業務（変更後）",
                                "concluded", "令和8年4月1日",
                                "from", "令和8年4月1日",
                                "until", "2099-03-31"),
                        id.toString()));
        changes.put(
                "POST /engagements/{id}/terms/interview",
                new Call(
                        page + "/terms/interview", Map.of("q-system-work", "true", "confirmed", "yes"), id.toString()));
        changes.put(
                "POST /engagements/{id}/terms/figure",
                new Call(
                        page + "/terms/figure?parameter=report.interval",
                        Map.of(
                                "parameter", "report.interval",
                                "value", "半年",
                                "reason", "仕様書のとおり",
                                "from", "令和8年4月1日"),
                        id.toString()));
        changes.put(
                "POST /engagements/{id}/people/officer",
                new Call(
                        page + "/people/officer",
                        Map.of("kind", "ADDRESSEE", "post", "特許庁総務部企画調査課長", "from", "令和8年4月1日"),
                        id.toString()));
        changes.put(
                "POST /engagements/{id}/people/appointment",
                new Call(
                        page + "/people/appointment",
                        Map.of(
                                "role", "information-manager",
                                "person", seat.who().person().toString(),
                                "scope", "engagement",
                                "from", "令和8年4月1日"),
                        id.toString()));
        changes.put(
                "POST /engagements/{id}/people/appointment-end",
                new Call(
                        page + "/people/appointment-end?appointment=" + appointment,
                        Map.of("appointment", appointment, "seen", "1", "last", "令和8年9月30日"),
                        id.toString()));
        changes.put(
                "POST /organization",
                new Call(
                        "/organization/change",
                        // the first profile is there already: made with the contract whose report is called for
                        Map.of(
                                "seen", "1",
                                "name", "株式会社みなと情報システム",
                                "address", "横浜市",
                                "representative-title", "代表取締役",
                                "representative-name", "港 太郎",
                                "from", "令和8年4月1日")));
        return changes;
    }
}
