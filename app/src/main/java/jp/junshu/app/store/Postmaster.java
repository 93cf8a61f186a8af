package jp.junshu.app.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What {@code pg/postmaster.pid} says: the process that has, or had, the database open.
 *
 * @param pg the folder of the database, without links
 * @param port where it listens, 0 while it has not said so yet
 */
record Postmaster(Path pg, long pid, int port) {
    /** No process of Linux has this number (the highest possible one is 2^22). */
    private static final String NOBODY = Integer.toString(Integer.MAX_VALUE);

    static Optional<Postmaster> find(Path pg) {
        try {
            List<String> lines = Files.readAllLines(file(pg), StandardCharsets.UTF_8);
            int port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
            return Optional.of(new Postmaster(
                    pg.toRealPath(), Long.parseLong(lines.getFirst().strip()), port));
        } catch (IOException | NumberFormatException | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether that process lives and is the one meant. The number alone proves nothing: it may have been given to another
     * process since, or belong to a dead one that its parent has not collected. A postmaster stands in its own folder.
     */
    boolean alive() {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"))
                    .equals(pg);
        } catch (AccessDeniedException e) {
            return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Takes the number of a dead postmaster out of its file, so that the next one is not refused because of it. The rest
     * stays, above all the shared memory, by which PostgreSQL finds out whether orphaned backends still write.
     */
    void bury() throws IOException {
        List<String> lines = Files.readAllLines(file(pg), StandardCharsets.UTF_8);
        lines.set(0, NOBODY);
        PrivateFiles.write(file(pg), (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Path file(Path pg) {
        return pg.resolve("postmaster.pid");
    }
}
