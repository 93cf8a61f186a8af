package jp.junshu.app.exchange;

import java.util.Optional;
import jp.junshu.app.evidence.EvidenceId;
import jp.junshu.app.form.FormFormat;
import jp.junshu.app.form.FrozenId;

/** What somebody wants to hand in. */
public sealed interface What {
    /** What of ours it speaks of and waits for the answer. */
    Optional<Version.About> about();

    /** A form that was made, as a file of this kind. */
    record OfForm(FrozenId frozen, FormFormat format, Optional<Version.About> about) implements What {
        public OfForm(FrozenId frozen, FormFormat format) {
            this(frozen, format, Optional.empty());
        }
    }

    /** A file that was kept as evidence. */
    record OfFile(EvidenceId evidence, Optional<Version.About> about) implements What {
        public OfFile(EvidenceId evidence) {
            this(evidence, Optional.empty());
        }
    }
}
