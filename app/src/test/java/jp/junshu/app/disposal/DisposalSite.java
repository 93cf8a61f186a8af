package jp.junshu.app.disposal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.junshu.app.Contracts;
import jp.junshu.app.Seat;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.contract.EngagementDraft;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.contract.Officer;
import jp.junshu.app.contract.Officers;
import jp.junshu.app.contract.Profiles;
import jp.junshu.app.contract.Side;
import jp.junshu.app.disposal.course.Deed;
import jp.junshu.app.disposal.course.Hand;
import jp.junshu.app.disposal.course.Item;
import jp.junshu.app.kernel.AwaitsAnswer;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.register.EntryId;
import jp.junshu.app.screen.Text;
import jp.junshu.law.RegulationId;
import org.springframework.context.ApplicationContext;

/** A council with two people, and a contract under which information is disposed of; all by the domain. */
public final class DisposalSite {
    final ApplicationContext application;
    final Seat worker;
    final Seat checker;
    final EngagementId engagement;
    final LocalDate today;
    final Disposals disposals;

    private DisposalSite(
            ApplicationContext application, Seat worker, Seat checker, String regulation, String party, String title) {
        this.application = application;
        this.worker = worker;
        this.checker = checker;
        this.today = Days.today(worker.clock());
        this.disposals = application.getBean(Disposals.class);
        LocalDate from = today.minusMonths(6);
        this.engagement = Contracts.as(worker, () -> {
            EngagementId id = application
                    .getBean(Engagements.class)
                    .register(new EngagementDraft(
                            Side.CONTRACTOR,
                            party,
                            title,
                            "8-77",
                            from,
                            from,
                            today.plusMonths(6),
                            List.of(new RegulationId(regulation))));
            application
                    .getBean(Officers.class)
                    .name(id, new Officer.Draft(Officer.Kind.ADDRESSEE, party + "総務課長", null, null, from, null));
            application
                    .getBean(Profiles.class)
                    .change(0, new Profiles.Draft("東京都みなと市中央1番地", "みなと市生涯現役促進協議会", "会長", "港 太郎", from));
            return id;
        });
    }

    public static DisposalSite labour(ApplicationContext application) {
        Seat worker = Seat.create(application, AccessRole.LEAD);
        return labour(application, worker, worker.beside(application, "鈴木 太郎", AccessRole.MANAGER));
    }

    /** In the organization of two people that are there already. */
    public static DisposalSite labour(ApplicationContext application, Seat worker, Seat checker) {
        return new DisposalSite(
                application, worker, checker, "labour-confidentiality", "みなと労働局", "令和8年度生涯現役促進地域連携業務");
    }

    public static DisposalSite patentOffice(ApplicationContext application) {
        Seat worker = Seat.create(application, AccessRole.LEAD);
        return patentOffice(application, worker, worker.beside(application, "鈴木 太郎", AccessRole.MANAGER));
    }

    /** In the organization of two people that are there already. */
    public static DisposalSite patentOffice(ApplicationContext application, Seat worker, Seat checker) {
        return new DisposalSite(application, worker, checker, Contracts.JPO, "特許庁", "令和8年度特許出願動向調査");
    }

    /** Under the security standard of defence procurement. */
    public static DisposalSite defence(ApplicationContext application, Seat worker, Seat checker) {
        return new DisposalSite(
                application, worker, checker, "mod-security-standard", "防衛装備庁", "令和8年度装備品の試験の支援業務");
    }

    public Seat worker() {
        return worker;
    }

    public Seat checker() {
        return checker;
    }

    public LocalDate today() {
        return today;
    }

    public Disposals disposals() {
        return disposals;
    }

    public EngagementId engagement() {
        return engagement;
    }

    static Hand hand(Seat seat, String name) {
        return Hand.own(seat.who().person(), name);
    }

    public Hand workerHand() {
        return hand(worker, "佐藤 美咲");
    }

    public Hand checkerHand() {
        return hand(checker, "鈴木 太郎");
    }

    public DisposalDraft draft(String flow) {
        return draft(flow, item(1), item(2));
    }

    public DisposalDraft draft(String flow, Item... items) {
        return new DisposalDraft(
                flow, "業務終了に伴う資料の処分", today.minusDays(20), List.of(items), Optional.of(today.plusDays(10)));
    }

    public Item item(int number) {
        return new Item(
                number, "paper", "キャビネット", "返却", "受領印をもらう", Optional.of(workerHand()), Optional.of(checkerHand()));
    }

    public EntryId open(DisposalDraft draft) {
        return switch (Contracts.as(worker, () -> disposals.open(engagement, draft))) {
            case Disposals.Drawn.Done(EntryId id) -> id;
            case Disposals.Drawn.Refused(List<Text> reasons) -> throw new AssertionError(reasons);
            case Disposals.Drawn.Overtaken _ -> throw new AssertionError("overtaken");
        };
    }

    public Disposal get(EntryId id) {
        return Contracts.as(worker, () -> disposals.find(id).orElseThrow());
    }

    public Optional<String> at(EntryId id) {
        return get(id).course().current().map(step -> step.key());
    }

    Deed.Work done() {
        return new Deed.Work(workerHand(), "事務局", "みなと労働局3階", LocalTime.of(15, 30), "受領印のある送付状");
    }

    public List<Text> work(EntryId id, LocalDate on, Integer... items) {
        return Contracts.as(worker, () -> disposals.work(id, List.of(items), on, done()));
    }

    public List<Text> check(Seat seat, EntryId id, Integer... items) {
        return Contracts.as(seat, () -> disposals.check(id, List.of(items), today, true, "受領印を見た"));
    }

    static List<String> keys(List<Text> reasons) {
        return reasons.stream()
                .map(reason -> reason.key().replace("disposal.reason.", ""))
                .toList();
    }

    // ---- what the module above would tell of the other side

    private AwaitsAnswer port() {
        return application.getBeansOfType(AwaitsAnswer.class).values().stream()
                .filter(bean -> bean.kind().equals(Disposal.SUBJECT))
                .findFirst()
                .orElseThrow();
    }

    private void tell(Runnable news) {
        Supplier<Boolean> work = () -> {
            news.run();
            return true;
        };
        Contracts.as(worker, work);
    }

    public void sent(EntryId id, int revision, String act, LocalDate on) {
        tell(() -> port().sent(Disposals.subject(id), revision, act, on));
    }

    public void granted(EntryId id, int revision, String word, LocalDate on) {
        answered(id, revision, AwaitsAnswer.Kind.GRANTED, word, on, "");
    }

    public void answered(EntryId id, int revision, AwaitsAnswer.Kind kind, String word, LocalDate on, String reason) {
        tell(() -> port().answered(
                        Disposals.subject(id),
                        revision,
                        new AwaitsAnswer.Answer(kind, word, on, reason, Optional.empty())));
    }

    void takenBack(EntryId id, int revision, LocalDate on) {
        tell(() -> port().withdrawn(Disposals.subject(id), revision, on));
    }

    /** Until the approval of the first revision. */
    public EntryId approved() {
        EntryId id = open(draft("approved-plan"));
        Contracts.as(worker, () -> disposals.settle(id));
        sent(id, 1, "承認", today.minusDays(18));
        granted(id, 1, "承認", today.minusDays(14));
        return id;
    }
}
