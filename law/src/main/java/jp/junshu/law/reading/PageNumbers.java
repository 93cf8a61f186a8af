package jp.junshu.law.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells figures that stand alone in their lines apart: page numbers, numbers of lines in the margin, and labels of places. */
final class PageNumbers {
    private static final Pattern SURE = Pattern.compile(
            "[-~]\\d{1,4}[-~]?|\\d{1,4}[-~]|\\d{1,4}/\\d{1,4}|(?i:p|page)\\.?\\d{1,4}|\\d{1,4}(ページ|頁)|\\d+(-\\d+){1,3}");
    private static final int LONGEST = 24;
    /** The least text of a page. */
    private static final int PAGE_LINES = 6;
    /** The most text below a label, on the average. */
    private static final int LABEL_LINES = 12;
    /** How many lines are counted in a margin at least. */
    private static final int NUMBERED_LINES = 12;

    private final Layout layout;

    PageNumbers(Layout layout) {
        this.layout = layout;
    }

    /** Marks the page numbers as such. */
    void mark() {
        List<Integer> figures = new ArrayList<>();
        for (int i = 0; i < layout.lines(); i++) {
            String key = layout.key(i);
            if (key.length() > LONGEST) {
                continue;
            }
            if (mayBeSure(key) && SURE.matcher(key).matches()) {
                layout.set(i, Piece.Kind.PAGE_NUMBER);
            } else if (isFigure(key)) {
                figures.add(i);
            } else if (key.equals("-")) {
                layout.set(i, Piece.Kind.MARKUP);
            }
        }
        runs(figures).filter(this::isMargin).toList().forEach(run -> {
            run.forEach(line -> layout.set(line, Piece.Kind.PAGE_NUMBER));
            figures.removeAll(Set.copyOf(run));
        });
        List<Integer> whole =
                figures.stream().filter(line -> !layout.splitsSentence(line)).toList();
        runs(whole).filter(this::areLabels).forEach(labels -> figures.removeAll(Set.copyOf(labels)));
        pages(figures);
    }

    /** Whether a key begins as page numbers do; quick, for it is asked of every line. */
    private static boolean mayBeSure(String key) {
        return !key.isEmpty() && (Character.isDigit(key.charAt(0)) || "-~pP".indexOf(key.charAt(0)) >= 0);
    }

    /** The stretches in which every figure is one more than the one before. */
    private Stream<List<Integer>> runs(List<Integer> figures) {
        List<List<Integer>> runs = new ArrayList<>();
        for (int line : figures) {
            boolean goesOn =
                    !runs.isEmpty() && value(line) == value(runs.getLast().getLast()) + 1;
            if (!goesOn) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(line);
        }
        return runs.stream();
    }

    /** Whether a key is a figure of at most four digits and nothing else. */
    static boolean isFigure(String key) {
        return !key.isEmpty() && key.length() <= 4 && key.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private int value(int line) {
        return Integer.parseInt(layout.key(line));
    }

    /** They come in the middle of sentences, every line or two, as drafts count their lines. */
    private boolean isMargin(List<Integer> run) {
        return run.size() >= NUMBERED_LINES
                && layout.textLines(run.getFirst(), run.getLast()) <= 2 * run.size()
                && run.stream().filter(layout::splitsSentence).count() >= NUMBERED_LINES / 4;
    }

    /** They begin with 1, never break a sentence, and have little text and other text each below them. */
    private boolean areLabels(List<Integer> run) {
        if (run.size() < 2
                || value(run.getFirst()) != 1
                || layout.textLines(run.getFirst(), run.getLast()) > LABEL_LINES * run.size()) {
            return false;
        }
        Set<String> below = new HashSet<>();
        return run.stream().allMatch(line -> {
            int next = layout.textLine(line, 1);
            return next >= 0 && below.add(layout.key(next)) && !layout.splitsSentence(line);
        });
    }

    /** What is left are page numbers where they count on with a page of text between them, or break a sentence. */
    private void pages(List<Integer> figures) {
        for (int k = 1; k < figures.size(); k++) {
            int before = figures.get(k - 1);
            int here = figures.get(k);
            int step = value(here) - value(before);
            if (step >= 1 && step <= 2 && layout.textLines(before, here) >= PAGE_LINES) {
                layout.set(before, Piece.Kind.PAGE_NUMBER);
                layout.set(here, Piece.Kind.PAGE_NUMBER);
            }
        }
        for (int line : figures) {
            if (layout.kind(line) == null && layout.splitsSentence(line)) {
                layout.set(line, Piece.Kind.PAGE_NUMBER);
            }
        }
    }
}
