package jp.junshu.app.exchange;

import java.util.Optional;
import jp.junshu.app.evidence.EvidenceId;
import jp.junshu.app.form.FormFormat;
import jp.junshu.app.form.FrozenId;

/** What somebody wants to hand in. */
public sealed interface What {
    /** A form that was made, as a file of this kind. What it was made of waits for the answer. */
    record OfForm(FrozenId frozen, FormFormat format) implements What {}

    /**
     * A file that was kept as evidence.
     *
     * @param about what of ours it speaks of and waits for the answer
     */
    record OfFile(EvidenceId evidence, Optional<Version.About> about) implements What {
        public OfFile(EvidenceId evidence) {
            this(evidence, Optional.empty());
        }
    }
}
