package jp.junshu.app.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.EngagementChanges;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.evidence.EvidenceItem.Supersession;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Text;
import jp.junshu.app.store.StoreException;
import jp.junshu.app.vault.BlobId;
import jp.junshu.app.vault.Blobs;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Stored;
import jp.junshu.app.vault.TooLarge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The acting organization's evidence: added, attached to what it proves, superseded, and never changed. A file is taken in
 * outside any transaction, so that a slow sender holds no connection.
 */
@Service
public class Evidences {
    /** The most bytes one file may have. */
    public static final long LIMIT = 256L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Evidences.class);

    private final EvidenceRows rows;
    private final Blobs blobs;
    private final Engagements engagements;
    private final ClauseBook clauses;
    private final EngagementChanges changes;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    Evidences(
            EvidenceRows rows,
            Blobs blobs,
            Engagements engagements,
            ClauseBook clauses,
            EngagementChanges changes,
            Trail trail,
            PlatformTransactionManager transactions,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.blobs = blobs;
        this.engagements = engagements;
        this.clauses = clauses;
        this.changes = changes;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds a piece of evidence with its file, which is read to its end and not closed.
     *
     * @return refused with every fault at once, of the words and of the file
     * @throws Problem NOT_FOUND when the organization has no such engagement
     * @throws IOException when the source breaks off; nothing was kept then
     */
    public Adding add(NewEvidence given, InputStream file) throws IOException {
        return add(given, file, _ -> {});
    }

    /**
     * The same together with something else.
     *
     * @param along runs in the transaction that adds it, with its id; what that throws undoes both. Not run where nothing was added
     */
    public Adding add(NewEvidence given, InputStream file, Consumer<EvidenceId> along) throws IOException {
        NewEvidence wanted = named(given);
        List<Form.Fault> faults = new ArrayList<>(faults(wanted));
        Taken taken = take(wanted.engagement(), wanted.fileName(), file);
        return switch (taken) {
            case Taken.Refused(Form.Fault fault) -> {
                faults.add(fault);
                yield new Adding.Refused(faults);
            }
            case Taken.Sealed(Stored stored, FileType type) ->
                faults.isEmpty() ? keep(wanted, stored, type, along) : refuse(stored, faults);
        };
    }

    private Adding refuse(Stored stored, List<Form.Fault> faults) {
        blobs.discard(stored);
        return new Adding.Refused(faults);
    }

    private Adding keep(NewEvidence wanted, Stored stored, FileType type, Consumer<EvidenceId> along) {
        boolean kept = false;
        try {
            Adding adding = Optional.ofNullable(transaction.<Adding>execute(_ -> {
                        rows.lock(stored.sha256());
                        Optional<EvidenceItem> same = findSame(stored.sha256(), wanted.engagement());
                        if (same.isPresent()) {
                            return new Adding.SameFile(same.get());
                        }
                        blobs.keep(stored, type.mediaType());
                        EvidenceId added = insert(wanted, stored.id());
                        along.accept(added);
                        return new Adding.Added(added);
                    }))
                    .orElseThrow();
            kept = adding instanceof Adding.Added;
            return adding;
        } finally {
            if (!kept) {
                blobs.discard(stored);
            }
        }
    }

    /**
     * What is wrong with a file that will not be added in any case, because something else is wrong already. It is read to its
     * end and nothing of it is kept.
     */
    public Optional<Form.Fault> examine(EngagementId engagement, String fileName, InputStream file) throws IOException {
        return switch (take(engagement, FileName.normalized(fileName), file)) {
            case Taken.Refused(Form.Fault fault) -> Optional.of(fault);
            case Taken.Sealed(Stored stored, FileType _) -> {
                blobs.discard(stored);
                yield Optional.empty();
            }
        };
    }

    /** A file sealed and looked at, or why not. */
    private sealed interface Taken {
        record Sealed(Stored stored, FileType type) implements Taken {}

        record Refused(Form.Fault fault) implements Taken {
            static Refused because(Text sentence) {
                return new Refused(new Form.Fault("file", sentence));
            }
        }
    }

    private Taken take(EngagementId engagement, String fileName, InputStream file) throws IOException {
        Optional<Text> wrongName = FileName.fault(fileName);
        Optional<FileType> type = FileType.ofName(fileName);
        if (wrongName.isPresent() || type.isEmpty()) {
            return Taken.Refused.because(wrongName.orElseGet(() -> FileName.untaken(fileName)));
        }
        KeyScope scope = KeyScope.of(Acting.current().org(), engagement, Purpose.EVIDENCE);
        Stored stored;
        try {
            stored = blobs.write(scope, file, LIMIT);
        } catch (TooLarge e) {
            return Taken.Refused.because(Text.of("evidence.file.too-large", LIMIT / 1024 / 1024));
        } catch (StoreException e) {
            LOG.error("a file could not be stored: {}", e.getMessage());
            return Taken.Refused.because(Text.of("evidence.file.not-stored"));
        }
        Optional<Text> fault =
                stored.size() == 0 ? Optional.of(Text.of("evidence.file.empty")) : FileLook.fault(type.get(), stored);
        if (fault.isPresent()) {
            blobs.discard(stored);
            return Taken.Refused.because(fault.get());
        }
        return new Taken.Sealed(stored, type.get());
    }

    private static NewEvidence named(NewEvidence given) {
        String fileName = FileName.normalized(given.fileName());
        return new NewEvidence(
                given.engagement(),
                fileName,
                Optional.of(given.title().filter(title -> !title.isBlank()).orElse(fileName)),
                given.observed(),
                given.coversFrom(),
                given.coversUntil(),
                given.note().filter(note -> !note.isBlank()),
                given.targets());
    }

    /** Everything that is wrong with the words. */
    private List<Form.Fault> faults(NewEvidence given) {
        Engagement engagement = getEngagement(given.engagement());
        LocalDate today = Days.today(clock);
        List<Form.Fault> faults = new ArrayList<>();
        if (given.observed().isAfter(today)) {
            faults.add(new Form.Fault("observed", Text.of("evidence.observed.future", today)));
        }
        Optional<LocalDate> from = given.coversFrom();
        Optional<LocalDate> until = given.coversUntil();
        if (from.isPresent() != until.isPresent()) {
            faults.add(new Form.Fault(from.isPresent() ? "until" : "from", Text.of("evidence.covers.half")));
        } else if (from.isPresent() && until.get().isBefore(from.get())) {
            faults.add(new Form.Fault("until", Text.of("evidence.covers.order", from.get())));
        }
        faults.addAll(targetFaults(engagement, given.targets()));
        return faults;
    }

    private List<Form.Fault> targetFaults(Engagement engagement, List<Target> targets) {
        return targets.stream()
                .filter(target -> clauses.find(engagement, target).isEmpty())
                .map(target -> new Form.Fault("for", Text.of("evidence.for.unknown", target.written())))
                .toList();
    }

    private EvidenceId insert(NewEvidence given, BlobId blob) {
        EvidenceId id = new EvidenceId(ids.next());
        rows.add(id, given, blob);
        trail.record(
                Act.EVIDENCE_ADD,
                Subject.of("evidence", id),
                Outcome.DONE,
                Map.of("engagement", given.engagement().toString(), "blob", blob.toString()));
        attachNew(id, given.engagement(), given.targets());
        changes.announce(given.engagement());
        return id;
    }

    private void attachNew(EvidenceId id, EngagementId engagement, List<Target> targets) {
        List<String> attached = targets.stream()
                .distinct()
                .filter(target -> rows.attach(id, engagement, target))
                .map(EvidenceRows::described)
                .toList();
        if (!attached.isEmpty()) {
            trail.record(
                    Act.EVIDENCE_ATTACH,
                    Subject.of("evidence", id),
                    Outcome.DONE,
                    Map.of("engagement", engagement.toString(), "targets", String.join(" ", attached)));
        }
    }

    /**
     * Adds another piece of evidence on the file that the organization has already. The file itself is stored once for each
     * engagement, so that destroying one engagement's key takes no other's evidence with it.
     *
     * @throws Problem NOT_FOUND when there is no such engagement or evidence
     */
    public Adding addOn(EvidenceId existing, NewEvidence given) throws IOException {
        NewEvidence wanted = named(given);
        EvidenceItem item = Optional.ofNullable(transaction.execute(_ -> find(existing)))
                .orElseThrow()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        List<Form.Fault> faults = new ArrayList<>(faults(wanted));
        Optional<Text> wrongName = FileName.fault(wanted.fileName());
        if (wrongName.isPresent()) {
            faults.add(new Form.Fault("file", wrongName.get()));
        } else if (!FileType.ofName(wanted.fileName()).equals(Optional.of(item.type()))) {
            faults.add(new Form.Fault("file", FileName.untaken(wanted.fileName())));
        }
        if (!faults.isEmpty()) {
            return new Adding.Refused(faults);
        }
        Optional<BlobId> own = Optional.ofNullable(
                        transaction.execute(_ -> blobs.findSame(item.sha256(), wanted.engagement())))
                .orElseThrow();
        if (own.isPresent()) {
            return new Adding.Added(Optional.ofNullable(transaction.execute(_ -> insert(wanted, own.get())))
                    .orElseThrow());
        }
        try (InputStream content = blobs.open(item.blob())) {
            return switch (take(wanted.engagement(), wanted.fileName(), content)) {
                case Taken.Refused(Form.Fault fault) -> new Adding.Refused(List.of(fault));
                case Taken.Sealed(Stored stored, FileType type) -> copy(wanted, stored, type);
            };
        }
    }

    private Adding copy(NewEvidence wanted, Stored stored, FileType type) {
        boolean kept = false;
        try {
            EvidenceId id = Optional.ofNullable(transaction.execute(_ -> {
                        blobs.keep(stored, type.mediaType());
                        return insert(wanted, stored.id());
                    }))
                    .orElseThrow();
            kept = true;
            return new Adding.Added(id);
        } finally {
            if (!kept) {
                blobs.discard(stored);
            }
        }
    }

    /**
     * Says that a piece of evidence is for these targets of an engagement too. What it was for already is left as it is.
     *
     * @return what is wrong with the targets; nothing was attached then
     * @throws Problem NOT_FOUND when there is no such engagement or evidence
     */
    @Transactional
    public List<Form.Fault> attach(EvidenceId evidence, EngagementId engagement, List<Target> targets) {
        Engagement there = getEngagement(engagement);
        if (!rows.exists(evidence)) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
        List<Form.Fault> faults = targetFaults(there, targets);
        if (faults.isEmpty()) {
            attachNew(evidence, engagement, targets);
            changes.announce(engagement);
        }
        return faults;
    }

    /**
     * Puts {@code newer} in the place of {@code older}: it takes over everything that {@code older} is for, and that one
     * proves nothing from now on. Both stay readable.
     *
     * @return every fault; nothing was changed then
     * @throws Problem NOT_FOUND when the organization has no such {@code older}
     */
    @Transactional
    public List<Form.Fault> supersede(EvidenceId older, EvidenceId newer, String reason) {
        rows.lock("supersession");
        EvidenceItem before = rows.find(older).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        Optional<EvidenceItem> after = rows.find(newer);
        List<Form.Fault> faults = new ArrayList<>();
        if (before.superseded().isPresent()) {
            faults.add(new Form.Fault("newer", Text.of("evidence.supersede.done-before")));
        } else if (after.isEmpty() || newer.equals(older)) {
            faults.add(new Form.Fault("newer", Text.of("evidence.supersede.no-newer")));
        } else if (after.get().superseded().isPresent()) {
            // with this no circle can come about
            faults.add(new Form.Fault("newer", Text.of("evidence.supersede.newer-superseded")));
        }
        FormReader words = new FormReader(Map.of("reason", reason), List.of("reason"));
        String because = words.lines("reason", NewEvidence.LONGEST_NOTE, true);
        faults.addAll(words.form().faults());
        if (!faults.isEmpty()) {
            return faults;
        }
        rows.supersede(older, newer, because);
        trail.record(
                Act.EVIDENCE_SUPERSEDE,
                Subject.of("evidence", older),
                Outcome.DONE,
                Map.of("newer", newer.toString(), "reason", because));
        Map<EngagementId, List<Target>> taken = before.targets().stream()
                .collect(Collectors.groupingBy(
                        EvidenceItem.Attached::engagement,
                        Collectors.mapping(EvidenceItem.Attached::target, Collectors.toList())));
        taken.forEach((engagement, targets) -> attachNew(newer, engagement, targets));
        Stream.concat(taken.keySet().stream(), before.engagement().stream())
                .collect(Collectors.toSet())
                .forEach(changes::announce);
        return List.of();
    }

    /**
     * What stood for the clauses and duties of an engagement on a day: recorded by the end of that day in Japan, and not
     * superseded by then. In the order of receipt.
     */
    @Transactional
    public List<Proof> listProofs(EngagementId engagement, LocalDate asOf) {
        List<Proof> proofs = rows.listProofs(
                engagement, asOf.plusDays(1).atStartOfDay(Days.JAPAN).toInstant());
        trail.recordRead(
                "evidence", proofs.stream().map(Proof::evidence).distinct().toList());
        return proofs;
    }

    /** Everything given for an engagement or attached to it, newest first, the superseded too. */
    @Transactional
    public List<EvidenceItem> listAll(EngagementId engagement) {
        List<EvidenceItem> found = rows.list(engagement).stream()
                .sorted(Comparator.comparing(EvidenceItem::received).reversed())
                .toList();
        trail.recordRead("evidence", found.stream().map(EvidenceItem::id).toList());
        return found;
    }

    /** One of them; empty when the acting organization has none of that id. */
    @Transactional
    public Optional<EvidenceItem> find(EvidenceId id) {
        Optional<EvidenceItem> found = rows.find(id);
        trail.recordRead("evidence", found.map(EvidenceItem::id).stream().toList());
        return found;
    }

    /** What a piece of evidence took the place of. */
    @Transactional
    public List<Supersession> listSupersededBy(EvidenceId newer) {
        return rows.listSupersededBy(newer);
    }

    /**
     * The file of a piece of evidence, to be closed by the caller; every byte it gives is proven to be the one received.
     *
     * @throws jp.junshu.app.vault.VaultFault now or while it is read, when the sealed file was damaged
     */
    public InputStream open(EvidenceItem item) throws IOException {
        transaction.executeWithoutResult(_ -> trail.recordRead("blob", Set.of(item.blob())));
        return blobs.open(item.blob());
    }

    private Optional<EvidenceItem> findSame(String sha256, EngagementId engagement) {
        // one that still counts before one that does not, one of this engagement before one of another
        return rows.listOfContent(sha256).stream()
                .min(Comparator.<EvidenceItem, Boolean>comparing(
                                item -> item.superseded().isPresent())
                        .thenComparing(item -> !item.engagement().equals(Optional.of(engagement)))
                        .thenComparing(EvidenceItem::received));
    }

    private Engagement getEngagement(EngagementId id) {
        return engagements.find(id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }
}
