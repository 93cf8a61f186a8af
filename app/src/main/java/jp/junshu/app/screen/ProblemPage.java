package jp.junshu.app.screen;

import java.util.List;
import jp.junshu.app.kernel.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What the page {@code problem} says. The texts of a type stand in the bundle under {@code screen.problem.<slug>}: its
 * title (what happened), detail (what was kept) and remedy (what to do now).
 *
 * @param status the HTTP status, shown small
 * @param reasons why, sentence by sentence, each with what would mend it; may be empty
 * @param reference what to quote to the administrator; null when there is nothing to look up
 */
public record ProblemPage(
        int status,
        Text title,
        Text detail,
        Text remedy,
        List<Text> reasons,
        @Nullable String reference) {
    public ProblemPage {
        reasons = List.copyOf(reasons);
    }

    static ProblemPage of(ProblemType type, @Nullable String reference) {
        return of(type, List.of(), reference);
    }

    static ProblemPage of(ProblemType type, List<Text> reasons, @Nullable String reference) {
        return new ProblemPage(
                type.status(),
                Text.of("screen.problem." + type.slug() + ".title"),
                Text.of("screen.problem." + type.slug() + ".detail"),
                Text.of("screen.problem." + type.slug() + ".remedy"),
                reasons,
                reference);
    }
}
