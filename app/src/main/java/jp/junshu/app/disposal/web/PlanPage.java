package jp.junshu.app.disposal.web;

import java.util.List;
import java.util.Optional;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;

/**
 * The draft of a disposal, with a row for each medium.
 *
 * @param action where it is posted
 * @param back where one leaves it to
 * @param flows the ways to choose from; of an existing disposal its own alone
 * @param flow the one chosen
 * @param lines the numbers of the rows
 * @param fixed the numbers of rows that cannot change, since they were worked on
 * @param seen the revision that is changed; 0 for a new one
 * @param approved whether an approval falls when it is changed
 * @param dated whether the flow's plan has a day by which all is to be done
 * @param reasons why it was refused
 */
public record PlanPage(
        EngagementHead head,
        String action,
        String back,
        List<Option> flows,
        String flow,
        List<Integer> lines,
        List<Integer> fixed,
        List<Option> media,
        List<String> places,
        List<String> methods,
        List<Option> people,
        boolean checked,
        boolean dated,
        int seen,
        boolean approved,
        boolean overtaken,
        Form form,
        List<Text> reasons,
        Optional<String> formTitle) {
    public PlanPage {
        flows = List.copyOf(flows);
        lines = List.copyOf(lines);
        fixed = List.copyOf(fixed);
        media = List.copyOf(media);
        places = List.copyOf(places);
        methods = List.copyOf(methods);
        people = List.copyOf(people);
        reasons = List.copyOf(reasons);
    }
}
