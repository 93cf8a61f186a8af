package jp.junshu.app.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.junshu.law.Text;
import jp.junshu.law.date.DateStyle;
import jp.junshu.law.form.Datum;
import jp.junshu.law.form.DatumType;
import jp.junshu.law.form.FormLayout;

/** Holds data against what a layout asks for; every fault is found at once. */
final class FormDataCheck {
    private final List<FormDataFault> faults = new ArrayList<>();

    List<FormDataFault> check(FormLayout layout, FormData data) {
        checkGroup("", layout.data(), data.values());
        return List.copyOf(faults);
    }

    private void checkGroup(String path, List<Datum> wanted, FormValue.Group group) {
        Set<String> unknown = new HashSet<>(group.values().keySet());
        for (Datum datum : wanted) {
            unknown.remove(datum.id());
            String at = path.isEmpty() ? datum.id() : path + "." + datum.id();
            group.find(datum.id())
                    .ifPresentOrElse(
                            value -> checkValue(at, datum, value),
                            () -> add(
                                    at,
                                    "「" + datum.label().ja() + "」がありません。",
                                    "There is no \"" + datum.label().en() + "\"."));
        }
        unknown.stream()
                .sorted()
                .forEach(id -> add(
                        path.isEmpty() ? id : path + "." + id,
                        "様式に「" + id + "」という場所はありません。",
                        "The form has no place called \"" + id + "\"."));
    }

    private void checkValue(String path, Datum datum, FormValue value) {
        if (value instanceof FormValue.Missing) {
            return;
        }
        switch (datum.type()) {
            case DatumType.Words _ -> {
                if (!(value instanceof FormValue.Words)) {
                    wrongKind(path, datum, "文", "words");
                }
            }
            case DatumType.Day _ -> {
                if (!(value instanceof FormValue.Day(LocalDate date))) {
                    wrongKind(path, datum, "日付", "a day");
                } else if (!hasEra(date)) {
                    add(path, date + "は元号で書けません。", date + " has no era.");
                }
            }
            case DatumType.Choice(var options, var others) -> {
                if (!(value instanceof FormValue.Words(String text)) || !others && !options.contains(text)) {
                    String words = String.join("、", options);
                    wrongKind(path, datum, "「" + words + "」のいずれか", "one of " + words);
                }
            }
            case DatumType.Group(var fields) -> {
                if (value instanceof FormValue.Group group) {
                    checkGroup(path, fields, group);
                } else {
                    wrongKind(path, datum, "まとまり", "a group");
                }
            }
            case DatumType.Rows(var columns) -> {
                if (value instanceof FormValue.Rows(var rows)) {
                    for (int i = 0; i < rows.size(); i++) {
                        checkGroup(path + "[" + i + "]", columns, rows.get(i));
                    }
                } else {
                    wrongKind(path, datum, "行の並び", "rows");
                }
            }
        }
    }

    private static boolean hasEra(LocalDate date) {
        try {
            return !DateStyle.ERA.print(date).isEmpty();
        } catch (IllegalArgumentException tooOld) {
            return false;
        }
    }

    private void wrongKind(String path, Datum datum, String ja, String en) {
        add(
                path,
                "「" + datum.label().ja() + "」は" + ja + "でなければなりません。",
                "\"" + datum.label().en() + "\" must be " + en + ".");
    }

    private void add(String path, String ja, String en) {
        faults.add(new FormDataFault(path, new Text(ja, en)));
    }
}
