package jp.junshu.law.reading;

import java.util.ArrayList;
import java.util.List;

/** Bookkeeping over pieces. */
final class Pieces {
    private Pieces() {}

    /** The same account with neighbours of one owner joined and empty pieces left out. */
    static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.span().isEmpty()) {
                continue;
            }
            if (!joined.isEmpty() && joined.getLast().owner().equals(piece.owner())) {
                Piece last = joined.removeLast();
                joined.add(new Piece(new Span(last.span().from(), piece.span().to()), piece.owner()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
