package jp.junshu.law.reading;

import static org.assertj.core.api.Assertions.assertThat;

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
            assertThat(piece.span().from())
                    .as("end of the piece before %s", piece)
                    .isEqualTo(at);
            assertThat(piece.span().isEmpty()).isFalse();
            at = piece.span().to();
            if (piece.owner() instanceof Piece.OfPlace(ClauseId place)) {
                booked.computeIfAbsent(place, p -> new StringBuilder())
                        .append(reading.source().text(piece.span()));
            }
        }
        assertThat(at).isEqualTo(reading.source().length());
        Set<ClauseId> ids = new HashSet<>();
        reading.places().forEach(place -> {
            assertThat(ids.add(place.id())).as("%s is there once", place.id()).isTrue();
            String own = booked.getOrDefault(place.id(), new StringBuilder()).toString();
            assertThat(own).contains(reading.source().text(place.mark()).strip());
            place.words()
                    .forEach(span -> assertThat(own).contains(reading.source().text(span)));
        });
        assertThat(ids).containsAll(booked.keySet());
    }
}
