package jp.junshu.app.duty.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;

/** What happened in an engagement, and the form to record more. */
public record HappeningsPage(
        EngagementHead head, List<Line> happenings, List<Option> events, Form form, boolean mayRecord) {
    public HappeningsPage {
        happenings = List.copyOf(happenings);
        events = List.copyOf(events);
    }

    /** One of them; {@code calls} are the duties it sets in motion. */
    public record Line(
            String id,
            LocalDate on,
            String event,
            Optional<String> note,
            String by,
            List<String> calls,
            String withdraw) {
        public Line {
            calls = List.copyOf(calls);
        }
    }
}
