package jp.junshu.app.exchange.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.exchange.flow.State;
import jp.junshu.app.screen.Text;

/**
 * What was handed in, or is about to be.
 *
 * @param states chips by how they stand
 * @param periods chips by when something was last recorded of them
 * @param engagement the one that alone is shown
 * @param none whether there is none at all, whatever the chips say
 */
public record SubmissionListPage(
        List<Chip> states, List<Chip> periods, Optional<Only> engagement, List<Row> rows, boolean none) {
    public SubmissionListPage {
        states = List.copyOf(states);
        periods = List.copyOf(periods);
        rows = List.copyOf(rows);
    }

    /** A filter kept in the address. {@code count} is that of what it would show. */
    public record Chip(Text label, long count, String link, boolean current) {}

    /** The engagement that alone is shown, with the address that shows all. */
    public record Only(String title, String link, String all) {}

    /**
     * One of them.
     *
     * @param round from 1
     * @param sent the day it last went out
     * @param on the day of what was last recorded
     */
    public record Row(
            String link,
            String title,
            Text act,
            String party,
            String engagement,
            State state,
            Text word,
            int round,
            Optional<LocalDate> sent,
            LocalDate on) {}
}
