package jp.junshu.app.duty.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.junshu.law.DutyId;
import org.junit.jupiter.api.Test;

/** What an occurrence has to wait for, by what the catalogue says blocks it. */
class WaitingTest {
    private static final String PLAN = "labour-confidentiality:3.2#plan";
    private static final String DO = "labour-confidentiality:3.2#do";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static Occurrence occurrence(EngagementStatus status, String duty, String trigger) {
        return status.findDuty(DutyId.parse(duty)).orElseThrow().occurrences().stream()
                .filter(each -> each.key().trigger().equals(trigger))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> waits(EngagementStatus status, String duty, String trigger) {
        return Waiting.of(status, occurrence(status, duty, trigger)).stream()
                .map(each -> each.key().toString())
                .toList();
    }

    @Test
    void aDeedWaitsForItsOwnApprovalUntilThatIsGiven() {
        Life life = Life.under("labour-confidentiality")
                .happened("disposal-instruction-received", DAY.minusDays(20))
                .happened("disposal-instruction-received", DAY.minusDays(10));
        assertThat(waits(life.status(DAY), DO, "on/h0")).containsExactly(PLAN + "/before/" + DO + "/on/h0");
        life.done(PLAN, "before/" + DO + "/on/h0", DAY.minusDays(15));
        assertThat(waits(life.status(DAY), DO, "on/h0")).isEmpty();
        assertThat(waits(life.status(DAY), DO, "on/h1"))
                .as("another deed waits for an approval of its own")
                .containsExactly(PLAN + "/before/" + DO + "/on/h1");
    }

    @Test
    void anApprovalAndWhatNothingBlocksWaitForNothing() {
        Life life = Life.under("labour-confidentiality").happened("disposal-instruction-received", DAY.minusDays(20));
        EngagementStatus status = life.status(DAY);
        assertThat(waits(status, PLAN, "before/" + DO + "/on/h0")).isEmpty();
        status.occurrences().stream()
                .filter(each -> !each.key().duty().equals(DutyId.parse(DO)))
                .forEach(each -> assertThat(Waiting.of(status, each))
                        .as(each.key().toString())
                        .isEmpty());
    }
}
