package jp.junshu.app.register;

import java.util.List;
import jp.junshu.app.screen.Form;

/** What became of something that was to be written in a register. */
public sealed interface Writing {
    /**
     * It was written.
     *
     * @param waits whether it waits for somebody's word before it counts
     */
    record Written(EntryId entry, int revision, boolean waits) implements Writing {}

    /** Somebody else changed the same entry meanwhile; nothing was written. */
    record Overtaken(Entry now) implements Writing {}

    /** Nothing was written, for all these reasons. */
    record Refused(List<Form.Fault> faults) implements Writing {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
