package jp.junshu.law.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.law.DutyId;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.Anchor;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.Form;
import jp.junshu.law.catalog.Interval;
import jp.junshu.law.catalog.Register;
import jp.junshu.law.catalog.Regulation;
import jp.junshu.law.catalog.When;
import jp.junshu.law.catalog.When.Trigger;
import jp.junshu.law.catalog.Within;

/**
 * A duty in words: who does what, by when, for whom, recorded where.
 *
 * @param who the roles that do it, by the regulation's own names
 * @param does what is done
 * @param when by when, or how often
 * @param dealing before whom it is brought, and how; empty where it stays inside
 * @param applies where it applies; empty where it always does
 * @param records the registers and forms it is recorded in, in this order; may be empty
 */
public record DutyLine(
        DutyId id, Text who, Text does, Text when, Optional<Text> dealing, Optional<Text> applies, List<Text> records) {
    public DutyLine {
        records = List.copyOf(records);
    }

    public static DutyLine of(Duty duty, Catalog catalog) {
        Words words = new Words(catalog);
        return new DutyLine(
                duty.id(),
                Words.listed(duty.who().stream()
                                .map(role -> words.role(role, duty.id().clause().regulation()))
                                .toList())
                        .orElseThrow(),
                duty.does(),
                new Timing(words).of(duty.when()),
                duty.dealing().map(dealing -> {
                    Text to = words.role(dealing.to(), duty.id().clause().regulation());
                    Text act = Terms.of(dealing.act());
                    return new Text(to.ja() + "への" + act.ja(), act.en() + " to " + to.en());
                }),
                duty.applies().map(words::condition),
                Stream.concat(registers(duty, catalog).stream(), forms(duty, catalog).stream())
                        .toList());
    }

    static List<Text> registers(Duty duty, Catalog catalog) {
        return duty.registers().stream()
                .flatMap(id -> Optional.ofNullable(catalog.registers().get(id)).stream())
                .map(Register::title)
                .toList();
    }

    static List<Text> forms(Duty duty, Catalog catalog) {
        return duty.forms().stream()
                .flatMap(id -> Optional.ofNullable(catalog.forms().get(id)).stream())
                .map(Form::title)
                .toList();
    }

    /** The whole of it as one sentence. */
    public Text sentence() {
        StringBuilder ja = new StringBuilder();
        StringBuilder en = new StringBuilder();
        applies.ifPresent(condition -> {
            ja.append("（").append(condition.ja()).append("の場合）");
            en.append("(Where: ").append(condition.en()).append(") ");
        });
        ja.append(who.ja()).append("は、").append(when.ja()).append("、").append(ended(does.ja()));
        en.append(who.en())
                .append(": ")
                .append(begun(ended(does.en())))
                .append(" — ")
                .append(when.en());
        dealing.ifPresent(to -> {
            ja.append("（").append(to.ja()).append("）");
            en.append("; ").append(to.en());
        });
        ja.append("。");
        en.append('.');
        Words.listed(records).ifPresent(where -> {
            ja.append("記録：").append(where.ja()).append("。");
            en.append(" Recorded in: ").append(where.en()).append('.');
        });
        return new Text(ja.toString(), en.toString());
    }

    private static String ended(String sentence) {
        return sentence.endsWith("。") || sentence.endsWith(".")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }

    /** A sentence that begins within another: in small letters, unless it begins with a name in capitals. */
    private static String begun(String sentence) {
        boolean word = sentence.length() > 1 && Character.isLowerCase(sentence.charAt(1));
        return word ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
    }

    /** When something is due, in words. */
    private record Timing(Words words) {
        Text of(When when) {
            List<Text> parts = new ArrayList<>();
            when.triggers().forEach(trigger -> parts.add(of(trigger)));
            when.within().ifPresent(within -> parts.add(of(within)));
            Text all = Words.joined(parts, "、", ", ").orElseThrow();
            return when.target() ? new Text(all.ja() + "（目処）", all.en() + " (a target)") : all;
        }

        private Text of(Trigger trigger) {
            return switch (trigger) {
                case Trigger.Once _ -> new Text("一度", "once");
                case Trigger.Standing _ -> new Text("常に", "at all times");
                case Trigger.Every(Interval.Fixed(var period)) ->
                    Words.map(Words.period(period), ja -> ja + "ごとに", en -> "every " + en.replaceFirst("^1 ", ""));
                case Trigger.Every(Interval.ByParameter stated) -> stated(stated);
                case Trigger.On(List<EventId> events) ->
                    Words.joined(events.stream().map(words::event).toList(), "」又は「", "” or “")
                            .map(any -> new Text("「" + any.ja() + "」のとき", "on “" + any.en() + "”"))
                            .orElseThrow();
                case Trigger.Before(Anchor anchor) ->
                    Words.map(of(anchor), ja -> "「" + ja + "」の前に", en -> "before “" + en + "”");
                case Trigger.After(Anchor anchor) ->
                    Words.map(of(anchor), ja -> "「" + ja + "」の後に", en -> "after “" + en + "”");
            };
        }

        private Text stated(Interval.ByParameter stated) {
            Text title = Optional.ofNullable(words.catalog().parameters().get(stated.parameter()))
                    .map(parameter -> parameter.title())
                    .orElseGet(() -> new Text(
                            stated.parameter().value(), stated.parameter().value()));
            return stated.unstated().isPresent()
                    ? new Text(
                            "「" + title.ja() + "」の間隔で（定めるまでは契約期間の半期ごとに）",
                            "at the interval of “" + title.en() + "” (until stated, each half of the engagement)")
                    : new Text("「" + title.ja() + "」の間隔で", "at the interval of “" + title.en() + "”");
        }

        private Text of(Within within) {
            return switch (within) {
                case Within.Days(var period) -> Words.map(Words.period(period), ja -> ja + "以内に", en -> "within " + en);
                case Within.Hours(var hours) ->
                    Words.map(Words.duration(hours), ja -> ja + "以内に", en -> "within " + en);
                case Within.Promptly _ -> new Text("速やかに", "promptly");
                case Within.AtOnce _ -> new Text("直ちに", "at once");
            };
        }

        private Text of(Anchor anchor) {
            return switch (anchor) {
                case Anchor.OfEvent(EventId event) -> words.event(event);
                case Anchor.OfDuty(DutyId duty) ->
                    words.catalog().findRegulation(duty.clause().regulation()).map(Regulation::newest).stream()
                            .flatMap(edition -> edition.findDuty(duty).stream())
                            .map(Duty::does)
                            .findFirst()
                            .orElseGet(() -> new Text(duty.toString(), duty.toString()));
            };
        }
    }
}
