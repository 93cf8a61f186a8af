package jp.junshu.app.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import jp.junshu.app.access.SignedIn;
import jp.junshu.app.disposal.course.Hand;
import jp.junshu.app.disposal.course.Item;
import jp.junshu.app.exchange.Means;
import jp.junshu.app.exchange.SubmissionId;
import jp.junshu.app.exchange.flow.State;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.PersonId;
import jp.junshu.app.register.Book;
import jp.junshu.app.register.EntryId;
import jp.junshu.law.DutyId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Act;
import org.springframework.stereotype.Component;

/**
 * Half a year of the sample's two contracts: a report taken in by the Patent Office; for the labour bureau a roster, one
 * quarter reported and the next forgotten, a disposal that waits for its check, and a plan that the bureau sent back.
 */
@Component
class SampleHalfYear {
    private static final LocalTime MORNING = LocalTime.of(9, 40);
    private static final LocalTime NOON = LocalTime.of(11, 50);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 20);

    private final SamplePapers papers;

    SampleHalfYear(SamplePapers papers) {
        this.papers = papers;
    }

    /** What happened under the contract with the Patent Office. */
    void patents(SampleStory story, EngagementId contract) {
        AtomicReference<SubmissionId> report = new AtomicReference<>();
        LocalDate made = story.daysAgo(60);
        story.on(made, AFTERNOON, "sato", () -> {
            report.set(papers.draw(contract, SampleData.property("report.form"), "", made, Act.SUBMIT));
            papers.send(report.get(), made, Means.UPLOAD);
        });
        LocalDate taken = story.daysAgo(53);
        story.on(
                taken,
                MORNING,
                "sato",
                () -> papers.answer(report.get(), State.GRANTED, taken, "特企調第0731号", "", "実施状況報告書の受理について"));
    }

    /** What happened under the contract with the labour bureau, whose regulation is {@code regulation}. */
    void labour(SampleStory story, EngagementId contract, RegulationId regulation, Map<String, SignedIn> people) {
        begin(story, contract, regulation);
        quarter(story, contract, regulation);
        Hand worker = Hand.own(person(people, "tanaka"), "田中 健一");
        Hand checker = Hand.own(person(people, "yamamoto"), "山本 さくら");
        waiting(story, contract, worker, checker);
        returned(story, contract, worker, checker);
    }

    private static PersonId person(Map<String, SignedIn> people, String login) {
        return Objects.requireNonNull(people.get(login), login).person();
    }

    private void begin(SampleStory story, EngagementId contract, RegulationId regulation) {
        LocalDate first = story.first();
        LocalDate listed = first.plusDays(2);
        story.on(listed, MORNING, "yamamoto", () -> {
            Book roster = papers.book(contract, "information-handlers");
            papers.enter(roster, person("information-manager", "佐藤 美咲", "神奈川県横浜市西区花咲台二丁目4番1号", "1979-06-12", "部長"));
            papers.enter(roster, person("handling-manager", "山本 さくら", "神奈川県川崎市中原区木月町3番18号", "1985-11-03", "課長"));
            papers.enter(roster, person("other", "田中 健一", "東京都大田区蒲田本町一丁目9番7号", "1992-02-27", "主任"));
        });
        LocalDate handed = first.plusDays(4);
        story.on(handed, AFTERNOON, "sato", () -> {
            papers.handedIn(papers.book(contract, "information-handlers"), handed);
            papers.done(contract, duties(regulation, "1.2.1#submit", "1.2.1.イ#draw-up"), handed, "名簿及び体制図を持参した");
        });
        LocalDate briefed = first.plusDays(9);
        story.on(
                briefed,
                NOON,
                "yamamoto",
                () -> papers.done(
                        contract,
                        duties(regulation, "1.1.6#make-known", "1.3.1#lay-down", "1.3.1#instil"),
                        briefed,
                        "説明会（全従事者3名が出席）"));
        LocalDate received = first.plusDays(20);
        story.on(received, MORNING, "tanaka", () -> {
            papers.happened(contract, "information-received", received, "求職者情報（前年度分）を暗号化した媒体で受領");
            papers.done(contract, duties(regulation, "3.1#receive"), received, "職員立会いの下、施錠した鞄で運搬した");
        });
    }

    private static Map<String, String> person(String role, String name, String address, String birth, String position) {
        return Map.of(
                "role", role,
                "name", name,
                "address", address,
                "birth", birth,
                "department", "公共事業部",
                "position", position);
    }

    /** The first quarter was looked at and reported in time; the second was forgotten. */
    private void quarter(SampleStory story, EngagementId contract, RegulationId regulation) {
        LocalDate reported = story.first().plusMonths(3).minusDays(3);
        story.on(
                reported,
                AFTERNOON,
                "sato",
                () -> papers.done(
                        contract,
                        duties(regulation, "3.7#check", "3.7#report", "4.3#report"),
                        reported,
                        "第1四半期の履行状況を書面で報告した"));
    }

    /** Approved and done, and nobody has checked it yet. */
    private void waiting(SampleStory story, EngagementId contract, Hand worker, Hand checker) {
        AtomicReference<EntryId> disposal = new AtomicReference<>();
        AtomicReference<SubmissionId> plan = new AtomicReference<>();
        LocalDate drawn = story.daysAgo(40);
        story.on(drawn, MORNING, "sato", () -> {
            papers.happened(contract, "disposal-instruction-received", drawn, "前年度分の求職者情報を処分するよう電話で指示があった");
            disposal.set(papers.open(
                    contract,
                    "approved-plan",
                    "前年度分の求職者情報（紙及び端末の写し）",
                    drawn,
                    List.of(
                            item(1, "paper", "キャビネット", "裁断", "裁断屑を確認者が確かめる", worker, checker),
                            item(2, "electronic", "端末", "消去(データ抹消ソフトウェア)", "消去の記録を出力して確かめる", worker, checker)),
                    story.today().plusDays(10)));
        });
        plan(story, contract, disposal, plan, drawn, Means.MAIL);
        LocalDate approved = story.daysAgo(31);
        story.on(
                approved,
                NOON,
                "sato",
                () -> papers.answer(plan.get(), State.GRANTED, approved, "神労発職第0214号", "", "作業実施計画書の承認について"));
        LocalDate worked = story.daysAgo(3);
        story.on(
                worked,
                AFTERNOON,
                "tanaka",
                () -> papers.work(
                        disposal.get(),
                        List.of(1, 2),
                        worked,
                        worker,
                        "みなとビル5階 作業室",
                        LocalTime.of(13, 30),
                        "裁断屑の写真及び消去ソフトウェアの記録（第118号）"));
    }

    /** Sent back by the bureau with its reason. */
    private void returned(SampleStory story, EngagementId contract, Hand worker, Hand checker) {
        AtomicReference<EntryId> disposal = new AtomicReference<>();
        AtomicReference<SubmissionId> plan = new AtomicReference<>();
        LocalDate drawn = story.daysAgo(18);
        story.on(
                drawn,
                MORNING,
                "sato",
                () -> disposal.set(papers.open(
                        contract,
                        "approved-plan",
                        "受渡しに使った外部媒体",
                        drawn,
                        List.of(item(1, "electronic", "外部電磁的記録媒体(CD-R、USBメモリ等)", "裁断", "目視", worker, checker)),
                        story.today().plusDays(30))));
        plan(story, contract, disposal, plan, drawn, Means.HAND);
        LocalDate back = story.daysAgo(11);
        story.on(
                back,
                AFTERNOON,
                "sato",
                () -> papers.answer(
                        plan.get(),
                        State.RETURNED,
                        back,
                        "",
                        "作業の確認方法が「目視」では、裁断した媒体がどれであるかを確かめられない。媒体の番号との照合を加えること。",
                        "作業実施計画書の差戻しについて"));
    }

    /** The plan is settled and asked for, on the day after it was drawn up. */
    private void plan(
            SampleStory story,
            EngagementId contract,
            AtomicReference<EntryId> disposal,
            AtomicReference<SubmissionId> plan,
            LocalDate drawn,
            Means means) {
        LocalDate asked = drawn.plusDays(1);
        story.on(asked, MORNING, "sato", () -> {
            papers.settle(disposal.get());
            plan.set(papers.draw(contract, "disposal-plan", disposal.get().toString(), asked, Act.APPROVE));
            papers.send(plan.get(), asked, means);
        });
    }

    private static List<DutyId> duties(RegulationId regulation, String... paths) {
        return Stream.of(paths)
                .map(path -> DutyId.parse(regulation + ":" + path))
                .toList();
    }

    private static Item item(
            int number, String medium, String place, String method, String checking, Hand worker, Hand checker) {
        return new Item(number, medium, place, method, checking, Optional.of(worker), Optional.of(checker));
    }
}
