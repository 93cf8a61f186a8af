package jp.junshu.app.structure;

import static jp.junshu.app.Contracts.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.Seat;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.disposal.DisposalSite;
import jp.junshu.app.disposal.Disposals;
import jp.junshu.app.disposal.Separation;
import jp.junshu.app.disposal.course.Item;
import jp.junshu.app.register.EntryId;
import jp.junshu.app.structure.EndpointsTest.Call;
import org.springframework.context.ApplicationContext;

/** How the endpoints that bring a disposal on its way are called rightly: another did the work, the caller checks it. */
final class DisposalCalls {
    private static final String ALL = "POST /engagements/{id}/disposals";
    private static final String ONE = ALL + "/{entry}";
    private static final String SEPARATION = "/organization/disposal-check";

    private final ApplicationContext application;
    private final Disposals disposals;
    private final Seat worker;
    private final DisposalSite site;
    private final Map<String, Call> calls = new LinkedHashMap<>();

    private DisposalCalls(ApplicationContext application, Seat worker, Seat caller) {
        this.application = application;
        this.disposals = application.getBean(Disposals.class);
        this.worker = worker;
        this.site = DisposalSite.labour(application, worker, caller);
    }

    static Map<String, Call> changes(ApplicationContext application, Seat seat) {
        Seat worker = seat.beside(application, "佐藤 美咲", AccessRole.LEAD);
        DisposalCalls all = new DisposalCalls(application, worker, seat);
        all.plan();
        all.underTheBureau();
        all.word(DisposalSite.patentOffice(application, worker, seat));
        all.closing(DisposalSite.defence(application, worker, seat), seat);
        all.separation();
        return all.calls;
    }

    private void plan() {
        Map<String, String> plan = Map.of(
                "flow", "approved-plan",
                "title", "業務終了に伴う資料の処分",
                "made-on", site.today().minusDays(20).toString(),
                "lines", "1",
                "medium-1", "paper",
                "seen", "1",
                "action", "save");
        put(ALL + "/new", site, "", plan);
        put(ONE + "/plan", site, site.open(site.draft("approved-plan")), plan);
        put(ONE + "/settle", site, site.open(site.draft("approved-plan")), Map.of());
        put(ONE + "/drop", site, site.open(site.draft("approved-plan")), Map.of("drop-reason", "契約が延長された"));
    }

    private void underTheBureau() {
        EntryId settled = site.open(site.draft("approved-plan"));
        assertThat(as(worker, () -> disposals.settle(settled))).isEmpty();
        put(ONE + "/replace", site, settled, Map.of("paper", "情報セキュリティ管理計画書 第6章", "paper-on", today()));
        put(
                ONE + "/work",
                site,
                site.approved(),
                Map.of(
                        "item-1", "yes",
                        "on", today(),
                        "time", "00:00",
                        "worker", worker.who().person().toString(),
                        "affiliation", "事務局",
                        "place", "みなと労働局3階",
                        "proof", "受領印のある送付状"));
        EntryId worked = site.approved();
        assertThat(site.work(worked, site.today(), 1, 2)).isEmpty();
        put(ONE + "/check", site, worked, Map.of("item-1", "yes", "on", today(), "result", "good", "words", "受領印"));
    }

    private void word(DisposalSite office) {
        EntryId entry = worked(office, "officer-confirms", "執務室", "返却");
        put(ONE + "/word", office, entry, Map.of("on", today(), "result", "good", "words", "担当職員の署名のある確認書"));
    }

    private void closing(DisposalSite defence, Seat checker) {
        EntryId entry = worked(defence, "checked-paper", "保管容器", "裁断");
        assertThat(defence.check(checker, entry, 1)).isEmpty();
        put(ONE + "/closing", defence, entry, Map.of("on", today()));
    }

    private static EntryId worked(DisposalSite where, String flow, String place, String method) {
        Item item = new Item(
                1, "paper", place, method, "記録を見る", Optional.of(where.workerHand()), Optional.of(where.checkerHand()));
        EntryId entry = where.open(where.draft(flow, item));
        assertThat(where.work(entry, where.today(), 1)).isEmpty();
        return entry;
    }

    private void separation() {
        Separation separation = application.getBean(Separation.class);
        assertThat(as(worker, () -> separation.settle(0, false, "事務局が一人のため"))).isTrue();
        calls.put(
                "POST " + SEPARATION + "/decision",
                new Call(
                        SEPARATION,
                        Map.of("revision", "1", "decision", "RETURNED", "decision-reason", "別の課に頼める")));
        calls.put(
                "POST " + SEPARATION,
                new Call(SEPARATION, Map.of("seen", "1", "demanded", "yes", "reason", "別の課の人が確かめる")));
    }

    private void put(String name, DisposalSite where, Object entry, Map<String, String> fields) {
        String id = where.engagement().toString();
        calls.put(
                name,
                new Call("/engagements/" + id + "/disposals/new", () -> fields, id, entry.toString(), null));
    }

    private String today() {
        return site.today().toString();
    }
}
