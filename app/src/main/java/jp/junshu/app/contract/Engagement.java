package jp.junshu.app.contract;

import java.time.LocalDate;
import java.util.List;
import jp.junshu.app.kernel.EngagementId;
import org.jspecify.annotations.Nullable;

/**
 * An engagement as of a day, with its title opened.
 *
 * @param revision of its particulars, from 1
 * @param calendar id of the closed days (閉庁日) that the other side keeps; the catalogue knows it
 * @param from first day of its period
 * @param until last day of its period
 * @param termsFrom the first day its answers, figures and people can be asked about
 * @param clauses of the editions pinned now, as last counted; 0 before the first count
 * @param duties as last counted
 */
public record Engagement(
        EngagementId id,
        int revision,
        Side side,
        String party,
        String calendar,
        String title,
        @Nullable String number,
        LocalDate concluded,
        LocalDate from,
        LocalDate until,
        LocalDate termsFrom,
        List<Pin> pins,
        int clauses,
        int duties) {
    public Engagement {
        pins = List.copyOf(pins);
    }

    /** The day to ask its terms about: before it began, the terms are those it begins with. */
    public LocalDate termsDay(LocalDate day) {
        return day.isBefore(termsFrom) ? termsFrom : day;
    }

    /** The edition of a regulation that the engagement is under. {@code digest} is its SHA-256, in hexadecimal. */
    public record Pin(String regulation, String revision, String digest, LocalDate since) {}
}
