package jp.junshu.app.contract;

import java.time.LocalDate;
import java.util.List;
import jp.junshu.app.kernel.EngagementId;
import org.jspecify.annotations.Nullable;

/** An engagement as it stands, with its title opened. */
public record Engagement(
        EngagementId id,
        Side side,
        String party,
        String title,
        @Nullable String number,
        LocalDate concluded,
        LocalDate from,
        LocalDate until,
        List<Pin> pins,
        int clauses,
        int duties) {
    public Engagement {
        pins = List.copyOf(pins);
    }

    /** The edition of a regulation that the engagement is under. {@code digest} is its SHA-256, in hexadecimal. */
    public record Pin(String regulation, String revision, String digest, LocalDate since) {}
}
