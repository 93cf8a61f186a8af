package jp.junshu.app.exchange;

import java.util.Optional;
import jp.junshu.app.evidence.EvidenceId;
import jp.junshu.app.form.FrozenId;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.vault.BlobId;
import jp.junshu.law.catalog.FormId;

/**
 * What goes to the other side in one round: a file, byte for byte.
 *
 * @param origin what it is a file of
 * @param blob the sealed file
 * @param sha256 of the file, in lower-case hexadecimal
 * @param size of the file, in bytes
 * @param subject what of ours waits for the answer to it
 */
public record Version(
        Origin origin,
        BlobId blob,
        String sha256,
        long size,
        String mediaType,
        String fileName,
        Optional<About> subject) {

    /** What the file is of. */
    public sealed interface Origin {
        /**
         * A form that was made.
         *
         * @param dataDigest SHA-256 of its data, in lower-case hexadecimal
         */
        record OfForm(FormId form, FrozenId frozen, String dataDigest) implements Origin {}

        /** A piece of evidence, where no form exists. */
        record OfFile(EvidenceId evidence) implements Origin {}
    }

    /** A revision of something of ours that the version speaks of. */
    public record About(Trail.Subject subject, int revision) {}
}
