package jp.junshu.app.register;

import java.util.Optional;
import jp.junshu.app.access.Approval;
import jp.junshu.app.access.Approval.Decision;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.kernel.Trail.Subject;
import org.springframework.stereotype.Component;

/** What a second person of the organization decided about a revision, where the register asks for one. */
@Component
class Approved {
    /** The name of the step. */
    static final String STEP = "entry";

    private final Approvals approvals;

    Approved(Approvals approvals) {
        this.approvals = approvals;
    }

    static boolean isAsked(Book book) {
        return !book.definition().approval().isEmpty();
    }

    Optional<Approval> find(EntryRevision revision) {
        return approvals.findDecision(Subject.of(Entries.SUBJECT, revision.entry()), revision.revision(), STEP);
    }

    /** Whether nobody is asked, or who was asked approved it. */
    boolean isSettled(Book book, EntryRevision revision) {
        return !isAsked(book)
                || find(revision)
                        .filter(decided -> decided.decision() == Decision.APPROVED)
                        .isPresent();
    }
}
