package jp.junshu.law.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the letters of a page into lines. Programs that write PDF draw in the order of reading, cell by cell and column by column, so
 * that order is kept; where a page was drawn in another one, its lines are put together by where they stand, column by column.
 * Readings beside characters (ruby) are left out: they are no part of the wording.
 */
final class PageLines {
    /** A blank this wide within a line, in sizes of the letters, is a blank of the text. */
    private static final float BLANK = 0.8f;

    /** One this wide parts the cells of a row. */
    private static final float CELL = 2f;

    private static final float WORD_BLANK = 0.18f;
    /** What stands further apart than this belongs together only by its row. */
    private static final float APART = 4f;
    /** Ruby is about half as large as what it stands beside. */
    private static final float RUBY = 0.62f;

    private static final float SAME_LINE = 0.5f;
    private static final int LOOK_BACK = 200;
    /** No page has more stretches that are worth comparing with each other. */
    private static final int MOST_COMPARED = 4000;

    private static final int FEW_RETURNS = 2;
    private static final float MANY_RETURNS = 0.04f;

    /** A stretch of a line. */
    private static final class Run {
        final List<Glyph> glyphs = new ArrayList<>();
        float from;
        float to;
        float top;
        float bottom;
        float size;

        Run(Glyph first) {
            glyphs.add(first);
            from = first.from();
            to = first.to();
            top = first.top();
            bottom = first.bottom();
            size = first.size();
        }

        void add(Glyph glyph) {
            glyphs.add(glyph);
            from = Math.min(from, glyph.from());
            to = Math.max(to, glyph.to());
            if (glyph.size() > size) {
                size = glyph.size();
                top = glyph.top();
                bottom = glyph.bottom();
            }
        }

        void add(Run other) {
            other.glyphs.forEach(this::add);
        }

        float besides(Run other) {
            float shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return Math.max(0, shared) / Math.max(0.01f, Math.min(bottom - top, other.bottom - other.top));
        }

        boolean isBlank() {
            return glyphs.stream().allMatch(Glyph::isBlank);
        }

        boolean isKana() {
            return glyphs.stream()
                    .allMatch(glyph -> glyph.isBlank()
                            || glyph.text().chars().allMatch(c -> (c >= 0x3041 && c <= 0x30FF) || c == 0xFF70));
        }

        /** Whether this is the reading of something in the other line. */
        boolean isRubyOf(Run line) {
            float gap = line.top - bottom;
            return size <= RUBY * line.size
                    && gap > -0.6f * size
                    && gap < 0.9f * size
                    && from >= line.from - line.size
                    && to <= line.to + line.size;
        }

        String text() {
            StringBuilder text = new StringBuilder();
            Glyph before = null;
            for (Glyph glyph : glyphs.stream()
                    .sorted(Comparator.comparingDouble(Glyph::from))
                    .toList()) {
                if (before != null && !before.isBlank() && !glyph.isBlank()) {
                    text.append(between(before, glyph));
                }
                text.append(glyph.text());
                before = glyph;
            }
            return text.toString().stripTrailing();
        }

        private static String between(Glyph before, Glyph after) {
            float gap = (after.from() - before.to()) / Math.max(before.size(), after.size());
            boolean words = isWord(before.text()) && isWord(after.text());
            return gap > CELL ? "\t" : gap > BLANK ? "　" : words && gap > WORD_BLANK ? " " : "";
        }

        private static boolean isWord(String text) {
            return text.chars().allMatch(c -> c > ' ' && c < 0x250);
        }
    }

    private final List<Glyph> glyphs;

    PageLines(List<Glyph> glyphs) {
        this.glyphs = glyphs;
    }

    /** The lines from first to last, none of them blank. */
    List<String> lines() {
        List<Run> runs = runs();
        List<Run> lines = returns(runs) > Math.max(FEW_RETURNS, MANY_RETURNS * runs.size())
                ? new Columns(rows(withoutRuby(runs))).inOrder()
                : withoutRuby(runs);
        return lines.stream().map(Run::text).filter(line -> !line.isBlank()).toList();
    }

