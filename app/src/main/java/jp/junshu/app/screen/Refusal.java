package jp.junshu.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.junshu.app.kernel.ProblemType;

/**
 * A problem of the catalogue with its reasons, all of them at once. Each reason is a sentence that says what stands in
 * the way and what to do about it. A person sees them as a list, a program as {@code errors} (RFC 9457).
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Text> reasons;

    /** Throws {@link IllegalArgumentException} when there is no reason. */
    public Refusal(ProblemType type, List<Text> reasons) {
        super(
                type.slug() + reasons.stream().map(Text::key).collect(Collectors.joining(", ", ": ", "")),
                null,
                false,
                false);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a refusal without a reason");
        }
        this.type = type;
        this.reasons = List.copyOf(reasons);
    }

    /** What cannot be done, for these reasons ({@link ProblemType#REFUSED}). */
    public static Refusal because(Text first, Text... more) {
        List<Text> reasons = new ArrayList<>(List.of(first));
        reasons.addAll(List.of(more));
        return new Refusal(ProblemType.REFUSED, reasons);
    }

    public ProblemType type() {
        return type;
    }

    public List<Text> reasons() {
        return reasons;
    }
}
