package jp.junshu.app.catalog.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;
import jp.junshu.law.attaching.Stretch;

/**
 * A copy held against the editions.
 *
 * @param path of the copy
 * @param refused why it was not attached
 * @param notes what is damaged in it or was not understood; {@code moreNotes} of them are not shown
 * @param regulations to choose from where it is not known which a part is
 */
public record ComparisonPage(
        String path,
        String fileName,
        Text kind,
        List<Text> refused,
        List<Text> notes,
        int moreNotes,
        List<Part> parts,
        List<Option> regulations) {
    public ComparisonPage {
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
        parts = List.copyOf(parts);
        regulations = List.copyOf(regulations);
    }

    /** Whether any part can be attached. */
    public boolean isAttachable() {
        return parts.stream().anyMatch(Part::attachable);
    }

    /** The form's values: which regulation each part is. */
    public Form form() {
        return Form.blank();
    }

    /**
     * One regulation of the copy.
     *
     * @param title of the regulation; empty where it is not known which it is
     * @param found what it is called in the copy
     * @param as the regulation the user named; empty where none needs to be
     * @param before file and time of what is attached now
     * @param since what cannot be checked and differs from that
     */
    public record Part(
            int number,
            Optional<String> title,
            String found,
            String as,
            String revision,
            boolean attachable,
            Counts counts,
            Optional<Before> before,
            List<Item> changed,
            List<Item> since,
            List<Item> missing,
            List<Item> fresh) {
        public Part {
            changed = List.copyOf(changed);
            since = List.copyOf(since);
            missing = List.copyOf(missing);
            fresh = List.copyOf(fresh);
        }

        /** Whether there is anything to look at. */
        public boolean differs() {
            return !(changed.isEmpty() && since.isEmpty() && missing.isEmpty() && fresh.isEmpty());
        }
    }

    /** How many places are in which state; {@code places} those of the edition. */
    public record Counts(int places, int same, int changed, int unchecked, int missing, int fresh) {}

    public record Before(String fileName, Instant at) {}

    /**
     * A place that is not the same.
     *
     * @param anchor of the section, {@code part-path}
     * @param title of the clause, ours; empty for a new place
     * @param words of the copy; empty for a missing place
     * @param stretches the difference from what was attached before, word by word; empty where nothing was
     * @param elsewhere the citation of the new place that has the missing words
     */
    public record Item(
            String anchor,
            String cite,
            String title,
            String words,
            List<Stretch> stretches,
            Optional<String> elsewhere) {
        public Item {
            stretches = List.copyOf(stretches);
        }
    }
}
