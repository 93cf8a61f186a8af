package jp.junshu.app.catalog;

import java.util.List;
import java.util.Locale;
import jp.junshu.app.screen.Text;
import jp.junshu.law.Fault;
import jp.junshu.law.Position;

/** Faults of a file as sentences of a page. */
public final class FaultWords {
    private FaultWords() {}

    public static List<Text> of(List<Fault> faults, Locale locale) {
        return faults.stream().map(fault -> of(fault, locale)).toList();
    }

    private static Text of(Fault fault, Locale locale) {
        String message = fault.message().in(locale);
        int page = fault.file().lastIndexOf("#page=");
        boolean whole = fault.at().equals(Position.START);
        if (page >= 0) {
            String number = fault.file().substring(page + "#page=".length());
            return whole
                    ? Text.of("catalog.fault.page", number, message)
                    : Text.of("catalog.fault.page-line", number, fault.line(), message);
        }
        return whole
                ? Text.of("catalog.fault.file", message)
                : Text.of("catalog.fault.line", fault.line(), fault.column(), message);
    }
}
