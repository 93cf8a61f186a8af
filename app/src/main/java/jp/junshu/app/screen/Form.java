package jp.junshu.app.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows: the values as they were typed, and every fault found in them at once. A name is both the parameter
 * and the id of its control.
 */
public record Form(Map<String, String> values, List<Fault> faults) {

    /** A fault of one control, as a sentence that says how to mend it. */
    public record Fault(String name, Text sentence) {}

    public Form {
        values = Map.copyOf(values);
        faults = List.copyOf(faults);
    }

    /** A form nobody has filled in yet. */
    public static Form blank() {
        return new Form(Map.of(), List.of());
    }

    /** A form with these values. */
    public static Form of(Map<String, String> values) {
        return new Form(values, List.of());
    }

    /** The same with one more fault. */
    public Form rejecting(String name, Text sentence) {
        List<Fault> more = new ArrayList<>(faults);
        more.add(new Fault(name, sentence));
        return new Form(values, more);
    }

    /** The same with these values forgotten: what must not be sent back to the browser. */
    public Form forgetting(String... names) {
        Map<String, String> rest = new LinkedHashMap<>(values);
        List.of(names).forEach(rest::remove);
        return new Form(rest, faults);
    }

    public boolean hasFaults() {
        return !faults.isEmpty();
    }

    /** The value as typed; empty when there is none. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The first fault of a control. */
    public Optional<Text> findFault(String name) {
        return faults.stream()
                .filter(fault -> fault.name().equals(name))
                .map(Fault::sentence)
                .findFirst();
    }

    /** For {@code aria-describedby}: the ids of the help and the fault that a control has; null for neither. */
    public @Nullable String describedBy(String name, boolean help) {
        List<String> ids = new ArrayList<>();
        if (help) {
            ids.add(name + "-help");
        }
        if (findFault(name).isPresent()) {
            ids.add(name + "-fault");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }
}
