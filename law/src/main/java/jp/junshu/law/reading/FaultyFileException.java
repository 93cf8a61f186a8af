package jp.junshu.law.reading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.junshu.law.Fault;

/** A file cannot be used at all. All that is wrong with it is told at once. */
public final class FaultyFileException extends RuntimeException {
    private final transient List<Fault> faults;

    public FaultyFileException(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.line(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    FaultyFileException(Fault fault) {
        this(List.of(fault));
    }

    /** Everything that is wrong, at least one fault. */
    public List<Fault> faults() {
        return faults;
    }
}
