package jp.junshu.app.register;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a revision of an entry is to say.
 *
 * @param state a state of the register's definition
 * @param values what is written in each field, by its id: words as they are, a day as {@code 2026-11-28}, a number in digits, a
 *     choice by its id, a person by id; a field without a value is absent
 * @param reason why the entry is made or changed; may be blank
 * @param observed the day on which what it says was seen or done
 * @param from the first day on which it holds; empty for always
 * @param until the last day on which it holds; empty while its end is not known
 * @param due by when the next thing about it is due
 * @param proposed whether it waits for somebody's word before it takes effect
 */
public record EntryDraft(
        String state,
        NavigableMap<String, String> values,
        String reason,
        LocalDate observed,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<LocalDate> due,
        boolean proposed) {
    /** Throws {@link IllegalArgumentException} when the last day is before the first. */
    public EntryDraft {
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("until " + until.get() + " is before " + from.get());
        }
        values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
    }

    /** A draft that takes effect at once and holds from a day on. */
    public static EntryDraft of(String state, Map<String, String> values, LocalDate from) {
        return new EntryDraft(
                state, new TreeMap<>(values), "", from, Optional.of(from), Optional.empty(), Optional.empty(), false);
    }

    public EntryDraft because(String why) {
        return new EntryDraft(state, values, why, observed, from, until, due, proposed);
    }

    public EntryDraft due(LocalDate day) {
        return new EntryDraft(state, values, reason, observed, from, until, Optional.of(day), proposed);
    }

    public EntryDraft until(LocalDate last) {
        return new EntryDraft(state, values, reason, observed, from, Optional.of(last), due, proposed);
    }

    public EntryDraft asProposal() {
        return new EntryDraft(state, values, reason, observed, from, until, due, true);
    }
}
