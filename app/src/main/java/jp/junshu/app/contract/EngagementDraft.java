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
 * @param regulations the regulations it cites, each to be pinned to the newest edition
 */
public record EngagementDraft(
        Side side,
        String party,
        String title,
        @Nullable String number,
        LocalDate concluded,
        LocalDate from,
        LocalDate until,
        List<RegulationId> regulations) {
    public EngagementDraft {
        if (title.isBlank() || party.isBlank() || regulations.isEmpty() || until.isBefore(from)) {
            throw new IllegalArgumentException("the draft was not checked");
        }
        regulations = List.copyOf(regulations);
    }
}
