package jp.junshu.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder in which one installation keeps everything, owned by one process at a time. Layout: {@code pg/} the
 * database, {@code blobs/} sealed files, {@code ledger/}, {@code keys/}, {@code run/} what concerns the running process,
 * {@code logs/}, {@code regulations/} the user's own texts. Folders are 0700, files 0600. The lock ends with the
 * process, however it ends.
 */
public final class DataFolder implements AutoCloseable {
    /** Free space asked for before a folder is made, in bytes: the empty database takes about 60 MB of it. */
    static final long NEEDED_NEW = 300_000_000;
    /** Free space asked for before an existing folder is opened, in bytes. */
    static final long NEEDED_AGAIN = 50_000_000;

    private static final List<String> LAYOUT = List.of("pg", "blobs", "ledger", "keys", "run", "logs", "regulations");
    /** What may lie in a new folder: a broken-off first start, and what a file system puts at its root. */
    private static final Set<String> HARMLESS = Set.of("run", "lost+found");
    /** Locks of POSIX belong to a process: a second look at a folder of our own would drop the first one's lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final int LOCK_TRIES = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path root;
    private final FolderMark mark;
    private final boolean created;
    private final FileChannel lock;
    private final Instant openedAt;

    private DataFolder(Path root, FolderMark mark, boolean created, FileChannel lock, Instant openedAt) {
        this.root = root;
        this.mark = mark;
        this.created = created;
        this.lock = lock;
        this.openedAt = openedAt;
    }

    /**
     * Opens the folder, making it if it is absent or empty, and owns it until {@link #close()} or the end of the process.
     * A refused folder is left as it was found.
     *
     * @throws StoreException if another server runs on it, it is of a newer format, not ours, of another account,
     *     damaged, cannot be written, or the disk is full
     */
    public static DataFolder open(Path folder, Clock clock) throws StoreException {
        Path root = folder.toAbsolutePath().normalize();
        try {
            boolean marked = inspect(root);
            requireSpace(root, marked ? NEEDED_AGAIN : NEEDED_NEW);
            PrivateFiles.folder(root);
            root = root.toRealPath();
            PrivateFiles.folder(root.resolve("run"));
            FileChannel lock = lock(root);
            try {
                return opened(root, lock, clock.instant());
            } catch (IOException | StoreException e) {
                release(root, lock);
                throw e;
            }
        } catch (IOException e) {
            throw new StoreException(faultOf(e, root), e);
        }
    }

    private static DataFolder opened(Path root, FileChannel lock, Instant now) throws IOException, StoreException {
        // only now nobody else can be making the folder
        boolean created = !inspect(root);
        if (created) {
            FolderMark.now(now).write(root);
        }
        FolderMark mark = FolderMark.read(root);
        for (String name : LAYOUT) {
            PrivateFiles.folder(root.resolve(name));
        }
        DataFolder folder = new DataFolder(root, mark, created, lock, now);
        folder.introduce(null);
        return folder;
    }

