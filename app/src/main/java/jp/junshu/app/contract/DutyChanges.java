package jp.junshu.app.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jp.junshu.law.catalog.Answers;
import jp.junshu.law.catalog.Classification;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Verdict;

/**
 * What other answers do to the duties of some editions.
 *
 * @param applying those that come to apply
 * @param notApplying those that come not to apply
 * @param undecided those that fall back to needing an answer
 */
record DutyChanges(List<Changed> applying, List<Changed> notApplying, List<Changed> undecided) {
    DutyChanges {
        applying = List.copyOf(applying);
        notApplying = List.copyOf(notApplying);
        undecided = List.copyOf(undecided);
    }

    record Changed(Edition edition, Clause clause, Duty duty) {}

    static DutyChanges between(Collection<Edition> editions, Answers before, Answers after) {
        List<Changed> applying = new ArrayList<>();
        List<Changed> notApplying = new ArrayList<>();
        List<Changed> undecided = new ArrayList<>();
        for (Edition edition : editions) {
            for (Clause clause : edition.clauses()) {
                for (Duty duty : clause.duties()) {
                    Verdict now = verdict(duty, after);
                    if (now != verdict(duty, before)) {
                        List<Changed> list = switch (now) {
                            case YES -> applying;
                            case NO -> notApplying;
                            case UNANSWERED -> undecided;
                        };
                        list.add(new Changed(edition, clause, duty));
                    }
                }
            }
        }
        return new DutyChanges(applying, notApplying, undecided);
    }

    /** Whether the duty applies, as far as the answers tell; marks of information do not bear on engagements yet. */
    static Verdict verdict(Duty duty, Answers answers) {
        return duty.applies()
                .map(condition -> condition.evaluate(answers, Classification.UNDECIDED))
                .orElse(Verdict.YES);
    }
}
