package jp.junshu.law.oscal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.junshu.law.Fault;
import jp.junshu.law.Position;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.drafting.DraftedHead;
import jp.junshu.law.drafting.ImportedClause;
import jp.junshu.law.drafting.RegulationDraft;
import jp.junshu.law.oscal.PlacedJson.Members;
import jp.junshu.law.reading.FaultyFileException;

/**
 * An OSCAL catalogue of whatever origin (NIST, model catalog, JSON), to be made the beginning of a regulation's catalogue. What OSCAL
 * cannot say, or says in one language only, is left open there.
 */
public final class OscalSource {
    /** The most bytes a file may have: five times NIST's largest. */
    public static final long LIMIT = 48L * 1024 * 1024;

    private static final Set<String> MODELS = Set.of(
            "profile",
            "mapping-collection",
            "component-definition",
            "system-security-plan",
            "assessment-plan",
            "assessment-results",
            "plan-of-action-and-milestones");

    private final PlacedJson catalog;
    private final OscalTree tree;

    private OscalSource(PlacedJson catalog, OscalTree tree) {
        this.catalog = catalog;
        this.tree = tree;
    }

    /**
     * Reads a file.
     *
     * @throws IOException when the file cannot be read at all
     * @throws FaultyFileException when it is no catalogue that can be taken in, with everything that is wrong
     */
    public static OscalSource read(Path file) throws IOException {
        long size = Files.size(file);
        if (size > LIMIT) {
            throw tooLarge(file.toString(), size);
        }
        return read(file.toString(), Files.readAllBytes(file));
    }

    /**
     * Reads a file's content.
     *
     * @param name the name as the user gave it
     * @throws FaultyFileException when it is no catalogue that can be taken in, with everything that is wrong
     */
    public static OscalSource read(String name, byte[] content) {
        if (content.length > LIMIT) {
            throw tooLarge(name, content.length);
        }
        PlacedJson document = json(name, content);
        PlacedJson catalog = document.find("catalog").orElseThrow(() -> other(name, document));
        List<Fault> faults = OscalCheck.of(name, catalog);
        if (!faults.isEmpty()) {
            throw new FaultyFileException(faults);
        }
        OscalTree tree = OscalTree.of(catalog);
        List<Fault> clashes = tree.faults(name);
        if (!clashes.isEmpty()) {
            throw new FaultyFileException(clashes);
        }
        return new OscalSource(catalog, tree);
    }

    private static FaultyFileException tooLarge(String name, long size) {
        return OscalFault.TOO_LARGE.of(
                name, Position.START, (size + 1024 * 1024 - 1) / 1024 / 1024, LIMIT / 1024 / 1024);
    }

    private static PlacedJson json(String name, byte[] content) {
        int first = firstByte(content);
        if (first < 0) {
            throw OscalFault.EMPTY_FILE.of(name, Position.START);
        }
        if (first == '<') {
            throw OscalFault.OSCAL_XML.of(name, Position.START);
        }
        try {
            return PlacedJson.read(content);
        } catch (PlacedJson.Broken broken) {
            throw broken.isTooDeep()
                    ? OscalFault.TOO_DEEP.of(name, broken.at(), PlacedJson.DEEPEST)
                    : OscalFault.NOT_JSON.of(name, broken.at(), String.valueOf(broken.getMessage()));
        }
    }

    /** The first byte that is no blank and no mark of the encoding; -1 where there is none. */
    private static int firstByte(byte[] content) {
        int at = content.length >= 3
                        && content[0] == (byte) 0xEF
                        && content[1] == (byte) 0xBB
                        && content[2] == (byte) 0xBF
                ? 3
                : 0;
        while (at < content.length && Character.isWhitespace(content[at])) {
            at++;
        }
        return at == content.length ? -1 : content[at];
    }

    private static FaultyFileException other(String name, PlacedJson document) {
        if (!(document instanceof Members members)) {
            return OscalFault.NOT_OSCAL.of(name, document.at(), "…");
        }
        Optional<String> model =
                members.values().keySet().stream().filter(MODELS::contains).findFirst();
        return model.isPresent()
                ? OscalFault.OTHER_MODEL.of(name, document.at(), model.get())
                : OscalFault.NOT_OSCAL.of(
                        name,
                        document.at(),
                        members.values().isEmpty()
                                ? "{}"
                                : members.values().keySet().stream()
                                        .limit(5)
                                        .map(key -> key.length() > 40 ? key.substring(0, 39) + "…" : key)
                                        .collect(java.util.stream.Collectors.joining(", ")));
    }

    /** How many controls were withdrawn by their author; they have no words and are left out. */
    public int withdrawn() {
        return tree.withdrawn();
    }

    /** The revision it says it is, where that can name one. */
    public Optional<String> findRevision() {
        return OscalHead.findRevision(catalog);
    }

    /**
     * The beginning of a regulation's catalogue.
     *
     * @param id what the regulation is to be called
     * @param shipped the shared lists: a parameter that is not in them is left to the author
     */
    public RegulationDraft draft(RegulationId id, String revision, Catalog shipped) {
        DraftedHead head = OscalHead.of(catalog);
        List<ImportedClause> clauses = new OscalClauses(tree, shipped).all();
        return RegulationDraft.of(head, clauses, id, revision);
    }
}
