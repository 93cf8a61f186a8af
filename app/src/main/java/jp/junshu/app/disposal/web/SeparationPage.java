package jp.junshu.app.disposal.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;

/**
 * Whether worker and checker must be two people, where no clause says so.
 *
 * @param released whether one may be both today
 * @param waiting what waits for a second person
 * @param maySettle whether the reader may settle it anew
 * @param mayDecide whether the reader may be the second person
 */
public record SeparationPage(
        boolean released,
        Optional<Line> waiting,
        List<Line> lines,
        int seen,
        boolean maySettle,
        boolean mayDecide,
        Form form) {
    public SeparationPage {
        lines = List.copyOf(lines);
    }

    /** One thing that was settled or proposed. */
    public record Line(int revision, boolean demanded, String reason, String by, Instant at, Text state) {}
}
