package jp.junshu.law.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.junshu.law.DataFile;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.yaml.Schemas;

/** The numbering profiles that the product ships. */
final class Profiles {
    private static final Path REGULATIONS = Path.of("..", "regulations");

    private Profiles() {}

    static List<NumberingProfile> load(DataFile... files) {
        return NumberingProfiles.load(
                Schemas.among(List.of(resource("schema/numbering.schema.json"))), Arrays.asList(files));
    }

    static List<NumberingProfile> shipped() {
        return load(CatalogFiles.in(REGULATIONS).stream()
                .filter(file -> file.name().equals("numbering.yaml"))
                .toArray(DataFile[]::new));
    }

    private static DataFile resource(String path) {
        try (InputStream in = Profiles.class.getResourceAsStream("/regulations/" + path)) {
            return new DataFile(
                    path, new String(Objects.requireNonNull(in, path).readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
