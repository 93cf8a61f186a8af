package jp.junshu.app.screen;

import org.jspecify.annotations.Nullable;

/**
 * What the page {@code problem} says.
 *
 * @param status the HTTP status, shown small
 * @param title what happened, in a few words
 * @param detail what happened and what was kept
 * @param remedy what to do now
 * @param reference what to quote to the administrator; null when there is nothing to look up
 */
public record ProblemPage(
        int status,
        Text title,
        Text detail,
        Text remedy,
        @Nullable String reference) {

    /** No page at this address. */
    public static ProblemPage notFound() {
        return new ProblemPage(
                404,
                Text.of("screen.problem.not-found.title"),
                Text.of("screen.problem.not-found.detail"),
                Text.of("screen.problem.not-found.remedy"),
                null);
    }

    /** The person may not do this. */
    public static ProblemPage forbidden() {
        return new ProblemPage(
                403,
                Text.of("screen.problem.forbidden.title"),
                Text.of("screen.problem.forbidden.detail"),
                Text.of("screen.problem.forbidden.remedy"),
                null);
    }

    /** A form that was open too long, or came from elsewhere. */
    public static ProblemPage stale() {
        return new ProblemPage(
                403,
                Text.of("screen.problem.stale.title"),
                Text.of("screen.problem.stale.detail"),
                Text.of("screen.problem.stale.remedy"),
                null);
    }

    /** Our own fault. */
    public static ProblemPage unexpected(String reference) {
        return new ProblemPage(
                500,
                Text.of("screen.problem.unexpected.title"),
                Text.of("screen.problem.unexpected.detail"),
                Text.of("screen.problem.unexpected.remedy"),
                reference);
    }
}
