package jp.junshu.app.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.law.catalog.Duty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers as evidence: that one is kept shows itself in its entries. */
@Service
public class EntryProofs {
    private final Registers registers;
    private final Entries entries;
    private final Reviews reviews;

    EntryProofs(Registers registers, Entries entries, Reviews reviews) {
        this.registers = registers;
        this.entries = entries;
        this.reviews = reviews;
    }

    /**
     * That a register had entries on a day.
     *
     * @param newest the entry that was written last
     * @param observed the last day on which the register was written in or looked through
     * @param count of the entries that counted
     */
    public record EntryProof(Book book, EntryId newest, LocalDate observed, int count) {
        /** Whether it shows that a duty is done: one that is kept in it, or has no register and one of its measures. */
        public boolean isFor(Duty duty) {
            return duty.registers().contains(book.id())
                    || duty.registers().isEmpty()
                            && duty.measures().stream()
                                    .anyMatch(book.definition().measures()::contains);
        }
    }

    /** The registers of an engagement that anything counted in on a day, as known by the end of it (Asia/Tokyo). */
    @Transactional
    public List<EntryProof> listAsOf(EngagementId engagement, LocalDate day) {
        List<EntryProof> proofs = new ArrayList<>();
        for (Book book : registers.listBooks(engagement)) {
            List<Entry> counted = entries.listAsOf(book.id(), book.engagement(), day);
            counted.stream()
                    .map(entry -> entry.asOf(day).orElseThrow())
                    .max(Comparator.comparing(EntryRevision::at))
                    .ifPresent(newest -> proofs.add(new EntryProof(
                            book,
                            newest.entry(),
                            Stream.concat(
                                            Stream.of(LocalDate.ofInstant(newest.at(), Days.JAPAN)),
                                            reviews.list(book).stream()
                                                    .filter(review ->
                                                            review.at().isBefore(Days.endOf(day)))
                                                    .map(Reviews.Review::on))
                                    .max(Comparator.naturalOrder())
                                    .orElseThrow(),
                            counted.size())));
        }
        return proofs;
    }
}
