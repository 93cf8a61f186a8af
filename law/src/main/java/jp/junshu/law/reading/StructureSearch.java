package jp.junshu.law.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import jp.junshu.law.reading.Candidate.MarkReading;
import jp.junshu.law.reading.Candidate.Stand;
import jp.junshu.law.wording.MatchKey;
import org.jspecify.annotations.Nullable;

/**
 * Decides which candidates open places. A mark opens a place only when it is the next one that an open list expects, or the first of
 * a new list; among all structures that obey this, the one that explains the text best is taken (a beam search over stacks of open
 * lists, left to right). The same mark may thus mean different depths in different documents, and a reference that looks like a mark
 * loses against the mark itself.
 */
final class StructureSearch {
    /** What a missing number costs. */
    static final int GAP = 9;

    private static final int BEAM = 16;
    /** How far a state may be behind the best one. */
    private static final int HOPELESS = 60;

    /** The weight of a mark about which there is no doubt. */
    private static final int CERTAIN = 10;
    /** What a new list costs until its second place is found. */
    private static final int NEW_LIST = 4;
    /** What it costs to nest classes against their usual order. */
    private static final int INVERSION = 7;
    /** What it costs to take a figure alone in its line for the first of a list whose other marks stand with words. */
    private static final int STRAY = 10;

    private static final int LONGEST_HEADING = 120;
    private static final Comparator<State> BEST_FIRST =
            Comparator.comparingInt(State::score).reversed();

    private final String text;
    private final List<Candidate> candidates;
    private final @Nullable NumberingProfile profile;
    private final @Nullable Root root;
    private final Announcements announcements;
    /** The score below which a state cannot be kept. */
    private int floor;

    private StructureSearch(
            String text,
            Announcements announcements,
            List<Candidate> candidates,
            @Nullable NumberingProfile profile,
            @Nullable Root root) {
        this.text = text;
        this.candidates = candidates;
        this.profile = profile;
        this.root = root;
        this.announcements = announcements;
    }

    /** One mark that opens a place: its candidate, how it is read, and the place above it (an index into the same list, or -1). */
    record Opened(
            Candidate candidate,
            MarkReading reading,
            int parent,
            NumberingProfile.@Nullable Level level,
            boolean paragraph,
            boolean jumped) {}

    /**
     * A structure and how well it explains the text.
     *
     * @param articles the class of marks whose first paragraph bears no number: it is no place, its paragraphs are
     */
    record Structure(List<Opened> marks, int score, Mark articles) {}

    /**
     * What the outermost places of an unknown document are taken to be.
     *
     * @param mark the class of their marks
     * @param articles whether their paragraphs are numbered from the second on, as those of 第N条 are
     * @param excerpt whether the first need not be number one
     */
    record Root(Mark mark, boolean articles, boolean excerpt) {}

    /** The structure that a known document's levels allow. */
    static Structure known(
            String text, Announcements announcements, List<Candidate> candidates, NumberingProfile profile) {
        return new StructureSearch(text, announcements, candidates, profile, null).run();
    }

    /** The structure of an unknown document whose outermost places are of this kind. */
    static Structure inferred(String text, Announcements announcements, List<Candidate> candidates, Root root) {
        return new StructureSearch(text, announcements, candidates, null, root).run();
    }

    private record Step(
            @Nullable Step before,
            int candidate,
            MarkReading reading,
            int parent,
            NumberingProfile.@Nullable Level level,
            boolean paragraph,
            boolean jumped) {}

    private record State(
            @Nullable Frame top, int score, @Nullable Step steps) {}

    private Structure run() {
        List<State> beam = List.of(new State(null, 0, null));
        for (int i = 0; i < candidates.size(); i++) {
            beam = advance(beam, i);
        }
        return structure(Collections.max(beam, Comparator.comparingInt(State::score)));
    }

    private List<State> advance(List<State> beam, int index) {
        List<State> grown = new ArrayList<>();
        List<MarkReading> readings = candidates.get(index).readings();
        floor = beam.getFirst().score() - HOPELESS;
        for (State state : beam) {
            for (int i = 0; i < readings.size(); i++) {
                continueList(state, index, readings.get(i), grown);
                openList(state, index, readings.get(i), grown);
            }
        }
        if (grown.isEmpty()) {
            return beam;
        }
        grown.sort(BEST_FIRST);
        return kept(grown, beam);
    }

