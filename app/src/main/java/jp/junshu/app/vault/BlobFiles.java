package jp.junshu.app.vault;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javax.crypto.SecretKey;
import jp.junshu.app.kernel.OrgId;
import jp.junshu.app.store.DataFolder;
import jp.junshu.app.store.StoreException;

/**
 * The sealed files themselves, one folder for each organization.
 *
 * <pre>
 * blobs/&lt;organization&gt;/&lt;id&gt;       one byte of format, the wrapping key's id (16), the file's own key wrapped (60), then segments
 * blobs/&lt;organization&gt;/&lt;id&gt;.new   one that is being written, or was when the power went
 * </pre>
 *
 * Every file has a random key of its own, wrapped by the key of its scope and bound to its id and organization: a file under
 * another's name does not open. See {@link SegmentCipher} for what follows.
 */
final class BlobFiles {
    /** How many of the first bytes are remembered. */
    static final int HEAD = 64 * 1024;
    /** How many of the last bytes are remembered. */
    static final int TAIL = 256 * 1024;

    private static final byte FORMAT = 1;
    private static final int WRAPPED = 12 + AesGcm.KEY_BYTES + 16;
    private static final String DRAFT = ".new";

    private final Path root;
    private final KeyRing ring;

    BlobFiles(Path root, KeyRing ring) {
        this.root = root;
        this.ring = ring;
    }

    /**
     * Seals a stream into a new file. When this returns the file is whole and on disk; when it throws there is none.
     *
     * @param limit the most bytes it may have
     * @throws TooLarge when it has more; at most one segment more was read
     * @throws StoreException when the disk is full or refuses; nothing else is disturbed
     * @throws IOException when the source breaks off
     */
    Stored write(BlobId id, KeyScope scope, InputStream source, long limit)
            throws TooLarge, StoreException, IOException {
        KeyRing.Usable wrapping = ring.current(scope);
        byte[] own = AesGcm.randomKey();
        byte[] wrapped = AesGcm.seal(wrapping.key(), own, binding(scope.org(), id));
        Path folder = folder(scope.org());
        Path draft = folder.resolve(id + DRAFT);
        boolean whole = false;
        try {
            Passing passing = new Passing();
            try (FileChannel out = create(folder, draft)) {
                ByteBuffer header = ByteBuffer.allocate(1 + 16 + WRAPPED)
                        .put(FORMAT)
                        .putLong(wrapping.id().getMostSignificantBits())
                        .putLong(wrapping.id().getLeastSignificantBits())
                        .put(wrapped)
                        .flip();
                write(out, header, draft);
                seal(source, limit, AesGcm.key(own), out, draft, passing);
                force(out, draft);
            }
            publish(draft, folder.resolve(id.toString()), folder);
            whole = true;
            return passing.stored(id, scope);
        } finally {
            Arrays.fill(own, (byte) 0);
            if (!whole) {
                Files.deleteIfExists(draft);
            }
        }
    }

    private static void seal(
            InputStream source, long limit, SecretKey key, FileChannel out, Path draft, Passing passing)
            throws TooLarge, StoreException, IOException {
        SegmentCipher cipher = SegmentCipher.sealing(key);
        byte[] current = new byte[SegmentCipher.SEGMENT];
        byte[] ahead = new byte[SegmentCipher.SEGMENT];
        byte[] sealed = new byte[SegmentCipher.SEGMENT + SegmentCipher.TAG];
        int length = source.readNBytes(current, 0, current.length);
        boolean last;
        do {
            passing.take(current, length);
            if (passing.size > limit) {
                throw new TooLarge(limit);
            }
            int next = length < current.length ? 0 : source.readNBytes(ahead, 0, ahead.length);
            last = next == 0;
            int sealedLength = cipher.next(current, length, last, sealed);
            write(out, ByteBuffer.wrap(sealed, 0, sealedLength), draft);
            byte[] swap = current;
            current = ahead;
            ahead = swap;
            length = next;
        } while (!last);
    }