    /** Letters that were drawn one after another on one line. */
    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            boolean continues = before != null
                    && !runs.isEmpty()
                    && glyph.besides(before) >= SAME_LINE
                    && glyph.from() > before.from() - 0.3f * before.size()
                    && glyph.from() - runs.getLast().to < APART * Math.max(glyph.size(), before.size())
                    && !isSmaller(glyph, before)
                    && !isSmaller(before, glyph);
            if (continues) {
                runs.getLast().add(glyph);
            } else if (!glyph.isBlank() || before == null) {
                runs.add(new Run(glyph));
            } else {
                continue;
            }
            before = glyph;
        }
        return joined(runs.stream().filter(run -> !run.isBlank()).toList());
    }

    private static boolean isSmaller(Glyph one, Glyph other) {
        return one.size() <= RUBY * other.size() && one.bottom() < other.bottom() - 0.3f * other.size();
    }

    /** The line goes on where the ruby, drawn in between, is over; and where a number stands alone before its text. */
    private static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            int last = joined.size() - 1;
            int line = last >= 1 && joined.get(last).isRubyOf(joined.get(last - 1)) ? last - 1 : last;
            if (line >= 0 && goesOn(joined.get(line), run)) {
                joined.get(line).add(run);
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    private static boolean goesOn(Run line, Run run) {
        return line.besides(run) >= SAME_LINE
                && run.size > RUBY * line.size
                && line.size > RUBY * run.size
                && run.from >= line.to - 0.3f * line.size
                && run.from - line.to < APART * Math.max(line.size, run.size);
    }

    /** How often a line that was left is taken up again close to where it broke off. */
    private static int returns(List<Run> runs) {
        int returns = 0;
        for (int i = 2; i < runs.size(); i++) {
            Run here = runs.get(i);
            for (int k = i - 2; k >= Math.max(0, i - LOOK_BACK); k--) {
                Run there = runs.get(k);
                float gap = Math.max(here.from - there.to, there.from - here.to);
                if (here.besides(there) > 0.8f && gap < 1.2f * here.size && gap > -0.5f * here.size) {
                    returns++;
                    break;
                }
            }
        }
        return returns;
    }

    private static List<Run> withoutRuby(List<Run> runs) {
        if (runs.size() > MOST_COMPARED) {
            return runs;
        }
        return runs.stream()
                .filter(run -> !run.isKana() || runs.stream().noneMatch(line -> line != run && run.isRubyOf(line)))
                .toList();
    }

    /** The rows of the page from above, each with what stands in it from the left. */
    private static List<List<Run>> rows(List<Run> runs) {
        List<Run> sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparingDouble((Run run) -> run.top + run.bottom));
        List<List<Run>> rows = new ArrayList<>();
        for (Run run : sorted) {
            if (!rows.isEmpty() && rows.getLast().getLast().besides(run) >= SAME_LINE) {
                rows.getLast().add(run);
            } else {
                rows.add(new ArrayList<>(List.of(run)));
            }
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(run -> run.from)));
        return rows;
    }

    /** Rows by where they stand: side by side in columns, or right across the page. */
    private static final class Columns {
        /** Fewer rows than this on a side are no column. */
        private static final int ROWS = 6;

        private final List<List<Run>> rows;

        Columns(List<List<Run>> rows) {
            this.rows = rows;
        }

        List<Run> inOrder() {
            float gutter = gutter();
            List<Run> lines = new ArrayList<>();
            List<Run> left = new ArrayList<>();
            List<Run> right = new ArrayList<>();
            for (List<Run> row : rows) {
                List<Run> before = row.stream().filter(run -> run.to <= gutter).toList();
                List<Run> after = row.stream().filter(run -> run.from >= gutter).toList();
                if (before.size() + after.size() < row.size()) {
                    flush(left, right, lines);
                    lines.add(whole(row));
                } else {
                    whole(before, left);
                    whole(after, right);
                }
            }
            flush(left, right, lines);
            return lines;
        }

        private static void flush(List<Run> left, List<Run> right, List<Run> lines) {
            lines.addAll(left);
            lines.addAll(right);
            left.clear();
            right.clear();
        }

        private static void whole(List<Run> row, List<Run> column) {
            if (!row.isEmpty()) {
                column.add(whole(row));
            }
        }

        private static Run whole(List<Run> row) {
            Run whole = new Run(row.getFirst().glyphs.getFirst());
            whole.glyphs.clear();
            row.forEach(whole::add);
            return whole;
        }

        /** Where the page parts into two columns whose lines are full; right of everything where it does not. */
        private float gutter() {
            float from = Float.MAX_VALUE;
            float to = -Float.MAX_VALUE;
            for (List<Run> row : rows) {
                from = Math.min(from, row.getFirst().from);
                to = Math.max(to, row.getLast().to);
            }
            float best = Float.MAX_VALUE;
            float widest = 0;
            int few = rows.size() / 10;
            float begun = Float.MAX_VALUE;
            for (float x = from + 0.2f * (to - from); x < from + 0.8f * (to - from); x += 2) {
                if (crossing(x) > few) {
                    begun = Float.MAX_VALUE;
                } else {
                    begun = Math.min(begun, x);
                    if (x - begun >= widest) {
                        widest = x - begun;
                        best = (begun + x) / 2;
                    }
                }
            }
            return best < to && isColumn(best, true) && isColumn(best, false) ? best : Float.MAX_VALUE;
        }

        private int crossing(float x) {
            return (int) rows.stream()
                    .filter(row -> row.stream().anyMatch(run -> run.from < x && x < run.to))
                    .count();
        }

        /** Whether most rows of a side are about as wide as the widest of them. */
        private boolean isColumn(float gutter, boolean left) {
            List<Float> widths = new ArrayList<>();
            for (List<Run> row : rows) {
                List<Run> side = row.stream()
                        .filter(run -> left ? run.to <= gutter : run.from >= gutter)
                        .toList();
                if (!side.isEmpty()) {
                    widths.add(side.getLast().to - side.getFirst().from);
                }
            }
            float widest = widths.stream().max(Comparator.naturalOrder()).orElse(0f);
            long full = widths.stream().filter(width -> width > 0.7f * widest).count();
            return widths.size() >= ROWS && full * 2 >= widths.size();
        }
    }
}
