package jp.junshu.app.register.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;

/**
 * One register as a table.
 *
 * @param cites the clauses that ask for it
 * @param proposals how many changes wait and are in no application yet
 * @param consent what is to be said of the other side's word, where a clause asks for it
 * @param query what is searched for; blank for nothing
 * @param keepers the roles that write in it
 * @param exported the address of the sheet of what is seen
 * @param reviewed when it was looked through last, and what was found
 * @param reviewDue when it is to be looked through next
 * @param all how many entries it has, whatever is seen
 */
public record RegisterPage(
        RegisterHead head,
        String about,
        List<Cite> cites,
        int proposals,
        Optional<Consent> consent,
        List<Chip> chips,
        String query,
        String show,
        List<Column> columns,
        List<Row> rows,
        int all,
        boolean mayWrite,
        String keepers,
        String exported,
        Optional<Reviewed> reviewed,
        Optional<LocalDate> reviewDue,
        boolean reviewLate,
        Form reviewForm,
        Optional<Text> done) {
    public RegisterPage {
        cites = List.copyOf(cites);
        chips = List.copyOf(chips);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public record Cite(String cite, String path) {}

    /**
     * @param word the clause's word, such as 承認
     * @param handedIn the day from which changes wait for it; empty before the register was handed in
     */
    public record Consent(Cite cite, String word, Optional<LocalDate> handedIn) {}

    /** The columns with something in them, and the one the table is sorted by; the others would only take room. */
    public List<Integer> filled() {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).sorted() != null
                        || rows.stream()
                                .anyMatch(row -> !row.cells().get(i).text().isEmpty()))
                .boxed()
                .toList();
    }

    /** The names of the columns left out. */
    public List<String> blank() {
        List<Integer> filled = filled();
        return IntStream.range(0, columns.size())
                .filter(i -> !filled.contains(i))
                .mapToObj(i -> columns.get(i).label())
                .toList();
    }

    /** @param sorted ascending, descending or null where the table is sorted by another */
    public record Column(
            String label,
            String link,
            @org.jspecify.annotations.Nullable String sorted) {}

    /**
     * @param cells by the columns
     * @param marks what is to be noticed about it
     */
    public record Row(String path, List<Cell> cells, String state, String period, List<Text> marks) {
        public Row {
            cells = List.copyOf(cells);
            marks = List.copyOf(marks);
        }
    }

    /**
     * A value of an entry.
     *
     * @param name whether it names the entry, and leads to it
     */
    public record Cell(String text, boolean name) {
        /** Longer values break into lines. */
        private static final int SHORT = 12;

        public boolean isShort() {
            return text.length() <= SHORT && text.indexOf('\n') < 0;
        }
    }

    public record Reviewed(LocalDate on, String note, String by, Instant at) {}
}
