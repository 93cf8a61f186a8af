package jp.junshu.law.date;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.junshu.law.DataFile;
import jp.junshu.law.yaml.Schemas;

/** The calendars that come with the product, as the application loads them: from the class path. */
final class Bundled {

    static final Schemas SCHEMAS = Schemas.among(List.of(resource("schema/calendar.schema.json")));

    static final Calendars CALENDARS = load(
                    file("national-holidays"), file("national-bodies"), file("local-governments"), file("okinawa"))
            .orThrow();

    static final ClosedDays NATIONAL = CALENDARS.getClosedDays("national-bodies");

    private Bundled() {}

    static Calendars.Loading load(DataFile... files) {
        return Calendars.load(SCHEMAS, Arrays.asList(files));
    }

    static DataFile file(String id) {
        return resource("calendars/" + id + ".yaml");
    }

    private static DataFile resource(String path) {
        try (InputStream in = Objects.requireNonNull(Bundled.class.getResourceAsStream("/regulations/" + path), path)) {
            return new DataFile(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
