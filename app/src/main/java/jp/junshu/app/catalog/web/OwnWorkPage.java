package jp.junshu.app.catalog.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Step;
import jp.junshu.app.screen.Text;

/**
 * A regulation of one's own in the making: where it stands, what was found in the document, what is wrong with its files.
 *
 * @param notes what is damaged in the document or was not understood
 * @param checked the files that came back last
 * @param refused why it did not become an edition
 * @param bytes the most a ZIP may have
 * @param registered where its edition is read
 */
public record OwnWorkPage(
        String path,
        String regulation,
        String revision,
        String fileName,
        Instant at,
        List<Step> steps,
        List<Text> notes,
        List<Part> parts,
        Optional<Checked> checked,
        List<Text> refused,
        Form form,
        long bytes,
        Optional<String> registered) {
    public OwnWorkPage {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
        parts = List.copyOf(parts);
        refused = List.copyOf(refused);
    }

    public long megabytes() {
        return bytes / 1024 / 1024;
    }

    /** A regulation that was found in the document. */
    public record Part(String title, List<Place> outline, int files, int duties, long open, String draft) {
        public Part {
            outline = List.copyOf(outline);
        }
    }

    public record Place(String path, String cite) {}

    /** @param count of all faults; {@code faults} are those that are shown */
    public record Checked(int number, Instant at, int files, boolean good, int count, List<FaultLine> faults) {
        public Checked {
            faults = List.copyOf(faults);
        }
    }

    public record FaultLine(String file, int line, int column, String message, boolean warning) {}
}
