package jp.junshu.app.duty.status;

import jp.junshu.law.DutyId;

/**
 * What makes an occurrence the same one whenever it is derived again: the duty and what called for it.
 *
 * @param trigger {@code once}, {@code every/<last day of the turn>}, {@code on/<happening>}, {@code before/…} or {@code after/…}
 */
public record OccurrenceKey(DutyId duty, String trigger) {
    public OccurrenceKey {
        if (trigger.isBlank()) {
            throw new IllegalArgumentException("an occurrence is called for by something");
        }
    }

    @Override
    public String toString() {
        return duty + "/" + trigger;
    }
}
