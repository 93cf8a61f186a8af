package jp.junshu.law.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import jp.junshu.law.DataFile;
import jp.junshu.law.RegulationId;

/** Every regulation and every shared list, checked as a whole: each id that is named here is here. */
public record Catalog(
        SequencedMap<RegulationId, Regulation> regulations,
        SequencedMap<RoleId, Role> roles,
        SequencedMap<QuestionId, Question> questions,
        SequencedMap<ParameterId, Parameter> parameters,
        SequencedMap<EventId, Event> events,
        SequencedMap<MeasureId, Measure> measures,
        SequencedMap<RegisterId, Register> registers,
        SequencedMap<FormId, Form> forms) {

    public Catalog {
        regulations = frozen(regulations);
        roles = frozen(roles);
        questions = frozen(questions);
        parameters = frozen(parameters);
        events = frozen(events);
        measures = frozen(measures);
        registers = frozen(registers);
        forms = frozen(forms);
    }

    /**
     * Reads the files of a catalogue, its schemas, calendars and numbering profiles among them; every fault of every file is found
     * at once. Of two files with the same path the later counts.
     */
    public static CatalogReading read(List<DataFile> files) {
        return CatalogReader.read(files);
    }

    public Optional<Regulation> findRegulation(RegulationId id) {
        return Optional.ofNullable(regulations.get(id));
    }

    /**
     * The regulation of this id.
     *
     * @throws NoSuchElementException when the catalogue has none
     */
    public Regulation getRegulation(RegulationId id) {
        return get(regulations, id);
    }

    /**
     * The role of this id.
     *
     * @throws NoSuchElementException when the catalogue has none
     */
    public Role getRole(RoleId id) {
        return get(roles, id);
    }

    /**
     * The question of this id.
     *
     * @throws NoSuchElementException when the catalogue has none
     */
    public Question getQuestion(QuestionId id) {
        return get(questions, id);
    }

    /**
     * The parameter of this id.
     *
     * @throws NoSuchElementException when the catalogue has none
     */
    public Parameter getParameter(ParameterId id) {
        return get(parameters, id);
    }

    /**
     * The event of this id.
     *
     * @throws NoSuchElementException when the catalogue has none
     */
    public Event getEvent(EventId id) {
        return get(events, id);
    }

    /**
     * The measure of this id.
     *
     * @throws NoSuchElementException when the catalogue has none
     */
    public Measure getMeasure(MeasureId id) {
        return get(measures, id);
    }

    public Optional<Register> findRegister(RegisterId id) {
        return Optional.ofNullable(registers.get(id));
    }

    /**
     * The register of this id.
     *
     * @throws NoSuchElementException when the catalogue has none
     */
    public Register getRegister(RegisterId id) {
        return get(registers, id);
    }

    private static <K, V> V get(Map<K, V> entries, K id) {
        V entry = entries.get(id);
        if (entry == null) {
            throw new NoSuchElementException("the catalogue has no " + id);
        }
        return entry;
    }

    static <K, V> SequencedMap<K, V> byId(List<V> entries, Function<V, K> id) {
        SequencedMap<K, V> map = new LinkedHashMap<>();
        entries.forEach(entry -> map.put(id.apply(entry), entry));
        return map;
    }

    private static <K, V> SequencedMap<K, V> frozen(SequencedMap<K, V> entries) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
    }
}
