package jp.junshu.law.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Conditions as files write them. */
public final class ConditionJson {
    private ConditionJson() {}

    /** The condition that a node spells, whose shape the schemas have checked. */
    public static Condition read(JsonNode node) {
        Optional<QuestionId> question = Fields.findString(node, "question").map(QuestionId::new);
        if (question.isPresent()) {
            String key = node.has("is") ? "is" : "in";
            return new Condition.Answered(question.get(), Fields.list(node, key, ConditionJson::answer));
        }
        if (node.has("classification")) {
            JsonNode marks = node.required("classification");
            return new Condition.Classified(new Classification(
                    mark(marks, "confidentiality"), mark(marks, "integrity"), mark(marks, "availability")));
        }
        if (node.has("all")) {
            return new Condition.All(Fields.list(node, "all", ConditionJson::read));
        }
        if (node.has("any")) {
            return new Condition.Any(Fields.list(node, "any", ConditionJson::read));
        }
        return new Condition.Not(read(node.required("not")));
    }

    private static Answer answer(JsonNode node) {
        return node.isBoolean() ? new Answer.YesNo(node.booleanValue()) : new Answer.Chosen(node.stringValue());
    }

    private static OptionalInt mark(JsonNode marks, String scale) {
        return Fields.find(marks, scale)
                .map(mark -> OptionalInt.of(mark.intValue()))
                .orElse(OptionalInt.empty());
    }

    /** The node that spells a condition. */
    public static ObjectNode write(Condition condition) {
        ObjectNode node = Fields.NODES.objectNode();
        switch (condition) {
            case Condition.Answered(QuestionId question, List<Answer> by) -> {
                node.put("question", question.value());
                if (by.size() == 1) {
                    node.set("is", write(by.getFirst()));
                } else {
                    Fields.put(node, "in", by, (array, answer) -> array.add(write(answer)));
                }
            }
            case Condition.Classified(Classification least) -> {
                ObjectNode marks = node.putObject("classification");
                least.confidentiality().ifPresent(mark -> marks.put("confidentiality", mark));
                least.integrity().ifPresent(mark -> marks.put("integrity", mark));
                least.availability().ifPresent(mark -> marks.put("availability", mark));
            }
            case Condition.All(List<Condition> parts) -> write(node.putArray("all"), parts);
            case Condition.Any(List<Condition> parts) -> write(node.putArray("any"), parts);
            case Condition.Not(Condition part) -> node.set("not", write(part));
        }
        return node;
    }

    private static void write(ArrayNode array, List<Condition> parts) {
        parts.forEach(part -> array.add(write(part)));
    }

    private static JsonNode write(Answer answer) {
        return switch (answer) {
            case Answer.YesNo(boolean yes) -> Fields.NODES.booleanNode(yes);
            case Answer.Chosen(String value) -> Fields.NODES.stringNode(value);
        };
    }
}
