package jp.junshu.law.catalog;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.law.DataFile;
import jp.junshu.law.Fault;
import jp.junshu.law.date.Calendars;
import jp.junshu.law.reading.NumberingProfile;
import jp.junshu.law.reading.NumberingProfiles;
import jp.junshu.law.yaml.FaultCode;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.Schemas;
import jp.junshu.law.yaml.Source;
import jp.junshu.law.yaml.Spot;
import jp.junshu.law.yaml.YamlReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads all files, lets every check see all that can be read, and builds the catalogue only when nothing is wrong. */
final class CatalogReader {
    private final Faults faults = new Faults();
    private final Names names = new Names(faults);
    private final Map<FileKind, List<DataFile>> files = new EnumMap<>(FileKind.class);
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private List<Draft> drafts = List.of();

    private CatalogReader(List<DataFile> all) {
        for (FileKind kind : FileKind.values()) {
            files.put(kind, new ArrayList<>());
        }
        SortedMap<String, DataFile> byPath = new TreeMap<>();
        all.forEach(file -> byPath.put(file.path(), file));
        byPath.values().forEach(file -> files(FileKind.of(file)).add(file));
    }

    static CatalogReading read(List<DataFile> files) {
        return new CatalogReader(files).read();
    }

    /**
     * What the files say, as one tree.
     *
     * @throws IllegalArgumentException naming every fault, when they are not sound
     */
    static JsonNode compile(List<DataFile> files) {
        CatalogReader reader = new CatalogReader(files);
        return switch (reader.read()) {
            case CatalogReading.Loaded _ -> reader.tree(reader.drafts);
            case CatalogReading.Faulty(List<Fault> found) ->
                throw new IllegalArgumentException(found.stream()
                        .map(fault -> fault.line(Locale.ENGLISH))
                        .collect(Collectors.joining("\n", "the catalogue is not sound:\n", "")));
        };
    }

    private CatalogReading read() {
        files(FileKind.STRAY).forEach(file -> faults.addToFile(file.path(), FaultCode.STRAY_FILE));
        Schemas schemas = Schemas.among(files(FileKind.SCHEMA));
        files.forEach((kind, found) -> kind.schema()
                .ifPresent(schema ->
                        found.forEach(file -> YamlReader.read(file, faults).ifPresent(source -> {
                            sources.put(file.path(), source);
                            schemas.check(source, schema, faults);
                        }))));
        files.forEach((kind, found) -> kind.list().filter(_ -> !allRead(found)).ifPresent(names::markIncomplete));
        enterLists();
        Drafts together = new Drafts(drafts(), faults);
        drafts = together.all();
        new ListCheck(names, together, faults).check();
        drafts.forEach(draft -> check(draft, together));
        if (allRead(files(FileKind.CLAUSES))) { // else nobody can tell
            new UseCheck(names, drafts, faults).check();
        }
        Optional<Calendars> calendars = Calendars.read(schemas, files(FileKind.CALENDAR), faults);
        List<NumberingProfile> numbering = NumberingProfiles.read(schemas, files(FileKind.NUMBERING), faults);
        return faults.severe() || calendars.isEmpty()
                ? new CatalogReading.Faulty(faults.list())
                : new CatalogReading.Loaded(CatalogTree.read(tree(drafts)), calendars.get(), numbering, faults.list());
    }

    private void enterLists() {
        enterAll(FileKind.ROLES, "roles", ListName.ROLE);
        enterAll(FileKind.QUESTIONS, "questions", ListName.QUESTION);
        enterAll(FileKind.PARAMETERS, "parameters", ListName.PARAMETER);
        enterAll(FileKind.EVENTS, "events", ListName.EVENT);
        enterAll(FileKind.MEASURES, "measures", ListName.MEASURE);
        enterEach(FileKind.REGISTER, ListName.REGISTER);
        enterEach(FileKind.FORM, ListName.FORM);
    }

