package jp.junshu.app.catalog.web;

import java.time.Instant;
import java.util.List;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;

/**
 * An organization's own regulations in the making, and where another is begun.
 *
 * @param bytes the most a document may have
 */
public record OwnListPage(Form form, long bytes, List<Line> lines) {
    public OwnListPage {
        lines = List.copyOf(lines);
    }

    public long megabytes() {
        return bytes / 1024 / 1024;
    }

    public record Line(String link, String regulation, String revision, String fileName, Instant at, Text state) {}
}
