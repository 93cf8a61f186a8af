package jp.junshu.law.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The numbering profiles that the product ships, from the regulations on the class path. */
final class Profiles {
    private Profiles() {}

    static NumberingProfiles loader() {
        return new NumberingProfiles(resource("schema/numbering.schema.json"));
    }

    static List<NumberingProfile> shipped() {
        String jpo = "jpo-security-matters/r5/numbering.yaml";
        String labour = "labour-confidentiality/undated/numbering.yaml";
        return loader().load(Map.of(jpo, resource(jpo), labour, resource(labour)));
    }

    private static String resource(String path) {
        try (InputStream in = Profiles.class.getResourceAsStream("/regulations/" + path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
