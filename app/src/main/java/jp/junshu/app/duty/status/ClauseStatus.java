package jp.junshu.app.duty.status;

import java.util.List;
import java.util.function.Predicate;
import jp.junshu.law.catalog.Clause;

/**
 * How a clause stands with all that lies below it: 未実施 if any duty is, 該当なし if all are, else 実施.
 *
 * @param duties those of the clause and of every clause below it, in document order; never empty
 */
public record ClauseStatus(Clause clause, Word word, List<DutyStatus> duties) {
    public ClauseStatus {
        duties = List.copyOf(duties);
    }

    /** How it stands when only these of its duties are asked about; as it is where none are left. */
    public ClauseStatus only(Predicate<DutyStatus> asked) {
        List<DutyStatus> left = duties.stream().filter(asked).toList();
        return left.isEmpty() ? this : of(clause, left);
    }

    static ClauseStatus of(Clause clause, List<DutyStatus> duties) {
        return new ClauseStatus(clause, join(duties), duties);
    }

    private static Word join(List<DutyStatus> duties) {
        if (duties.stream().anyMatch(duty -> duty.word() == Word.NOT_DONE)) {
            return Word.NOT_DONE;
        }
        return duties.stream().allMatch(duty -> duty.word() == Word.NOT_APPLICABLE) ? Word.NOT_APPLICABLE : Word.DONE;
    }

    public boolean isLate() {
        return duties.stream().anyMatch(DutyStatus::isLate);
    }
}
