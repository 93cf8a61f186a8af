package jp.junshu.law.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody looks for: words with blanks between them, every one of which must be there; “several words” in quotation marks stand
 * as they are.
 */
public final class SearchQuery {
    /** More than anybody types. */
    public static final int LONGEST = 200;

    private static final int MOST = 10;
    private static final Pattern PART = Pattern.compile("[\"“”「]([^\"“”」]+)[\"“”」]?|([^\\s\"“”「」\\p{Z}]+)");

    private final String written;
    private final List<String> terms;

    private SearchQuery(String written, List<String> terms) {
        this.written = written;
        this.terms = List.copyOf(terms);
    }

    /** Reads what was typed; what is beyond the limits is left out. */
    public static SearchQuery of(String typed) {
        String written = typed.strip();
        String read = written.length() <= LONGEST ? written : written.substring(0, LONGEST);
        List<String> terms = new ArrayList<>();
        Matcher part = PART.matcher(read);
        while (part.find() && terms.size() < MOST) {
            String term = Folded.fold(part.group(1) == null ? part.group(2) : part.group(1));
            if (!term.isBlank() && !terms.contains(term)) {
                terms.add(term);
            }
        }
        return new SearchQuery(read, terms);
    }

    /** As it was typed. */
    public String written() {
        return written;
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    List<String> terms() {
        return terms;
    }

    /** Whether all of it is in this text. */
    public boolean isIn(String text) {
        String folded = Folded.fold(text);
        return terms.stream().allMatch(folded::contains);
    }
}
