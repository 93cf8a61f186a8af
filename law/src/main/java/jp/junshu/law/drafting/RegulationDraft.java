package jp.junshu.law.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.junshu.law.DataFile;
import jp.junshu.law.RegulationId;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.reading.RegulationText;

/**
 * The beginning of a regulation's catalogue, made from its text: ids, citations, structure, fingerprints, and what the words plainly
 * say. Titles, statements and whatever could not be told are marked as open, and no sentence of the text is in it. It is no edition
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
        List<DraftFile> files = DraftFile.divide(reading, regulation, reader);
        String folder = id + "/" + revision + "/";
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                new DataFile(
                        folder + "regulation.yaml",
                        HeadYaml.write(
                                id,
                                revision,
                                files.stream().map(DraftFile::name).toList(),
                                HeadYaml.supplementary(reading, regulation))),
                0,
                0,
                HeadYaml.OPEN.size()));
        files.forEach(file -> parts.add(new Part(
                new DataFile(folder + file.name(), file.text()),
                file.clauses().size(),
                file.clauses().stream()
                        .mapToInt(clause -> clause.duties().size())
                        .sum(),
                file.clauses().stream().mapToLong(ClauseYaml::open).sum())));
        regulation
                .profile()
                .ifPresent(profile -> parts.add(new Part(
                        new DataFile(folder + "numbering.yaml", ProfileYaml.write(profile, id, revision)), 0, 0, 0)));
        return new RegulationDraft(parts);
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
