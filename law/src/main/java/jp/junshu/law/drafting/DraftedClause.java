package jp.junshu.law.drafting;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClausePath;
import jp.junshu.law.catalog.ClauseKind;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.wording.Fingerprint;

/**
 * What a text or a foreign catalogue plainly says at one place.
 *
 * @param title as far as it is known
 * @param says as far as it is known
 * @param kind empty where the words do not tell
 * @param dutiesOpen whether more duties are in the text than were drafted, or none could be told
 * @param setsOpen whether the text holds a figure of which nobody knows what it sets
 * @param see the other places it names, as files write them
 * @param was where it stood in an earlier revision, if elsewhere
 * @param fingerprint of its own words; a heading may have none of these, and then it is that of no words; empty where no words were read
 * @param remark what a reader of the print should know, as far as it is known
 */
record DraftedClause(
        ClausePath path,
        String cite,
        HalfText title,
        HalfText says,
        Optional<Cue<ClauseKind>> kind,
        List<DraftedDuty> duties,
        boolean dutiesOpen,
        List<Figure> sets,
        boolean setsOpen,
        List<String> see,
        Optional<ClausePath> was,
        Optional<Fingerprint> fingerprint,
        HalfText remark) {

    /**
     * A figure that a text sets.
     *
     * @param demand as YAML writes it behind the parameter: {@code value: 14} or {@code stated: true}
     */
    record Figure(ParameterId parameter, String demand) {
        static Figure stated(ParameterId parameter) {
            return new Figure(parameter, "stated: true");
        }
    }

    DraftedClause {
        duties = List.copyOf(duties);
        sets = List.copyOf(sets);
        see = List.copyOf(see);
    }
}
