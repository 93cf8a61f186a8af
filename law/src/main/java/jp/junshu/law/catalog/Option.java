package jp.junshu.law.catalog;

import jp.junshu.law.Text;

/** One of the values that a question or a parameter offers. */
public record Option(String id, Text title) {
    public Option {
        Ids.requireSlug(id);
    }
}
