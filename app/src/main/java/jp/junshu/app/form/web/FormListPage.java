package jp.junshu.app.form.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.form.FormFates;

/**
 * The official forms that can be made of an engagement.
 *
 * @param submissions the list of what was handed in
 */
public record FormListPage(EngagementHead head, String submissions, List<Line> forms) {
    public FormListPage {
        forms = List.copyOf(forms);
    }

    /**
     * One form.
     *
     * @param clauses the places that ask for it
     * @param dates by when it is to be handed in next
     * @param made those made before, newest first
     */
    public record Line(String title, List<String> clauses, String link, List<DueLine> dates, List<MadeLine> made) {
        public Line {
            clauses = List.copyOf(clauses);
            dates = List.copyOf(dates);
            made = List.copyOf(made);
        }
    }

    public record DueLine(LocalDate due, boolean target, boolean passed) {}

    public record MadeLine(
            LocalDate asOf, Instant madeAt, String by, String digest, String link, Optional<FormFates.Fate> fate) {}
}
