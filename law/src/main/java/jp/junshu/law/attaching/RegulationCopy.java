package jp.junshu.law.attaching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.law.ClausePath;
import jp.junshu.law.reading.Piece;
import jp.junshu.law.reading.Place;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.reading.RegulationText;
import jp.junshu.law.reading.SourceText;

/**
 * A user's copy of one regulation.
 *
 * @param title the line that heads it, empty where there is none
 * @param places in reading order
 */
public record RegulationCopy(Optional<String> title, List<CopiedPlace> places) {
    public RegulationCopy {
        places = List.copyOf(places);
    }

    /** The copy of one of the regulations that were found in a text. */
    public static RegulationCopy of(Reading reading, RegulationText regulation) {
        List<Place> places = regulation.places().toList();
        Map<ClausePath, Integer> order = new HashMap<>();
        places.forEach(place -> order.put(place.id().path(), order.size()));
        List<StringBuilder> whole = new ArrayList<>();
        places.forEach(_ -> whole.add(new StringBuilder()));
        for (Piece piece : reading.pieces()) {
            if (piece.owner() instanceof Piece.OfPlace(var id)
                    && id.regulation().equals(regulation.id())) {
                add(reading.source(), piece, id.path(), places, order, whole);
            }
        }
        List<CopiedPlace> copied = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            String own = Lines.joined(place.wording(reading.source()));
            copied.add(new CopiedPlace(
                    place.id().path(),
                    place.citation().toString(),
                    own,
                    place.children().isEmpty() ? own : Lines.joined(whole.get(i).toString())));
        }
        return new RegulationCopy(regulation.title().map(String::strip), copied);
    }

    /** Gives a piece to its place and to all above it, its mark to those above alone. */
    private static void add(
            SourceText source,
            Piece piece,
            ClausePath path,
            List<Place> places,
            Map<ClausePath, Integer> order,
            List<StringBuilder> whole) {
        Integer at = order.get(path);
        if (at == null) {
            return;
        }
        Place place = places.get(at);
        boolean marked = piece.span().from() <= place.mark().from()
                && place.mark().from() < piece.span().to();
        String all = source.text(piece.span());
        String own = marked && place.mark().to() <= piece.span().to()
                ? source.text(new jp.junshu.law.reading.Span(
                        place.mark().to(), piece.span().to()))
                : all;
        whole.get(at).append(own);
        Optional<ClausePath> above = path.findParent();
        while (above.isPresent()) {
            Integer higher = order.get(above.get());
            if (higher != null) {
                StringBuilder text = whole.get(higher);
                if (marked && !text.isEmpty()) {
                    text.append(Lines.END);
                }
                text.append(all);
            }
            above = above.get().findParent();
        }
    }

    /** The place of this path. */
    public Optional<CopiedPlace> findPlace(ClausePath path) {
        return places.stream().filter(place -> place.path().equals(path)).findFirst();
    }
}
