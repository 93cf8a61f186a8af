package jp.junshu.law.catalog;

/** One of the values that a question or a parameter offers. */
public record Option(String id, Text title) {
    public Option {
        Ids.requireSlug(id);
    }
}
