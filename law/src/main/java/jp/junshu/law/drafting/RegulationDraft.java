package jp.junshu.law.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.law.DataFile;
import jp.junshu.law.RegulationId;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.reading.RegulationText;

/**
 * The beginning of a regulation's catalogue, made from its text, or from another catalogue of it. Of a text: ids, citations, structure,
 * fingerprints, and what the words plainly say. Titles, statements and whatever could not be told are marked as open, and no sentence of the text is in it. It is no edition
 * as long as anything is open, which {@code catalog check} lists.
 */
public final class RegulationDraft {

    /**
     * One file of it.
     *
     * @param clauses how many places it holds
     * @param duties how many duties were told from the words
     * @param open how many points are open
     */
    public record Part(DataFile file, int clauses, int duties, long open) {}

    /** A revision has at most 99 clause files, by how they are named. */
    public static final int MOST_FILES = 99;

    private final List<Part> parts;

    private RegulationDraft(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * Drafts one regulation of a reading.
     *
     * @param regulation one of the reading's, with at least one place
     * @param revision the name of the revision: a date in force, else a label
     * @throws IllegalArgumentException when the regulation has no place
     */
    public static RegulationDraft of(
            Reading reading, RegulationText regulation, RegulationId id, String revision, Vocabulary vocabulary) {
        if (regulation.roots().isEmpty()) {
            throw new IllegalArgumentException("no place was found in " + regulation.id());
        }
        DraftReader reader = new DraftReader(reading.source(), regulation, id, vocabulary);
        List<Part> parts = parts(
                DraftedHead.blank(SupplementaryDates.in(reading, regulation)),
                DraftFile.divide(reading, regulation, reader),
                id,
                revision);
        regulation
                .profile()
                .ifPresent(profile -> parts.add(new Part(
                        new DataFile(folder(id, revision) + "numbering.yaml", ProfileYaml.write(profile, id, revision)),
                        0,
                        0,
                        0)));
        return new RegulationDraft(parts);
    }

    /**
     * Drafts a regulation from what another catalogue says of it.
     *
     * @param clauses in document order, at least one
     * @param revision the name of the revision: a date in force, else a label
     * @throws IllegalArgumentException when there is no clause
     */
    public static RegulationDraft of(DraftedHead head, List<ImportedClause> clauses, RegulationId id, String revision) {
        if (clauses.isEmpty()) {
            throw new IllegalArgumentException("no clause of " + id);
        }
        List<DraftFile.Root> roots = new ArrayList<>();
        for (ImportedClause clause : clauses) {
            if (roots.isEmpty() || !roots.getLast().clauses().getFirst().path().covers(clause.path())) {
                roots.add(new DraftFile.Root(Optional.empty(), new ArrayList<>()));
            }
            roots.getLast().clauses().add(clause.drafted());
        }
        return new RegulationDraft(parts(head, DraftFile.divide(roots), id, revision));
    }

    private static List<Part> parts(DraftedHead head, List<DraftFile> files, RegulationId id, String revision) {
        String folder = folder(id, revision);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                new DataFile(
                        folder + "regulation.yaml",
                        head.write(
                                id,
                                revision,
                                files.stream().map(DraftFile::name).toList())),
                0,
                0,
                head.open().size()));
        files.forEach(file -> parts.add(new Part(
                new DataFile(folder + file.name(), file.text()),
                file.clauses().size(),
                file.clauses().stream()
                        .mapToInt(clause -> clause.duties().size())
                        .sum(),
                file.clauses().stream().mapToLong(ClauseYaml::open).sum())));
        return parts;
    }

    private static String folder(RegulationId id, String revision) {
        return id + "/" + revision + "/";
    }

    /** The files: the head, the clauses in document order, and how the places are numbered where a profile says so. */
    public List<Part> parts() {
        return parts;
    }

    /** Whether it can be named as files of a revision are. */
    public boolean fits() {
        return clauseFiles().count() <= MOST_FILES;
    }

    private Stream<Part> clauseFiles() {
        return parts.stream().filter(part -> part.clauses() > 0);
    }
}
