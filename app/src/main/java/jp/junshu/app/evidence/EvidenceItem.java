package jp.junshu.app.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.vault.BlobId;

/**
 * A piece of evidence with its content opened, as far as it is words.
 *
 * @param engagement the one it was given for
 * @param sha256 of the file, in lower-case hexadecimal
 * @param size of the file, in bytes
 * @param observed the day on which what it shows was seen or done
 * @param received when it came to us
 * @param by the account that gave it; empty for the program
 * @param targets what it is for, with the engagement each belongs to
 * @param superseded what took its place, if anything did
 */
public record EvidenceItem(
        EvidenceId id,
        Optional<EngagementId> engagement,
        BlobId blob,
        String title,
        String fileName,
        String sha256,
        long size,
        FileType type,
        LocalDate observed,
        Optional<LocalDate> coversFrom,
        Optional<LocalDate> coversUntil,
        Instant received,
        Optional<AccountId> by,
        Optional<String> note,
        List<Attached> targets,
        Optional<Supersession> superseded) {
    public EvidenceItem {
        targets = List.copyOf(targets);
    }

    /** One thing that it is for, and since when. */
    public record Attached(EngagementId engagement, Target target, Instant since) {}

    /** That {@code newer} took the place of {@code older}. */
    public record Supersession(EvidenceId older, EvidenceId newer, String reason, Instant at) {}

    /** Its targets in one engagement. */
    public List<Target> targetsIn(EngagementId engagement) {
        return targets.stream()
                .filter(attached -> attached.engagement().equals(engagement))
                .map(Attached::target)
                .toList();
    }
}
