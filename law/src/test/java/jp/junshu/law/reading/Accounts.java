package jp.junshu.law.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.junshu.law.ClauseId;

/** Checks that a reading accounts for every character once, and that places hold the words that are booked to them. */
final class Accounts {
    private Accounts() {}

    static void check(Reading reading) {
        int at = 0;
        Map<ClauseId, StringBuilder> booked = new HashMap<>();
        for (Piece piece : reading.pieces()) {
            ensure(piece.span().from() == at, "the account goes on at " + at, piece);
            ensure(!piece.span().isEmpty(), "no piece is empty", piece);
            at = piece.span().to();
            if (piece.owner() instanceof Piece.OfPlace(ClauseId place)) {
                booked.computeIfAbsent(place, p -> new StringBuilder())
                        .append(reading.source().text(piece.span()));
            }
        }
        ensure(at == reading.source().length(), "the account ends with the text", at);
        Set<ClauseId> ids = new HashSet<>();
        reading.places().forEach(place -> {
            ensure(ids.add(place.id()), "an id is there once", place.id());
            String own = booked.getOrDefault(place.id(), new StringBuilder()).toString();
            ensure(own.contains(reading.source().text(place.mark()).strip()), "the mark is booked to its place", place);
            place.words()
                    .forEach(span -> ensure(
                            own.contains(reading.source().text(span)), "words are booked to their place", place));
        });
        ensure(ids.containsAll(booked.keySet()), "every owner is a place", ids);
    }

    /** Plain, for it is asked millions of times. */
    private static void ensure(boolean holds, String what, Object where) {
        if (!holds) {
            throw new AssertionError(what + ": " + where);
        }
    }
}