    private void enterAll(FileKind kind, String key, ListName list) {
        sources(kind).forEach(source -> source.top().items(key).forEach(entry -> names.enter(list, entry)));
    }

    private void enterEach(FileKind kind, ListName list) {
        sources(kind).forEach(source -> {
            Spot entry = source.top();
            names.enter(list, entry);
            String stem = source.file().name().replace(".yaml", "");
            entry.words("id")
                    .filter(id -> !id.text().equals(stem))
                    .forEach(id -> faults.add(id, FaultCode.FOLDER_MISMATCH, id.text(), stem));
        });
    }

    private List<Draft> drafts() {
        SortedMap<String, List<Source>> folders = new TreeMap<>();
        Stream.of(FileKind.HEAD, FileKind.CLAUSES)
                .flatMap(kind -> files(kind).stream())
                .forEach(file -> folders.putIfAbsent(folder(file), new ArrayList<>()));
        sources(FileKind.CLAUSES)
                .forEach(source -> folders.computeIfAbsent(folder(source.file()), _ -> new ArrayList<>())
                        .add(source));
        List<Draft> drafts = new ArrayList<>();
        folders.forEach((folder, clauses) -> {
            Optional<Source> head = Optional.ofNullable(sources.get(folder + "/regulation.yaml"));
            boolean complete = allRead(files(FileKind.CLAUSES).stream()
                    .filter(file -> folder(file).equals(folder))
                    .toList());
            drafts.add(Draft.of(folder, head, inOrder(clauses, head), complete, faults));
        });
        return drafts;
    }

    /** The clause files as the head lists them, then any it does not list. */
    private static List<Source> inOrder(List<Source> clauses, Optional<Source> head) {
        List<Source> ordered = new ArrayList<>();
        head.stream()
                .flatMap(source -> source.top().words("files"))
                .forEach(name -> clauses.stream()
                        .filter(source -> source.file().name().equals(name.text()) && !ordered.contains(source))
                        .forEach(ordered::add));
        clauses.stream().filter(source -> !ordered.contains(source)).forEach(ordered::add);
        return ordered;
    }

    private void check(Draft draft, Drafts drafts) {
        List<DataFile> present = Stream.of(FileKind.HEAD, FileKind.CLAUSES)
                .flatMap(kind -> files(kind).stream())
                .filter(file -> folder(file).equals(draft.folder()))
                .toList();
        new FolderCheck(draft, present, faults).check();
        if (draft.complete()) {
            new PlaceCheck(draft.places(), faults).check();
        }
        new CitationCheck(draft.places(), faults).check();
        new ClauseCheck(draft, names, drafts, faults).check();
        new CircleCheck(draft, faults).check();
        new OpenCheck(draft, faults).check();
    }

    private boolean allRead(List<DataFile> found) {
        return found.stream().allMatch(file -> sources.containsKey(file.path()));
    }

    /** Everything as one tree. */
    private ObjectNode tree(List<Draft> drafts) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        ArrayNode editions = tree.putArray(CatalogTree.EDITIONS);
        drafts.forEach(draft -> editions.add(joined(draft)));
        for (ListName list : ListName.values()) {
            ArrayNode entries = tree.putArray(CatalogTree.key(list));
            names.all(list).forEach(entry -> entries.add(entry.node()));
        }
        return tree;
    }

    /** The head's keys, with the clauses of all files. */
    private static ObjectNode joined(Draft draft) {
        ObjectNode whole = draft.head().orElseThrow().root().asObject().deepCopy();
        ArrayNode clauses = whole.putArray("clauses");
        draft.clauses().forEach(clause -> clauses.add(clause.node()));
        return whole;
    }

    private List<DataFile> files(FileKind kind) {
        return files.computeIfAbsent(kind, _ -> new ArrayList<>());
    }

    private Stream<Source> sources(FileKind kind) {
        return files(kind).stream().map(file -> sources.get(file.path())).filter(source -> source != null);
    }

    private static String folder(DataFile file) {
        return file.path().substring(0, file.path().lastIndexOf('/'));
    }
}
