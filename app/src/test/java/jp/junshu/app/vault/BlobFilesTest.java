package jp.junshu.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.OrgId;
import jp.junshu.app.store.StoreException;
import jp.junshu.app.store.StoreFault;
import jp.junshu.app.store.TinyDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sealed file gives back what was put in, or says loudly that it cannot. */
class BlobFilesTest {
    private static final OrgId OURS = new OrgId(new UUID(0x7000, 1));
    private static final OrgId THEIRS = new OrgId(new UUID(0x7000, 2));
    private static final KeyScope SCOPE = KeyScope.of(OURS, new EngagementId(new UUID(0x7000, 3)), Purpose.EVIDENCE);
    private static final int HEADER = 77;
    private static final int SEGMENT = SegmentCipher.SEGMENT;
    private static final long NO_LIMIT = Long.MAX_VALUE;

    @TempDir
    Path folder = Path.of("");

    private final Ids ids = new Ids(Clock.systemUTC());
    private Path blobs = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        blobs = Files.createDirectory(folder.resolve("blobs"));
    }

    /** Around every bound of a segment, of the head and of the tail, and some anywhere. */
    static IntStream sizes() {
        IntStream around = IntStream.of(0, 1, 2, 3, 4, 5)
                .map(segments -> segments * SEGMENT)
                .flatMap(bound -> IntStream.of(bound - 17, bound - 16, bound - 1, bound, bound + 1, bound + 16));
        return IntStream.concat(around, new Random(7).ints(12, 0, 6 * SEGMENT))
                .filter(size -> size >= 0)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void whatIsSealedOpensAgainAndWasMeasuredOnTheWay(int size) throws Exception {
        BlobFiles files = files();
        byte[] content = content(size);

        Stored stored = files.write(id(), SCOPE, new ByteArrayInputStream(content), NO_LIMIT);

        assertThat(read(files, OURS, stored.id())).isEqualTo(content);
        assertThat(stored.size()).isEqualTo(size);
        assertThat(stored.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        assertThat(stored.head()).isEqualTo(ByteBuffer.wrap(content, 0, Math.min(size, BlobFiles.HEAD)));
        int tail = Math.min(size, BlobFiles.TAIL);
        assertThat(stored.tail()).isEqualTo(ByteBuffer.wrap(content, size - tail, tail));
    }

    @Test
    void aSourceThatGivesLittleAtATimeMakesTheSameFile() throws Exception {
        BlobFiles files = files();
        byte[] content = content(SEGMENT + 5);
        InputStream slow = new FilterInputStream(new ByteArrayInputStream(content)) {
            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                return super.read(to, offset, Math.min(length, 1000));
            }
        };

        Stored stored = files.write(id(), SCOPE, slow, NO_LIMIT);

        assertThat(read(files, OURS, stored.id())).isEqualTo(content);
    }

    @Test
    void nothingOfTheContentStandsOpenOnTheDiskAndOnlyTheOwnerMayReadIt() throws Exception {
        BlobFiles files = files();
        byte[] content = "特許出願動向調査の点検記録。".repeat(6000).getBytes(java.nio.charset.StandardCharsets.UTF_8);

        Stored stored = files.write(id(), SCOPE, new ByteArrayInputStream(content), NO_LIMIT);

        byte[] sealed = Files.readAllBytes(file(stored));
        byte[] piece = Arrays.copyOfRange(content, 0, 12);
        assertThat(HexFormat.of().formatHex(sealed))
                .doesNotContain(HexFormat.of().formatHex(piece));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(stored))))
                .isEqualTo("rw-------");
    }

    @Test
    void aChangeAnywhereIsNoticed() throws Exception {
        BlobFiles files = files();
        Stored stored = files.write(id(), SCOPE, new ByteArrayInputStream(content(2 * SEGMENT + 9)), NO_LIMIT);
        byte[] sealed = Files.readAllBytes(file(stored));
        // each byte of the header, both ends of each segment with its tag, and some within
        IntStream places = IntStream.concat(
                IntStream.range(0, HEADER),
                IntStream.of(0, 1, 2)
                        .map(segment -> HEADER + segment * (SEGMENT + 16))
                        .flatMap(start -> IntStream.of(start, start + 8, start + 9, start + 24, start + SEGMENT))
                        .filter(place -> place < sealed.length));
        for (int place :
                IntStream.concat(places, IntStream.of(sealed.length - 1)).toArray()) {
            byte[] changed = sealed.clone();
            changed[place] ^= 1;
            Files.write(file(stored), changed);
            assertThatThrownBy(() -> read(files, OURS, stored.id()))
                    .as("byte " + place)
                    .isInstanceOf(VaultFault.class);
        }
    }

    @Test
    void aFileCutOffOrGoneOnIsNoticed() throws Exception {
        BlobFiles files = files();
        Stored stored = files.write(id(), SCOPE, new ByteArrayInputStream(content(3 * SEGMENT)), NO_LIMIT);
        byte[] sealed = Files.readAllBytes(file(stored));
        int segment = SEGMENT + 16;
        List<Integer> lengths = List.of(
                0,
                1,
                17,
                HEADER - 1,
                HEADER,
                HEADER + 15,
                HEADER + 16,
                HEADER + 100,
                HEADER + segment,
                HEADER + segment + 1,
                HEADER + 2 * segment,
                HEADER + 2 * segment + 16,
                sealed.length - 1);
        for (int length : lengths) {
            Files.write(file(stored), Arrays.copyOf(sealed, length));
            assertThatThrownBy(() -> read(files, OURS, stored.id()))
                    .as(length + " bytes left")
                    .isInstanceOf(VaultFault.class);
        }
        for (int more : List.of(1, 16, segment)) {
            Files.write(file(stored), Arrays.copyOf(sealed, sealed.length + more));
            assertThatThrownBy(() -> read(files, OURS, stored.id()))
                    .as(more + " bytes more")
                    .isInstanceOf(VaultFault.class);
        }
    }

    @Test
    void segmentsPutInAnotherOrderOrTakenFromAnotherFileAreNoticed() throws Exception {
        BlobFiles files = files();
        Stored one = files.write(id(), SCOPE, new ByteArrayInputStream(content(3 * SEGMENT)), NO_LIMIT);
        Stored two = files.write(id(), SCOPE, new ByteArrayInputStream(content(3 * SEGMENT)), NO_LIMIT);
        byte[] sealed = Files.readAllBytes(file(one));
        byte[] other = Files.readAllBytes(file(two));
        int segment = SEGMENT + 16;

        byte[] reordered = sealed.clone();
        System.arraycopy(sealed, HEADER, reordered, HEADER + segment, segment);
        System.arraycopy(sealed, HEADER + segment, reordered, HEADER, segment);
        Files.write(file(one), reordered);
        assertThatThrownBy(() -> read(files, OURS, one.id())).isInstanceOf(VaultFault.class);

        byte[] mixed = sealed.clone();
        System.arraycopy(other, HEADER + segment, mixed, HEADER + segment, segment);
        Files.write(file(one), mixed);
        assertThatThrownBy(() -> read(files, OURS, one.id())).isInstanceOf(VaultFault.class);

        // whole, but under the other's name
        Files.write(file(one), other);
        assertThatThrownBy(() -> read(files, OURS, one.id())).isInstanceOf(VaultFault.class);
        Files.write(file(one), sealed);
        assertThat(read(files, OURS, one.id())).hasSize(3 * SEGMENT);
    }

    @Test
    void anotherOrganizationAnotherKeyAndAMissingFileAreRefused() throws Exception {
        BlobFiles files = files();
        Stored stored = files.write(id(), SCOPE, new ByteArrayInputStream(content(100)), NO_LIMIT);
        Path theirs = Files.createDirectories(blobs.resolve(THEIRS.toString()));
        Files.copy(file(stored), theirs.resolve(stored.id().toString()));

        assertThatThrownBy(() -> read(files, THEIRS, stored.id())).isInstanceOf(VaultFault.class);
        assertThatThrownBy(() -> read(files, OURS, id())).isInstanceOf(VaultFault.class);
        BlobFiles otherKeys = new BlobFiles(blobs, new KeyRing(folder.resolve("other"), ids, Clock.systemUTC()));
        assertThatThrownBy(() -> read(otherKeys, OURS, stored.id())).isInstanceOf(VaultFault.class);
    }

    @Test
    void aSourceThatBreaksOffOrGoesOnTooLongLeavesNothing() throws Exception {
        BlobFiles files = files();
        InputStream broken = new ByteArrayInputStream(content(SEGMENT)) {
            @Override
            public synchronized int read(byte[] to, int offset, int length) {
                int read = super.read(to, offset, length);
                if (read < 0) {
                    throw new java.io.UncheckedIOException(new IOException("gone"));
                }
                return read;
            }
        };
        assertThatThrownBy(() -> files.write(id(), SCOPE, broken, NO_LIMIT)).hasMessageContaining("gone");
        Endless endless = new Endless();
        assertThatThrownBy(() -> files.write(id(), SCOPE, endless, 10L * SEGMENT))
                .isInstanceOf(TooLarge.class);

        assertThat(endless.read).isLessThanOrEqualTo(12L * SEGMENT);
        assertThat(all()).isEmpty();
        assertThat(files.write(id(), SCOPE, new ByteArrayInputStream(content(SEGMENT)), SEGMENT)
                        .size())
                .isEqualTo(SEGMENT);
    }

    @Test
    void aFullDiskIsSaidAndLeavesNothing() throws Exception {
        try (TinyDisk disk = TinyDisk.mount(blobs, "size=256k")) {
            BlobFiles files = files();

            StoreException refused = catchThrowableOfType(
                    StoreException.class,
                    () -> files.write(id(), SCOPE, new ByteArrayInputStream(content(1_000_000)), NO_LIMIT));

            assertThat(refused.fault()).isInstanceOf(StoreFault.DiskFull.class);
            assertThat(all()).isEmpty();
            Stored small = files.write(id(), SCOPE, new ByteArrayInputStream(content(1000)), NO_LIMIT);
            assertThat(read(files, OURS, small.id())).hasSize(1000);
            assertThat(disk.place()).isEqualTo(blobs);
        }
    }

    @Test
    void manyAreWrittenAndReadAtOnce() throws Exception {
        BlobFiles files = files();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> works = IntStream.range(0, 24)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        byte[] content = content(i * 11_000);
                        Stored stored = files.write(id(), SCOPE, new ByteArrayInputStream(content), NO_LIMIT);
                        return Arrays.equals(read(files, OURS, stored.id()), content);
                    })
                    .toList();
            for (Future<Boolean> work : threads.invokeAll(works)) {
                assertThat(work.get()).isTrue();
            }
        }
    }

    @Test
    void theSweepTakesWhatNobodyKnowsAndNothingElse() throws Exception {
        BlobFiles files = files();
        Stored known = files.write(id(), SCOPE, new ByteArrayInputStream(content(5)), NO_LIMIT);
        Stored orphan = files.write(id(), SCOPE, new ByteArrayInputStream(content(5)), NO_LIMIT);
        Stored young = files.write(id(), SCOPE, new ByteArrayInputStream(content(5)), NO_LIMIT);
        Path draft = Files.writeString(file(known).resolveSibling(id() + ".new"), "half");
        Path foreign = Files.writeString(file(known).resolveSibling("README"), "not ours");
        Instant start = Instant.now().minusSeconds(60);
        for (Path old : List.of(file(known), file(orphan), draft, foreign)) {
            Files.setLastModifiedTime(old, FileTime.from(start.minusSeconds(1)));
        }

        int removed = files.sweep(OURS, start, Set.of(known.id())::contains);

        assertThat(removed).isEqualTo(2);
        assertThat(all()).containsExactlyInAnyOrder(file(known), file(young), foreign);
        assertThat(files.sweep(THEIRS, start, _ -> false)).isZero();
    }

    /** Gives zeros for ever, and counts them. */
    private static final class Endless extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return 0;
        }

        @Override
        public int read(byte[] to, int offset, int length) {
            read += length;
            return length;
        }
    }

    private BlobFiles files() throws StoreException {
        return new BlobFiles(blobs, new KeyRing(folder.resolve("keys"), ids, Clock.systemUTC()));
    }

    private BlobId id() {
        return new BlobId(ids.next());
    }

    private Path file(Stored stored) {
        return blobs.resolve(stored.org().toString()).resolve(stored.id().toString());
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> walk = Files.walk(blobs)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    private static byte[] read(BlobFiles files, OrgId org, BlobId id) throws IOException {
        try (InputStream content = files.open(org, id)) {
            return content.readAllBytes();
        }
    }
}
