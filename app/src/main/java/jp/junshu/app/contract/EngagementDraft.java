package jp.junshu.app.contract;

import java.time.LocalDate;
import java.util.List;
import jp.junshu.law.RegulationId;
import org.jspecify.annotations.Nullable;

/**
 * A contract about to be registered.
 *
 * @param title 契約件名
 * @param number the contract's number as the papers have it, or null
 * @param concluded 契約締結日
 * @param from first day of its period
 * @param until last day of its period
 * @param calendar id of the closed days that the other side keeps, one the catalogue knows
 * @param regulations the regulations it cites, each to be pinned to the newest edition
 */
public record EngagementDraft(
        Side side,
        String party,
        String calendar,
        String title,
        @Nullable String number,
        LocalDate concluded,
        LocalDate from,
        LocalDate until,
        List<RegulationId> regulations) {
    /** Closed days of national bodies: what a contract is taken to be with as long as nothing else is said. */
    public static final String NATIONAL_BODIES = "national-bodies";

    public EngagementDraft {
        if (title.isBlank() || party.isBlank() || calendar.isBlank() || regulations.isEmpty() || until.isBefore(from)) {
            throw new IllegalArgumentException("the draft was not checked");
        }
        regulations = List.copyOf(regulations);
    }

    /** With a national body. */
    public EngagementDraft(
            Side side,
            String party,
            String title,
            @Nullable String number,
            LocalDate concluded,
            LocalDate from,
            LocalDate until,
            List<RegulationId> regulations) {
        this(side, party, NATIONAL_BODIES, title, number, concluded, from, until, regulations);
    }
}
