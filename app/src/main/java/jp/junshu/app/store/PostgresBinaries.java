package jp.junshu.app.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The unpacked programs of PostgreSQL. They travel compressed on the class path and are unpacked once per version into a
 * folder that all installations of an account share. A list of every file with its size, written last, tells whole from
 * broken.
 */
record PostgresBinaries(Path home) {
    static final String VERSION = "18.6";
    static final int MAJOR = 18;

    private static final String LIST = "junshu-files.txt";
    private static final long NEEDED = 120_000_000;

    /** Where an account keeps what can be made again: {@code $XDG_CACHE_HOME/junshu}, else {@code ~/.cache/junshu}. */
    static Path defaultCache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path caches =
                xdg != null && xdg.startsWith("/") ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return caches.resolve("junshu");
    }

    /**
     * The binaries in the cache, else, when the cache cannot be used, in the data folder; unpacked if need be.
     *
     * @throws StoreException if there are none for this machine or neither place takes them
     */
    static PostgresBinaries ready(Path cache, DataFolder folder) throws StoreException {
        String archive = archive(System.getProperty("os.name", "?"), System.getProperty("os.arch", "?"));
        try {
            return ready(archive, cache);
        } catch (IOException | StoreException unusable) {
            try {
                return ready(archive, folder.run());
            } catch (IOException e) {
                throw new StoreException(
                        Reason.isDiskFull(e)
                                ? DataFolder.diskFull(folder.root())
                                : new StoreFault.BinariesUnusable(folder.run(), Reason.of(e)),
                        e);
            }
        }
    }

    /** The name of the archive on the class path for an operating system and processor, as Java names them. */
    static String archive(String os, String processor) throws StoreException {
        if (os.toLowerCase(Locale.ROOT).equals("linux")) {
            switch (processor) {
                case "amd64", "x86_64" -> {
                    return "/postgres-linux-x86_64.txz";
                }
                case "aarch64", "arm64" -> {
                    return "/postgres-linux-arm_64.txz";
                }
                default -> {}
            }
        }
        throw new StoreException(new StoreFault.PlatformUnsupported(os + " " + processor));
    }

    private static PostgresBinaries ready(String archive, Path parent) throws IOException, StoreException {
        Path home = parent.resolve("postgresql-" + VERSION);
        if (!isWhole(home)) {
            PrivateFiles.folder(parent);
            DataFolder.requireSpace(parent, NEEDED);
            Path fresh = Files.createTempDirectory(parent, "postgresql-", PrivateFiles.FOLDER_RIGHTS);
            try {
                unpack(archive, fresh);
                settle(fresh, home);
            } finally {
                PrivateFiles.deleteTree(fresh);
            }
        }
        return new PostgresBinaries(home.toRealPath());
    }

    /** Puts the fresh copy in place; one that another process settled meanwhile is as good. */
    private static void settle(Path fresh, Path home) throws IOException {
        Path old = fresh.resolveSibling(fresh.getFileName() + ".old");
        try {
            if (Files.exists(home, LinkOption.NOFOLLOW_LINKS) && !isWhole(home)) {
                Files.move(home, old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (IOException e) {
            if (!isWhole(home)) {
                throw e;
            }
        } finally {
            PrivateFiles.deleteTree(old);
        }
    }

    private static void unpack(String archive, Path fresh) throws IOException, StoreException {
        TreeMap<String, Long> sizes = new TreeMap<>();
        try (InputStream resource = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (resource == null) {
                throw new StoreException(new StoreFault.PlatformUnsupported(archive));
            }
            TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(resource)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = fresh.resolve(entry.getName()).normalize();
                if (!target.startsWith(fresh)) {
                    throw new IOException("outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(PrivateFiles.parentOf(target));
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isFile() && !entry.getName().endsWith(".a")) {
                    Files.createDirectories(PrivateFiles.parentOf(target));
                    Files.copy(tar, target);
                    boolean program = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
                    sizes.put(fresh.relativize(target).toString(), entry.getSize());
                }
            }
        }
        StringBuilder list = new StringBuilder();
        sizes.forEach((name, size) -> list.append(size).append(' ').append(name).append('\n'));
        PrivateFiles.write(fresh.resolve(LIST), list.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether every listed file is there in its size, and nobody else can have put another in its place. */
    private static boolean isWhole(Path home) {
        try {
            if (!Files.exists(home.resolve(LIST)) || !PrivateFiles.areSafe(home)) {
                return false;
            }
            List<String> lines = Files.readAllLines(home.resolve(LIST));
            for (String line : lines) {
                int space = line.indexOf(' ');
                if (Files.size(home.resolve(line.substring(space + 1))) != Long.parseLong(line.substring(0, space))) {
                    return false;
                }
            }
            return !lines.isEmpty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }
}
