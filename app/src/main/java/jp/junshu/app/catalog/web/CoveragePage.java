package jp.junshu.app.catalog.web;

import java.util.List;
import java.util.Optional;
import jp.junshu.app.screen.Text;

/**
 * What serves every duty today, or what does not yet.
 *
 * @param summary a line per regulation
 * @param chosen the regulation whose duties are listed; empty for none
 * @param states all of them, those that are served, those that are not yet
 */
public record CoveragePage(
        List<Sum> summary, Sum total, Optional<String> chosen, List<Choice> states, List<Line> lines) {
    public CoveragePage {
        summary = List.copyOf(summary);
        states = List.copyOf(states);
        lines = List.copyOf(lines);
    }

    /** @param link where its duties are listed */
    public record Sum(String title, String link, int duties, int served) {
        public int open() {
            return duties - served;
        }
    }

    public record Choice(Text label, String link, boolean current, int count) {}

    /** A duty. {@code by} is empty where nothing serves it. */
    public record Line(
            ClausePage.Place place, String does, String mechanism, boolean served, List<Servant> by) {
        public Line {
            by = List.copyOf(by);
        }
    }

    /** @param code a name of the program; else {@code title} is said in words */
    public record Servant(Text kind, String title, boolean code) {}
}
