package jp.junshu.app.disposal.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is to be disposed of, in one revision.
 *
 * @param revision from 1
 * @param madeOn the day it was drawn up
 * @param dueOn the day by which all of it is to be done
 */
public record Plan(int revision, LocalDate madeOn, List<Item> items, Optional<LocalDate> dueOn) {
    /** @throws IllegalArgumentException when two lines have one number */
    public Plan {
        items = List.copyOf(items);
        if (items.stream().map(Item::number).distinct().count() != items.size()) {
            throw new IllegalArgumentException("two lines with one number");
        }
    }

    public Optional<Item> find(int number) {
        return items.stream().filter(item -> item.number() == number).findFirst();
    }
}
