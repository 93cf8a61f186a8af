package jp.junshu.law.reading;

/** A place in a source text as an editor shows it: line and column from 1, the column in code points. */
public record Position(int line, int column) {
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
