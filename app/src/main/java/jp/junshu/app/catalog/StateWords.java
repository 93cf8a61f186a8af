package jp.junshu.app.catalog;

import jp.junshu.app.screen.Text;
import jp.junshu.law.attaching.WordingState;

/** How a place of an edition and of a copy go together, in words. */
public final class StateWords {
    private StateWords() {}

    /** The state as a label beside a clause. */
    public static Text of(WordingState state) {
        return switch (state) {
            case SAME -> Text.of("catalog.state.same");
            case CHANGED -> Text.of("catalog.state.changed");
            case UNCHECKED -> Text.of("catalog.state.unchecked");
            case MISSING -> Text.of("catalog.state.missing");
            case NEW -> Text.of("catalog.state.new");
        };
    }
}
