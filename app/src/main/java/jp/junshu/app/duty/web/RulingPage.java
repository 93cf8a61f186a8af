package jp.junshu.app.duty.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Mark;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;

/**
 * The form of a ruling on a duty, with those made before.
 *
 * @param derived how the duty would stand without one
 * @param evidence what can be named as evidence
 * @param waiting the one that waits for a second person
 * @param mayDecide whether the reader can be that person
 */
public record RulingPage(
        EngagementHead head,
        String duty,
        String cite,
        String clauseLink,
        String does,
        Mark derived,
        List<Text> reasons,
        List<Option> words,
        List<Option> evidence,
        int seen,
        boolean overtaken,
        Form form,
        List<RulingLine> rulings,
        Optional<RulingLine> waiting,
        boolean mayRule,
        boolean mayDecide,
        Form decision) {
    public RulingPage {
        reasons = List.copyOf(reasons);
        words = List.copyOf(words);
        evidence = List.copyOf(evidence);
        rulings = List.copyOf(rulings);
    }

    public record RulingLine(
            int revision, Optional<Mark> mark, String reason, Text until, String by, Instant at, Text state) {}
}
