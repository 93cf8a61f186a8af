package jp.junshu.law.catalog;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.junshu.law.Spelled;
import jp.junshu.law.date.ClosedDayRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The time of a duty as files write it. */
final class WhenJson {
    private WhenJson() {}

    /** @param anchors what a duty's key or an event's id stands for in this clause */
    static When read(JsonNode node, Function<String, Anchor> anchors) {
        List<When.Trigger> triggers = new ArrayList<>();
        if (Fields.flag(node, "once")) {
            triggers.add(new When.Trigger.Once());
        }
        Fields.find(node, "every").ifPresent(every -> triggers.add(new When.Trigger.Every(interval(every))));
        if (node.has("on")) {
            triggers.add(new When.Trigger.On(Fields.strings(node, "on", EventId::new)));
        }
        Fields.findString(node, "before").ifPresent(name -> triggers.add(new When.Trigger.Before(anchors.apply(name))));
        Fields.findString(node, "after").ifPresent(name -> triggers.add(new When.Trigger.After(anchors.apply(name))));
        if (Fields.flag(node, "standing")) {
            triggers.add(new When.Trigger.Standing());
        }
        return new When(
                triggers,
                Fields.findString(node, "within").map(WhenJson::within),
                Fields.flag(node, "target"),
                Fields.findString(node, "closed-days")
                        .map(word -> Spelled.get(ClosedDayRule.class, word))
                        .orElse(ClosedDayRule.NEXT_OPEN));
    }

    private static Interval interval(JsonNode node) {
        return node.isString()
                ? new Interval.Fixed(Period.parse(node.stringValue()))
                : new Interval.ByParameter(
                        new ParameterId(Fields.string(node, "parameter")),
                        Fields.findString(node, "unstated").map(word -> Spelled.get(Interval.Unstated.class, word)));
    }

    private static Within within(String words) {
        return switch (words) {
            case "promptly" -> new Within.Promptly();
            case "at-once" -> new Within.AtOnce();
            case String time when time.startsWith("PT") -> new Within.Hours(Duration.parse(time));
            default -> new Within.Days(Period.parse(words));
        };
    }

    static ObjectNode write(When when, Function<Anchor, String> anchors) {
        ObjectNode node = Fields.NODES.objectNode();
        for (When.Trigger trigger : when.triggers()) {
            switch (trigger) {
                case When.Trigger.Once _ -> node.put("once", true);
                case When.Trigger.Every(Interval.Fixed(Period period)) -> node.put("every", period.toString());
                case When.Trigger.Every(Interval.ByParameter(var parameter, var unstated)) -> {
                    ObjectNode every = node.putObject("every").put("parameter", parameter.value());
                    unstated.ifPresent(word -> every.put("unstated", word.spelling()));
                }
                case When.Trigger.On(List<EventId> events) -> Fields.putWords(node, "on", events);
                case When.Trigger.Before(Anchor anchor) -> node.put("before", anchors.apply(anchor));
                case When.Trigger.After(Anchor anchor) -> node.put("after", anchors.apply(anchor));
                case When.Trigger.Standing _ -> node.put("standing", true);
            }
        }
        when.within().ifPresent(within -> node.put("within", write(within)));
        if (when.target()) {
            node.put("target", true);
        }
        return node.put("closed-days", when.closedDays().spelling());
    }

    private static String write(Within within) {
        return switch (within) {
            case Within.Promptly _ -> "promptly";
            case Within.AtOnce _ -> "at-once";
            case Within.Hours(Duration duration) -> duration.toString();
            case Within.Days(Period period) -> period.toString();
        };
    }
}
