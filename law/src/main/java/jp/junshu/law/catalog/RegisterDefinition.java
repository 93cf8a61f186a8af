package jp.junshu.law.catalog;

import java.time.Period;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import jp.junshu.law.DutyId;
import jp.junshu.law.Text;

/**
 * What a register is made of: fields, states and how an entry goes from one to another, and whose word a change waits for. It
 * declares and never computes.
 *
 * @param about what is entered here and what for
 * @param scope of one engagement or of one organization
 * @param write the roles that keep it
 * @param columns the ids of all fields in the order of the official table
 * @param key ids of fields that no two entries have alike; none where entries may be alike
 * @param states from the one an entry begins in
 * @param approval the roles of which a second person approves what is written before it counts; none where nobody must
 * @param consent whose word changes wait for, once the register was handed in
 * @param keeps how long its entries are kept
 * @param review how often it is to be looked through
 * @param measures what its entries are evidence for
 */
public record RegisterDefinition(
        Text about,
        Scope scope,
        List<RoleId> write,
        List<RegisterField> fields,
        List<String> columns,
        List<String> key,
        List<State> states,
        List<Transition> transitions,
        List<RoleId> approval,
        List<Consent> consent,
        Optional<Retention> keeps,
        Optional<Period> review,
        List<MeasureId> measures) {
    /** The state of an entry that was made in error. Every register has it, and none declares it. */
    public static final String WITHDRAWN = "withdrawn";

    public RegisterDefinition {
        write = List.copyOf(write);
        fields = List.copyOf(fields);
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
        approval = List.copyOf(approval);
        consent = List.copyOf(consent);
        measures = List.copyOf(measures);
    }

    /**
     * A state of an entry.
     *
     * @param last whether an entry in it is over: it holds until a day
     */
    public record State(String id, Text title, boolean last) {}

    /** A way from one state to another, called by what is done, and the roles that may take it. */
    public record Transition(String from, String to, Text title, List<RoleId> by) {
        public Transition {
            by = List.copyOf(by);
        }
    }

    /**
     * Whose word changes wait for.
     *
     * @param duty that asks for the word and names it as its act
     * @param first by which the register is handed in first; before that nothing waits
     */
    public record Consent(DutyId duty, DutyId first) {}

    /** The state an entry begins in. */
    public State first() {
        return states.getFirst();
    }

    public Optional<State> findState(String id) {
        return states.stream().filter(state -> state.id().equals(id)).findFirst();
    }

    public Optional<Transition> findTransition(String from, String to) {
        return transitions.stream()
                .filter(way -> way.from().equals(from) && way.to().equals(to))
                .findFirst();
    }

    /** The ways out of a state. */
    public List<Transition> listTransitions(String from) {
        return transitions.stream().filter(way -> way.from().equals(from)).toList();
    }

    public Optional<RegisterField> findField(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** The fields in the order of the official table. */
    public List<RegisterField> listColumns() {
        return columns.stream()
                .map(id -> findField(id).orElseThrow(() -> new NoSuchElementException("no field " + id)))
                .toList();
    }
}
