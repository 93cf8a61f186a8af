package jp.junshu.app.catalog;

import java.util.Optional;
import jp.junshu.law.attaching.Attachment;

/**
 * A regulation found in a copy, held against the edition it fits best.
 *
 * @param part which of the copy's regulations, from 0
 * @param edition empty where it is not known which regulation this is
 * @param attachment to that edition
 * @param before the wording that is attached to the regulation now
 */
record Comparison(
        int part,
        ReadCopy.Part found,
        Optional<PinnableEdition> edition,
        Optional<Attachment> attachment,
        Optional<AttachedWording> before) {

    /** Whether there is anything to attach: the copy has at least one of the edition's places. */
    boolean isAttachable() {
        return attachment.filter(each -> each.found() > 0).isPresent();
    }
}
