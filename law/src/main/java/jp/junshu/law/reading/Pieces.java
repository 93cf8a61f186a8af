package jp.junshu.law.reading;

import java.util.ArrayList;
import java.util.List;

/** Bookkeeping over pieces. */
final class Pieces {
    private static final Piece.Owner BLANK = new Piece.Furniture(Piece.Kind.BLANK);

    private Pieces() {}

    /**
     * The same account with neighbours of one owner joined, blanks between two stretches of one remainder put to it, and empty pieces
     * left out.
     */
    static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.span().isEmpty()) {
                continue;
            }
            if (joined.size() > 1
                    && joined.getLast().owner().equals(BLANK)
                    && piece.owner() instanceof Piece.Remainder
                    && joined.get(joined.size() - 2).owner().equals(piece.owner())) {
                joined.removeLast();
                Piece before = joined.removeLast();
                joined.add(new Piece(new Span(before.span().from(), piece.span().to()), piece.owner()));
            } else if (!joined.isEmpty() && joined.getLast().owner().equals(piece.owner())) {
                Piece last = joined.removeLast();
                joined.add(new Piece(new Span(last.span().from(), piece.span().to()), piece.owner()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
