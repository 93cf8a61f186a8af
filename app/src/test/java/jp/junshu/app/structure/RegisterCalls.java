package jp.junshu.app.structure;

import static jp.junshu.app.Contracts.as;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.app.Seat;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.register.ChangeId;
import jp.junshu.app.register.Changes;
import jp.junshu.app.register.EntryId;
import jp.junshu.app.register.Rosters;
import jp.junshu.app.structure.EndpointsTest.Call;
import org.springframework.context.ApplicationContext;

/** How the endpoints that change a register are called rightly. */
final class RegisterCalls {
    private static final String ONE = "POST /engagements/{id}/registers/{register}";

    private RegisterCalls() {}

    /** What is uploaded as a sheet. */
    static byte[] sheet(String name) {
        return Rosters.newcomer("小林 優");
    }

    static Map<String, Call> changes(ApplicationContext application, Seat seat) {
        Rosters open = Rosters.open(application, seat);
        EntryId first = open.added(Rosters.person("田中 一郎", "1980-03-01"));
        EntryId second = open.added(Rosters.person("鈴木 花", "1990-04-02"));
        Rosters handedIn = Rosters.open(application, seat);
        EntryId third = handedIn.added(Rosters.person("高橋 進", "1970-05-03"));
        EntryId fourth = handedIn.added(Rosters.person("伊藤 恵", "1971-05-03"));
        EntryId fifth = handedIn.added(Rosters.person("山本 実", "1972-05-03"));
        Changes changes = application.getBean(Changes.class);
        LocalDate today = Days.today(seat.clock());
        as(seat, () -> changes.recordHandedIn(handedIn.book(), today, "提出"));
        List.of(third, fourth, fifth).forEach(handedIn::proposed);
        ChangeId prepared = as(seat, () -> changes.prepare(handedIn.book(), List.of(fifth), "異動"));
        String id = open.engagement().toString();
        String other = handedIn.engagement().toString();
        Map<String, Call> calls = new LinkedHashMap<>();
        calls.put(
                ONE + "/entries",
                call(
                        open.path() + "/new",
                        Map.of(
                                "f-role", "other",
                                "f-name", "渡辺 学",
                                "f-address", "東京都港区",
                                "f-birth", "昭和60年1月1日",
                                "f-department", "総務課",
                                "from", today.toString()),
                        id,
                        ""));
        calls.put(
                ONE + "/entries/{entry}/revise",
                call(
                        open.path() + "/new",
                        Map.of("seen", "1", "to", "removed", "until", today.toString(), "reason", "担当を外れる"),
                        id,
                        first.toString()));
        calls.put(
                ONE + "/entries/{entry}/withdraw",
                call(open.path() + "/new", Map.of("seen", "1", "reason", "別の契約の者"), id, second.toString()));
        calls.put(
                ONE + "/entries/{entry}/take-back",
                call(handedIn.path() + "/new", Map.of("revision", "2"), other, third.toString()));
        calls.put(ONE + "/reviews", call(open.path() + "/new", Map.of("on", today.toString()), id, ""));
        calls.put(
                ONE + "/changes",
                call(handedIn.path() + "/new", Map.of("entry", fourth.toString(), "reason", "異動"), other, ""));
        calls.put(ONE + "/changes/first", call(open.path() + "/new", Map.of(), id, ""));
        calls.put(
                ONE + "/changes/{change}/give-up",
                call(handedIn.path() + "/new", Map.of(), other, prepared.toString()));
        calls.put(
                ONE + "/entries/{entry}/decision",
                call(open.path() + "/new", Map.of("revision", "1", "decision", "approve"), id, open.exemption()));
        calls.put(ONE + "/import", new Call(open.path() + "/import", Map::of, id, "", "名簿.xlsx"));
        calls.put(
                ONE + "/import/{sheet}",
                call(open.path() + "/new", Map.of("reason", "4月の異動"), id, open.waitingSheet("中村 薫")));
        return calls;
    }

    private static Call call(String page, Map<String, String> fields, String id, String item) {
        return new Call(page, () -> fields, id, item, null);
    }
}
