package jp.junshu.law;

/** A place in a text as an editor shows it: line and column from 1, the column in code points. */
public record Position(int line, int column) {
    public static final Position START = new Position(1, 1);

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
