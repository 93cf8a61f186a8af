package jp.junshu.app.disposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.disposal.course.Item;

/**
 * What a revision of a disposal is to say.
 *
 * @param flow id of its flow
 * @param title what people call it; not blank
 * @param madeOn the day it was drawn up
 */
public record DisposalDraft(String flow, String title, LocalDate madeOn, List<Item> items, Optional<LocalDate> dueOn) {
    /** @throws IllegalArgumentException when the title is blank */
    public DisposalDraft {
        items = List.copyOf(items);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a disposal without a title");
        }
    }
}
