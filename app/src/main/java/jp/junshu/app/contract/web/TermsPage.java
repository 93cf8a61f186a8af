package jp.junshu.app.contract.web;

import java.util.List;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.screen.Text;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an engagement.
 *
 * @param calendar the closed days that the other side keeps, in words
 * @param open figures that a clause asks for and nobody stated
 * @param stated figures stated, and those that may still be asked for
 * @param asked questions that matter as far as the answers tell
 * @param answered how many of them are answered
 */
public record TermsPage(
        EngagementHead head,
        Engagement engagement,
        String calendar,
        List<PinnedRegulation> regulations,
        List<FigureRow> open,
        List<FigureRow> stated,
        int asked,
        int answered,
        List<AnswerRow> answers,
        boolean mayChange) {
    public TermsPage {
        regulations = List.copyOf(regulations);
        open = List.copyOf(open);
        stated = List.copyOf(stated);
        answers = List.copyOf(answers);
    }

    /**
     * A figure.
     *
     * @param clauses the citations that leave it to be stated
     * @param value as people read it; null while nobody stated one
     * @param weaker what to say when a clause sets something stricter; null when none does
     */
    public record FigureRow(
            String parameter,
            String title,
            String clauses,
            @Nullable String value,
            @Nullable String reason,
            @Nullable RecordedBy by,
            @Nullable Text weaker) {}

    /**
     * A question with its answer.
     *
     * @param answer null while there is none
     * @param depth how many questions stand above it
     */
    public record AnswerRow(
            String title,
            Text answer,
            boolean given,
            int depth,
            String clauses,
            @Nullable RecordedBy by) {}
}
