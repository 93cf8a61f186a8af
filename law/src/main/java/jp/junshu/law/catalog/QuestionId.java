package jp.junshu.law.catalog;

/** A question of the interview, of {@code questions/}: lower-case words joined by hyphens. */
public record QuestionId(String value) {
    /** @throws IllegalArgumentException when the value is not such words */
    public QuestionId {
        Ids.requireSlug(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
