package jp.junshu.law.reading;

import java.util.List;
import java.util.Objects;
import jp.junshu.law.reading.Candidate.MarkReading;
import org.jspecify.annotations.Nullable;

/**
 * One open list of a structure that is being tried: its mark class, its last number, and the list it lies in. Immutable, shared
 * between tries.
 */
final class Frame {
    /** What the list is to the place above it. */
    enum Role {
        /** places below it, opened by a first mark */
        LIST,
        /** the first paragraph of an article, which no mark announces: its items lie below it */
        IMPLIED,
        /** the paragraphs of an article, from a marked one on */
        PARAGRAPHS
    }

    final @Nullable Frame parent;
    /** The level of a known document; null where the structure is inferred. */
    final NumberingProfile.@Nullable Level level;

    final MarkReading last;
    /** How many places of the list are open or closed so far. */
    final int count;
    /** The index of the candidate that opened the last place. */
    final int candidate;
    /** Where the list began. */
    final int listStart;

    final Role role;

    private final int hash;

    Frame(
            @Nullable Frame parent,
            NumberingProfile.@Nullable Level level,
            MarkReading last,
            int count,
            int candidate,
            int listStart,
            Role role) {
        this.parent = parent;
        this.level = level;
        this.last = last;
        this.count = count;
        this.candidate = candidate;
        this.listStart = listStart;
        this.role = role;
        int above = parent == null ? 0 : parent.hash;
        int place = last.mark().ordinal() * 31 + last.numbers().hashCode();
        this.hash = ((above * 31 + place) * 31 + last.name().hashCode()) * 31 + Math.min(count, 2) * 4 + role.ordinal();
    }

    Mark mark() {
        return last.mark();
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Two stacks are equal when they wait for the same marks, however they came about. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Frame that
                && hash == that.hash
                && mark() == that.mark()
                && role == that.role
                && Math.min(count, 2) == Math.min(that.count, 2)
                && last.numbers().equals(that.last.numbers())
                && last.name().equals(that.last.name())
                && Objects.equals(level, that.level)
                && Objects.equals(parent, that.parent);
    }

    /** Whether the reading is the next of this list, and what the step costs; negative when it is not. */
    int step(Candidate candidate, MarkReading reading) {
        if (role == Role.IMPLIED) {
            boolean next = reading.first() == 2 && reading.numbers().size() == 1 && isParagraphMark(reading.mark());
            return next ? 0 : -1;
        }
        if (reading.mark() != mark() || !reading.before().equals(last.before())) {
            return -1;
        }
        if (mark() == Mark.CAPTION) {
            return 0;
        }
        if (mark().isCounted()) {
            return reading.name().equals(last.name()) ? 0 : -1;
        }
        if (mark() == Mark.HEADING) {
            return -1;
        }
        List<Integer> before = last.numbers();
        List<Integer> next = reading.numbers();
        if (mark() == Mark.DECIMAL) {
            return stepOfDecimal(before, next);
        }
        int reached = Math.max(last.through(), before.getFirst());
        if (next.size() == 1) {
            int gap = next.getFirst() - reached - 1;
            if (gap == 0) {
                return 0;
            }
            boolean jump = candidate.stand() == Candidate.Stand.START
                    && candidate.blankAfter()
                    && !candidate.alone()
                    && gap > 0
                    && gap <= (mark() == Mark.ARTICLE ? 20 : 1);
            return jump ? StructureSearch.GAP : -1;
        }
        if (isNextBranch(before, next, reached)) {
            return 0;
        }
        int gap = next.getFirst() - reached;
        boolean jump = mark() == Mark.ARTICLE
                && candidate.stand() == Candidate.Stand.START
                && candidate.blankAfter()
                && gap > 0
                && gap <= 20;
        return jump ? StructureSearch.GAP : -1;
    }

    static boolean isParagraphMark(Mark mark) {
        return mark == Mark.BARE || mark == Mark.DOTTED || mark == Mark.CIRCLED;
    }

    /** 44 → 44-2 → 44-3 → 44-3-2. */
    private static boolean isNextBranch(List<Integer> before, List<Integer> next, int reached) {
        int n = next.size();
        int lastFigure = next.get(n - 1);
        List<Integer> stem = next.subList(0, n - 1);
        if (before.size() >= n) {
            return before.subList(0, n - 1).equals(stem) && lastFigure == before.get(n - 1) + 1;
        }
        boolean ofLast = before.equals(stem) || (before.size() == 1 && stem.equals(List.of(reached)));
        return ofLast && lastFigure == 2;
    }

    private int stepOfDecimal(List<Integer> before, List<Integer> next) {
        int n = next.size();
        if (n != before.size()) {
            return -1;
        }
        if (before.subList(0, n - 1).equals(next.subList(0, n - 1)) && next.get(n - 1) == before.get(n - 1) + 1) {
            return 0;
        }
        boolean nextChapter = parent == null
                && n >= 2
                && next.get(n - 1) == 1
                && next.get(n - 2) == before.get(n - 2) + 1
                && before.subList(0, n - 2).equals(next.subList(0, n - 2));
        return nextChapter ? 0 : -1;
    }
}
