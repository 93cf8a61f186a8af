package jp.junshu.app.disposal.course;

import java.util.Optional;

/**
 * One line of what is to be disposed of, as the plan's form has it.
 *
 * @param number from 1; the same line keeps its number in every revision
 * @param medium id of one of the flow's media; may be blank in a draft, as may the words
 * @param place where it is kept
 * @param method what is done with it
 * @param checking how one can tell that it was done
 */
public record Item(
        int number,
        String medium,
        String place,
        String method,
        String checking,
        Optional<Hand> worker,
        Optional<Hand> checker) {
    public Item {
        if (number < 1) {
            throw new IllegalArgumentException("lines are numbered from 1");
        }
    }
}
