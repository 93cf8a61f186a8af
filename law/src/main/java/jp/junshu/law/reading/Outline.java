package jp.junshu.law.reading;

import java.util.List;

/** The outline of a reading: every place on a line, {@code regulation<TAB>id<TAB>citation}, without its words. */
public final class Outline {
    private Outline() {}

    /** The lines of all regulations of a reading, in reading order. */
    public static List<String> lines(Reading reading) {
        return reading.places().map(Outline::line).toList();
    }

    private static String line(Place place) {
        return place.id().regulation() + "\t" + place.id().path() + "\t" + place.citation();
    }
}
