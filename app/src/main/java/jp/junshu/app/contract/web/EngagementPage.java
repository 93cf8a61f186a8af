package jp.junshu.app.contract.web;

import java.util.List;
import jp.junshu.app.contract.Engagement;

/**
 * One engagement.
 *
 * @param regulations those it is under, in the reader's language
 * @param computed whether the figures derived from the regulations are there yet
 */
public record EngagementPage(
        EngagementHead head,
        Engagement engagement,
        List<PinnedRegulation> regulations,
        boolean computed,
        Next next,
        boolean mayChange) {
    public EngagementPage {
        regulations = List.copyOf(regulations);
    }

    /** What is to be done next, as far as the terms go. */
    public enum Next {
        ANSWER,
        STATE,
        APPOINT,
        NOTHING
    }

    /** A pinned edition with its title. {@code fingerprint} is the start of the edition's SHA-256. */
    public record PinnedRegulation(
            String id, String title, String revision, boolean undated, String fingerprint, Engagement.Pin pin) {}
}
