package jp.junshu.law.catalog;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.law.ClauseId;
import jp.junshu.law.ClausePath;
import jp.junshu.law.DutyId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.Text;

/**
 * One revision of a regulation with all its clauses in document order.
 *
 * @param revision the folder's name: the date in force, else a label
 * @param contractor absent where a body binds its own people
 * @param supplementary the dates of supplementary provisions
 */
public record Edition(
        RegulationId regulation,
        String revision,
        Optional<LocalDate> inForce,
        Text title,
        Text shortTitle,
        Text issuer,
        Text orderer,
        Optional<Text> contractor,
        List<LocalDate> supplementary,
        Optional<Text> remark,
        List<Clause> clauses) {

    /** @throws IllegalArgumentException when a clause stands twice or belongs to another regulation */
    public Edition {
        supplementary = List.copyOf(supplementary);
        clauses = List.copyOf(clauses);
        Set<ClauseId> seen = new HashSet<>();
        for (Clause clause : clauses) {
            if (!clause.id().regulation().equals(regulation) || !seen.add(clause.id())) {
                throw new IllegalArgumentException(clause.id() + " does not belong here, or stands twice");
            }
        }
    }

    /**
     * Reads an edition back from its canonical bytes.
     *
     * @throws IllegalArgumentException when the bytes are not exactly an edition's canonical form, so that nothing is lost unseen
     */
    public static Edition ofCanonical(byte[] canonical) {
        Edition edition = EditionJson.parse(new String(canonical, StandardCharsets.UTF_8));
        if (!Arrays.equals(edition.canonical().bytes(), canonical)) {
            throw new IllegalArgumentException("not the canonical form of an edition this version knows");
        }
        return edition;
    }

    /** The one form of this content: the same for every layout and order of keys a file may have. */
    public Canonical canonical() {
        return Canonical.of(EditionJson.write(this));
    }

    public Optional<Clause> findClause(ClausePath path) {
        return clauses.stream()
                .filter(clause -> clause.id().path().equals(path))
                .findFirst();
    }

    public Optional<Duty> findDuty(DutyId id) {
        return clauses.stream()
                .filter(clause -> clause.id().equals(id.clause()))
                .flatMap(clause -> clause.findDuty(id.key()).stream())
                .findFirst();
    }

    /** Every duty in document order. */
    public Stream<Duty> duties() {
        return clauses.stream().flatMap(clause -> clause.duties().stream());
    }
}
