package jp.junshu.law.drafting;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClausePath;
import jp.junshu.law.catalog.ClauseKind;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.wording.Fingerprint;

/**
 * What another catalogue says of one place of a regulation. Its duties are left to the author, and what it sets is to be confirmed.
 *
 * @param kind empty where it is not known
 * @param sets what it sets
 * @param setsOpen whether it sets more than could be taken over
 * @param see other places, as files write them
 */
public record ImportedClause(
        ClausePath path,
        String cite,
        HalfText title,
        HalfText says,
        Optional<ClauseKind> kind,
        List<Setting> sets,
        boolean setsOpen,
        List<String> see,
        Optional<ClausePath> was,
        Optional<Fingerprint> fingerprint,
        HalfText remark) {

    /**
     * A demand on a parameter.
     *
     * @param demand as YAML writes it behind the parameter: {@code value: 14}, {@code stated: true}
     */
    public record Setting(ParameterId parameter, String demand) {}

    public ImportedClause {
        sets = List.copyOf(sets);
        see = List.copyOf(see);
    }

    DraftedClause drafted() {
        return new DraftedClause(
                path,
                cite,
                title,
                says,
                kind.map(known -> new Cue<>(known, "", true)),
                List.of(),
                kind.map(ClauseKind::obliging).orElse(true),
                sets.stream()
                        .map(set -> new DraftedClause.Figure(set.parameter(), set.demand()))
                        .toList(),
                setsOpen,
                see,
                was,
                fingerprint,
                remark);
    }
}
