package jp.junshu.app.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.exchange.flow.State;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.screen.Errand;
import jp.junshu.app.screen.Errands;
import jp.junshu.app.screen.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What submissions ask of whoever may hand in: drafts that have not gone, what came back, and what an answer is awaited for. */
@Component
class SubmissionErrands implements Errands {
    private final Submissions submissions;
    private final Engagements engagements;

    SubmissionErrands(Submissions submissions, Engagements engagements) {
        this.submissions = submissions;
        this.engagements = engagements;
    }

    @Override
    @Transactional
    public List<Errand> list(Set<String> permissions, Locale locale) {
        if (!permissions.contains(Permission.SUBMIT.name())) {
            return List.of();
        }
        List<Submission> open = submissions.list(Optional.empty()).stream()
                .filter(submission -> submission.state().isOpen())
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        Map<EngagementId, Engagement> known =
                engagements.listAll().stream().collect(Collectors.toMap(Engagement::id, Function.identity()));
        List<Errand> errands = new ArrayList<>();
        for (Submission submission : open) {
            errands.add(new Errand(
                    kind(submission.state()),
                    submissions.title(submission),
                    Optional.ofNullable(known.get(submission.engagement()))
                            .map(Engagement::title)
                            .orElse(""),
                    null,
                    null,
                    "/submissions/" + submission.id(),
                    button(submission.state())));
        }
        return errands;
    }

    private static Errand.Kind kind(State state) {
        return switch (state) {
            case SENT, RECEIVED -> Errand.Kind.AWAIT;
            case RETURNED, REPLIED -> Errand.Kind.MEND;
            case DRAFT, GRANTED, REFUSED, WITHDRAWN -> Errand.Kind.DO;
        };
    }

    private static Text button(State state) {
        return switch (state) {
            case SENT, RECEIVED -> Text.of("exchange.errand.answer");
            case RETURNED, REPLIED -> Text.of("exchange.errand.mend");
            case DRAFT, GRANTED, REFUSED, WITHDRAWN -> Text.of("exchange.errand.send");
        };
    }
}
