package jp.junshu.app.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.app.access.Approval;
import jp.junshu.app.access.Approval.Decision;
import jp.junshu.app.access.People;
import jp.junshu.app.access.Standing;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.register.BookLookup.Found;
import jp.junshu.app.register.web.Difference;
import jp.junshu.app.register.web.EntryFormPage;
import jp.junshu.app.register.web.EntryOvertaken;
import jp.junshu.app.register.web.EntryPage;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.RegisterDefinition.State;
import jp.junshu.law.catalog.RegisterDefinition.Transition;
import jp.junshu.law.catalog.RegisterField;
import org.springframework.stereotype.Component;

/** Puts together what the pages of one entry show, in the reader's language. */
@Component
class EntryPages {
    private final BookLookup lookup;
    private final Registers registers;
    private final Keeping keeping;
    private final Keepers keepers;
    private final Changes changes;
    private final Approved approved;
    private final LeftPeople leftPeople;
    private final Clock clock;

    EntryPages(
            BookLookup lookup,
            Registers registers,
            Keeping keeping,
            Keepers keepers,
            Changes changes,
            Approved approved,
            LeftPeople leftPeople,
            Clock clock) {
        this.lookup = lookup;
        this.registers = registers;
        this.keeping = keeping;
        this.keepers = keepers;
        this.changes = changes;
        this.approved = approved;
        this.leftPeople = leftPeople;
        this.clock = clock;
    }

    // ---- the form

    EntryFormPage blank(Found found, Form form, Locale locale) {
        return new EntryFormPage(
                found.head(locale),
                form,
                found.path() + "/entries",
                found.path(),
                "",
                0,
                "",
                Text.of("register.form.add"),
                "",
                notice(found),
                controls(found.book(), locale),
                false,
                false,
                Optional.empty());
    }

    EntryFormPage form(
            Found found,
            Entry entry,
            Form form,
            int seen,
            Optional<Transition> way,
            Optional<EntryOvertaken> overtaken,
            Locale locale) {
        boolean last = way.flatMap(to -> found.book().definition().findState(to.to()))
                .filter(State::last)
                .isPresent();
        return new EntryFormPage(
                found.head(locale),
                form,
                found.path(entry.id()) + "/revise",
                found.path(entry.id()),
                EntryName.of(found.book(), entry.latest()),
                seen,
                way.map(Transition::to).orElse(""),
                Text.of("register.form.revise"),
                way.map(to -> to.title().in(locale)).orElse(""),
                notice(found),
                last ? List.of() : controls(found.book(), locale),
                true,
                last,
                overtaken);
    }

    private Optional<Text> notice(Found found) {
        Book book = found.book();
        if (keeping.waitsForConsent(book)) {
            return registers
                    .findConsent(book)
                    .map(asked -> Text.of(
                            "register.form.waits-for-consent",
                            asked.word(),
                            asked.clause().cite()));
        }
        return Approved.isAsked(book) ? Optional.of(Text.of("register.form.waits-for-approval")) : Optional.empty();
    }

    private List<EntryFormPage.Control> controls(Book book, Locale locale) {
        List<EntryFormPage.Control> controls = new ArrayList<>();
        for (RegisterField field : book.definition().fields()) {
            String help = field.help().map(text -> text.in(locale)).orElse(null);
            controls.add(new EntryFormPage.Control(
                    Typed.control(field.id()),
                    field.label().in(locale),
                    kind(field),
                    field.required(),
                    help,
                    options(field, locale)));
            if (field.type() instanceof RegisterField.Type.Person) {
                List<Option> people = people();
                if (!people.isEmpty()) {
                    controls.add(new EntryFormPage.Control(
                            Typed.control(Typed.who(field)), field.label().in(locale), "who", false, null, people));
                }
            }
        }
        return controls;
    }

