package jp.junshu.law.drafting;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClausePath;
import jp.junshu.law.catalog.ClauseKind;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.wording.Fingerprint;

/**
 * What a text plainly says at one place.
 *
 * @param kind empty where the words do not tell
 * @param see the other places it names
 * @param fingerprint of its own words; a heading may have none of these, and then it is that of no words
 * @param dutiesOpen whether more duties are in the text than were drafted, or none could be told
 * @param setsOpen whether the text holds a figure of which nobody knows what it sets
 */
record DraftedClause(
        ClausePath path,
        String cite,
        Optional<Cue<ClauseKind>> kind,
        List<DraftedDuty> duties,
        boolean dutiesOpen,
        List<Figure> sets,
        boolean setsOpen,
        List<ClausePath> see,
        Fingerprint fingerprint) {

    /**
     * A figure that a text sets.
     *
     * @param value as YAML writes it; empty where the figure is to be stated
     */
    record Figure(ParameterId parameter, Optional<String> value) {}

    DraftedClause {
        duties = List.copyOf(duties);
        sets = List.copyOf(sets);
        see = List.copyOf(see);
    }
}
