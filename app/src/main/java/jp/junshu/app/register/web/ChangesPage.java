package jp.junshu.app.register.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;

/**
 * What went, and what may go, to the other side of a register.
 *
 * @param word the clause's word, such as 承認
 * @param cite the clause that asks for it
 * @param handedIn whether the register was handed in
 * @param open proposed changes that may be applied for, to choose from
 * @param held proposed changes that cannot be applied for yet, with the reason
 */
public record ChangesPage(
        RegisterHead head,
        String word,
        RegisterPage.Cite cite,
        boolean handedIn,
        boolean empty,
        List<Option> open,
        List<String> chosen,
        List<Text> held,
        List<Line> lines,
        boolean mayWrite,
        Form form,
        Form firstForm) {
    public ChangesPage {
        open = List.copyOf(open);
        chosen = List.copyOf(chosen);
        held = List.copyOf(held);
        lines = List.copyOf(lines);
    }

    public record Line(String path, Text title, Text state, Instant at, String by, Optional<LocalDate> last) {}
}
