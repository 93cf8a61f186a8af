package jp.junshu.app.disposal;

import java.time.LocalDate;
import java.util.List;
import jp.junshu.app.disposal.course.Deed.What;
import jp.junshu.app.disposal.course.Move;
import jp.junshu.app.kernel.AwaitsAnswer;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.register.EntryId;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Text;
import org.springframework.stereotype.Component;

/** What the other side is sent of disposals, and what it says: each a step of the flow. */
@Component
class DisposalAnswers implements AwaitsAnswer {
    private final Disposals disposals;

    DisposalAnswers(Disposals disposals) {
        this.disposals = disposals;
    }

    @Override
    public String kind() {
        return Disposal.SUBJECT;
    }

    @Override
    public void sent(Subject subject, int revision, String act, LocalDate on) {
        pass(subject, new Move.Send(revision, act, on), on, new What.Sent(act));
    }

    @Override
    public void answered(Subject subject, int revision, Answer answer) {
        What what = switch (answer.kind()) {
            case GRANTED -> new What.Granted(answer.word(), answer.reason(), answer.evidence());
            case RETURNED -> new What.Returned(answer.word(), answer.reason(), answer.evidence());
            case REFUSED -> new What.Refused(answer.word(), answer.reason(), answer.evidence());
        };
        pass(subject, new Move.Hear(revision, answer.on()), answer.on(), what);
    }

    @Override
    public void withdrawn(Subject subject, int revision, LocalDate on) {
        pass(subject, new Move.TakeBack(revision, on), on, new What.TakenBack());
    }

    private void pass(Subject subject, Move move, LocalDate on, What what) {
        List<Text> against = disposals.pass(entry(subject), move, on, what);
        if (!against.isEmpty()) {
            throw new Refusal(ProblemType.REFUSED, against);
        }
    }

    private static EntryId entry(Subject subject) {
        try {
            return EntryId.of(subject.id());
        } catch (IllegalArgumentException _) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }
}
