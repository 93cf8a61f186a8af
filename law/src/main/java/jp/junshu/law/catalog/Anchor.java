package jp.junshu.law.catalog;

import jp.junshu.law.DutyId;

/** What a duty is measured from, or holds back. */
public sealed interface Anchor {
    record OfDuty(DutyId duty) implements Anchor {}

    record OfEvent(EventId event) implements Anchor {}
}
