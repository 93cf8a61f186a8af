package jp.junshu.law.catalog;

import java.util.Map;
import java.util.Optional;

/** What is answered so far. */
public record Answers(Map<QuestionId, Answer> given) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        given = Map.copyOf(given);
    }

    public Optional<Answer> find(QuestionId question) {
        return Optional.ofNullable(given.get(question));
    }
}
