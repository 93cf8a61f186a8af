package jp.junshu.app.screen;

import jp.junshu.law.date.DateProblem;

/** Says why a written date is refused. */
public final class DateText {
    private DateText() {}

    public static Text sentence(DateProblem problem) {
        return switch (problem) {
            case DateProblem.Empty _ -> Text.of("screen.form.missing");
            case DateProblem.Unreadable p -> Text.of("screen.form.date.unreadable", p.written());
            case DateProblem.NoSuchMonth p -> Text.of("screen.form.date.no-such-month", p.written(), p.month());
            case DateProblem.NoSuchDay p ->
                Text.of("screen.form.date.no-such-day", p.written(), p.month().lengthOfMonth());
            case DateProblem.OutsideEra p -> Text.of("screen.form.date.outside-era", p.written(), p.era());
            case DateProblem.TooEarly p -> Text.of("screen.form.date.too-early", p.written(), p.earliest());
            case DateProblem.WeekdayDiffers p -> Text.of("screen.form.date.weekday-differs", p.written(), p.weekday());
        };
    }
}
