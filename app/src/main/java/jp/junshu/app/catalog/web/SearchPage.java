package jp.junshu.app.catalog.web;

import java.util.List;
import java.util.Optional;
import jp.junshu.app.screen.Text;
import jp.junshu.law.search.Snippet;

/**
 * What was found in all regulations.
 *
 * @param query as it was typed; empty where nothing was
 * @param regulations how much was found in which, to keep to one of them
 * @param total of what is wanted; {@code hits} those of this page
 */
public record SearchPage(
        String query,
        List<Book.Chip> regulations,
        int total,
        int from,
        List<Hit> hits,
        Optional<String> previous,
        Optional<String> next,
        int searched,
        boolean wording) {
    public SearchPage {
        regulations = List.copyOf(regulations);
        hits = List.copyOf(hits);
    }

    /**
     * A clause that was found.
     *
     * @param in what of it the words stand in
     */
    public record Hit(
            String link,
            String regulation,
            String id,
            String cite,
            Snippet title,
            Text in,
            Snippet words,
            String language) {}
}
