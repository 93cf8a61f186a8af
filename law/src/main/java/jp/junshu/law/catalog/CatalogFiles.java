package jp.junshu.law.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.junshu.law.DataFile;

/** Finds the files of a catalogue in a folder. */
public final class CatalogFiles {
    private CatalogFiles() {}

    /**
     * The catalogue files and schemas below the folder, by path. Hidden folders and build output ({@code target}) are left out.
     *
     * @throws UncheckedIOException when the folder or a file cannot be read; bytes that are no UTF-8 become U+FFFD
     */
    public static List<DataFile> in(Path directory) {
        try (Stream<Path> found = Files.walk(directory)) {
            return found.filter(Files::isRegularFile)
                    .map(directory::relativize)
                    .filter(CatalogFiles::belongs)
                    .sorted()
                    .map(path -> new DataFile(slashed(path), read(directory.resolve(path))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean belongs(Path path) {
        String slashed = slashed(path);
        return !slashed.startsWith("target/")
                && !slashed.startsWith(".")
                && !slashed.contains("/.")
                && (slashed.endsWith(".yaml") || slashed.endsWith(".yml") || slashed.endsWith(".schema.json"));
    }

    private static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
