package jp.junshu.law.catalog;

import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.junshu.law.ClauseId;
import jp.junshu.law.DutyId;
import jp.junshu.law.Spelled;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Duties as files write them.
 *
 * @param clause whose duties they are
 * @param keys the keys of all of them: other names without {@code #} are events
 */
record DutyJson(ClauseId clause, Set<String> keys) {

    Duty read(JsonNode node) {
        Function<String, Anchor> anchors = this::anchor;
        return new Duty(
                clause.duty(Fields.string(node, "key")),
                Fields.text(node, "does"),
                Fields.word(node, "kind", ClauseKind.class),
                Fields.strings(node, "who", RoleId::new),
                Fields.strings(node, "appoints", RoleId::new),
                Fields.findString(node, "to")
                        .map(to -> new Dealing(Fields.word(node, "act", Act.class), new RoleId(to))),
                WhenJson.read(node.required("when"), anchors),
                Fields.strings(node, "blocks", anchors),
                Fields.findText(node, "instead"),
                Fields.list(node, "content", item -> new Duty.Item(Fields.string(item, "key"), Fields.text(item))),
                Fields.find(node, "applies").map(ConditionJson::read),
                Fields.strings(node, "register", RegisterId::new),
                Fields.strings(node, "form", FormId::new),
                Fields.strings(node, "measure", MeasureId::new),
                Fields.word(node, "mechanism", Mechanism.class),
                word(node, "scope", Scope.class).orElse(Scope.ENGAGEMENT),
                word(node, "until", Until.class).orElse(Until.ENGAGEMENT_END),
                Fields.find(node, "keeps").map(DutyJson::retention),
                Fields.strings(node, "separate", part -> part),
                word(node, "stored", Storage.class));
    }

    private static <E extends Enum<E> & Spelled> Optional<E> word(JsonNode node, String key, Class<E> type) {
        return Fields.findString(node, key).map(word -> Spelled.get(type, word));
    }

    static Retention retention(JsonNode node) {
        String length = Fields.string(node, "for");
        return length.equals("stated")
                ? new Retention.Stated()
                : new Retention.After(new EventId(Fields.string(node, "after")), Period.parse(length));
    }

    private Anchor anchor(String name) {
        if (keys.contains(name)) {
            return new Anchor.OfDuty(clause.duty(name));
        }
        return findDuty(name, clause)
                .<Anchor>map(Anchor.OfDuty::new)
                .orElseGet(() -> new Anchor.OfEvent(new EventId(name)));
    }

    /** The duty of any clause that {@code path#key} or {@code regulation:path#key} names; empty without {@code #}. */
    static Optional<DutyId> findDuty(String name, ClauseId from) {
        int hash = name.indexOf('#');
        return hash < 0
                ? Optional.empty()
                : Optional.of(ClauseId.resolve(name.substring(0, hash), from.regulation())
                        .duty(name.substring(hash + 1)));
    }

    private String name(Anchor anchor) {
        return switch (anchor) {
            case Anchor.OfEvent(EventId event) -> event.value();
            case Anchor.OfDuty(DutyId duty) -> duty.clause().equals(clause) ? duty.key() : duty.toString();
        };
    }

    ObjectNode write(Duty duty) {
        ObjectNode node = Fields.NODES
                .objectNode()
                .put("key", duty.id().key())
                .put("kind", duty.kind().spelling())
                .put("mechanism", duty.mechanism().spelling())
                .put("scope", duty.scope().spelling())
                .put("until", duty.until().spelling());
        node.set("does", Fields.write(duty.does()));
        node.set("when", WhenJson.write(duty.when(), this::name));
        Fields.putWords(node, "who", duty.who());
        Fields.putWords(node, "appoints", duty.appoints());
        duty.dealing()
                .ifPresent(dealing -> node.put("act", dealing.act().spelling())
                        .put("to", dealing.to().value()));
        Fields.put(node, "blocks", duty.blocks(), (array, anchor) -> array.add(name(anchor)));
        Fields.put(node, "instead", duty.instead());
        Fields.put(
                node,
                "content",
                duty.content(),
                (array, item) -> array.add(Fields.write(item.text()).put("key", item.key())));
        duty.applies().ifPresent(condition -> node.set("applies", ConditionJson.write(condition)));
        Fields.putWords(node, "register", duty.registers());
        Fields.putWords(node, "form", duty.forms());
        Fields.putWords(node, "measure", duty.measures());
        duty.keeps().ifPresent(keeps -> node.set("keeps", write(keeps)));
        Fields.putWords(node, "separate", duty.separate());
        duty.stored().ifPresent(stored -> node.put("stored", stored.spelling()));
        return node;
    }

    private static ObjectNode write(Retention keeps) {
        ObjectNode node = Fields.NODES.objectNode();
        return switch (keeps) {
            case Retention.Stated _ -> node.put("for", "stated");
            case Retention.After(EventId event, Period period) ->
                node.put("for", period.toString()).put("after", event.value());
        };
    }
}
