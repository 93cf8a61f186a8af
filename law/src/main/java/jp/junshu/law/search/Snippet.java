package jp.junshu.law.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A part of a text around what was looked for, cut into what was found and what stands between. */
public record Snippet(List<Piece> pieces) {
    private static final int AROUND = 60;

    /** @param hit whether it is what was looked for */
    public record Piece(String text, boolean hit) {}

    public Snippet {
        pieces = List.copyOf(pieces);
    }

    /** The whole of a text. */
    public static Snippet whole(String text, SearchQuery query) {
        return cut(text, hits(text, query), 0, text.length());
    }

    /** So much of a text as shows what was found first; from its beginning where nothing was. */
    public static Snippet around(String text, SearchQuery query) {
        BitSet hits = hits(text, query);
        int first = Math.max(0, hits.nextSetBit(0));
        int from = text.length() <= 4 * AROUND ? 0 : Math.max(0, first - AROUND);
        int to = Math.min(text.length(), Math.max(from, first) + 3 * AROUND);
        to = text.length() <= 4 * AROUND ? text.length() : to;
        return cut(text, hits, boundary(text, from), boundary(text, to));
    }

    /** Not between the halves of one character. */
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static BitSet hits(String text, SearchQuery query) {
        Folded folded = Folded.of(text);
        String key = folded.text();
        BitSet hits = new BitSet(text.length());
        for (String term : query.terms()) {
            for (int at = key.indexOf(term); at >= 0; at = key.indexOf(term, at + term.length())) {
                hits.set(folded.at(at), Math.max(folded.at(at) + 1, folded.at(at + term.length())));
            }
        }
        return hits;
    }

    private static Snippet cut(String text, BitSet hits, int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece("…", false));
        }
        int at = from;
        while (at < to) {
            boolean hit = hits.get(at);
            int next = hit ? hits.nextClearBit(at) : hits.nextSetBit(at);
            int end = next < 0 ? to : Math.min(next, to);
            pieces.add(new Piece(text.substring(at, end), hit));
            at = end;
        }
        if (to < text.length()) {
            pieces.add(new Piece("…", false));
        }
        return new Snippet(pieces);
    }

    public boolean hasHit() {
        return pieces.stream().anyMatch(Piece::hit);
    }
}
