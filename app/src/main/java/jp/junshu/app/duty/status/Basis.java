package jp.junshu.app.duty.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.law.catalog.QuestionId;

/** Why a duty stands as it does. */
public sealed interface Basis {
    /** 該当なし: what was answered to these questions makes it not apply. */
    record ByAnswer(List<QuestionId> questions) implements Basis {
        public ByAnswer {
            questions = List.copyOf(questions);
        }
    }

    /** 該当なし: nothing that calls for it has happened. */
    record NoEvent() implements Basis {}

    /**
     * 該当なし so far: it comes round, or hangs on something to come, and its first date lies ahead.
     *
     * @param first that date
     */
    record NotYetDue(Optional<LocalDate> first) implements Basis {}

    /** 該当なし: what was called for was passed over, with a reason each time. */
    record PassedOver(List<String> reasons) implements Basis {
        public PassedOver {
            reasons = List.copyOf(reasons);
        }
    }

    /** 実施: all that was to be done by now is done. */
    record AllDone() implements Basis {}

    /**
     * 実施: fresh evidence shows that it holds.
     *
     * @param goodUntil the last day on which the evidence is fresh; empty when it does not grow old
     */
    record Proven(Proof proof, Optional<LocalDate> goodUntil) implements Basis {}

    /** 未実施: this is missing. */
    record Lacking(List<Gap> gaps) implements Basis {
        public Lacking {
            gaps = List.copyOf(gaps);
            if (gaps.isEmpty()) {
                throw new IllegalArgumentException("nothing is lacking");
            }
        }
    }

    /** A person's ruling; {@code without} is how it would stand without it. */
    record Ruled(Ruling ruling, DutyStatus without) implements Basis {}
}
