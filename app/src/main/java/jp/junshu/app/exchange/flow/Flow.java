package jp.junshu.app.exchange.flow;

import java.time.LocalDate;
import java.util.List;
import jp.junshu.app.screen.Form;
import jp.junshu.law.catalog.Act;

/**
 * How far a submission has come.
 *
 * @param round from 1; each version after one that went out begins a further round
 * @param last the latest day of what was recorded so far
 * @param lastWord what was recorded of that day
 * @param everSent whether any version went out
 */
public record Flow(Act act, State state, int round, LocalDate last, String lastWord, boolean everSent) {
    /** That of a first version, made on a day. */
    public static Flow begin(Act act, LocalDate made) {
        return new Flow(act, State.DRAFT, 1, made, State.DRAFT.word(act), false);
    }

    /** Whether a step may follow; with every reason why not. */
    public Verdict decide(Step step, LocalDate today) {
        List<Form.Fault> because = Rule.all(this, step, today);
        return because.isEmpty() ? new Verdict.Allowed(after(step)) : new Verdict.Rejected(because);
    }

    /** How it stands after a step that was allowed. */
    public Flow after(Step step) {
        boolean later = !step.on().isBefore(last);
        return new Flow(
                act,
                step.to(),
                step.to() == State.DRAFT && state != State.DRAFT ? round + 1 : round,
                later ? step.on() : last,
                later ? step.to().word(act) : lastWord,
                everSent || step.to() == State.SENT);
    }
}
