package jp.junshu.app.screen;

import java.time.LocalDate;
import java.util.Locale;
import jp.junshu.law.date.DateProblem;
import jp.junshu.law.date.DateStyle;

/** Dates in fields: how they are filled in, and why a written one is refused. */
public final class DateText {
    private DateText() {}

    /** A day as a field is filled in with it: 令和8年11月28日; 2026-11-28. */
    public static String typed(LocalDate day, Locale locale) {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? DateStyle.ERA.print(day) : day.toString();
    }

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
