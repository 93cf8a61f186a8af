package jp.junshu.app.store;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files and folders that only their owner can read: folders 0700, files 0600, written whole or not at all. */
final class PrivateFiles {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    static final FileAttribute<Set<PosixFilePermission>> FOLDER_RIGHTS = PosixFilePermissions.asFileAttribute(FOLDER);
    static final FileAttribute<Set<PosixFilePermission>> FILE_RIGHTS = PosixFilePermissions.asFileAttribute(FILE);

    private PrivateFiles() {}

    /** Makes the folder, or tightens one that is there. Its parents are made with the usual rights. */
    static Path folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            if (!Files.getPosixFilePermissions(folder).equals(FOLDER)) {
                Files.setPosixFilePermissions(folder, FOLDER);
            }
            return folder;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return Files.createDirectory(folder, FOLDER_RIGHTS);
    }

    /** Replaces the file in one step that survives a power cut: readers see the old content or the new. */
    static void write(Path file, byte[] content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        try (FileChannel out = FileChannel.open(
                next, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE_RIGHTS)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            out.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(next);
            throw e;
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(parentOf(file));
    }

    /** Makes the names in a folder durable. */
    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Deletes the folder and all below it, following no link; nothing happens if it is absent. */
    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Whether this process's account owns the file and nobody else may write to it. */
    static boolean areSafe(Path file) throws IOException {
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        return uid(file) == self()
                && !rights.contains(PosixFilePermission.GROUP_WRITE)
                && !rights.contains(PosixFilePermission.OTHERS_WRITE);
    }

    /** The number of the account that owns the file. */
    static long uid(Path file) throws IOException {
        if (Files.getAttribute(file, "unix:uid") instanceof Integer uid) {
            return uid;
        }
        throw new IOException("no owner: " + file);
    }

    /** The number of the account this process runs as; 0 is root. */
    static long self() {
        return new UnixSystem().getUid();
    }

    static Path parentOf(Path file) throws NoSuchFileException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new NoSuchFileException(file.toString());
        }
        return parent;
    }
}