    private static String kind(RegisterField field) {
        return switch (field.type()) {
            case RegisterField.Type.Words _ -> "line";
            case RegisterField.Type.Lines _ -> "lines";
            case RegisterField.Type.Day _ -> "day";
            case RegisterField.Type.Figure _ -> "figure";
            case RegisterField.Type.Choice _ -> "choice";
            case RegisterField.Type.YesNo _ -> "yes-no";
            case RegisterField.Type.Person _ -> "person";
        };
    }

    private List<Option> options(RegisterField field, Locale locale) {
        return switch (field.type()) {
            case RegisterField.Type.Choice(var options) ->
                options.stream()
                        .map(option -> new Option(option.id(), option.title().in(locale)))
                        .toList();
            case RegisterField.Type.YesNo _ ->
                List.of(
                        new Option("true", FieldText.shown(field, "true", locale)),
                        new Option("false", FieldText.shown(field, "false", locale)));
            case RegisterField.Type.Person _ -> people();
            case RegisterField.Type.Words _,
                    RegisterField.Type.Lines _,
                    RegisterField.Type.Day _,
                    RegisterField.Type.Figure _ -> List.of();
        };
    }

    /** Those who are still there. */
    private List<Option> people() {
        LocalDate today = Days.today(clock);
        return lookup.people().stream()
                .filter(person -> person.isThereOn(today))
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
    }

    /** What stands now beside what was typed. */
    EntryOvertaken overtaken(Found found, Entry now, Typed typed, Locale locale) {
        EntryRevision newest = now.newest();
        Map<AccountId, String> names = lookup.names(List.of(newest.by()));
        Differences words = new Differences(found.book(), locale);
        Typed stands = Typed.of(found.book(), now.latest());
        List<Difference> differences = new ArrayList<>();
        for (RegisterField field : found.book().definition().listColumns()) {
            String recorded = words.value(field, now.latest().values());
            String mine = typed.value(field.id());
            boolean same = switch (FieldText.read(field, mine, Days.today(clock))) {
                case FieldText.Reading.Read(String stored) ->
                    stored.equals(now.latest().values().getOrDefault(field.id(), ""));
                case FieldText.Reading.Refused _ -> mine.equals(stands.value(field.id()));
            };
            if (!same) {
                String shown =
                        field.type() instanceof RegisterField.Type.Choice ? FieldText.shown(field, mine, locale) : mine;
                differences.add(new Difference(field.label().in(locale), shown, recorded));
            }
        }
        return new EntryOvertaken(BookLookup.name(names, newest.by()), newest.at(), differences);
    }

    // ---- the entry

    EntryPage page(Found found, Entry entry, Form form, Standing standing, Locale locale) {
        Book book = found.book();
        EntryRevision shown = RegisterView.shown(entry);
        Differences words = new Differences(book, locale);
        boolean mayWrite = keepers.mayWrite(standing, book);
        Map<AccountId, String> names = lookup.names(entry.revisions().stream()
                .flatMap(revision -> Stream.concat(
                        Stream.of(revision.by()), revision.effect().map(EntryRevision.Effect::by).stream()))
                .toList());
        return new EntryPage(
                found.head(locale),
                entry.id().toString(),
                found.path(entry.id()),
                EntryName.of(book, shown),
                words.state(shown.state()),
                entry.newest().revision(),
                words.shown(shown),
                left(book, entry),
                entry.proposal().map(proposal -> proposal(found, entry, proposal, standing, mayWrite, words, locale)),
                ways(found, entry, standing, locale),
                mayWrite && entry.isAlive(),
                mayWrite && entry.isAlive(),
                past(entry, words, names),
                form);
    }

    private Optional<Text> left(Book book, Entry entry) {
        Map<EntryId, People.Person> left = leftPeople.of(book, List.of(entry));
        return Optional.ofNullable(left.get(entry.id()))
                .map(person -> Text.of(
                        "register.left.text", person.name(), person.leftOn().orElseThrow()));
    }

