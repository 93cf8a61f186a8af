package jp.junshu.app.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.junshu.app.Contracts;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.Visitor;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.access.Accounts;
import jp.junshu.app.access.Approval;
import jp.junshu.app.access.SignedIn;
import jp.junshu.app.duty.status.Word;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.law.DutyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Rulings through the pages, and the second person that one to 実施 without evidence waits for. */
@JunshuTest
class RulingsTest {
    private static final DutyId DUTY = DutyId.parse(Contracts.JPO + ":2#measures");

    @Autowired
    ApplicationContext application;

    @Autowired
    Statuses statuses;

    @Autowired
    Rulings rulings;

    @LocalServerPort
    int port;

    private Seat seat;
    private LocalDate today;
    private EngagementId id;
    private String page;

    @BeforeEach
    void sitDown() {
        seat = Seat.create(application, AccessRole.LEAD);
        today = Days.today(seat.clock());
        id = Contracts.ready(application, seat);
        page = "/engagements/" + id + "/ruling";
    }

    private Word word() {
        return Contracts.as(
                seat,
                () -> statuses.findAsOf(id, today)
                        .orElseThrow()
                        .status()
                        .findDuty(DUTY)
                        .orElseThrow()
                        .word());
    }

    private HttpResponse<String> rule(Visitor visitor, Map<String, String> differing) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "duty", DUTY.toString(),
                "seen", "0",
                "word", "DONE",
                "reason", "現地で確かめた",
                "until", today.toString()));
        fields.putAll(differing);
        return visitor.post(page + "?duty=" + DUTY.toString().replace("#", "%23"), page, fields);
    }

    @Test
    void everyFaultIsNamedAtOnceAndNothingIsRuled() {
        HttpResponse<String> answer = rule(
                seat.signIn(port),
                Map.of("word", "", "reason", " ", "until", today.minusDays(1).toString()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("3", "今日（", "入力してください");
        assertThat(word()).isEqualTo(Word.NOT_DONE);
    }

    @Test
    void toDoneWithoutEvidenceItWaitsForAnotherPersonAndItsMakerIsNone() {
        Visitor lead = seat.signIn(port);
        assertThat(rule(lead, Map.of()).statusCode()).isEqualTo(302);
        assertThat(word()).as("it waits").isEqualTo(Word.NOT_DONE);
        HttpResponse<String> own = lead.post(
                page + "?duty=" + DUTY.toString().replace("#", "%23"),
                page + "/decision",
                Map.of("duty", DUTY.toString(), "revision", "1", "decision", "APPROVED"));
        assertThat(own.body()).contains("判断した本人は確認できません");
        assertThat(word()).isEqualTo(Word.NOT_DONE);
        decide(Approval.Decision.APPROVED, "");
        assertThat(word()).isEqualTo(Word.DONE);
    }

    @Test
    void oneThatWasReturnedLeavesTheStatusAsItWas() {
        assertThat(rule(seat.signIn(port), Map.of()).statusCode()).isEqualTo(302);
        decide(Approval.Decision.RETURNED, "記録が見当たらない");
        assertThat(word()).isEqualTo(Word.NOT_DONE);
        assertThat(seat.signIn(port)
                        .get(page + "?duty=" + DUTY.toString().replace("#", "%23"))
                        .body())
                .contains("差戻し", "記録が見当たらない");
    }

    @Test
    void ofTwoWhoRuleAtOnceTheSecondIsToldAndLosesNothing() {
        Visitor lead = seat.signIn(port);
        rule(lead, Map.of("word", "NOT_APPLICABLE"));
        HttpResponse<String> second = rule(lead, Map.of("word", "NOT_DONE", "reason", "後の人の理由"));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("先に変更しました", "後の人の理由");
        assertThat(word()).isEqualTo(Word.NOT_APPLICABLE);
    }

    private void decide(Approval.Decision decision, String reason) {
        SignedIn other = Acting.as(
                new Actor.Program(seat.who().org(), "test"),
                () -> application
                        .getBean(Accounts.class)
                        .create(
                                "山本 さくら",
                                "y" + UUID.randomUUID().toString().substring(0, 12),
                                "correct horse " + UUID.randomUUID(),
                                List.of(AccessRole.MANAGER)));
        Acting.run(
                new Actor.Person(other.org(), other.account(), other.person(), other.login(), "test"),
                () -> rulings.decide(
                        id,
                        rulings.listAsOf(id, today)
                                .getOrDefault(DUTY, List.of())
                                .getLast(),
                        decision,
                        reason));
    }
}
