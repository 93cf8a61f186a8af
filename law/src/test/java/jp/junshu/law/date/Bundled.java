package jp.junshu.law.date;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** The calendars that come with the product, as the application loads them: from the class path. */
final class Bundled {

    static final String SCHEMA = text("schema/calendar.schema.json");

    static final Calendars CALENDARS = load(
                    file("national-holidays"), file("national-bodies"), file("local-governments"), file("okinawa"))
            .orThrow();

    static final ClosedDays NATIONAL = CALENDARS.getClosedDays("national-bodies");

    private Bundled() {}

    static Calendars.Loading load(CalendarFile... files) {
        return Calendars.load(SCHEMA, Arrays.asList(files));
    }

    static CalendarFile file(String id) {
        String path = "calendars/" + id + ".yaml";
        return new CalendarFile(path, text(path));
    }

    private static String text(String path) {
        try (InputStream in = Objects.requireNonNull(Bundled.class.getResourceAsStream("/regulations/" + path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
