package jp.junshu.app.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.register.web.ShelfLine;
import jp.junshu.app.screen.Text;
import org.springframework.stereotype.Component;

/** The registers that are kept by their definitions alone. */
@Component
class BookShelf implements RegisterShelf {
    private final Registers registers;
    private final Entries entries;
    private final Changes changes;
    private final Reviews reviews;
    private final LeftPeople left;
    private final Clock clock;

    BookShelf(Registers registers, Entries entries, Changes changes, Reviews reviews, LeftPeople left, Clock clock) {
        this.registers = registers;
        this.entries = entries;
        this.changes = changes;
        this.reviews = reviews;
        this.left = left;
        this.clock = clock;
    }

    @Override
    public List<ShelfLine> lines(Engagement engagement, Locale locale) {
        return registers.listBooks(engagement.id()).stream()
                .map(book -> line(engagement, book, locale))
                .toList();
    }

    private ShelfLine line(Engagement engagement, Book book, Locale locale) {
        LocalDate today = Days.today(clock);
        List<Entry> all = entries.listAll(book.id(), book.engagement());
        int count = Math.toIntExact(
                all.stream().filter(entry -> entry.asOf(today).isPresent()).count());
        Optional<LocalDate> due = reviews.nextDue(book, engagement.from());
        return new ShelfLine(
                book.id().value(),
                book.title(locale),
                book.definition().about().in(locale),
                path(book),
                count,
                waiting(book, all),
                due,
                due.filter(day -> day.isBefore(today)).isPresent());
    }

    private List<Text> waiting(Book book, List<Entry> all) {
        List<Text> waiting = new ArrayList<>();
        long sent = changes.list(book).stream()
                .filter(change -> change.state() == Change.State.SENT)
                .count();
        long proposed = all.stream()
                .flatMap(entry -> entry.proposal().stream())
                .filter(proposal ->
                        changes.findOpen(proposal.entry(), proposal.revision()).isEmpty())
                .count();
        int gone = left.of(book, all).size();
        if (proposed > 0) {
            waiting.add(Text.of("register.shelf.proposed", proposed));
        }
        if (sent > 0) {
            waiting.add(Text.of("register.shelf.sent", sent));
        }
        if (gone > 0) {
            waiting.add(Text.of("register.shelf.left", gone));
        }
        return waiting;
    }

    static String path(Book book) {
        return "/engagements/" + book.engagement().orElseThrow() + "/registers/" + book.id();
    }
}
