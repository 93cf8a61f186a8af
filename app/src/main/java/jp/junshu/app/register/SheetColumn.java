package jp.junshu.app.register;

import java.util.ArrayList;
import java.util.List;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.RegisterField;

/**
 * A column of a register's sheet: first the fields in the official order, then what every entry has.
 *
 * @param key the field's id, or one of the names below, which no field has
 * @param head what stands over it
 * @param needed whether a sheet without it cannot be read
 */
record SheetColumn(String key, Text head, boolean needed) {
    static final String STATE = ".state";
    static final String FROM = Typed.FROM;
    static final String UNTIL = Typed.UNTIL;
    static final String WAITING = ".waiting";
    static final String ENTRY = ".entry";
    static final String REVISION = ".revision";

    private static final List<SheetColumn> COMMON = List.of(
            new SheetColumn(STATE, new Text("状態", "State"), false),
            new SheetColumn(FROM, new Text("開始日", "From"), false),
            new SheetColumn(UNTIL, new Text("終了日", "Until"), false),
            new SheetColumn(WAITING, new Text("承認待ち", "Waiting"), false),
            new SheetColumn(ENTRY, new Text("記載ID", "Entry"), false),
            new SheetColumn(REVISION, new Text("版", "Revision"), false));

    static List<SheetColumn> of(Book book) {
        List<SheetColumn> columns = new ArrayList<>();
        for (RegisterField field : book.definition().listColumns()) {
            columns.add(new SheetColumn(field.id(), field.label(), true));
        }
        columns.addAll(COMMON);
        return columns;
    }

    /** Whether that is what stands over it, in either language. */
    boolean isCalled(String words) {
        return FieldText.same(head.ja(), words) || FieldText.same(head.en(), words);
    }
}
