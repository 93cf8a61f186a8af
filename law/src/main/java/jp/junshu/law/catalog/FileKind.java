package jp.junshu.law.catalog;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
    /** read by others: numbering profiles and calendars */
    ELSEWHERE(""),
    SCHEMA(""),
    STRAY("");

    private static final Set<String> FOLDERS = Set.of("measures", "registers", "forms", "calendars", "schema");
    private static final Pattern REVISION = Pattern.compile("([^/]+)/[^/]+/[^/]+\\.yaml");
    private static final String DIALECT = ".schema.json";

    private final String schema;

    FileKind(String schema) {
        this.schema = schema;
    }

    static FileKind of(CatalogFile file) {
        String path = file.path();
        if (path.startsWith("schema/")) {
            return path.endsWith(DIALECT) ? SCHEMA : STRAY;
        }
        var revision = REVISION.matcher(path);
        if (revision.matches() && !FOLDERS.contains(revision.group(1))) {
            return switch (file.name()) {
                case "regulation.yaml" -> HEAD;
                case "numbering.yaml" -> ELSEWHERE;
                default -> CLAUSES;
            };
        }
        return switch (path) {
            case "roles.yaml" -> ROLES;
            case "questions.yaml" -> QUESTIONS;
            case "parameters.yaml" -> PARAMETERS;
            case "events.yaml" -> EVENTS;
            default -> path.endsWith(".yaml") ? inFolder(path) : STRAY;
        };
    }

    private static FileKind inFolder(String path) {
        return switch (path.substring(0, path.lastIndexOf('/') + 1)) {
            case "measures/" -> MEASURES;
            case "registers/" -> REGISTER;
            case "forms/" -> FORM;
            case "calendars/" -> ELSEWHERE;
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
            case HEAD, CLAUSES, ELSEWHERE, SCHEMA, STRAY -> Optional.empty();
        };
    }

    /** The schema that files of this kind obey. */
    Optional<String> schema() {
        return schema.isEmpty() ? Optional.empty() : Optional.of("schema/" + schema + DIALECT);
    }
}
