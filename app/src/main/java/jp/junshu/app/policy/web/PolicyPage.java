package jp.junshu.app.policy.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;

/**
 * The policy in force. Fields of the form that asks to loosen: hold (several), reason.
 *
 * @param conflicts demands that cannot both be kept
 * @param open figures to state and needs to weigh, in that order
 * @param pending what waits for a second person
 * @param held what no clause demands any more, and binds on
 * @param rows the figures that the filter lets through
 * @param all how many there are without it
 * @param contracts what the filter offers
 * @param mayChange whether the reader may record and ask
 * @param mayDecide whether the reader may be the second person
 */
public record PolicyPage(
        List<jp.junshu.law.Text> conflicts,
        List<Open> open,
        List<Pending> pending,
        List<Held> held,
        List<Row> rows,
        int all,
        Filter filter,
        List<Option> contracts,
        boolean mayChange,
        boolean mayDecide,
        Form form) {
    public PolicyPage {
        conflicts = List.copyOf(conflicts);
        open = List.copyOf(open);
        pending = List.copyOf(pending);
        held = List.copyOf(held);
        rows = List.copyOf(rows);
        contracts = List.copyOf(contracts);
    }

    /** What is asked for in the address. */
    public record Filter(String words, String show, String contract) {
        /** Whether anything is left out. */
        public boolean isOn() {
            return !words.isEmpty() || !show.isEmpty() || !contract.isEmpty();
        }

        /** As the fields of its form. */
        public Form form() {
            return Form.of(java.util.Map.of("q", words, "show", show, "contract", contract));
        }
    }

    /**
     * A clause, as it is cited.
     *
     * @param says what it demands, in words
     * @param path where it can be read; empty for our own default
     * @param contract what brings it; empty for our own default
     * @param assumed whether an answer or a mark that decides it is still missing
     * @param ended whether no clause demands it any more
     */
    public record Cited(
            String cite,
            String title,
            Text says,
            Optional<String> path,
            Optional<Contract> contract,
            boolean assumed,
            boolean ended) {}

    /** A contract by name. */
    public record Contract(String title, String path) {}

    /**
     * A figure.
     *
     * @param anchor its place in the page
     * @param owner the contract that has it for itself
     * @param values what binds, in words; nothing where nothing does yet
     * @param deciding the clauses that make it so
     * @param others those that bear on it besides
     * @param parts what binds where fewer clauses speak
     * @param held whether it is stricter than what clauses demand
     */
    public record Row(
            String anchor,
            String parameter,
            String title,
            Optional<Contract> owner,
            List<String> values,
            boolean stated,
            boolean considered,
            boolean held,
            List<Cited> deciding,
            List<Cited> others,
            List<Part> parts) {
        public Row {
            values = List.copyOf(values);
            deciding = List.copyOf(deciding);
            others = List.copyOf(others);
            parts = List.copyOf(parts);
        }
    }

    /** What binds under one condition. */
    public record Part(Text where, List<String> values) {
        public Part {
            values = List.copyOf(values);
        }
    }

    /**
     * A figure to state, or a need to weigh.
     *
     * @param considered whether it is a need to weigh
     * @param path the form to do it with
     */
    public record Open(
            String title, String clauses, Contract contract, boolean considered, boolean assumed, String path) {}

    /**
     * What waits for a second person.
     *
     * @param kind what it is
     * @param path where it is decided
     * @param mine whether the reader recorded it, and so cannot be the second person
     */
    public record Pending(
            Text kind, String title, Text value, String reason, String by, Instant at, boolean mine, String path) {}

    /**
     * What binds on until two people let it go.
     *
     * @param value what it demands
     * @param then what would bind without it; nothing where nothing would
     * @param asked whether somebody asked already
     */
    public record Held(
            String id,
            String title,
            String value,
            List<String> then,
            Cited cited,
            Text cause,
            LocalDate since,
            boolean asked) {
        public Held {
            then = List.copyOf(then);
        }
    }
}
