package jp.junshu.app.register.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;

/**
 * One entry with its whole history.
 *
 * @param newest the number of its newest revision
 * @param values what counts today, or will once its first word comes
 * @param left somebody on it who has left, with what to do
 * @param proposal what waits
 * @param ways what may be done with it
 * @param history from the newest revision
 */
public record EntryPage(
        RegisterHead head,
        String id,
        String path,
        String name,
        String state,
        int newest,
        List<Shown> values,
        Optional<Text> left,
        Optional<Proposal> proposal,
        List<Way> ways,
        boolean mayWrite,
        boolean mayWithdraw,
        List<Past> history,
        Form form) {
    public EntryPage {
        values = List.copyOf(values);
        ways = List.copyOf(ways);
        history = List.copyOf(history);
    }

    /**
     * @param waitsFor sentences of whom or what it waits for
     * @param change the application that it is part of
     * @param sentBack why a second person or the other side sent it back
     * @param decide whether the reader may decide about it as the second person
     */
    public record Proposal(
            int revision,
            String state,
            List<Difference> differences,
            List<Text> waitsFor,
            Optional<Link> change,
            Optional<Text> sentBack,
            boolean decide,
            boolean takeBack) {
        public Proposal {
            differences = List.copyOf(differences);
            waitsFor = List.copyOf(waitsFor);
        }
    }

    public record Link(Text label, String path) {}

    public record Way(String label, String path) {}

    /**
     * A revision.
     *
     * @param what what it did
     * @param by who made it; blank for the program
     * @param fate what became of it where it was proposed
     */
    public record Past(
            int revision,
            Text what,
            String by,
            Instant at,
            String reason,
            LocalDate observed,
            String source,
            List<Text> fate,
            List<Difference> differences) {
        public Past {
            fate = List.copyOf(fate);
            differences = List.copyOf(differences);
        }
    }
}