    private List<EntryPage.Way> ways(Found found, Entry entry, Standing standing, Locale locale) {
        if (!entry.isAlive()) {
            return List.of();
        }
        return found.book().definition().listTransitions(entry.latest().state()).stream()
                .filter(way -> keepers.mayPass(standing, found.book(), way))
                .map(way ->
                        new EntryPage.Way(way.title().in(locale), found.path(entry.id()) + "/revise?to=" + way.to()))
                .toList();
    }

    private EntryPage.Proposal proposal(
            Found found,
            Entry entry,
            EntryRevision proposal,
            Standing standing,
            boolean mayWrite,
            Differences words,
            Locale locale) {
        Book book = found.book();
        Optional<Change> open = changes.findOpen(entry.id(), proposal.revision());
        List<Text> waitsFor = new ArrayList<>();
        Optional<Text> sentBack = Optional.empty();
        boolean decide = false;
        if (Approved.isAsked(book)) {
            Optional<Approval> decided = approved.find(proposal);
            if (decided.isEmpty()) {
                waitsFor.add(Text.of(
                        "register.waits.approval",
                        keepers.titles(book.definition().approval(), locale)));
                decide = keepers.mayApprove(standing, book)
                        && !proposal.by().equals(Optional.of(standing.who().account()));
            } else if (decided.get().decision() == Decision.RETURNED) {
                sentBack = Optional.of(Text.of(
                        "register.waits.sent-back", decided.get().reason().orElse("")));
            }
        }
        Optional<Registers.AskedConsent> consent = registers.findConsent(book);
        if (consent.isPresent() && changes.isHandedIn(book)) {
            waitsFor.add(
                    open.filter(change -> change.state() == Change.State.SENT).isPresent()
                            ? Text.of("register.waits.answer", consent.get().word())
                            : Text.of(
                                    "register.waits.application", consent.get().word()));
            if (open.isEmpty()) {
                sentBack = sentBack.or(() -> changes.findReturned(entry.id(), proposal.revision())
                        .map(event -> Text.of("register.waits.returned", event.on(), event.reason())));
            }
        }
        return new EntryPage.Proposal(
                proposal.revision(),
                words.state(proposal.state()),
                words.between(entry.inForce(), proposal),
                waitsFor,
                open.map(change -> new EntryPage.Link(ChangePages.title(change), found.path(change.id()))),
                sentBack,
                decide,
                mayWrite && entry.inForce().isPresent());
    }

    private static List<EntryPage.Past> past(Entry entry, Differences words, Map<AccountId, String> names) {
        List<EntryPage.Past> past = new ArrayList<>();
        Optional<EntryRevision> before = Optional.empty();
        for (EntryRevision revision : entry.revisions()) {
            past.add(new EntryPage.Past(
                    revision.revision(),
                    what(revision, before),
                    BookLookup.name(names, revision.by()),
                    revision.at(),
                    revision.reason(),
                    revision.observed(),
                    revision.values().getOrDefault(Typed.SOURCE, ""),
                    fate(revision, names),
                    words.between(before, revision)));
            before = revision.effect().filter(effect -> !effect.taken()).isPresent() ? before : Optional.of(revision);
        }
        return past.reversed();
    }

    private static Text what(EntryRevision revision, Optional<EntryRevision> before) {
        if (revision.isWithdrawn()) {
            return Text.of("register.past.withdrawn");
        }
        if (before.isEmpty()) {
            return Text.of("register.past.added");
        }
        return before.get().state().equals(revision.state())
                ? Text.of("register.past.changed")
                : Text.of("register.past.moved");
    }

    private static List<Text> fate(EntryRevision revision, Map<AccountId, String> names) {
        if (!revision.proposed()) {
            return List.of();
        }
        return List.of(revision.effect()
                .map(effect -> effect.taken()
                        ? Text.of("register.past.taken", effect.on(), BookLookup.name(names, effect.by()))
                        : Text.of(
                                "register.past.dropped",
                                effect.on(),
                                BookLookup.name(names, effect.by()),
                                effect.reason()))
                .orElseGet(() -> Text.of("register.past.proposed")));
    }
}
