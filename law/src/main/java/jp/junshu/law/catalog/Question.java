package jp.junshu.law.catalog;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClauseId;
import jp.junshu.law.Text;

/**
 * A question of the interview that opens an engagement.
 *
 * @param values what can be chosen; empty when it is answered by yes or no
 * @param clauses the places that need the answer
 */
public record Question(
        QuestionId id, Text title, Text help, List<Option> values, List<ClauseId> clauses, Optional<Text> note) {
    public Question {
        values = List.copyOf(values);
        clauses = List.copyOf(clauses);
    }

    /** Whether it can be answered like this. */
    public boolean accepts(Answer answer) {
        return switch (answer) {
            case Answer.YesNo _ -> values.isEmpty();
            case Answer.Chosen(String value) ->
                values.stream().anyMatch(option -> option.id().equals(value));
        };
    }
}
