package jp.junshu.app.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.junshu.app.catalog.Editions;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Terms;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.law.ClauseId;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Classification;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Register;
import jp.junshu.law.catalog.RegisterDefinition.Consent;
import jp.junshu.law.catalog.RegisterId;
import jp.junshu.law.catalog.Scope;
import jp.junshu.law.catalog.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which registers an engagement keeps: those that a duty of it is kept in. */
@Service
public class Registers {
    private final Catalog catalog;
    private final Editions editions;
    private final Terms terms;
    private final Clock clock;

    Registers(Catalog catalog, Editions editions, Terms terms, Clock clock) {
        this.catalog = catalog;
        this.editions = editions;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * A clause that asks for the other side's word before the register is changed.
     *
     * @param duty with the word as its act
     */
    public record AskedConsent(Consent consent, Clause clause, Duty duty) {
        /** The clause's word, such as 承認. */
        public String word() {
            return duty.dealing().orElseThrow().act().spelling();
        }
    }

    /** Every register that a duty of the engagement names, in document order, kept here or not. */
    @Transactional
    public List<Register> listAsked(EngagementId engagement) {
        Set<RegisterId> named = new LinkedHashSet<>();
        pinned(engagement).forEach(edition -> edition.duties().forEach(duty -> named.addAll(duty.registers())));
        return named.stream().flatMap(id -> catalog.findRegister(id).stream()).toList();
    }

    /** Those of them that are kept here by their definition, one for each engagement. */
    @Transactional
    public List<Book> listBooks(EngagementId engagement) {
        return listAsked(engagement).stream()
                .flatMap(register -> book(register, engagement).stream())
                .toList();
    }

    /** One of them; empty where no duty of the engagement names the register, or it has no definition. */
    @Transactional
    public Optional<Book> findBook(EngagementId engagement, RegisterId register) {
        return listBooks(engagement).stream()
                .filter(book -> book.id().equals(register))
                .findFirst();
    }

    private static Optional<Book> book(Register register, EngagementId engagement) {
        return register.definition()
                .filter(definition -> definition.scope() == Scope.ENGAGEMENT)
                .map(definition -> new Book(register, definition, Optional.of(engagement)));
    }

    /** The clause of the book's engagement by which changes wait for the other side's word, where there is one. */
    @Transactional
    public Optional<AskedConsent> findConsent(Book book) {
        if (book.engagement().isEmpty() || book.definition().consent().isEmpty()) {
            return Optional.empty();
        }
        EngagementId engagement = book.engagement().get();
        LocalDate today = Days.today(clock);
        return terms.findAsOf(engagement, today)
                .flatMap(found -> pinned(found.engagement()).stream()
                        .flatMap(edition -> book.definition().consent().stream()
                                .flatMap(consent -> asked(edition, consent).stream()))
                        .filter(asked -> asked.duty()
                                .applies()
                                .map(condition -> condition.evaluate(found.answers(), Classification.UNDECIDED))
                                .filter(verdict -> verdict == Verdict.NO)
                                .isEmpty())
                        .findFirst());
    }

    /** The clause's word for handing the register in first, such as 提出; blank where no duty says one. */
    @Transactional
    public String firstWord(Book book) {
        return findConsent(book)
                .flatMap(asked -> findClause(
                                book.engagement().orElseThrow(),
                                asked.consent().first().clause())
                        .flatMap(clause ->
                                clause.findDuty(asked.consent().first().key())))
                .flatMap(Duty::dealing)
                .map(dealing -> dealing.act().spelling())
                .orElse("");
    }

    /** A clause of the editions that an engagement is under. */
    @Transactional
    public Optional<Clause> findClause(EngagementId engagement, ClauseId clause) {
        return pinned(engagement).stream()
                .filter(edition -> edition.regulation().equals(clause.regulation()))
                .flatMap(edition -> edition.findClause(clause.path()).stream())
                .findFirst();
    }

    private static Optional<AskedConsent> asked(Edition edition, Consent consent) {
        DutyId id = consent.duty();
        if (!edition.regulation().equals(id.clause().regulation())) {
            return Optional.empty();
        }
        return edition.findClause(id.clause().path())
                .flatMap(clause -> clause.findDuty(id.key())
                        .filter(duty -> duty.dealing().isPresent())
                        .map(duty -> new AskedConsent(consent, clause, duty)));
    }

    private List<Edition> pinned(EngagementId engagement) {
        return terms.findAsOf(engagement, Days.today(clock))
                .map(found -> pinned(found.engagement()))
                .orElse(List.of());
    }

    private List<Edition> pinned(Engagement engagement) {
        return engagement.pins().stream()
                .map(pin -> editions.get(pin.digest()).edition())
                .toList();
    }
}
