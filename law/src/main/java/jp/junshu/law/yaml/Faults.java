package jp.junshu.law.yaml;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.junshu.law.Fault;
import jp.junshu.law.Position;

/** Gathers faults while data files are read, each once, by file, line and column. */
public final class Faults {
    private final SortedSet<Fault> found = new TreeSet<>();

    public void add(Spot spot, FaultCode code, Object... details) {
        add(spot.source().path(), spot.position(), spot.path(), code, details);
    }

    /** A fault of a key of the spot's object, which is marked itself. */
    public void addAtKey(Spot spot, String key, FaultCode code, Object... details) {
        String path = Source.child(spot.path(), key);
        add(spot.source().path(), spot.source().keyPosition(path), path, code, details);
    }

    /** A fault of a file as a whole. */
    public void addToFile(String file, FaultCode code, Object... details) {
        add(file, Position.START, "", code, details);
    }

    void add(String file, Position position, String path, FaultCode code, Object... details) {
        found.add(new Fault(
                file,
                position.line(),
                position.column(),
                path,
                code.severity(),
                code.spelling(),
                code.message(details)));
    }

    public void addAll(Faults others) {
        found.addAll(others.found);
    }

    public List<Fault> list() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether one of them is more than a warning. */
    public boolean severe() {
        return found.stream().anyMatch(fault -> fault.severity() == Fault.Severity.ERROR);
    }
}
