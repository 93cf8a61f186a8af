package jp.junshu.law.catalog;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.junshu.law.DataFile;

/** What a file of a catalogue is, by where it lies. */
enum FileKind {
    HEAD("regulation"),
    CLAUSES("clauses"),
    ROLES("roles"),
    QUESTIONS("questions"),
    PARAMETERS("parameters"),
    EVENTS("events"),
    MEASURES("measures"),
    REGISTER("register"),
    FORM("form"),
    /** read by {@link jp.junshu.law.reading.NumberingProfiles} */
    NUMBERING(""),
    /** read by {@link jp.junshu.law.date.Calendars} */
    CALENDAR(""),
    SCHEMA(""),
    STRAY("");

    private static final Set<String> FOLDERS = Set.of(
            "roles", "questions", "parameters", "events", "measures", "registers", "forms", "calendars", "schema");
    private static final Pattern REVISION = Pattern.compile("([^/]+)/[^/]+/[^/]+\\.yaml");
    private static final String DIALECT = ".schema.json";

    private final String schema;

    FileKind(String schema) {
        this.schema = schema;
    }

    static FileKind of(DataFile file) {
        String path = file.path();
        if (path.startsWith("schema/")) {
            return path.endsWith(DIALECT) ? SCHEMA : STRAY;
        }
        var revision = REVISION.matcher(path);
        if (revision.matches() && !FOLDERS.contains(revision.group(1))) {
            return switch (file.name()) {
                case "regulation.yaml" -> HEAD;
                case "numbering.yaml" -> NUMBERING;
                default -> CLAUSES;
            };
        }
        return path.endsWith(".yaml") ? shared(path) : STRAY;
    }

    /** A list is one file, or a folder of such files. */
    private static FileKind shared(String path) {
        int slash = path.lastIndexOf('/');
        return switch (slash < 0 ? path.replace(".yaml", "") : path.substring(0, slash)) {
            case "roles" -> ROLES;
            case "questions" -> QUESTIONS;
            case "parameters" -> PARAMETERS;
            case "events" -> EVENTS;
            case "measures" -> MEASURES;
            case "registers" -> slash < 0 ? STRAY : REGISTER;
            case "forms" -> slash < 0 ? STRAY : FORM;
            case "calendars" -> slash < 0 ? STRAY : CALENDAR;
            default -> STRAY;
        };
    }

    /** The shared list whose entries such files hold. */
    Optional<ListName> list() {
        return switch (this) {
            case ROLES -> Optional.of(ListName.ROLE);
            case QUESTIONS -> Optional.of(ListName.QUESTION);
            case PARAMETERS -> Optional.of(ListName.PARAMETER);
            case EVENTS -> Optional.of(ListName.EVENT);
            case MEASURES -> Optional.of(ListName.MEASURE);
            case REGISTER -> Optional.of(ListName.REGISTER);
            case FORM -> Optional.of(ListName.FORM);
            case HEAD, CLAUSES, NUMBERING, CALENDAR, SCHEMA, STRAY -> Optional.empty();
        };
    }

    /** The schema that the catalogue checks files of this kind by. */
    Optional<String> schema() {
        return schema.isEmpty() ? Optional.empty() : Optional.of("schema/" + schema + DIALECT);
    }
}
