package jp.junshu.app.catalog.own;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.junshu.app.kernel.OrgId;
import jp.junshu.app.store.DataFolder;
import jp.junshu.law.DataFile;
import org.springframework.stereotype.Component;

/**
 * The files of registered own regulations in the data folder, {@code regulations/<organization>/<id>/<revision>/}, for whoever
 * keeps the installation; what counts is the edition in the database.
 */
@Component
class OwnFolder {
    private final Path root;

    OwnFolder(DataFolder folder) {
        this.root = folder.root().resolve("regulations");
    }

    /**
     * Puts the files of a revision in the place of those that were there.
     *
     * @throws UncheckedIOException when they cannot be written; those that were there stay
     */
    void put(OrgId org, List<DataFile> files) {
        try {
            Path own = root.resolve(org.value().toString());
            Files.createDirectories(own);
            Path beside = Files.createTempDirectory(own, ".new-");
            for (DataFile file : files) {
                Path path = beside.resolve(file.path()).normalize();
                if (!path.startsWith(beside)) {
                    throw new IllegalArgumentException("a path that leads elsewhere: " + file.path());
                }
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.text());
            }
            String path = files.getFirst().path();
            String revision = path.substring(0, path.lastIndexOf('/'));
            Path place = own.resolve(revision);
            remove(place);
            Files.createDirectories(place.getParent());
            Files.move(beside.resolve(revision), place, StandardCopyOption.ATOMIC_MOVE);
            remove(beside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
