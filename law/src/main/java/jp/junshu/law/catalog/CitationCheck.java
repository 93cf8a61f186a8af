package jp.junshu.law.catalog;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.law.ClausePath;
import jp.junshu.law.yaml.FaultCode;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.Spot;

/**
 * Checks that each citation agrees with its place's id as far as that can be seen without the document: it is nobody else's, it goes
 * on from the parent's, and the number it then gives is the number of the id's last segment.
 */
public record CitationCheck(Map<ClausePath, Spot> places, Faults faults) {
    private static final Pattern NUMERAL = Pattern.compile("[0-9]+|[〇一二三四五六七八九十百]+");
    private static final Pattern BRANCHED = Pattern.compile("[0-9]+(-[0-9]+)*");
    private static final String DIGITS = "〇一二三四五六七八九";

    void check() {
        Map<String, Spot> seen = new HashMap<>();
        places.forEach((path, clause) -> clause.get("cite")
                .filter(cite -> cite.node().isString())
                .ifPresent(cite -> {
                    Spot first = seen.putIfAbsent(cite.text(), cite);
                    if (first != null) {
                        faults.add(cite, FaultCode.DUPLICATE_ID, cite.text(), first.place());
                    } else {
                        check(path, cite);
                    }
                }));
    }

    /** Whether a citation can stand for a place: it goes on from the one above, which is empty at the top, and names the segment. */
    public static boolean fits(String cite, String above, ClausePath path) {
        return cite.startsWith(above) && names(cite.substring(above.length()), path.last(), !above.isEmpty());
    }

    private void check(ClausePath path, Spot cite) {
        String parent = path.findParent()
                .flatMap(above -> Optional.ofNullable(places.get(above)))
                .flatMap(clause -> clause.word("cite"))
                .orElse("");
        if (!cite.text().startsWith(parent)) {
            faults.add(cite, FaultCode.WRONG_CITATION, cite.text(), parent);
        } else if (!names(cite.text().substring(parent.length()), path.last(), !parent.isEmpty())) {
            faults.add(cite, FaultCode.WRONG_CITATION, cite.text(), path);
        }
    }

    /** Whether the end of a citation can stand for the segment; a heading without a number can stand for any. */
    private static boolean names(String tail, String segment, boolean alone) {
        String plain = Normalizer.normalize(tail, Normalizer.Form.NFKC);
        if (!BRANCHED.matcher(segment).matches()) {
            return folded(plain).contains(folded(Normalizer.normalize(segment, Normalizer.Form.NFKC)));
        }
        List<Integer> given = NUMERAL.matcher(plain)
                .results()
                .map(MatchResult::group)
                .map(CitationCheck::number)
                .toList();
        List<Integer> wanted =
                Stream.of(segment.split("-")).map(CitationCheck::number).toList();
        if (given.isEmpty() || isHeading(plain)) {
            return true;
        }
        int from = alone ? 0 : Math.max(0, given.size() - wanted.size());
        return given.subList(from, given.size()).equals(wanted);
    }

    /** In small letters: an id may have ac where the document prints AC. */
    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    /** Words in brackets stand for a place whose number the document does not print; a bracketed number is its number. */
    private static boolean isHeading(String tail) {
        return tail.startsWith("(")
                && tail.endsWith(")")
                && !NUMERAL.matcher(tail.substring(1, tail.length() - 1)).matches();
    }

    private static int number(String numeral) {
        if (numeral.charAt(0) <= '9') {
            return numeral.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(numeral);
        }
        int sum = 0;
        int digit = 0;
        for (int i = 0; i < numeral.length(); i++) {
            switch (numeral.charAt(i)) {
                case '百' -> {
                    sum += Math.max(1, digit) * 100;
                    digit = 0;
                }
                case '十' -> {
                    sum += Math.max(1, digit) * 10;
                    digit = 0;
                }
                default -> digit = digit * 10 + DIGITS.indexOf(numeral.charAt(i));
            }
        }
        return sum + digit;
    }
}
