package jp.junshu.law.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.junshu.law.ClausePath;
import jp.junshu.law.citation.Citation;

/**
 * What an instruction says of the element it stands before, in law XML that this program wrote: which place of which regulation it is.
 * The schema has no room for places that are no articles, paragraphs and items.
 */
record LawXmlPlace(ClausePath path, Citation citation) {
    private static final Pattern INSTRUCTION =
            Pattern.compile("place=\"([^\"]{1,300})\"\\s+cite=\"([^\"]{1,300})\"(\\s.*)?", Pattern.DOTALL);

    /**
     * The place an instruction tells; empty where it tells none, or none that can lie below the one it lies in.
     *
     * @param above the place that holds the element
     */
    static Optional<LawXmlPlace> find(String instruction, Optional<ClausePath> above) {
        Matcher told = INSTRUCTION.matcher(instruction);
        if (!told.matches()) {
            return Optional.empty();
        }
        try {
            ClausePath path = ClausePath.parse(told.group(1));
            return above.filter(place -> !place.covers(path) || place.equals(path))
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of(new LawXmlPlace(path, Citation.parse(told.group(2))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
