package jp.junshu.app.register.web;

import java.time.Instant;
import java.util.List;

/** Somebody else changed the entry while this was typed: what stands now beside what was typed. */
public record EntryOvertaken(String by, Instant at, List<Difference> differences) {
    public EntryOvertaken {
        differences = List.copyOf(differences);
    }
}
