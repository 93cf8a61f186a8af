package jp.junshu.app.register;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.junshu.app.screen.DateText;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Option;
import jp.junshu.law.catalog.RegisterField;
import jp.junshu.law.date.DateReading;
import jp.junshu.law.date.DateStyle;

/** What is typed in a field, what is stored of it, and what is shown. */
final class FieldText {
    /** Characters (code points) of one line at most. */
    static final int LONGEST_LINE = 200;

    /** Characters (code points) of several lines at most. */
    static final int LONGEST_LINES = 2000;

    private static final jp.junshu.law.Text YES = new jp.junshu.law.Text("はい", "Yes");
    private static final jp.junshu.law.Text NO = new jp.junshu.law.Text("いいえ", "No");

    private FieldText() {}

    /** What came of reading a field. */
    sealed interface Reading {
        /** Empty where nothing was typed. */
        record Read(String stored) implements Reading {}

        record Refused(Text sentence) implements Reading {}
    }

    /** Reads what was typed, without looking at anything else. */
    static Reading read(RegisterField field, String typed, LocalDate today) {
        String text = typed.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            return field.required() ? refused(Text.of("screen.form.missing")) : new Reading.Read("");
        }
        return switch (field.type()) {
            case RegisterField.Type.Words _, RegisterField.Type.Person _ -> words(text, LONGEST_LINE, false);
            case RegisterField.Type.Lines _ -> words(text, LONGEST_LINES, true);
            case RegisterField.Type.Day(boolean past) -> day(text, past, today);
            case RegisterField.Type.Figure _ -> figure(text);
            case RegisterField.Type.Choice(List<Option> options) -> choice(text, options);
            case RegisterField.Type.YesNo _ -> yesNo(text);
        };
    }

    private static Reading refused(Text sentence) {
        return new Reading.Refused(sentence);
    }

    private static Reading words(String text, int longest, boolean breaks) {
        if (text.codePointCount(0, text.length()) > longest) {
            return refused(Text.of("screen.form.too-long", longest));
        }
        return text.chars().anyMatch(c -> Character.isISOControl(c) && !(breaks && c == '\n'))
                ? refused(Text.of("screen.form.characters"))
                : new Reading.Read(text);
    }

    private static Reading day(String text, boolean past, LocalDate today) {
        return switch (DateReading.strict(text)) {
            case DateReading.Refused(var problem) -> refused(DateText.sentence(problem));
            case DateReading.Read read ->
                past && read.day().isAfter(today)
                        ? refused(Text.of("register.field.day.future", read.day()))
                        : new Reading.Read(read.day().toString());
        };
    }

    private static Reading figure(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", "");
        return plain.matches("-?\\d{1,15}(\\.\\d{1,6})?")
                ? new Reading.Read(new BigDecimal(plain).stripTrailingZeros().toPlainString())
                : refused(Text.of("register.field.figure", text));
    }

    private static Reading choice(String text, List<Option> options) {
        return options.stream()
                .filter(option -> option.id().equals(text)
                        || same(option.title().ja(), text)
                        || same(option.title().en(), text))
                .findFirst()
                .<Reading>map(option -> new Reading.Read(option.id()))
                .orElseGet(() -> refused(Text.of(
                        "register.field.choice",
                        text,
                        options.stream()
                                .map(option -> option.title().ja())
                                .reduce((one, other) -> one + "、" + other)
                                .orElse(""))));
    }

    private static Reading yesNo(String text) {
        return switch (folded(text)) {
            case "true", "はい", "有", "○", "〇", "yes" -> new Reading.Read("true");
            case "false", "いいえ", "無", "×", "no" -> new Reading.Read("false");
            default -> refused(Text.of("register.field.yes-no", text));
        };
    }

    /** Whether two texts are the same to people: width, case and spaces aside. */
    static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }

    /** What a reader sees of a stored value. */
    static String shown(RegisterField field, String stored, Locale locale) {
        boolean japanese = locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
        if (stored.isEmpty()) {
            return "";
        }
        return switch (field.type()) {
            case RegisterField.Type.Words _,
                    RegisterField.Type.Person _,
                    RegisterField.Type.Lines _,
                    RegisterField.Type.Figure _ -> stored;
            case RegisterField.Type.Day _ ->
                (japanese ? DateStyle.ERA : DateStyle.ENGLISH).print(LocalDate.parse(stored));
            case RegisterField.Type.Choice(List<Option> options) ->
                findOption(options, stored)
                        .map(option -> option.title().in(locale))
                        .orElse(stored);
            case RegisterField.Type.YesNo _ -> (stored.equals("true") ? YES : NO).in(locale);
        };
    }

    /** What a form shows of a stored value to be typed over. */
    static String typed(RegisterField field, String stored) {
        return field.type() instanceof RegisterField.Type.Day && !stored.isEmpty()
                ? DateStyle.ERA.print(LocalDate.parse(stored))
                : stored;
    }

    static Optional<Option> findOption(List<Option> options, String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }
}
