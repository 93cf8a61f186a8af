package jp.junshu.app.register;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.junshu.app.access.People;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.register.web.RegisterHead;
import jp.junshu.law.catalog.RegisterId;
import org.springframework.stereotype.Component;

/** What every page of a register needs first: the engagement and the register of its address, and the names of those who wrote. */
@Component
class BookLookup {
    private final Engagements engagements;
    private final Registers registers;
    private final Entries entries;
    private final People people;

    BookLookup(Engagements engagements, Registers registers, Entries entries, People people) {
        this.engagements = engagements;
        this.registers = registers;
        this.entries = entries;
        this.people = people;
    }

    /** A register of an address, with its engagement. */
    record Found(Engagement engagement, Book book) {
        RegisterHead head(Locale locale) {
            return new RegisterHead(EngagementHead.of(engagement), book.title(locale), path());
        }

        String path() {
            return BookShelf.path(book);
        }

        String path(EntryId entry) {
            return path() + "/entries/" + entry;
        }

        String path(ChangeId change) {
            return path() + "/changes/" + change;
        }
    }

    /** The engagement of an address; a 404 when the acting organization has none of that id. */
    Engagement engagement(String id) {
        try {
            return engagements.find(EngagementId.of(id)).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        } catch (IllegalArgumentException noId) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }

    /** The register of an address; a 404 when the engagement keeps none of that name. */
    Found book(String id, String register) {
        Engagement engagement = engagement(id);
        try {
            return registers
                    .findBook(engagement.id(), new RegisterId(register))
                    .map(book -> new Found(engagement, book))
                    .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        } catch (IllegalArgumentException noId) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }

    /** The entry of an address; a 404 when the register has none of that id. */
    Entry entry(Book book, String id) {
        try {
            return entries.find(EntryId.of(id))
                    .filter(entry -> entry.register().equals(book.id())
                            && entry.engagement().equals(book.engagement()))
                    .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        } catch (IllegalArgumentException noId) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }

    /** The names of those who wrote revisions. */
    Map<AccountId, String> names(Collection<Optional<AccountId>> accounts) {
        Set<AccountId> known = accounts.stream().flatMap(Optional::stream).collect(java.util.stream.Collectors.toSet());
        return known.isEmpty() ? Map.of() : people.namesOfAccounts(known);
    }

    static String name(Map<AccountId, String> names, Optional<AccountId> account) {
        return account.map(id -> names.getOrDefault(id, "")).orElse("");
    }

    List<People.Person> people() {
        return people.listAll();
    }
}
