package jp.junshu.law.catalog;

import java.util.SortedSet;
import java.util.TreeSet;

/** Gathers faults while a catalogue is read, each once. */
final class Faults {
    private final SortedSet<Fault> found = new TreeSet<>();

    void add(Spot spot, FaultCode code, Object... details) {
        add(spot.source().path(), spot.position(), spot.path(), code, details);
    }

    /** A fault of a key of the spot's object, which is marked itself. */
    void addAtKey(Spot spot, String key, FaultCode code, Object... details) {
        String path = Source.child(spot.path(), key);
        add(spot.source().path(), spot.source().keyPosition(path), path, code, details);
    }

    void add(String file, Position position, String path, FaultCode code, Object... details) {
        found.add(new Fault(file, position.line(), position.column(), path, code, code.message(details)));
    }

    SortedSet<Fault> found() {
        return found;
    }

    boolean severe() {
        return found.stream().anyMatch(fault -> fault.code().severity() == FaultCode.Severity.ERROR);
    }
}
