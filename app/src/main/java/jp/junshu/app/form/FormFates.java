package jp.junshu.app.form;

import java.time.LocalDate;
import java.util.Map;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.screen.Text;

/** What became of the forms that were made: the port by which the module that hands them in tells. */
public interface FormFates {
    /** Of each form of an engagement that was to be handed in, what became of it last. */
    Map<FrozenId, Fate> list(EngagementId engagement);

    /**
     * What became of one.
     *
     * @param state how its submission stands
     * @param on since when
     * @param link the submission's page
     */
    record Fate(Text state, LocalDate on, String link) {}
}
