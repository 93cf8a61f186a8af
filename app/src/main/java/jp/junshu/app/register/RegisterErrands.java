package jp.junshu.app.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.screen.Errand;
import jp.junshu.app.screen.Errands;
import jp.junshu.app.screen.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the acting person in registers. */
@Component
class RegisterErrands implements Errands {
    /** A review is named this long before it is due. */
    private static final int DAYS_BEFORE_REVIEW = 14;

    private final Engagements engagements;
    private final Registers registers;
    private final Entries entries;
    private final Changes changes;
    private final Reviews reviews;
    private final Approved approved;
    private final Keepers keepers;
    private final LeftPeople leftPeople;
    private final MessageSource messages;
    private final Clock clock;

    RegisterErrands(
            Engagements engagements,
            Registers registers,
            Entries entries,
            Changes changes,
            Reviews reviews,
            Approved approved,
            Keepers keepers,
            LeftPeople leftPeople,
            MessageSource messages,
            Clock clock) {
        this.engagements = engagements;
        this.registers = registers;
        this.entries = entries;
        this.changes = changes;
        this.reviews = reviews;
        this.approved = approved;
        this.keepers = keepers;
        this.leftPeople = leftPeople;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Errand> list(Set<String> permissions, Locale locale) {
        Predicate<Permission> has = permission -> permissions.contains(permission.name());
        if (!has.test(Permission.ENGAGEMENT_READ)) {
            return List.of();
        }
        List<Errand> errands = new ArrayList<>();
        for (Engagement engagement : engagements.listAll()) {
            for (Book book : registers.listBooks(engagement.id())) {
                errands.addAll(new OfBook(engagement, book, has, locale).list());
            }
        }
        return errands;
    }

    /** What waits in one register. */
    private final class OfBook {
        private final Engagement engagement;
        private final Book book;
        private final Predicate<Permission> has;
        private final Locale locale;
        private final List<Errand> errands = new ArrayList<>();

        OfBook(Engagement engagement, Book book, Predicate<Permission> has, Locale locale) {
            this.engagement = engagement;
            this.book = book;
            this.has = has;
            this.locale = locale;
        }

        List<Errand> list() {
            boolean mayWrite = keepers.mayWrite(has, book);
            boolean mayApprove = keepers.mayApprove(has, book);
            if (!mayWrite && !mayApprove) {
                return List.of();
            }
            List<Entry> all = entries.listAll(book.id(), book.engagement());
            if (mayApprove) {
                all.stream().flatMap(entry -> entry.proposal().stream()).forEach(this::decide);
            }
            if (mayWrite) {
                proposals(all);
                left(all);
                review(all);
            }
            return errands;
        }

        private void decide(EntryRevision proposal) {
            boolean own = proposal.by()
                    .map(AccountId::value)
                    .equals(Optional.ofNullable(Acting.current().accountOrNull()));
            if (Approved.isAsked(book) && !own && approved.find(proposal).isEmpty()) {
                add(
                        Errand.Kind.DECIDE,
                        Text.of("register.errand.decide", book.title(locale), EntryName.of(book, proposal)),
                        Optional.empty(),
                        BookShelf.path(book) + "/entries/" + proposal.entry(),
                        Text.of("register.errand.open"));
            }
        }

        private void proposals(List<Entry> all) {
            if (registers.findConsent(book).isEmpty() || !changes.isHandedIn(book)) {
                return;
            }
            List<EntryRevision> waiting = all.stream()
                    .flatMap(entry -> entry.proposal().stream())
                    .filter(proposal -> changes.findOpen(proposal.entry(), proposal.revision())
                            .isEmpty())
                    .toList();
            long returned = waiting.stream()
                    .filter(proposal -> changes.findReturned(proposal.entry(), proposal.revision())
                            .isPresent())
                    .count();
            if (returned > 0) {
                add(
                        Errand.Kind.MEND,
                        Text.of("register.errand.mend", book.title(locale), returned),
                        Optional.empty(),
                        BookShelf.path(book) + "?show=waiting",
                        Text.of("register.errand.open"));
            }
            if (waiting.size() > returned) {
                add(
                        Errand.Kind.DO,
                        Text.of("register.errand.apply", book.title(locale), waiting.size() - returned),
                        Optional.empty(),
                        BookShelf.path(book) + "/changes",
                        Text.of("register.apply"));
            }
        }

        private void left(List<Entry> all) {
            int gone = leftPeople.of(book, all).size();
            if (gone > 0) {
                add(
                        Errand.Kind.DO,
                        Text.of("register.errand.left", book.title(locale), gone),
                        Optional.empty(),
                        BookShelf.path(book) + "?show=left",
                        Text.of("register.errand.open"));
            }
        }

        private void review(List<Entry> all) {
            LocalDate today = Days.today(clock);
            reviews.nextDue(book, engagement.from())
                    .filter(due -> !all.isEmpty() && !due.isAfter(today.plusDays(DAYS_BEFORE_REVIEW)))
                    .ifPresent(due -> add(
                            Errand.Kind.DO,
                            Text.of("register.errand.review", book.title(locale)),
                            Optional.of(due),
                            BookShelf.path(book) + "#review",
                            Text.of("register.review")));
        }

        private void add(Errand.Kind kind, Text what, Optional<LocalDate> due, String link, Text button) {
            String said = messages.getMessage(what.key(), what.arguments().toArray(), locale);
            errands.add(new Errand(kind, said, engagement.title(), null, due.orElse(null), link, button));
        }
    }
}
