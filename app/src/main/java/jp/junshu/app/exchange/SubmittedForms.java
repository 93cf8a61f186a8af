package jp.junshu.app.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.exchange.Submission.Event;
import jp.junshu.app.form.FormFates;
import jp.junshu.app.form.FrozenId;
import jp.junshu.app.kernel.EngagementId;
import org.springframework.stereotype.Component;

/** Tells the pages of forms what became of those that were made. */
@Component
class SubmittedForms implements FormFates {
    private final Submissions submissions;

    SubmittedForms(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public Map<FrozenId, Fate> list(EngagementId engagement) {
        Map<FrozenId, Fate> fates = new HashMap<>();
        for (Submission submission : submissions.list(Optional.of(engagement)).reversed()) {
            FrozenId about = null;
            for (Event event : submission.events()) {
                if (event.version().isPresent()) {
                    about = event.version().get().origin() instanceof Version.Origin.OfForm form ? form.frozen() : null;
                }
                if (about != null) {
                    fates.put(
                            about,
                            new Fate(event.state().said(event.word()), event.on(), "/submissions/" + submission.id()));
                }
            }
        }
        return fates;
    }
}
