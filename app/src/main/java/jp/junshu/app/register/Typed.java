package jp.junshu.app.register;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.app.screen.Form;
import jp.junshu.law.catalog.RegisterField;
import jp.junshu.law.date.DateStyle;

/**
 * What somebody typed for an entry, in a form or in a row of a sheet: by the ids of the fields, and by the names below for what every
 * entry has.
 */
public record Typed(Map<String, String> values) {
    /** The first day on which the entry holds; today where nothing is typed. */
    public static final String FROM = ".from";

    /** The last day on which it holds. */
    public static final String UNTIL = ".until";

    /** The day on which what it says was seen; today where nothing is typed. */
    public static final String OBSERVED = ".observed";

    /** Where what it says is from. */
    public static final String SOURCE = ".source";

    /** Why it is written. */
    public static final String REASON = ".reason";

    /** What is added to the id of a field for a person: which person of the organization it is. */
    private static final String WHO = ".who";

    public Typed {
        values = Map.copyOf(values);
    }

    /** The same with one value more, or another. */
    public Typed with(String name, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value);
        return new Typed(more);
    }

    String value(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** What was typed in a form of a book. */
    static Typed ofForm(Book book, Map<String, String> given) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (RegisterField field : book.definition().fields()) {
            typed.put(field.id(), given.getOrDefault(control(field.id()), ""));
            typed.put(who(field), given.getOrDefault(control(who(field)), ""));
        }
        for (String name : List.of(FROM, UNTIL, OBSERVED, SOURCE, REASON)) {
            typed.put(name, given.getOrDefault(control(name), ""));
        }
        return new Typed(typed);
    }

    /** What the control of a form is called that takes this. */
    static String control(String name) {
        return name.startsWith(".") ? name.substring(1) : "f-" + name.replace('.', '-');
    }

    /** The form that shows it, with these faults. */
    Form form(List<Form.Fault> faults) {
        Map<String, String> controls = new LinkedHashMap<>();
        values.forEach((name, value) -> controls.put(control(name), value));
        Form form = Form.of(controls);
        for (Form.Fault fault : faults) {
            form = form.rejecting(control(fault.name()), fault.sentence());
        }
        return form;
    }

    /** Under which name it stands who of the organization somebody is, stored beside the field. */
    static String who(RegisterField field) {
        return field.id() + WHO;
    }

    /** What a form shows of a revision to be typed over. */
    static Typed of(Book book, EntryRevision revision) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (RegisterField field : book.definition().fields()) {
            typed.put(field.id(), FieldText.typed(field, revision.values().getOrDefault(field.id(), "")));
            typed.put(who(field), revision.values().getOrDefault(who(field), ""));
        }
        typed.put(FROM, revision.from().map(DateStyle.ERA::print).orElse(""));
        typed.put(UNTIL, revision.until().map(DateStyle.ERA::print).orElse(""));
        typed.put(SOURCE, revision.values().getOrDefault(SOURCE, ""));
        return new Typed(typed);
    }
}
