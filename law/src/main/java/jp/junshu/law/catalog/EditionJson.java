package jp.junshu.law.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import jp.junshu.law.ClauseId;
import jp.junshu.law.ClausePath;
import jp.junshu.law.RegulationId;
import jp.junshu.law.Spelled;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An edition as one tree: the head's keys and {@code clauses}, spelled as in the files. */
final class EditionJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EditionJson() {}

    /** @throws IllegalArgumentException when the text is no edition's canonical form */
    static Edition parse(String canonical) {
        try {
            return read(JSON.readTree(canonical));
        } catch (JacksonException | DateTimeException other) {
            throw new IllegalArgumentException("no edition: " + other.getMessage(), other);
        }
    }

    static Edition read(JsonNode node) {
        RegulationId regulation = new RegulationId(Fields.string(node, "id"));
        JsonNode parties = node.required("parties");
        return new Edition(
                regulation,
                Fields.string(node, "revision"),
                Fields.findDate(node, "in-force"),
                Fields.text(node, "title"),
                Fields.text(node, "short"),
                Fields.text(node, "issuer"),
                Fields.text(parties, "orderer"),
                Fields.findText(parties, "contractor"),
                Fields.strings(node, "supplementary", LocalDate::parse),
                Fields.findText(node, "remark"),
                Fields.list(node, "clauses", clause -> clause(clause, regulation)));
    }

    private static Clause clause(JsonNode node, RegulationId regulation) {
        ClauseId id = new ClauseId(regulation, ClausePath.parse(Fields.string(node, "id")));
        Set<String> keys = new HashSet<>(Fields.list(node, "duties", duty -> Fields.string(duty, "key")));
        DutyJson duties = new DutyJson(id, keys);
        return new Clause(
                id,
                Fields.string(node, "cite"),
                Fields.text(node, "title"),
                Fields.text(node, "says"),
                Fields.word(node, "kind", ClauseKind.class),
                Fields.list(node, "duties", duties::read),
                Fields.list(node, "sets", EditionJson::contribution),
                Fields.strings(node, "see", other -> ClauseId.resolve(other, regulation)),
                Fields.findString(node, "was").map(ClausePath::parse),
                Fields.findString(node, "fingerprint"),
                Fields.findText(node, "remark"));
    }

    private static Contribution contribution(JsonNode node) {
        Contribution.Demand demand = Fields.find(node, "value")
                .<Contribution.Demand>map(value -> new Contribution.Demand.Set(ValueJson.read(value)))
                .orElseGet(() -> Fields.flag(node, "stated")
                        ? new Contribution.Demand.Stated()
                        : new Contribution.Demand.Considered());
        return new Contribution(
                new ParameterId(Fields.string(node, "parameter")),
                demand,
                Fields.find(node, "when").map(ConditionJson::read),
                Fields.findString(node, "subject").map(word -> Spelled.get(Subject.class, word)),
                Fields.findText(node, "note"));
    }

    static ObjectNode write(Edition edition) {
        ObjectNode node = Fields.NODES
                .objectNode()
                .put("id", edition.regulation().value())
                .put("revision", edition.revision());
        edition.inForce().ifPresent(date -> node.put("in-force", date.toString()));
        node.set("title", Fields.write(edition.title()));
        node.set("short", Fields.write(edition.shortTitle()));
        node.set("issuer", Fields.write(edition.issuer()));
        ObjectNode parties = node.putObject("parties");
        Fields.put(parties, "orderer", Optional.of(edition.orderer()));
        Fields.put(parties, "contractor", edition.contractor());
        Fields.putWords(node, "supplementary", edition.supplementary());
        Fields.put(node, "remark", edition.remark());
        Fields.put(node, "clauses", edition.clauses(), (array, clause) -> array.add(write(clause)));
        return node;
    }

    private static ObjectNode write(Clause clause) {
        ObjectNode node = Fields.NODES
                .objectNode()
                .put("id", clause.id().path().toString())
                .put("cite", clause.cite())
                .put("kind", clause.kind().spelling());
        node.set("title", Fields.write(clause.title()));
        node.set("says", Fields.write(clause.says()));
        DutyJson duties = new DutyJson(clause.id(), Set.of());
        Fields.put(node, "duties", clause.duties(), (array, duty) -> array.add(duties.write(duty)));
        Fields.put(node, "sets", clause.sets(), (array, contribution) -> array.add(write(contribution)));
        Fields.put(node, "see", clause.see(), (array, other) -> array.add(name(other, clause.id())));
        clause.was().ifPresent(was -> node.put("was", was.toString()));
        clause.fingerprint().ifPresent(fingerprint -> node.put("fingerprint", fingerprint));
        Fields.put(node, "remark", clause.remark());
        return node;
    }

    private static String name(ClauseId other, ClauseId from) {
        return other.regulation().equals(from.regulation()) ? other.path().toString() : other.toString();
    }

    private static ObjectNode write(Contribution contribution) {
        ObjectNode node = Fields.NODES
                .objectNode()
                .put("parameter", contribution.parameter().value());
        switch (contribution.demand()) {
            case Contribution.Demand.Set(Value value) -> node.set("value", ValueJson.write(value));
            case Contribution.Demand.Stated _ -> node.put("stated", true);
            case Contribution.Demand.Considered _ -> node.put("considered", true);
        }
        contribution.when().ifPresent(condition -> node.set("when", ConditionJson.write(condition)));
        contribution.subject().ifPresent(subject -> node.put("subject", subject.spelling()));
        Fields.put(node, "note", contribution.note());
        return node;
    }
}
