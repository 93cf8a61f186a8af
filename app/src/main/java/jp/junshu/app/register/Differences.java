package jp.junshu.app.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.register.web.Difference;
import jp.junshu.app.register.web.Shown;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.RegisterDefinition.State;
import jp.junshu.law.catalog.RegisterField;
import jp.junshu.law.date.DateStyle;

/** What an entry says, and what one revision of it says otherwise than another, in the reader's language. */
record Differences(Book book, Locale locale) {
    private static final Text STATE = new Text("状態", "State");
    private static final Text FROM = new Text("開始日", "From");
    private static final Text UNTIL = new Text("終了日", "Until");
    private static final Text WITHDRAWN = new Text("取消し", "Withdrawn");

    /** What a revision says, field by field in the official order, then from when until when it holds. */
    List<Shown> shown(EntryRevision revision) {
        List<Shown> shown = new ArrayList<>();
        for (RegisterField field : book.definition().listColumns()) {
            shown.add(new Shown(field.label().in(locale), value(field, revision.values())));
        }
        shown.add(new Shown(FROM.in(locale), day(revision.from())));
        shown.add(new Shown(UNTIL.in(locale), day(revision.until())));
        return shown;
    }

    /** What differs; every field that is filled where there was nothing before. */
    List<Difference> between(Optional<EntryRevision> before, EntryRevision after) {
        return between(before, after.state(), after.values(), after.from(), after.until());
    }

    List<Difference> between(Optional<EntryRevision> before, EntryDraft after) {
        return between(before, after.state(), after.values(), after.from(), after.until());
    }

    private List<Difference> between(
            Optional<EntryRevision> before,
            String state,
            Map<String, String> values,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {
        List<Difference> differences = new ArrayList<>();
        add(
                differences,
                STATE,
                before.map(EntryRevision::state).map(this::state).orElse(""),
                state(state));
        for (RegisterField field : book.definition().listColumns()) {
            add(
                    differences,
                    field.label(),
                    before.map(revision -> value(field, revision.values())).orElse(""),
                    value(field, values));
        }
        add(differences, FROM, before.map(revision -> day(revision.from())).orElse(""), day(from));
        add(differences, UNTIL, before.map(revision -> day(revision.until())).orElse(""), day(until));
        return differences;
    }

    private void add(List<Difference> to, Text label, String before, String after) {
        if (!before.equals(after)) {
            to.add(new Difference(label.in(locale), before, after));
        }
    }

    String state(String id) {
        return book.definition()
                .findState(id)
                .map(State::title)
                .orElse(id.equals(EntryRevision.WITHDRAWN) ? WITHDRAWN : new Text(id, id))
                .in(locale);
    }

    String value(RegisterField field, Map<String, String> values) {
        return FieldText.shown(field, values.getOrDefault(field.id(), ""), locale);
    }

    private String day(Optional<LocalDate> day) {
        return day.map(on -> day(on, locale)).orElse("");
    }

    /** A day as registers write it: by era in Japanese. */
    static String day(LocalDate day, Locale locale) {
        return (locale.getLanguage().equals("ja") ? DateStyle.ERA : DateStyle.ENGLISH).print(day);
    }
}
