package jp.junshu.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.TestClock;
import jp.junshu.app.Visitor;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.access.People;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.PersonId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.QuestionId;
import jp.junshu.law.date.DateStyle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages of an engagement's terms and people as somebody without JavaScript uses them, bad input first. */
@JunshuTest
class TermsPagesTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    TestClock clock;

    @Autowired
    Engagements engagements;

    @Autowired
    InterviewAnswers answers;

    @Autowired
    Appointments appointments;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    private Seat seat;
    private Visitor lead;
    private LocalDate start;
    private EngagementId id;
    private String page;

    @BeforeEach
    void register() {
        seat = Seat.create(application, AccessRole.LEAD);
        lead = seat.signIn(port);
        start = Days.today(clock).minusDays(30);
        id = as(() -> engagements.register(new EngagementDraft(
                Side.CONTRACTOR,
                "特許庁",
                "調査業務",
                "第1号",
                start,
                start,
                start.plusDays(300),
                List.of(new RegulationId("jpo-security-matters")))));
        page = "/engagements/" + id;
    }

    @Test
    void theWayFromRegisteringSaysWhatComesNext() {
        assertThat(lead.get(page).body()).contains(page + "/terms/interview");
        assertThat(lead.get(page + "/terms").body()).contains("まだ一つも答えていません");
    }

    @Test
    void theInterviewShowsWhatChangesBeforeItRecordsAndRecordsOnlyWhenConfirmed() {
        HttpResponse<String> review = interview(Map.of("q-subcontracting", "false", "q-system-work", "true"));
        assertThat(review.statusCode()).isEqualTo(200);
        assertThat(review.body()).contains("当てはまらないことになる義務", "当てはまることになる義務", "name=\"confirmed\"");
        assertThat(as(() -> answers.listAll(id))).isEmpty();

        HttpResponse<String> done =
                interview(Map.of("q-subcontracting", "false", "q-system-work", "true", "confirmed", "yes"));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(as(() -> answers.listAll(id))).hasSize(2).allSatisfy(given -> {
            assertThat(given.marks().from()).isEqualTo(start);
            assertThat(given.marks().by()).isEqualTo(seat.who().account().value());
        });
        assertThat(lead.get(page + "/terms").body()).contains("佐藤 美咲", "問中2問に回答");
        assertThat(lead.get(page + "/history").body()).contains("条件への回答", "業務の一部を再委託するか：いいえ");
    }

    @Test
    void everyFaultOfTheInterviewIsToldAtOnceAndNothingTypedIsLost() {
        interview(Map.of("q-subcontracting", "false", "confirmed", "yes"));
        HttpResponse<String> refused = interview(Map.of(
                "q-subcontracting", "true",
                "seen-subcontracting", "1",
                "q-system-work", "perhaps",
                "q-no-such-question", "true",
                "from", "令和8年2月30日",
                "confirmed", "yes"));
        assertThat(refused.body()).contains("入力内容に3件の誤りがあります", "no-such-question", "選択肢の中から選んでください", "令和8年2月30日");
        assertThat(checked(refused, "q-subcontracting")).isEqualTo("true");
        assertThat(as(() -> answers.listAll(id))).hasSize(1);

        HttpResponse<String> outside = interview(
                Map.of("q-subcontracting", "true", "seen-subcontracting", "1", "from", era(start.minusDays(1))));
        assertThat(outside.body()).contains("契約期間（");
    }

    @Test
    void theSecondOfTwoWhoAnswerIsShownBothAndMayGoOn() {
        interview(Map.of("q-subcontracting", "false", "confirmed", "yes"));
        HttpResponse<String> second = interview(Map.of(
                "q-subcontracting",
                "true",
                "seen-subcontracting",
                "0",
                "q-copies-outside",
                "true",
                "confirmed",
                "yes"));
        assertThat(second.body()).contains("「いいえ」と答えました");
        assertThat(checked(second, "q-subcontracting")).isEqualTo("true");
        assertThat(checked(second, "q-copies-outside")).isEqualTo("true");
        assertThat(as(() -> answers.listAll(id))).hasSize(1);
        assertThat(interview(Map.of(
                                "q-subcontracting", "true",
                                "seen-subcontracting", "1",
                                "from", era(start),
                                "confirmed", "yes"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(as(() -> answers.answersAsOf(id, Days.today(clock)).find(new QuestionId("subcontracting"))))
                .isPresent();
    }

    @Test
    void anAnswerTakenBackIsOpenAgain() {
        interview(Map.of("q-subcontracting", "false", "confirmed", "yes"));
        assertThat(interview(Map.of("q-subcontracting", "", "seen-subcontracting", "1", "from", era(start)))
                        .body())
                .contains("判断できなくなる義務");
        interview(Map.of("q-subcontracting", "", "seen-subcontracting", "1", "from", era(start), "confirmed", "yes"));
        assertThat(as(() -> answers.answersAsOf(id, Days.today(clock))).given()).isEmpty();
        assertThat(as(() -> answers.listAll(id))).hasSize(2);
    }

    @Test
    void aFigureIsRefusedWithEveryFaultAndByTheClauseThatIsStricter() {
        HttpResponse<String> refused =
                figure(Map.of("parameter", "report.interval", "value", "ときどき", "reason", "", "from", "きのう"));
        assertThat(refused.body()).contains("入力内容に3件の誤りがあります", "ときどき", "きのう");

        interview(Map.of("q-multi-year-contract", "true", "confirmed", "yes"));
        HttpResponse<String> weaker =
                figure(Map.of("parameter", "report.interval", "value", "2年", "reason", "協議による", "from", era(start)));
        assertThat(weaker.body()).contains("特許庁 記載要領", "1年と定めています", "value=\"2年\"", "協議による");

        assertThat(figure(Map.of("parameter", "report.interval", "value", "半年", "reason", "協議による", "from", era(start)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(lead.get(page + "/terms").body()).contains("6か月");
        HttpResponse<String> second =
                figure(Map.of("parameter", "report.interval", "value", "3か月", "reason", "私の案", "from", era(start)));
        assertThat(second.body()).contains("ほかの人が変更を記録しました", "value=\"3か月\"", "私の案", "6か月");
        assertThat(figure(Map.of("parameter", "no.such", "value", "1年")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFigureThatBecameTooWeakIsShown() {
        figure(Map.of("parameter", "report.interval", "value", "2年", "reason", "協議による", "from", era(start)));
        assertThat(interview(Map.of("q-multi-year-contract", "true")).body()).contains("変更後は緩すぎます");
        interview(Map.of("q-multi-year-contract", "true", "confirmed", "yes"));
        assertThat(lead.get(page + "/terms").body()).contains("▲ 特許庁 記載要領");
    }

    @Test
    void anOfficerNeedsAPostAndDaysThatExist() {
        HttpResponse<String> refused = lead.post(
                page + "/people/officer",
                page + "/people/officer",
                Map.of("kind", "BYSTANDER", "name", "高橋 一郎", "from", "令和8年4月31日", "until", "いつか"));
        assertThat(refused.body()).contains("入力内容に4件の誤りがあります", "令和8年4月31日", "いつか", "高橋 一郎");
        assertThat(lead.get(page + "/people").body()).contains("報告書の宛先が決まっていません");

        officer("特許庁総務部企画調査課長", start);
        officer("特許庁総務部長", start.plusDays(10));
        assertThat(lead.get(page + "/people").body())
                .contains("特許庁総務部長")
                .doesNotContain("特許庁総務部企画調査課長", "報告書の宛先が決まっていません");
    }

    @Test
    void anAppointmentAfterTheEndForSomebodyUnknownOrGoneIsRefused() {
        HttpResponse<String> refused = appoint(Map.of(
                "role",
                "shogun",
                "person",
                UUID.randomUUID().toString(),
                "scope",
                "engagement",
                "from",
                era(start.plusDays(301))));
        assertThat(refused.body()).contains("入力内容に3件の誤りがあります", "この契約の義務にない役割です", "登録されていない人です", "より後の日は");

        LocalDate left = start.plusDays(5);
        PersonId tanaka = as(() -> {
            PersonId person = people.add("田中 健一");
            people.leave(person, left);
            return person;
        });
        assertThat(appoint(manager(tanaka, start.plusDays(6))).body()).contains("に退職しています");
        assertThat(appoint(manager(tanaka, start)).body()).contains("それ以前の末日を入力してください");
        Map<String, String> until = new HashMap<>(manager(tanaka, start));
        until.put("until", era(left));
        assertThat(appoint(until).statusCode()).isEqualTo(302);
        assertThat(lead.get(page + "/people").body()).contains("空席");
    }

    @Test
    void aRoleForOneIsRefusedWithTheNameOfWhoHoldsIt() {
        assertThat(appoint(manager(start)).statusCode()).isEqualTo(302);
        assertThat(appoint(manager(start)).body()).contains("佐藤 美咲が指定されています");
        String people = lead.get(page + "/people").body();
        assertThat(people).contains("情報管理責任者").doesNotContain("people/appointment?role=information-manager");

        Appointment held =
                as(() -> appointments.listAsOf(id, Days.today(clock))).getFirst();
        String end = page + "/people/appointment-end";
        Map<String, String> fields =
                Map.of("appointment", held.id().toString(), "seen", "1", "last", era(start.minusDays(1)));
        assertThat(lead.post(end + "?appointment=" + held.id(), end, fields).body())
                .contains("末日は、初日");
    }

    @Test
    void theSecondOfTwoWhoReviseSeesBothSideBySide() {
        Map<String, String> mine = new HashMap<>(Map.of(
                "seen", "1",
                "party", "特許庁",
                "calendar", "national-bodies",
                "title", "調査業務（一）",
                "number", "第1号",
                "concluded", era(start),
                "from", era(start),
                "until", era(start.plusDays(300))));
        assertThat(revise(mine).statusCode()).isEqualTo(302);
        mine.put("title", "調査業務（二）");
        HttpResponse<String> second = revise(mine);
        assertThat(second.body())
                .contains("ほかの人が変更を記録しました", "調査業務（一）", "value=\"調査業務（二）\"", "佐藤 美咲", "name=\"seen\" value=\"2\"");
        mine.put("seen", "2");
        assertThat(revise(mine).statusCode()).isEqualTo(302);
        assertThat(lead.get(page + "/history").body()).contains("調査業務（一）", "調査業務（二）");

        mine.put("until", era(start.minusDays(1)));
        mine.put("title", "");
        assertThat(revise(mine).body()).contains("入力内容に2件の誤りがあります");
    }

    @Test
    void whoMayOnlyReadIsShownNothingToPress() {
        assertThat(lead.get(page + "/people").body()).contains("人を指定する");
        assertThat(lead.get("/organization").body()).contains("自組織の表示がまだありません", "自組織の表示を変える");
        Visitor auditor = Seat.create(application, AccessRole.AUDITOR).signIn(port);
        assertThat(auditor.get("/organization").body()).doesNotContain("自組織の表示を変える");
    }

    @Test
    void aProfileIsRefusedWithEveryFault() {
        HttpResponse<String> refused =
                lead.post("/organization/change", "/organization", Map.of("address", "横浜市\n中区", "from", "2026-02-29"));
        assertThat(refused.body()).contains("入力内容に4件の誤りがあります", "横浜市\n中区");
    }

    private Map<String, String> manager(LocalDate from) {
        return manager(seat.who().person(), from);
    }

    private static Map<String, String> manager(PersonId person, LocalDate from) {
        return Map.of(
                "role", "information-manager", "person", person.toString(), "scope", "engagement", "from", era(from));
    }

    private HttpResponse<String> interview(Map<String, String> fields) {
        return lead.post(page + "/terms/interview", page + "/terms/interview", fields);
    }

    private HttpResponse<String> figure(Map<String, String> fields) {
        return lead.post(page + "/terms/figure?parameter=report.interval", page + "/terms/figure", fields);
    }

    private HttpResponse<String> appoint(Map<String, String> fields) {
        return lead.post(page + "/people/appointment", page + "/people/appointment", fields);
    }

    private HttpResponse<String> revise(Map<String, String> fields) {
        return lead.post(page + "/revise", page + "/revise", fields);
    }

    private void officer(String post, LocalDate from) {
        HttpResponse<String> answer = lead.post(
                page + "/people/officer",
                page + "/people/officer",
                Map.of("kind", "ADDRESSEE", "post", post, "from", era(from)));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private static String checked(HttpResponse<String> page, String name) {
        var found = java.util.regex.Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\" checked")
                .matcher(page.body());
        return found.find() ? found.group(1) : "nothing";
    }

    private static String era(LocalDate day) {
        return DateStyle.ERA.print(day);
    }

    private <T> T as(Supplier<T> work) {
        return Acting.as(new Actor.Program(seat.who().org(), "test"), work::get);
    }
}
