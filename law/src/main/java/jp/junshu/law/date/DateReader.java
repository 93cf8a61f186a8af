package jp.junshu.law.date;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar behind {@link DateReading}: finds the parts, then checks them against the calendar. */
final class DateReader {

    private static final int LONGEST = 40;

    private static final String ERA = "(?<era>令和|平成|昭和|大正|明治|[令平昭大明RHSTMrhstm])";
    private static final String KANJI = "[〇零一二三四五六七八九十百千]";
    private static final String WEEKDAY = "(?: *(?:\\( *(?<w1>[月火水木金土日])(?:曜日?)? *\\)|(?<w2>[月火水木金土日])曜日?))?";

    private static final Pattern IN_WORDS = Pattern.compile("(?:西暦 *|" + ERA + " *)?"
            + "(?<year>元|[0-9]{1,4}|" + KANJI + "{1,7}) *年 *"
            + "(?<month>[0-9]{1,2}|" + KANJI + "{1,3}) *月 *"
            + "(?<day>[0-9]{1,2}|" + KANJI + "{1,4}) *日" + WEEKDAY);

    private static final Pattern IN_FIGURES = Pattern.compile("(?:" + ERA + " *)?"
            + "(?<year>元|[0-9]{1,4}) *(?<mark>[./-]) *(?<month>[0-9]{1,2}) *\\k<mark> *(?<day>[0-9]{1,2})" + WEEKDAY);

    private DateReader() {}

    static DateReading read(String written, boolean lenient) {
        String text = written.strip();
        if (text.isEmpty()) {
            return new DateReading.Refused(new DateProblem.Empty());
        }
        if (text.length() > LONGEST) {
            return new DateReading.Refused(new DateProblem.Unreadable(text.substring(0, LONGEST) + "…"));
        }
        String plain = plain(text);
        Matcher parts = (plain.indexOf('年') >= 0 ? IN_WORDS : IN_FIGURES).matcher(plain);
        if (parts.matches()) {
            return resolve(text, parts, lenient);
        }
        return new DateReading.Refused(new DateProblem.Unreadable(text));
    }

    private static DateReading resolve(String text, Matcher parts, boolean lenient) {
        Optional<Era> era = Optional.ofNullable(parts.group("era")).flatMap(Era::find);
        Optional<Integer> year = year(parts.group("year"), era.isPresent());
        Optional<Integer> month = number(parts.group("month"));
        Optional<Integer> day = number(parts.group("day"));
        if (year.isEmpty() || month.isEmpty() || day.isEmpty()) {
            return new DateReading.Refused(new DateProblem.Unreadable(text));
        }
        if (month.get() < 1 || month.get() > 12) {
            return new DateReading.Refused(new DateProblem.NoSuchMonth(text, month.get()));
        }
        if (era.isPresent() && year.get() == 0) {
            return new DateReading.Refused(outside(text, era.get(), Optional.empty()));
        }
        int western = era.map(e -> e.westernYear(year.get()).getValue()).orElse(year.get());
        YearMonth yearMonth = YearMonth.of(western, month.get());
        if (!yearMonth.isValidDay(day.get())) {
            return new DateReading.Refused(new DateProblem.NoSuchDay(text, yearMonth, day.get()));
        }
        return check(text, yearMonth.atDay(day.get()), era, weekday(parts), lenient);
    }

    private static DateReading check(
            String text, LocalDate date, Optional<Era> era, Optional<String> weekday, boolean lenient) {
        if (date.isBefore(Era.EARLIEST)) {
            return new DateReading.Refused(new DateProblem.TooEarly(text, Era.EARLIEST));
        }
        var oddities = new ArrayList<DateProblem>();
        era.filter(e -> !e.contains(date)).ifPresent(e -> oddities.add(outside(text, e, Optional.of(date))));
        int index = date.getDayOfWeek().getValue() - 1;
        String actual = DateStyle.WEEKDAYS.substring(index, index + 1);
        weekday.filter(w -> !w.equals(actual))
                .ifPresent(w -> oddities.add(new DateProblem.WeekdayDiffers(text, date, actual)));
        return lenient || oddities.isEmpty()
                ? new DateReading.Read(date, oddities)
                : new DateReading.Refused(oddities.getFirst());
    }

    private static DateProblem outside(String text, Era era, Optional<LocalDate> meant) {
        return new DateProblem.OutsideEra(text, era.name(), era.first(), era.last(), meant);
    }

    private static Optional<String> weekday(Matcher parts) {
        return Optional.ofNullable(parts.group("w1")).or(() -> Optional.ofNullable(parts.group("w2")));
    }

    /** An era has 元年 and years of up to two figures; a Western year is written with all four. */
    private static Optional<Integer> year(String written, boolean ofEra) {
        if (written.equals("元")) {
            return ofEra ? Optional.of(1) : Optional.empty();
        }
        return number(written).filter(year -> ofEra ? year <= 99 : year >= 1000);
    }

    private static Optional<Integer> number(String written) {
        return Character.isDigit(written.charAt(0))
                ? Optional.of(Integer.parseInt(written))
                : KanjiNumber.read(written);
    }

    /**
     * Full-width and compatibility characters that stand in dates become plain ones: digits, letters and marks, ㋿ and
     * the like, radicals from PDF text layers (⽉), and every kind of dash. Nothing else is normalized: ① is no digit.
     */
    private static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints().forEach(c -> plain.append(plain(c)));
        return plain.toString();
    }

    private static String plain(int c) {
        if (c < 0x7F || (c >= 0x4E00 && c <= 0x9FFF)) {
            return Character.toString(c == '\t' ? ' ' : c);
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return Character.toString(c - 0xFEE0);
        }
        return switch (c) {
            case 0x3000, 0x00A0 -> " ";
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0x30FC -> "-";
            default -> {
                String one = Character.toString(c);
                boolean squareEra = (c >= 0x337B && c <= 0x337E) || c == 0x32FF;
                boolean radical = c >= 0x2E80 && c <= 0x2FDF;
                yield squareEra || radical ? Normalizer.normalize(one, Normalizer.Form.NFKC) : one;
            }
        };
    }
}