    /** The best states of two lists that stand from best to worst, one for every stack; of equals the one of the first list. */
    private static List<State> kept(List<State> grown, List<State> beam) {
        List<State> kept = new ArrayList<>(BEAM);
        int[] stacks = new int[BEAM];
        int g = 0;
        int b = 0;
        while (kept.size() < BEAM && (g < grown.size() || b < beam.size())) {
            boolean fresh = b == beam.size()
                    || (g < grown.size() && grown.get(g).score() >= beam.get(b).score());
            State next = fresh ? grown.get(g++) : beam.get(b++);
            if (!kept.isEmpty() && next.score() < kept.getFirst().score() - HOPELESS) {
                break;
            }
            int stack = next.top() == null ? 0 : next.top().hashCode();
            if (!isAmong(kept, stacks, next, stack)) {
                stacks[kept.size()] = stack;
                kept.add(next);
            }
        }
        return kept;
    }

    private static boolean isAmong(List<State> kept, int[] stacks, State state, int stack) {
        for (int i = 0; i < kept.size(); i++) {
            if (stacks[i] == stack && Objects.equals(kept.get(i).top(), state.top())) {
                return true;
            }
        }
        return false;
    }

    private void continueList(State state, int index, MarkReading reading, List<State> grown) {
        Candidate candidate = candidates.get(index);
        for (Frame frame = state.top(); frame != null; frame = frame.parent) {
            int step = isFirstParagraph(state, frame, candidate, reading) ? 0 : frame.step(candidate, reading);
            if (step >= 0) {
                int cost = step + (isStrayFigure(frame, candidate) ? STRAY : 0);
                int refund = frame.count == 1 && frame.role != Frame.Role.IMPLIED ? NEW_LIST : 0;
                int score = state.score() + candidate.weight() + refund - cost;
                if (score < floor) {
                    return;
                }
                Frame.Role role = frame.role == Frame.Role.LIST ? Frame.Role.LIST : Frame.Role.PARAGRAPHS;
                Frame next =
                        new Frame(frame.parent, frame.level, reading, frame.count + 1, index, frame.listStart, role);
                int parent = frame.parent == null ? -1 : frame.parent.candidate;
                grown.add(new State(
                        implied(next, index),
                        score,
                        new Step(
                                state.steps(),
                                index,
                                reading,
                                parent,
                                frame.level,
                                role == Frame.Role.PARAGRAPHS,
                                step > 0)));
                return;
            }
        }
    }

    /** Whether a 1 right after 第N条 numbers the first paragraph, which most documents leave without number. */
    private boolean isFirstParagraph(State state, Frame frame, Candidate candidate, MarkReading reading) {
        return frame.role == Frame.Role.IMPLIED
                && (reading.mark() == Mark.BARE || reading.mark() == Mark.DOTTED || reading.mark() == Mark.CIRCLED)
                && reading.numbers().equals(List.of(1))
                && candidate.stand() == Stand.START
                && frame.equals(state.top())
                && isCaption(
                        candidates.get(frame.candidate).span().to(),
                        candidate.span().from());
    }

    /** Whether nothing, or nothing but a caption in parentheses, stands between. */
    private boolean isCaption(int from, int to) {
        String between = text.substring(from, Math.min(to, from + 100)).strip();
        return between.isEmpty()
                || (to - from < 100
                        && Chars.isOpen(between.charAt(0))
                        && Chars.isClose(between.charAt(between.length() - 1)));
    }

    /** Whether the list began with a figure alone in its line, as page numbers stand, and now goes on in another way. */
    private boolean isStrayFigure(Frame frame, Candidate next) {
        return frame.count == 1
                && frame.role == Frame.Role.LIST
                && frame.mark() == Mark.BARE
                && candidates.get(frame.candidate).alone()
                && !next.alone();
    }

