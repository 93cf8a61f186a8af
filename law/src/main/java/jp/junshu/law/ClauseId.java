package jp.junshu.law;

import java.util.Optional;

/** One place of one regulation, printed {@code labour-confidentiality:1.2.1.ア}. */
public record ClauseId(RegulationId regulation, ClausePath path) {

    /**
     * Reads a full id.
     *
     * @throws IllegalArgumentException when the text is not {@code regulation:path}
     */
    public static ClauseId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a clause id is regulation:path, not '" + text + "'");
        }
        return new ClauseId(new RegulationId(text.substring(0, colon)), ClausePath.parse(text.substring(colon + 1)));
    }

    public static ClauseId of(String regulation, String path) {
        return new ClauseId(new RegulationId(regulation), ClausePath.parse(path));
    }

    /** Reads what a catalogue file may write: the path alone for a place of its own regulation, else the full id. */
    public static ClauseId resolve(String text, RegulationId own) {
        return text.indexOf(':') < 0 ? new ClauseId(own, ClausePath.parse(text)) : parse(text);
    }

    public Optional<ClauseId> findParent() {
        return path.findParent().map(parent -> new ClauseId(regulation, parent));
    }

    /** Whether the other place is this one or lies below it; "an article number alone means all of it". */
    public boolean covers(ClauseId other) {
        return regulation.equals(other.regulation) && path.covers(other.path);
    }

    public DutyId duty(String key) {
        return new DutyId(this, key);
    }

    @Override
    public String toString() {
        return regulation + ":" + path;
    }
}
