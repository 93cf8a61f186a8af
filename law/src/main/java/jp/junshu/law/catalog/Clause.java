package jp.junshu.law.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClauseId;
import jp.junshu.law.ClausePath;
import jp.junshu.law.Text;

/**
 * One place of a regulation.
 *
 * @param cite as the outline prints it
 * @param says our own words, complete enough to act on without the official sentence
 * @param was where it stood in an earlier revision, if elsewhere
 * @param fingerprint of the official wording, with the name of the normaliser: {@code k1:} and 16 hexadecimal digits
 * @param remark what a reader of the print should know
 */
public record Clause(
        ClauseId id,
        String cite,
        Text title,
        Text says,
        ClauseKind kind,
        List<Duty> duties,
        List<Contribution> sets,
        List<ClauseId> see,
        Optional<ClausePath> was,
        Optional<String> fingerprint,
        Optional<Text> remark) {

    /** @throws IllegalArgumentException when the kind and the presence of duties disagree, or a duty is another clause's */
    public Clause {
        duties = List.copyOf(duties);
        sets = List.copyOf(sets);
        see = List.copyOf(see);
        if (kind.obliging() == duties.isEmpty()) {
            throw new IllegalArgumentException(id + ": " + kind.spelling() + " with " + duties.size() + " duties");
        }
        for (Duty duty : duties) {
            if (!duty.id().clause().equals(id)) {
                throw new IllegalArgumentException(duty.id() + " is no duty of " + id);
            }
        }
    }

    /** The weakest of its duties' mechanisms, as lists show it; empty without duties. */
    public Optional<Mechanism> mechanism() {
        return duties.stream().map(Duty::mechanism).max(Comparator.naturalOrder());
    }

    public Optional<Duty> findDuty(String key) {
        return duties.stream().filter(duty -> duty.id().key().equals(key)).findFirst();
    }
}