    /**
     * Looks without touching.
     *
     * @return whether the folder is one of ours already; otherwise it is absent or empty
     */
    private static boolean inspect(Path root) throws IOException, StoreException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (!Files.isDirectory(root)) {
            throw new StoreException(new StoreFault.NotWritable(root, "Not a directory"));
        }
        if (PrivateFiles.uid(root) != PrivateFiles.self()) {
            throw new StoreException(new StoreFault.OtherOwner(
                    root, Files.getOwner(root).getName(), System.getProperty("user.name", "?")));
        }
        if (Files.exists(root.resolve(FolderMark.NAME))) {
            FolderMark.read(root);
            return true;
        }
        List<String> foreign = new ArrayList<>();
        try (Stream<Path> entries = Files.list(root)) {
            entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !HARMLESS.contains(name) && !name.equals(FolderMark.NAME + ".next"))
                    .sorted()
                    .limit(3)
                    .forEach(foreign::add);
        }
        if (!foreign.isEmpty()) {
            throw new StoreException(new StoreFault.ForeignFolder(root, foreign));
        }
        return false;
    }

    private static FileChannel lock(Path root) throws IOException, StoreException {
        if (!HELD.add(root)) {
            throw new StoreException(new StoreFault.ServerRunning(root, introduced(root)));
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    lockFile(root),
                    EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PrivateFiles.FILE_RIGHTS);
            // someone who only looks (findServer) holds the lock for a moment too
            for (int i = 1; i <= LOCK_TRIES; i++) {
                if (channel.tryLock() != null) {
                    return channel;
                }
                Thread.sleep(100);
            }
            throw new StoreException(new StoreFault.ServerRunning(root, introduced(root)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            release(root, channel);
            throw new IOException("interrupted", e);
        } catch (IOException | StoreException e) {
            release(root, channel);
            throw e;
        }
    }

    private static void release(Path root, @Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD.remove(root);
        }
    }

    /** The server that owns the folder now, or nothing: how verbs find the server they are clients of. */
    public static Optional<RunningServer> findServer(Path folder) {
        try {
            Path root = folder.toRealPath();
            if (HELD.contains(root)) {
                return Optional.ofNullable(introduced(root));
            }
            try (FileChannel channel = FileChannel.open(lockFile(root), StandardOpenOption.READ);
                    FileLock free = channel.tryLock(0, Long.MAX_VALUE, true)) {
                return free != null ? Optional.empty() : Optional.ofNullable(introduced(root));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Tells others where this server is reached; from then on {@link #findServer} and refusals name the address. */
    public void announce(URI address) throws StoreException {
        try {
            introduce(address);
        } catch (IOException e) {
            throw new StoreException(faultOf(e, root), e);
        }
    }

    private void introduce(@Nullable URI address) throws IOException {
        RunningServer self = new RunningServer(ProcessHandle.current().pid(), address, openedAt);
        PrivateFiles.write(
                serverFile(root), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(self));
    }

    private static @Nullable RunningServer introduced(Path root) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(serverFile(root)), RunningServer.class);
        } catch (NoSuchFileException | JacksonException e) {
            return null;
        }
    }

    /** @throws StoreException if fewer than {@code needed} bytes are free on the disk that the place lies on */
    static void requireSpace(Path place, long needed) throws IOException, StoreException {
        Path there = place;
        while (!Files.exists(there)) {
            there = PrivateFiles.parentOf(there);
        }
        long free = Files.getFileStore(there).getUsableSpace();
        if (free < needed) {
            throw new StoreException(new StoreFault.DiskFull(place, free, needed));
        }
    }

    /** What a file system's refusal to write at {@code place} means: a full disk, or something else that prevents it. */
    public static StoreFault faultOf(IOException e, Path place) {
        return Reason.isDiskFull(e) ? diskFull(place) : new StoreFault.NotWritable(place, Reason.of(e));
    }

    /** The disk said so itself in the middle of the work. */
    static StoreFault diskFull(Path place) {
        long free = 0;
        try {
            free = Files.getFileStore(place).getUsableSpace();
        } catch (IOException e) {
            // then the figure stays at nothing, which is what the disk said
        }
        return new StoreFault.DiskFull(place, free, NEEDED_AGAIN);
    }

    private static Path lockFile(Path root) {
        return root.resolve("run").resolve("lock");
    }

    private static Path serverFile(Path root) {
        return root.resolve("run").resolve("server.json");
    }

    /** The folder itself, as an absolute path without links. */
    public Path root() {
        return root;
    }

    /** Whether {@link #open} made it: the first start of an installation. */
    public boolean created() {
        return created;
    }

    /** When the installation began. */
    public Instant createdAt() {
        return mark.createdAt();
    }

    Path pg() {
        return root.resolve("pg");
    }

    public Path blobs() {
        return root.resolve("blobs");
    }

    public Path ledger() {
        return root.resolve("ledger");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path regulations() {
        return root.resolve("regulations");
    }

    /** Gives the folder free for another process. Closing twice does nothing. */
    @Override
    public void close() {
        if (!lock.isOpen()) {
            return;
        }
        try {
            Files.deleteIfExists(serverFile(root));
            release(root, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
