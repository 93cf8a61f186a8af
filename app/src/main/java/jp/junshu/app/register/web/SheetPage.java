package jp.junshu.app.register.web;

import java.util.List;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;

/**
 * Where a sheet is chosen, and where everything stands that is wrong with one.
 *
 * @param faults all of them, by row
 * @param rows how many rows have a fault
 * @param name of the file that was refused; blank before one was given
 */
public record SheetPage(RegisterHead head, Form form, String name, List<Line> faults, long rows, long bytes) {
    public SheetPage {
        faults = List.copyOf(faults);
    }

    public record Line(String cell, String column, Text sentence) {}
}