    private void openList(State state, int index, MarkReading reading, List<State> grown) {
        if (root == null) {
            openKnown(state, index, reading, grown);
            return;
        }
        Frame top = state.top();
        if (top == null) {
            openOutermost(state, root, index, reading, grown);
            return;
        }
        if (reading.mark() == root.mark() && root.mark().rank() <= Mark.ARTICLE.rank()) {
            return;
        }
        openBelow(state, top, true, index, reading, grown);
        if (top.mark().isCounted() && top.parent != null && !isNumeric(reading.mark())) {
            openBelow(state, top.parent, false, index, reading, grown);
        }
    }

    private void openOutermost(State state, Root outermost, int index, MarkReading reading, List<State> grown) {
        if (reading.mark() != outermost.mark()) {
            return;
        }
        if (isFirst(null, reading)) {
            open(state, null, null, index, reading, 0, grown);
        } else if (outermost.excerpt() && candidates.get(index).weight() >= CERTAIN && reading.first() <= 200) {
            open(state, null, null, index, reading, GAP, grown);
        }
    }

    /** Below bullets that bear figures, another list of figures would give the same ids twice. */
    private static boolean isNumeric(Mark mark) {
        return mark != Mark.CAPTION
                && mark != Mark.KANA
                && mark != Mark.IROHA
                && mark != Mark.KANA_PARENTHESISED
                && mark != Mark.IROHA_PARENTHESISED;
    }

    private void openBelow(
            State state, Frame parent, boolean innermost, int index, MarkReading reading, List<State> grown) {
        Candidate candidate = candidates.get(index);
        boolean unmarkedParagraph = parent.role == Frame.Role.IMPLIED
                && reading.mark() == Mark.BARE
                && !announcements.between(
                        candidates.get(parent.candidate).span().to(),
                        candidates.get(index).span().from());
        if (!isFirst(parent, reading) || !mayHold(parent, reading) || unmarkedParagraph) {
            return;
        }
        if (reading.mark() == Mark.CAPTION && !(innermost && isHeading(parent, candidate))) {
            return;
        }
        Frame top = state.top();
        int ownEnd = innermost || top == null ? candidate.span().from() : top.listStart;
        boolean announced =
                announcements.between(candidates.get(parent.candidate).span().to(), ownEnd);
        boolean counted = parent.mark().isCounted();
        int cost = innermost ? 0 : 1;
        cost -= announced ? 2 : 0;
        cost += counted && innermost && !announced ? 2 : 0;
        cost += !counted && parent.mark().rank() - reading.mark().rank() > 2 ? INVERSION : 0;
        open(state, parent, null, index, reading, cost, grown);
    }

    /** Whether a place has a heading and nothing else before a caption that would open a list in it. */
    private boolean isHeading(Frame parent, Candidate caption) {
        int from = candidates.get(parent.candidate).span().to();
        int to = caption.span().from();
        return parent.role == Frame.Role.LIST
                && !parent.mark().isCounted()
                && to - from <= LONGEST_HEADING
                && text.substring(from, to).indexOf('。') < 0;
    }

    private void openKnown(State state, int index, MarkReading reading, List<State> grown) {
        for (Frame frame = state.top(); frame != null; frame = frame.parent) {
            NumberingProfile.Level level = frame.level;
            if (level != null && openAt(state, frame, level.levels(), index, reading, grown)) {
                return;
            }
        }
        if (profile != null) {
            openAt(state, null, profile.levels(), index, reading, grown);
        }
    }

    private boolean openAt(
            State state,
            @Nullable Frame parent,
            List<NumberingProfile.Level> levels,
            int index,
            MarkReading reading,
            List<State> grown) {
        for (NumberingProfile.Level level : levels) {
            boolean fits = level.mark() == reading.mark()
                    && level.before().equals(reading.before())
                    && (level.mark().isCounted()
                            || reading.mark() == Mark.HEADING
                            || (reading.mark() == Mark.DECIMAL && isFirst(parent, reading))
                            || reading.first() == level.first())
                    && level.heading()
                            .map(h -> MatchKey.of(h).equals(reading.name()))
                            .orElse(true);
            if (fits) {
                open(state, parent, level, index, reading, 0, grown);
                return true;
            }
        }
        return false;
    }

