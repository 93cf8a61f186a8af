package jp.junshu.law.catalog;

/** What was answered to a question of the interview. */
public sealed interface Answer {
    record YesNo(boolean yes) implements Answer {}

    /** One of the question's values, by its id. */
    record Chosen(String value) implements Answer {
        public Chosen {
            Ids.requireSlug(value);
        }
    }
}
