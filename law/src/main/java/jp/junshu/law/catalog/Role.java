package jp.junshu.law.catalog;

import java.util.Map;
import java.util.Optional;
import jp.junshu.law.RegulationId;
import jp.junshu.law.Text;

/**
 * A part somebody plays.
 *
 * @param single whether at most one person plays it at a time
 * @param names what a regulation calls it where that differs from the title
 */
public record Role(
        RoleId id, Text title, Side side, boolean single, Map<RegulationId, Text> names, Optional<Text> note) {
    public Role {
        names = Map.copyOf(names);
    }

    /** What this regulation calls the role. */
    public Text nameIn(RegulationId regulation) {
        return names.getOrDefault(regulation, title);
    }
}
