package jp.junshu.law.reading;

import java.util.Arrays;

/** Where a text announces a list: 次の各号, 以下, 下記のとおり. */
final class Announcements {
    private static final String[] WORDS = {
        "次の", "次に", "以下", "下記", "のとおり", "の通り", "各号", "掲げる", "（例）", "(例)", "を含む", "左の", "右の"
    };
    private static final Glyphs BEGINNINGS = Glyphs.beginning(WORDS);

    private final int[] places;

    private Announcements(int[] places) {
        this.places = places;
    }

    /** Looks through a stretch of text once. */
    static Announcements in(String text, Span span) {
        int[] places = new int[64];
        int count = 0;
        for (int i = span.from(); i < span.to(); i++) {
            if (BEGINNINGS.has(text.charAt(i)) && begins(text, i, span.to())) {
                places = count == places.length ? Arrays.copyOf(places, count * 2) : places;
                places[count++] = i;
            }
        }
        return new Announcements(Arrays.copyOf(places, count));
    }

    private static boolean begins(String text, int at, int limit) {
        for (String word : WORDS) {
            if (at + word.length() <= limit && text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one begins in this stretch. */
    boolean between(int from, int to) {
        int at = Arrays.binarySearch(places, from);
        int first = at >= 0 ? at : -at - 1;
        return first < places.length && places[first] < to;
    }
}
