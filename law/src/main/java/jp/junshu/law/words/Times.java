package jp.junshu.law.words;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.Anchor;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.Interval;
import jp.junshu.law.catalog.When;
import jp.junshu.law.catalog.When.Trigger;
import jp.junshu.law.catalog.Within;

/** When a duty is due, as the part of a sentence that says so. */
record Times(CatalogWords words) {

    Text of(When when) {
        List<Text> parts = when.triggers().stream()
                .map(trigger -> calls(trigger) ? of(trigger, when.within()) : of(trigger, Optional.empty()))
                .toList();
        Text all = Phrases.joined(parts, "、また", ", and ").orElseThrow();
        if (when.within().isPresent() && when.triggers().stream().noneMatch(Times::calls)) {
            Text haste = haste(when.within().get());
            all = new Text(all.ja() + "、" + haste.ja(), all.en() + ", " + haste.en());
        }
        return when.target() ? Phrases.map(all, ja -> ja + "（目処）", en -> en + " (a target)") : all;
    }

    /** Whether something happens from which haste is measured. */
    private static boolean calls(Trigger trigger) {
        return trigger instanceof Trigger.On || trigger instanceof Trigger.After;
    }

    private Text of(Trigger trigger, Optional<Within> within) {
        return switch (trigger) {
            case Trigger.Once _ -> new Text("一度", "once");
            case Trigger.Standing _ -> new Text("常に", "at all times");
            case Trigger.Every(Interval.Fixed(Period period)) ->
                Phrases.map(Figures.term(period), ja -> ja + "ごとに", en -> "every " + en.replaceFirst("^1 ", ""));
            case Trigger.Every(Interval.ByParameter stated) -> stated(stated);
            case Trigger.On(List<EventId> events) ->
                on(events.stream().map(words::event).toList(), within);
            case Trigger.Before(Anchor anchor) -> before(anchor);
            case Trigger.After(Anchor anchor) -> after(anchor, within);
        };
    }

    private Text stated(Interval.ByParameter stated) {
        Text interval = Phrases.map(
                Phrases.quoted(words.parameter(stated.parameter())),
                ja -> ja + "に定めた間隔で",
                en -> "at the interval stated as " + en);
        return stated.unstated().isPresent()
                ? Phrases.map(
                        interval,
                        ja -> ja + "（定めるまでは契約期間の半分ごとに）",
                        en -> en + " (until then, each half of the contract period)")
                : interval;
    }

    private static Text on(List<Text> events, Optional<Within> within) {
        Text any = Phrases.joined(
                        events.stream()
                                .map(event -> Phrases.map(event, ja -> ja, Phrases::inside))
                                .toList(),
                        "又は",
                        ", or ")
                .orElseThrow();
        return switch (within.orElse(null)) {
            case null -> new Text(happening(any.ja()) + "に", "when " + any.en());
            case Within.Promptly _, Within.AtOnce _ -> {
                Text haste = haste(within.get());
                yield new Text(happening(any.ja()) + "は" + haste.ja(), haste.en() + " when " + any.en());
            }
            case Within.Days _, Within.Hours _ -> {
                Text haste = haste(within.get());
                yield new Text(any.ja() + "から" + haste.ja(), haste.en() + " after " + any.en());
            }
        };
    }

    /** 業務の終了 becomes 業務の終了のとき, 情報が不要になること becomes 情報が不要になったとき. */
    private static String happening(String event) {
        return Stream.of(
                        new Text("なること", "なったとき"),
                        new Text("こと", "とき"),
                        new Text("場合", "とき"),
                        new Text("必要", "必要が生じたとき"),
                        new Text("時", "時"))
                .filter(end -> event.endsWith(end.ja()))
                .map(end -> event.substring(0, event.length() - end.ja().length()) + end.en())
                .findFirst()
                .orElse(event + "のとき");
    }

    private Text before(Anchor anchor) {
        Text what = words.anchor(anchor);
        return switch (anchor) {
            case Anchor.OfEvent _ -> new Text(preceding(what.ja()), "before " + Phrases.inside(what.en()));
            case Anchor.OfDuty _ ->
                new Text(
                        what.ja().endsWith("ない") ? "「" + what.ja() + "」の前に" : what.ja() + "前に",
                        "before the step “" + what.en() + "”");
        };
    }

    private static String preceding(String event) {
        if (event.endsWith("こと")) {
            return event.substring(0, event.length() - "こと".length()) + "前に";
        }
        return event + (event.endsWith("場合") ? "に先立って" : "の前に");
    }

    private Text after(Anchor anchor, Optional<Within> within) {
        Text what = words.anchor(anchor);
        Text since = switch (anchor) {
            case Anchor.OfEvent _ -> new Text(what.ja() + "の後", "after " + Phrases.inside(what.en()));
            case Anchor.OfDuty _ -> new Text("「" + what.ja() + "」の後", "after the step “" + what.en() + "”");
        };
        return within.map(Times::haste)
                .map(haste -> new Text(since.ja() + haste.ja(), haste.en() + " " + since.en()))
                .orElseGet(() -> Phrases.map(since, ja -> ja + "に", en -> en));
    }

    private static Text haste(Within within) {
        return switch (within) {
            case Within.Days(Period period) ->
                Phrases.map(Figures.term(period), ja -> ja + "以内に", en -> "within " + en);
            case Within.Hours(Duration hours) ->
                Phrases.map(Figures.time(hours), ja -> ja + "以内に", en -> "within " + en);
            case Within.Promptly _ -> new Text("速やかに", "promptly");
            case Within.AtOnce _ -> new Text("直ちに", "at once");
        };
    }
}
