package jp.junshu.app.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.SecretKey;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.OrgId;
import jp.junshu.app.store.StoreException;
import jp.junshu.app.store.StoreFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data keys, one file each, wrapped by the master key that lies beside them. They are files and not rows so that a
 * backup of the database holds none of them, and so that a destroyed key is gone from everywhere but the key backup.
 *
 * <pre>
 * keys/master.key          32 bytes, base64
 * keys/data/&lt;id&gt;.json      scope, generation, algorithm, wrapped key
 * </pre>
 */
final class KeyRing {
    private static final String ALGORITHM = "A256GCM";

    /** One file. Field order is the order on disk. */
    record DataKey(
            UUID id,
            UUID org,
            @Nullable UUID engagement,
            Purpose purpose,
            int generation,
            String algorithm,
            String wrapped,
            String createdAt,
            @Nullable String destroyedAt) {
        DataKey {
            Objects.requireNonNull(id);
            Objects.requireNonNull(org);
            Objects.requireNonNull(purpose);
            Objects.requireNonNull(algorithm);
            Objects.requireNonNull(wrapped);
            Objects.requireNonNull(createdAt);
        }

        KeyScope scope() {
            return new KeyScope(new OrgId(org), engagement == null ? null : new EngagementId(engagement), purpose);
        }

        /** What the wrapping is bound to: a file renamed or edited does not open. */
        byte[] binding() {
            return String.join(
                            "|",
                            id.toString(),
                            org.toString(),
                            String.valueOf(engagement),
                            purpose.name(),
                            Integer.toString(generation),
                            algorithm,
                            createdAt)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    record Usable(UUID id, KeyScope scope, SecretKey key) {}

    private final Path folder;
    private final Ids ids;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();
    private final SecretKey master;
    private final Map<UUID, Usable> byId = new HashMap<>();
    private final Map<KeyScope, Usable> current = new HashMap<>();

    /** Opens the ring below {@code keys}; a folder without any key gets a master key. */
    KeyRing(Path keys, Ids ids, Clock clock) throws StoreException {
        this.folder = keys.resolve("data");
        this.ids = ids;
        this.clock = clock;
        Path masterFile = keys.resolve("master.key");
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            boolean empty;
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
                empty = !files.iterator().hasNext();
            }
            if (Files.notExists(masterFile)) {
                if (!empty) {
                    throw new StoreException(new StoreFault.MasterKeyMissing(masterFile));
                }
                DurableFile.write(masterFile, Base64.getEncoder().encode(AesGcm.randomKey()));
            }
            master = readMaster(masterFile);
            load();
        } catch (IOException e) {
            throw new StoreException(new StoreFault.UnreadableFile(keys, String.valueOf(e.getMessage())));
        }
    }

    private static SecretKey readMaster(Path file) throws IOException, StoreException {
        try {
            return AesGcm.key(Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.ISO_8859_1).strip()));
        } catch (IllegalArgumentException | VaultFault _) {
            // the message of the decoder could quote the key
            throw new StoreException(new StoreFault.UnreadableFile(file, "base64, " + AesGcm.KEY_BYTES + " bytes"));
        }
    }

    private void load() throws IOException, StoreException {
        Map<KeyScope, Integer> newest = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                DataKey stored = read(file);
                if (stored.destroyedAt() != null) {
                    continue;
                }
                Usable usable = new Usable(stored.id(), stored.scope(), unwrap(stored, file));
                byId.put(stored.id(), usable);
                if (stored.generation() >= newest.getOrDefault(stored.scope(), 0)) {
                    newest.put(stored.scope(), stored.generation());
                    current.put(stored.scope(), usable);
                }
            }
        }
    }

    private DataKey read(Path file) throws IOException, StoreException {
        DataKey stored;
        try {
            stored = json.readValue(Files.readAllBytes(file), DataKey.class);
        } catch (JacksonException _) {
            throw new StoreException(new StoreFault.UnreadableFile(file, "JSON"));
        }
        if (!file.equals(file(stored.id()))) {
            throw new StoreException(new StoreFault.UnreadableFile(file, "name ≠ id"));
        }
        return stored;
    }

    private SecretKey unwrap(DataKey stored, Path file) throws StoreException {
        try {
            return AesGcm.key(AesGcm.open(master, Base64.getDecoder().decode(stored.wrapped()), stored.binding()));
        } catch (IllegalArgumentException | VaultFault _) {
            throw new StoreException(new StoreFault.UnreadableFile(file, ALGORITHM));
        }
    }

    private Path file(UUID id) {
        return folder.resolve(id + ".json");
    }

    /** The key that seals for a scope now; made, and on disk, before it is first used. */
    synchronized Usable current(KeyScope scope) {
        Usable known = current.get(scope);
        return known != null ? known : create(scope);
    }

    /** The key of that id. Throws {@link VaultFault} when it was destroyed or is of another installation. */
    synchronized Usable get(UUID id) {
        Usable known = byId.get(id);
        if (known == null) {
            throw new VaultFault("the key " + id + " was destroyed or is not of this installation");
        }
        return known;
    }

    private Usable create(KeyScope scope) {
        byte[] bytes = AesGcm.randomKey();
        UUID id = ids.next();
        UUID engagement = scope.engagement() == null ? null : scope.engagement().value();
        String now = clock.instant().toString();
        DataKey bare = new DataKey(id, scope.org().value(), engagement, scope.purpose(), 1, ALGORITHM, "", now, null);
        String wrapped = Base64.getEncoder().encodeToString(AesGcm.seal(master, bytes, bare.binding()));
        DataKey stored =
                new DataKey(id, scope.org().value(), engagement, scope.purpose(), 1, ALGORITHM, wrapped, now, null);
        try {
            DurableFile.write(file(id), json.writerWithDefaultPrettyPrinter().writeValueAsBytes(stored));
        } catch (IOException e) {
            throw new VaultFault("a new key cannot be written to " + folder + ": " + e.getMessage(), e);
        }
        Usable usable = new Usable(id, scope, AesGcm.key(bytes));
        byId.put(id, usable);
        current.put(scope, usable);
        return usable;
    }
}
