package jp.junshu.app.contract.web;

import java.time.LocalDate;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Side;

/** What stands above every side of an engagement. */
public record EngagementHead(String path, Side side, String party, String title, LocalDate from, LocalDate until) {
    public static EngagementHead of(Engagement engagement) {
        return new EngagementHead(
                "/engagements/" + engagement.id(),
                engagement.side(),
                engagement.party(),
                engagement.title(),
                engagement.from(),
                engagement.until());
    }
}
