package jp.junshu.app.duty;

import jp.junshu.app.duty.status.ClauseStatus;
import jp.junshu.app.duty.status.DutyStatus;
import jp.junshu.app.duty.status.Word;
import jp.junshu.app.screen.Mark;

/** How a status is marked on screen: by its word, and by itself where something is late. */
final class Marks {
    private Marks() {}

    static Mark of(Word word) {
        return switch (word) {
            case DONE -> Mark.DONE;
            case NOT_DONE -> Mark.NOT_DONE;
            case NOT_APPLICABLE -> Mark.NOT_APPLICABLE;
        };
    }

    static Mark of(DutyStatus status) {
        return status.isLate() ? Mark.OVERDUE : of(status.word());
    }

    static Mark of(ClauseStatus status) {
        return status.word() == Word.NOT_DONE && status.isLate() ? Mark.OVERDUE : of(status.word());
    }
}
