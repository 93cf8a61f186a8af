package jp.junshu.app.vault;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.OrgId;
import jp.junshu.app.store.DataFolder;
import jp.junshu.app.store.Organizations;
import jp.junshu.app.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files of any size, sealed in the data folder. A file is written first, outside any transaction, since that takes long; then
 * {@link #keep kept} in the transaction that says what it is, or {@link #discard discarded}. What was neither, because the
 * process ended in between, is removed at the next start.
 */
@Service
public class Blobs {
    private static final Logger LOG = LoggerFactory.getLogger(Blobs.class);

    private static final String ADD = """
            insert into blob (org_id, id, engagement, sha256, size, type, recorded_at, recorded_by)
            values (:org, :id, :engagement, :sha256, :size, :type, :now, :by)
            """;
    private static final String OF_SHA256 = """
            select id from blob
            where sha256 = :sha256 and engagement is not distinct from cast(:engagement as uuid) order by id limit 1
            """;
    private static final String IDS = "select id from blob";

    private final BlobFiles files;
    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;
    private final Instant born = Instant.now();

    Blobs(
            Vault vault,
            DataFolder folder,
            JdbcClient jdbc,
            Organizations organizations,
            PlatformTransactionManager transactions,
            Ids ids,
            Clock clock) {
        this.files = vault.blobs(folder.blobs());
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.transaction = new TransactionTemplate(transactions);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Seals a stream into a new file, a segment at a time. When this returns the file is whole and on disk; when it throws
     * there is none.
     *
     * @param limit the most bytes it may have
     * @throws TooLarge when it has more
     * @throws StoreException when the disk is full or refuses
     * @throws IOException when the source breaks off
     */
    public Stored write(KeyScope scope, InputStream source, long limit) throws TooLarge, StoreException, IOException {
        return files.write(new BlobId(ids.next()), scope, source, limit);
    }

    /** Keeps a file for good, if the transaction commits; if it does not, the file is removed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Stored stored, String type) {
        Actor actor = Acting.current();
        if (!actor.org().equals(stored.org())) {
            throw new VaultFault("a file of another organization cannot be kept");
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    discard(stored);
                }
            }
        });
        EngagementId engagement = stored.engagement();
        jdbc.sql(ADD)
                .param("org", actor.org().value())
                .param("id", stored.id().value())
                .param("engagement", engagement == null ? null : engagement.value())
                .param("sha256", HexFormat.of().parseHex(stored.sha256()))
                .param("size", stored.size())
                .param("type", type)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.accountOrNull())
                .update();
    }

    /** Removes a file that was written and not kept. What cannot be removed now is removed at the next start. */
    public void discard(Stored stored) {
        try {
            files.delete(stored.org(), stored.id());
        } catch (IOException e) {
            LOG.warn("the file {} could not be removed: {}", stored.id(), e.getMessage());
        }
    }

    /** A kept file with exactly this content, sealed for this engagement (null: for the organization). */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<BlobId> findSame(String sha256, @Nullable EngagementId engagement) {
        return jdbc.sql(OF_SHA256)
                .param("sha256", HexFormat.of().parseHex(sha256))
                .param("engagement", engagement == null ? null : engagement.value())
                .query(UUID.class)
                .optional()
                .map(BlobId::new);
    }

    /**
     * The content of a file of the acting organization, to be closed by the caller. Every byte it gives is proven.
     *
     * @throws VaultFault now or while it is read: when the file is missing, was changed, cut off or swapped, or its key was
     *     destroyed
     */
    public InputStream open(BlobId id) throws IOException {
        return files.open(Acting.current().org(), id);
    }

    /** Removes what an earlier process left unfinished, once the application is up. */
    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        for (OrgId org : organizations.listAll()) {
            try {
                Set<UUID> known = Acting.as(
                        new Actor.Program(org, "start"),
                        () -> transaction.execute(_ ->
                                new HashSet<>(jdbc.sql(IDS).query(UUID.class).list())));
                int removed = files.sweep(org, born, id -> known.contains(id.value()));
                if (removed > 0) {
                    LOG.info("removed {} files that were never finished", removed);
                }
            } catch (IOException e) {
                LOG.warn("the files of {} could not be looked through: {}", org, e.getMessage());
            }
        }
    }
}
