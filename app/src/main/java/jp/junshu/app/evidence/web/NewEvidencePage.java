package jp.junshu.app.evidence.web;

import java.util.List;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;

/**
 * The form to add a piece of evidence. Fields: for as often as there is something it is for, occurrence, back, observed, title,
 * from, until, note, and last the file.
 *
 * @param targets what it is for, where that was given; else it is chosen among {@code groups}
 * @param chosen those of the groups that are chosen
 * @param megabytes the most a file may have
 * @param endings of names that are taken, for the browser
 */
public record NewEvidencePage(
        EngagementHead head,
        Form form,
        List<Cited> targets,
        List<Group> groups,
        List<String> chosen,
        long megabytes,
        String endings) {
    public NewEvidencePage {
        targets = List.copyOf(targets);
        groups = List.copyOf(groups);
        chosen = List.copyOf(chosen);
    }

    /** The clauses of one regulation that oblige somebody. */
    public record Group(String regulation, List<Option> clauses, boolean open) {
        public Group {
            clauses = List.copyOf(clauses);
        }
    }

    public long bytes() {
        return megabytes * 1024 * 1024;
    }

    /** Whether one of the fields that stand folded was filled in, or is wrong. */
    public boolean unfolded() {
        return List.of("from", "until", "note").stream()
                .anyMatch(name ->
                        !form.value(name).isEmpty() || form.findFault(name).isPresent());
    }
}
