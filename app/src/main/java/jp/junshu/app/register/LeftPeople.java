package jp.junshu.app.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.app.access.People;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.PersonId;
import jp.junshu.law.catalog.RegisterField;
import org.springframework.stereotype.Component;

/** People who stand in a register though they have left the organization. */
@Component
class LeftPeople {
    private final People people;
    private final Clock clock;

    LeftPeople(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** By the entries that count today and name them. */
    Map<EntryId, People.Person> of(Book book, List<Entry> entries) {
        LocalDate today = Days.today(clock);
        Map<EntryId, PersonId> named = new LinkedHashMap<>();
        for (Entry entry : entries) {
            entry.asOf(today)
                    .flatMap(revision -> person(book, revision))
                    .ifPresent(person -> named.put(entry.id(), person));
        }
        if (named.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, People.Person> known = people.find(named.values());
        Map<EntryId, People.Person> left = new LinkedHashMap<>();
        named.forEach((entry, id) -> Optional.ofNullable(known.get(id))
                .filter(person -> !person.isThereOn(today))
                .ifPresent(person -> left.put(entry, person)));
        return left;
    }

    private static Optional<PersonId> person(Book book, EntryRevision revision) {
        return book.definition().fields().stream()
                .filter(field -> field.type() instanceof RegisterField.Type.Person)
                .flatMap(field -> Stream.ofNullable(revision.values().get(Typed.who(field))))
                .map(PersonId::of)
                .findFirst();
    }
}
