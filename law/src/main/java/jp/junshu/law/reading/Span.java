package jp.junshu.law.reading;

/** A stretch of a source text, in chars: {@code from} inclusive, {@code to} exclusive. */
public record Span(int from, int to) {
    /** @throws IllegalArgumentException when the end lies before the beginning */
    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("not a span: " + from + " to " + to);
        }
    }

    public int length() {
        return to - from;
    }

    public boolean isEmpty() {
        return to == from;
    }
}
