package jp.junshu.app.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.junshu.app.access.Standing;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.register.BookLookup.Found;
import jp.junshu.app.register.web.Chip;
import jp.junshu.app.register.web.RegisterPage;
import jp.junshu.app.screen.DateText;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Text;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.Clause;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** One register as a table, as a sheet, and its reviews. */
@Controller
class RegisterController {
    static final String ONE = "/engagements/{id}/registers/{register}";
    private static final int LONGEST_NOTE = 1000;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final BookLookup lookup;
    private final Registers registers;
    private final Entries entries;
    private final Changes changes;
    private final Reviews reviews;
    private final Keepers keepers;
    private final LeftPeople leftPeople;
    private final Sheets sheets;
    private final Clock clock;

    RegisterController(
            BookLookup lookup,
            Registers registers,
            Entries entries,
            Changes changes,
            Reviews reviews,
            Keepers keepers,
            LeftPeople leftPeople,
            Sheets sheets,
            Clock clock) {
        this.lookup = lookup;
        this.registers = registers;
        this.entries = entries;
        this.changes = changes;
        this.reviews = reviews;
        this.keepers = keepers;
        this.leftPeople = leftPeople;
        this.sheets = sheets;
        this.clock = clock;
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(ONE)
    String show(
            @PathVariable String id,
            @PathVariable String register,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Found found = lookup.book(id, register);
        model.addAttribute("page", page(found, given, Form.blank(), standing, locale));
        return "register/show";
    }

    /** The sheet of exactly what is seen. */
    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(ONE + "/sheet")
    ResponseEntity<byte[]> sheet(
            @PathVariable String id,
            @PathVariable String register,
            @RequestParam Map<String, String> given,
            Locale locale) {
        Book book = lookup.book(id, register).book();
        List<Entry> all = entries.listAll(book.id(), book.engagement());
        LocalDate today = Days.today(clock);
        List<Entry> seen = RegisterView.of(given)
                .of(book, all, today, leftPeople.of(book, all).keySet(), locale);
        String name = book.title(Locale.JAPANESE) + "_" + today + ".xlsx";
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(sheets.write(book, seen));
    }

    @Requires(Permission.REGISTER_WRITE)
    @PostMapping(ONE + "/reviews")
    String review(
            @PathVariable String id,
            @PathVariable String register,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Found found = lookup.book(id, register);
        keepers.requireWriter(standing, found.book());
        FormReader form = new FormReader(given, List.of("on", "note"));
        Optional<LocalDate> on = form.date("on");
        String note = form.lines("note", LONGEST_NOTE, false);
        LocalDate today = Days.today(clock);
        on.filter(day -> day.isAfter(today))
                .ifPresent(_ -> form.reject("on", Text.of("register.observed.future", today)));
        if (form.hasFaults()) {
            model.addAttribute("page", page(found, Map.of(), form.form(), standing, locale));
            return "register/show";
        }
        reviews.record(found.book(), on.orElseThrow(), note);
        return "redirect:" + found.path() + "?done=reviewed";
    }

    private RegisterPage page(
            Found found, Map<String, String> given, Form reviewForm, Standing standing, Locale locale) {
        Book book = found.book();
        LocalDate today = Days.today(clock);
        RegisterView view = RegisterView.of(given);
        List<Entry> all = entries.listAll(book.id(), book.engagement());
        Set<EntryId> left = leftPeople.of(book, all).keySet();
        Rows rows = new Rows(found, left, today, locale);
        Optional<LocalDate> due = reviews.nextDue(book, found.engagement().from());
        Optional<Reviews.Review> last = reviews.list(book).stream().findFirst();
        Map<AccountId, String> names =
                lookup.names(last.map(review -> List.of(review.by())).orElse(List.of()));
        List<RegisterPage.Row> shown =
                view.of(book, all, today, left, locale).stream().map(rows::row).toList();
        return new RegisterPage(
                found.head(locale),
                book.definition().about().in(locale),
                cites(found),
                Math.toIntExact(all.stream()
                        .flatMap(entry -> entry.proposal().stream())
                        .filter(proposal -> changes.findOpen(proposal.entry(), proposal.revision())
                                .isEmpty())
                        .count()),
                consent(found),
                chips(found, view, all, today, left),
                view.query(),
                view.show().word(),
                columns(found, view, locale),
                shown,
                all.size(),
                keepers.mayWrite(standing, book),
                keepers.titles(book.definition().write(), locale),
                view.link(found.path() + "/sheet"),
                last.map(review -> new RegisterPage.Reviewed(
                        review.on(), review.note(), BookLookup.name(names, review.by()), review.at())),
                due,
                due.filter(day -> day.isBefore(today)).isPresent(),
                reviewForm.values().isEmpty() ? Form.of(Map.of("on", DateText.typed(today, locale))) : reviewForm,
                done(given.getOrDefault("done", "")));
    }

    private static Optional<Text> done(String what) {
        return switch (what) {
            case "written" -> Optional.of(Text.of("register.done.written"));
            case "waits" -> Optional.of(Text.of("register.done.waits"));
            case "reviewed" -> Optional.of(Text.of("register.done.reviewed"));
            case "taken" -> Optional.of(Text.of("register.done.taken"));
            default -> Optional.empty();
        };
    }

    private List<RegisterPage.Cite> cites(Found found) {
        return found.book().register().clauses().stream()
                .flatMap(
                        clause -> registers
                                .findClause(found.engagement().id(), clause)
                                .map(known -> cite(found, known.id(), known))
                                .stream())
                .toList();
    }

    static RegisterPage.Cite cite(Found found, ClauseId id, Clause clause) {
        return new RegisterPage.Cite(
                clause.cite(),
                "/engagements/" + found.engagement().id() + "/clauses/"
                        + java.net.URLEncoder.encode(id.toString(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private Optional<RegisterPage.Consent> consent(Found found) {
        return registers
                .findConsent(found.book())
                .map(asked -> new RegisterPage.Consent(
                        cite(found, asked.clause().id(), asked.clause()),
                        asked.word(),
                        changes.list(found.book()).stream()
                                .filter(change -> change.first()
                                        && (change.state() == Change.State.SENT
                                                || change.state() == Change.State.GRANTED))
                                .flatMap(change -> change.events().stream().findFirst().stream())
                                .map(Change.Event::on)
                                .findFirst()));
    }

    private static List<Chip> chips(
            Found found, RegisterView view, List<Entry> all, LocalDate today, Set<EntryId> left) {
        return Arrays.stream(RegisterView.Show.values())
                .map(show -> new Chip(
                        show.label(),
                        view.link(found.path(), show),
                        Math.toIntExact(all.stream()
                                .filter(RegisterView.among(show, found.book(), today, left))
                                .count()),
                        show == view.show()))
                .filter(chip ->
                        chip.count() > 0 || chip.current() || chip.label().equals(RegisterView.Show.CURRENT.label()))
                .toList();
    }

    private static List<RegisterPage.Column> columns(Found found, RegisterView view, Locale locale) {
        return found.book().definition().listColumns().stream()
                .map(field -> new RegisterPage.Column(
                        field.label().in(locale),
                        view.link(found.path(), field.id()),
                        field.id().equals(view.sort()) ? (view.descending() ? "descending" : "ascending") : null))
                .toList();
    }

    /** Writes entries as rows. */
    private record Rows(Found found, Set<EntryId> left, LocalDate today, Locale locale) {
        RegisterPage.Row row(Entry entry) {
            Differences words = new Differences(found.book(), locale);
            EntryRevision shown = RegisterView.shown(entry);
            List<Text> marks = new java.util.ArrayList<>();
            if (left.contains(entry.id())) {
                marks.add(Text.of("register.mark.left"));
            }
            if (entry.proposal().isPresent()) {
                marks.add(entry.inForce().isEmpty() ? Text.of("register.mark.new") : Text.of("register.mark.changing"));
            }
            return new RegisterPage.Row(
                    found.path(entry.id()),
                    cells(
                            EntryName.of(found.book(), shown),
                            found.book().definition().listColumns().stream()
                                    .map(field -> words.value(field, shown.values()))
                                    .toList()),
                    words.state(shown.state()),
                    period(shown),
                    marks);
        }

        /** The value that names the entry leads to it; where none does, its name stands in the first column. */
        private static List<RegisterPage.Cell> cells(String name, List<String> values) {
            int named = Math.max(0, values.indexOf(name));
            return IntStream.range(0, values.size())
                    .mapToObj(i -> new RegisterPage.Cell(i == named ? name : values.get(i), i == named))
                    .toList();
        }

        private String period(EntryRevision revision) {
            return revision.from().map(day -> Differences.day(day, locale)).orElse("") + "–"
                    + revision.until().map(day -> Differences.day(day, locale)).orElse("");
        }
    }
}
