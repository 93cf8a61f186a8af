package jp.junshu.app.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.app.access.Standing;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.register.BookLookup.Found;
import jp.junshu.app.register.web.ChangePage;
import jp.junshu.app.register.web.ChangesPage;
import jp.junshu.app.register.web.Difference;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;
import org.springframework.stereotype.Component;

/** Puts together what the pages of applications show, in the reader's language. */
@Component
class ChangePages {
    private final BookLookup lookup;
    private final Entries entries;
    private final Changes changes;
    private final Approved approved;
    private final Keepers keepers;

    ChangePages(BookLookup lookup, Entries entries, Changes changes, Approved approved, Keepers keepers) {
        this.lookup = lookup;
        this.entries = entries;
        this.changes = changes;
        this.approved = approved;
        this.keepers = keepers;
    }

    ChangesPage list(
            Found found,
            Registers.AskedConsent consent,
            List<String> chosen,
            Form form,
            Form firstForm,
            Standing standing,
            Locale locale) {
        Book book = found.book();
        List<Change> all = changes.list(book);
        Map<AccountId, String> names = lookup.names(all.stream().map(Change::by).toList());
        List<Option> open = new ArrayList<>();
        List<Text> held = new ArrayList<>();
        List<Entry> entriesOf = entries.listAll(book.id(), book.engagement());
        Differences words = new Differences(book, locale);
        for (Entry entry : entriesOf) {
            Optional<EntryRevision> proposal = entry.proposal();
            if (proposal.isEmpty()
                    || changes.findOpen(entry.id(), proposal.get().revision()).isPresent()) {
                continue;
            }
            String name = EntryName.of(book, proposal.get());
            if (approved.isSettled(book, proposal.get())) {
                open.add(new Option(entry.id().toString(), name, said(words.between(entry.inForce(), proposal.get()))));
            } else {
                held.add(Text.of("register.change.not-approved", name));
            }
        }
        return new ChangesPage(
                found.head(locale),
                consent.word(),
                RegisterController.cite(found, consent.clause().id(), consent.clause()),
                changes.isHandedIn(book),
                entriesOf.stream().allMatch(entry -> entry.inForce().isEmpty()),
                open,
                chosen,
                held,
                all.stream()
                        .map(change -> new ChangesPage.Line(
                                found.path(change.id()),
                                title(change),
                                Text.of(change.state()),
                                change.at(),
                                BookLookup.name(names, change.by()),
                                change.lastDay()))
                        .toList(),
                keepers.mayWrite(standing, book),
                form,
                firstForm);
    }

    /** What changes, in a line. */
    private static String said(List<Difference> differences) {
        return differences.stream()
                .map(difference -> difference.label() + ": "
                        + (difference.before().isEmpty() ? "" : difference.before() + " → ")
                        + (difference.after().isEmpty() ? "—" : difference.after()))
                .collect(Collectors.joining(" / "));
    }

    ChangePage page(
            Found found, Change change, Optional<Registers.AskedConsent> consent, Standing standing, Locale locale) {
        Book book = found.book();
        Map<EntryId, Entry> byId = entries
                .find(change.items().stream().map(Change.Item::entry).toList())
                .stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        Map<AccountId, String> names = lookup.names(
                Stream.concat(Stream.of(change.by()), change.events().stream().map(Change.Event::by))
                        .toList());
        Differences words = new Differences(book, locale);
        return new ChangePage(
                found.head(locale),
                found.path(change.id()),
                title(change),
                Text.of(change.state()),
                consent.map(Registers.AskedConsent::word).orElse(""),
                change.reason(),
                BookLookup.name(names, change.by()),
                change.at(),
                change.state() == Change.State.PREPARED,
                keepers.mayWrite(standing, book),
                change.items().stream()
                        .flatMap(item -> Optional.ofNullable(byId.get(item.entry()))
                                .flatMap(entry -> entry.findRevision(item.revision())
                                        .map(revision -> item(found, change, entry, revision, words)))
                                .stream())
                        .toList(),
                change.events().stream()
                        .map(event -> new ChangePage.Happened(
                                event.word().isEmpty()
                                        ? Text.of(event.step())
                                        : Text.of("register.change.said", Text.of(event.step()), event.word()),
                                event.on(),
                                event.reason(),
                                BookLookup.name(names, event.by()),
                                event.at()))
                        .toList());
    }

    private static ChangePage.Item item(
            Found found, Change change, Entry entry, EntryRevision revision, Differences words) {
        Optional<EntryRevision> before = entry.revisions().stream()
                .filter(other -> other.revision() < revision.revision())
                .filter(EntryRevision::isInForce)
                .reduce((_, later) -> later);
        Text what = revision.isWithdrawn()
                ? Text.of("register.past.withdrawn")
                : before.isEmpty()
                        ? Text.of("register.past.added")
                        : before.get().state().equals(revision.state())
                                ? Text.of("register.past.changed")
                                : Text.of("register.past.moved");
        return new ChangePage.Item(
                found.path(entry.id()),
                EntryName.of(found.book(), revision),
                change.first() ? Text.of("register.change.as-is") : what,
                revision.reason(),
                words.between(change.first() ? Optional.empty() : before, revision));
    }

    static Text title(Change change) {
        return change.first()
                ? Text.of("register.change.title.first")
                : Text.of("register.change.title.change", change.items().size());
    }
}
