package jp.junshu.law.drafting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.junshu.law.catalog.Act;
import jp.junshu.law.catalog.ClauseKind;
import jp.junshu.law.catalog.QuestionId;
import jp.junshu.law.catalog.RoleId;

/**
 * What a text plainly says of one deed.
 *
 * @param key unique within the clause
 * @param who empty where nobody can be told from the words
 * @param stranger the word for who does it, where the list of roles does not know it
 * @param to to whom it goes; empty where there is no act, or nobody is named
 * @param blocks the key of the deed that waits for it
 * @param question the condition it stands under; the inner one is empty where no question of the list asks for it
 */
record DraftedDuty(
        String key,
        Cue<ClauseKind> kind,
        Optional<Cue<Set<RoleId>>> who,
        Optional<String> stranger,
        Optional<Act> act,
        Optional<Cue<RoleId>> to,
        DraftedTime when,
        Optional<String> blocks,
        Optional<Optional<QuestionId>> question,
        List<String> openLists) {
    DraftedDuty {
        openLists = List.copyOf(openLists);
    }
}
