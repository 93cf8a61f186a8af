package jp.junshu.law.oscal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.junshu.law.Text;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What catalogues and profiles say of themselves in the same way. */
final class OscalMetadata {
    /** Stands where a document bears no date: OSCAL demands one, and it must not change as long as the data do not. */
    private static final LocalDate NO_DATE = LocalDate.of(1970, 1, 1);

    private OscalMetadata() {}

    static ObjectNode of(Text title, Stream<LocalDate> dates, String version) {
        LocalDate newest = dates.max(Comparator.naturalOrder()).orElse(NO_DATE);
        return Json.object()
                .put("title", Json.line(title.ja()))
                .put("last-modified", moment(newest))
                .put("version", version)
                .put("oscal-version", OscalNames.VERSION);
    }

    /** The beginning of a day in Japan. */
    static String moment(LocalDate day) {
        return day + "T00:00:00+09:00";
    }

    /** A body that takes part, and the role it has. */
    static void party(ObjectNode metadata, String role, Text name, String owner) {
        String uuid = OscalNames.uuid("party " + owner + " " + role).toString();
        ObjectNode party = array(metadata, "parties")
                .addObject()
                .put("uuid", uuid)
                .put("type", "organization")
                .put("name", Json.line(name.ja()));
        party.putArray("props").add(Json.english(OscalNames.TITLE, name));
        ObjectNode responsible =
                array(metadata, "responsible-parties").addObject().put("role-id", role);
        responsible.putArray("party-uuids").add(uuid);
    }

    static void role(ObjectNode metadata, String id, Text title, List<ObjectNode> properties) {
        ObjectNode role = array(metadata, "roles").addObject().put("id", id).put("title", Json.line(title.ja()));
        ArrayNode props = role.putArray("props").add(Json.english(OscalNames.TITLE, title));
        properties.forEach(props::add);
    }

    private static ArrayNode array(ObjectNode owner, String key) {
        return owner.withArray(key);
    }
}