    private void open(
            State state,
            @Nullable Frame parent,
            NumberingProfile.@Nullable Level level,
            int index,
            MarkReading reading,
            int cost,
            List<State> grown) {
        Candidate candidate = candidates.get(index);
        int doubt = switch (candidate.stand()) {
            case START -> candidate.alone() ? 4 : 0;
            case SENTENCE -> 4;
            case INLINE -> 2;
        };
        int score = state.score() + candidate.weight() - NEW_LIST - doubt - cost;
        if (score < floor) {
            return;
        }
        Frame frame =
                new Frame(parent, level, reading, 1, index, candidate.span().from(), Frame.Role.LIST);
        grown.add(new State(
                implied(frame, index),
                score,
                new Step(state.steps(), index, reading, parent == null ? -1 : parent.candidate, level, false, false)));
    }

    private Mark articles() {
        return root != null && root.articles() ? root.mark() : Mark.ARTICLE;
    }

    /** Below an article stands its first paragraph, which bears no number in most documents. */
    private Frame implied(Frame frame, int index) {
        if (frame.mark() != articles() || frame.level != null) {
            return frame;
        }
        MarkReading first = new MarkReading(Mark.BARE, List.of(1), "", "", 0);
        return new Frame(frame, null, first, 1, index, frame.listStart, Frame.Role.IMPLIED);
    }

    /** Whether a class may be nested here: once only on the way down, and アイウ never below イロハ or the other way round. */
    private static boolean mayHold(Frame parent, MarkReading reading) {
        Mark mark = reading.mark();
        if (mark.isGroup() || mark == Mark.HEADING) {
            return mark.isGroup() && parent.mark().isGroup() && parent.mark().rank() < mark.rank();
        }
        if (mark == Mark.CAPTION
                && (parent.mark() == Mark.CAPTION || parent.mark().isCounted())) {
            return false;
        }
        for (Frame frame = parent; frame != null; frame = frame.parent) {
            if (frame.role == Frame.Role.IMPLIED) {
                continue;
            }
            boolean sameClass = frame.mark() == mark
                    && (mark != Mark.BULLET || frame.last.name().equals(reading.name()))
                    && (mark != Mark.DECIMAL
                            || frame.last.numbers().size() >= reading.numbers().size());
            if (sameClass || frame.mark().excludes(mark)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFirst(@Nullable Frame parent, MarkReading reading) {
        List<Integer> numbers = reading.numbers();
        if (reading.mark() != Mark.DECIMAL) {
            return numbers.size() == 1 && numbers.getFirst() == 1;
        }
        if (numbers.getLast() != 1) {
            return false;
        }
        if (parent == null) {
            return numbers.size() == 2 && numbers.getFirst() == 1;
        }
        List<Integer> above = numbers.subList(0, numbers.size() - 1);
        boolean figures = parent.mark() == Mark.DECIMAL
                || parent.mark() == Mark.BARE
                || parent.mark() == Mark.DOTTED
                || parent.mark() == Mark.HEAD
                || parent.mark().isGroup()
                || parent.mark() == Mark.ROMAN;
        return figures
                && parent.role == Frame.Role.LIST
                && (parent.last.numbers().equals(above) || above.equals(figuresAbove(parent)));
    }

    /** The numbers of the chapters and the like above, from the outside in: 1-2-1 below 第1編第2章第1節. */
    private static List<Integer> figuresAbove(Frame parent) {
        List<Integer> figures = new ArrayList<>();
        for (Frame frame = parent; frame != null && frame.mark().isGroup(); frame = frame.parent) {
            figures.addFirst(frame.last.first());
        }
        return figures;
    }

    private Structure structure(State state) {
        List<Step> steps = new ArrayList<>();
        for (Step step = state.steps(); step != null; step = step.before()) {
            steps.add(step);
        }
        Collections.reverse(steps);
        int[] places = new int[candidates.size()];
        Arrays.fill(places, -1);
        List<Opened> opened = new ArrayList<>(steps.size());
        for (Step step : steps) {
            int parent = step.parent() < 0 ? -1 : places[step.parent()];
            places[step.candidate()] = opened.size();
            opened.add(new Opened(
                    candidates.get(step.candidate()),
                    step.reading(),
                    parent,
                    step.level(),
                    step.paragraph(),
                    step.jumped()));
        }
        return new Structure(opened, state.score(), articles());
    }
}
