package jp.junshu.law.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.junshu.law.DataFile;
import jp.junshu.law.yaml.Schemas;

/** The numbering profiles that the product ships, from the regulations on the class path. */
final class Profiles {
    private Profiles() {}

    static List<NumberingProfile> load(DataFile... files) {
        return NumberingProfiles.load(
                Schemas.among(List.of(resource("schema/numbering.schema.json"))), Arrays.asList(files));
    }

    static List<NumberingProfile> shipped() {
        String jpo = "jpo-security-matters/r5/numbering.yaml";
        String labour = "labour-confidentiality/undated/numbering.yaml";
        return load(resource(labour), resource(jpo));
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
