package jp.junshu.law.oscal;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** NIST's schemas of OSCAL. */
final class OscalSchemas {
    private OscalSchemas() {}

    static List<String> faults(String model, byte[] document) {
        return schema(model).validate(new String(document, StandardCharsets.UTF_8), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema schema(String model) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(text("oscal_" + model + "_schema.json"), InputFormat.JSON);
    }

    static String text(String resource) {
        try (InputStream in = OscalSchemas.class.getResourceAsStream("/oscal/" + resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
