package jp.junshu.app.contract.web;

import java.util.List;
import jp.junshu.app.screen.Text;

/**
 * Somebody else recorded a change while this one was typed: what stands now beside what was typed.
 *
 * @param by who recorded it, and when
 */
public record Overtaken(RecordedBy by, List<Difference> differences) {
    public Overtaken {
        differences = List.copyOf(differences);
    }

    /** One field that differs. */
    public record Difference(Text label, String typed, String recorded) {}
}
