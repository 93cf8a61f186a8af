package jp.junshu.app.catalog.web;

import java.util.List;
import java.util.Optional;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;

/**
 * The frame around a regulation's pages: its tree, and what of it is wanted.
 *
 * @param path of the regulation
 * @param action where the filter's form leads
 * @param tree what is wanted, and what stands above that
 * @param mechanism that is wanted, as the address spells it; empty for any
 * @param found how many clauses are wanted; {@code all} how many there are
 */
public record Book(
        String id,
        String title,
        String revision,
        String path,
        String action,
        String find,
        String mechanism,
        List<Chip> mechanisms,
        List<Chip> chosen,
        Optional<String> clear,
        List<Select> selects,
        List<Branch> tree,
        int found,
        int all) {
    public Book {
        mechanisms = List.copyOf(mechanisms);
        chosen = List.copyOf(chosen);
        selects = List.copyOf(selects);
        tree = List.copyOf(tree);
    }

    public boolean isFiltered() {
        return clear.isPresent();
    }

    /**
     * A filter that is one press away.
     *
     * @param link where it is set, or taken away when it is {@code current}
     */
    public record Chip(String label, String link, boolean current, int count) {}

    /** A filter to choose; {@code value} is what is chosen. */
    public record Select(String name, Text label, String value, List<Option> options) {
        public Select {
            options = List.copyOf(options);
        }
    }

    /**
     * A clause in the tree with what lies below.
     *
     * @param wanted whether it is wanted itself, and not only leads to one that is
     * @param open whether what lies below is shown at first
     */
    public record Branch(
            String cite, String title, String link, boolean current, boolean wanted, boolean open, List<Branch> below) {
        public Branch {
            below = List.copyOf(below);
        }
    }
}
