package jp.junshu.app.contract.web;

import java.util.List;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;
import org.jspecify.annotations.Nullable;

/**
 * The interview on one page. Fields: {@code q-<question>} and {@code seen-<question>} for each, and from.
 *
 * @param changing whether something is answered already, so that a change needs a day
 */
public record InterviewPage(
        EngagementHead head, Form form, List<Asked> questions, int asked, int answered, boolean changing) {
    public InterviewPage {
        questions = List.copyOf(questions);
    }

    /**
     * A question.
     *
     * @param opens values that make the questions below it matter
     * @param when says after which answer it matters; null at the top
     * @param recorded what somebody else answered meanwhile; null when nobody did
     */
    public record Asked(
            String id,
            String title,
            String help,
            String clauses,
            List<Option> options,
            List<String> opens,
            @Nullable Text when,
            int seen,
            @Nullable Text recorded,
            List<Asked> below) {
        public Asked {
            options = List.copyOf(options);
            opens = List.copyOf(opens);
            below = List.copyOf(below);
        }
    }
}