    /**
     * The content of a file.
     *
     * @throws VaultFault now or while it is read: when the file is missing, was changed, cut off or renamed, when it is another
     *     organization's, or its key was destroyed
     */
    InputStream open(OrgId org, BlobId id) throws IOException {
        InputStream sealed;
        try {
            sealed = new BufferedInputStream(Files.newInputStream(folderOf(org).resolve(id.toString())));
        } catch (NoSuchFileException e) {
            throw new VaultFault("the sealed file " + id + " is missing", e);
        }
        boolean opened = false;
        try {
            byte[] header = sealed.readNBytes(1 + 16 + WRAPPED);
            if (header.length < 1 + 16 + WRAPPED || header[0] != FORMAT) {
                throw new VaultFault("not a sealed file of format " + FORMAT + ": " + id);
            }
            ByteBuffer buffer = ByteBuffer.wrap(header, 1, header.length - 1);
            KeyRing.Usable wrapping = ring.get(new UUID(buffer.getLong(), buffer.getLong()));
            if (!wrapping.scope().org().equals(org)) {
                throw new VaultFault("a sealed file of another organization");
            }
            byte[] wrapped = new byte[WRAPPED];
            buffer.get(wrapped);
            byte[] own = AesGcm.open(wrapping.key(), wrapped, binding(org, id));
            InputStream content = new SealedStream(sealed, AesGcm.key(own));
            Arrays.fill(own, (byte) 0);
            opened = true;
            return content;
        } finally {
            if (!opened) {
                sealed.close();
            }
        }
    }

    void delete(OrgId org, BlobId id) throws IOException {
        Files.deleteIfExists(folderOf(org).resolve(id.toString()));
    }

    /** Removes what no row knows and what was never finished, if older than {@code before}; gives how many. */
    int sweep(OrgId org, Instant before, Predicate<BlobId> known) throws IOException {
        Path folder = folderOf(org);
        if (Files.notExists(folder)) {
            return 0;
        }
        int removed = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before) && isLeftOver(file, known)) {
                    Files.deleteIfExists(file);
                    removed++;
                }
            }
        }
        return removed;
    }

    private static boolean isLeftOver(Path file, Predicate<BlobId> known) {
        String name = String.valueOf(file.getFileName());
        try {
            UUID id = UUID.fromString(name.endsWith(DRAFT) ? name.substring(0, name.length() - DRAFT.length()) : name);
            return name.endsWith(DRAFT) || !known.test(new BlobId(id));
        } catch (IllegalArgumentException notOurs) {
            return false;
        }
    }

    private static byte[] binding(OrgId org, BlobId id) {
        return ("blob/" + org + "/" + id).getBytes(StandardCharsets.UTF_8);
    }

    private Path folderOf(OrgId org) {
        return root.resolve(org.toString());
    }

    private Path folder(OrgId org) throws StoreException {
        Path folder = folderOf(org);
        try {
            return Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new StoreException(DataFolder.faultOf(e, root));
        }
    }

    private static FileChannel create(Path folder, Path draft) throws StoreException {
        try {
            return FileChannel.open(
                    draft,
                    Set.of(CREATE_NEW, WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException e) {
            throw new StoreException(DataFolder.faultOf(e, folder));
        }
    }

    private static void write(FileChannel out, ByteBuffer bytes, Path draft) throws StoreException {
        try {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw new StoreException(DataFolder.faultOf(e, draft));
        }
    }

    private static void force(FileChannel out, Path draft) throws StoreException {
        try {
            out.force(true);
        } catch (IOException e) {
            throw new StoreException(DataFolder.faultOf(e, draft));
        }
    }

    private static void publish(Path draft, Path file, Path folder) throws StoreException {
        try {
            Files.move(draft, file, ATOMIC_MOVE);
            try (FileChannel directory = FileChannel.open(folder, READ)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new StoreException(DataFolder.faultOf(e, folder));
        }
    }

    /** What is seen of a content while it passes. */
    private static final class Passing {
        private final MessageDigest digest = sha256();
        private final byte[] head = new byte[HEAD];
        private final byte[] tail = new byte[TAIL];
        private long size;

        void take(byte[] bytes, int length) {
            digest.update(bytes, 0, length);
            if (size < HEAD) {
                System.arraycopy(bytes, 0, head, (int) size, Math.min(length, HEAD - (int) size));
            }
            // a ring: segments are a divisor of it, so that none wraps
            System.arraycopy(bytes, 0, tail, (int) (size % TAIL), length);
            size += length;
        }

        Stored stored(BlobId id, KeyScope scope) {
            int at = (int) (size % TAIL);
            byte[] end = size <= TAIL ? Arrays.copyOf(tail, (int) size) : new byte[TAIL];
            if (size > TAIL) {
                System.arraycopy(tail, at, end, 0, TAIL - at);
                System.arraycopy(tail, 0, end, TAIL - at, at);
            }
            return new Stored(
                    id,
                    scope.org(),
                    scope.engagement(),
                    HexFormat.of().formatHex(digest.digest()),
                    size,
                    ByteBuffer.wrap(head, 0, (int) Math.min(size, HEAD)).slice(),
                    ByteBuffer.wrap(end));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }
}
