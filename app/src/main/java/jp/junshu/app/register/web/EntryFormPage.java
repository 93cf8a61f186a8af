package jp.junshu.app.register.web;

import java.util.List;
import java.util.Optional;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;

/**
 * The form of an entry.
 *
 * @param action where it is sent
 * @param name of the entry that is changed; blank for a new one
 * @param seen the revision it is based on
 * @param to the state it goes on to; blank where it stays in its own
 * @param says what is done
 * @param way what is done, where the register's definition says it; else blank
 * @param notice what is to be known before, such as that the change waits for a word
 * @param reasoned whether it must be said why
 * @param last whether the entry is over with it, so that only its last day and the reason are asked
 */
public record EntryFormPage(
        RegisterHead head,
        Form form,
        String action,
        String back,
        String name,
        int seen,
        String to,
        Text says,
        String way,
        Optional<Text> notice,
        List<Control> controls,
        boolean reasoned,
        boolean last,
        Optional<EntryOvertaken> overtaken) {
    public EntryFormPage {
        controls = List.copyOf(controls);
    }

    /** One field. {@code kind}: line, lines, day, figure, choice, yes-no, person. */
    public record Control(
            String name,
            String label,
            String kind,
            boolean required,
            @org.jspecify.annotations.Nullable String help,
            List<Option> options) {
        public Control {
            options = List.copyOf(options);
        }
    }
}
