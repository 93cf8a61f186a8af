package jp.junshu.law.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.law.ClausePath;
import jp.junshu.law.RegulationId;
import jp.junshu.law.citation.CitationPart.Form;
import jp.junshu.law.wording.MatchKey;

/**
 * How one known document numbers its places, as data: {@code regulations/<id>/<revision>/numbering.yaml}.
 *
 * @param regulation the id of the regulation
 * @param revision the revision that is numbered so, as its folder is named
 * @param titles the lines that begin it: any one of them, as a whole line, blanks and widths ignored; … stands
 *     for any words
 * @param signs lines that show, all of them together, that a file without any title is this regulation as a whole
 * @param ends the lines that end it; text from there on is not the regulation's
 * @param furniture whole lines that are neither a place's nor a reader's business: table heads, running heads
 * @param levels the numbered levels of the top, each with what lies below it; none where they can be inferred
 * @param paragraphs unnumbered paragraphs that belong to another place than the one they stand in
 */
public record NumberingProfile(
        RegulationId regulation,
        String revision,
        List<String> titles,
        List<String> signs,
        List<String> ends,
        List<String> furniture,
        List<Level> levels,
        List<Paragraph> paragraphs) {

    /** @throws IllegalArgumentException when there is no title */
    public NumberingProfile {
        titles = List.copyOf(titles);
        signs = List.copyOf(signs);
        ends = List.copyOf(ends);
        furniture = List.copyOf(furniture);
        levels = List.copyOf(levels);
        paragraphs = List.copyOf(paragraphs);
        if (titles.isEmpty()) {
            throw new IllegalArgumentException("a numbering profile has a title");
        }
    }

    /**
     * One numbered level.
     *
     * @param mark the class of its marks
     * @param name what the document calls such a place (事項): a paragraph that begins with 本事項 speaks of it
     * @param before the fixed word before the number, empty for none
     * @param heading the heading, where the mark is {@link Mark#HEADING}
     * @param first the number of the first place
     * @param cite how it is cited, where not as its mark says
     * @param levels the levels below
     */
    public record Level(
            Mark mark,
            Optional<String> name,
            String before,
            Optional<String> heading,
            int first,
            Optional<Form> cite,
            List<Level> levels) {
        public Level {
            levels = List.copyOf(levels);
        }

        Form form() {
            return cite.orElse(mark.form());
        }

        private Stream<Level> withAllBelow() {
            return Stream.concat(Stream.of(this), levels.stream().flatMap(Level::withAllBelow));
        }
    }

    /**
     * An unnumbered paragraph that belongs to a place above the one it stands in.
     *
     * @param begins how it begins, long enough to be found, blanks and widths ignored
     * @param of the place it belongs to
     */
    public record Paragraph(String begins, ClausePath of) {}

    /** Lines by their match keys, those in which … stands for any words apart. */
    private record Lines(Set<String> whole, int longest, List<Open> open) {
        /** A line with any words between its beginning and its end. */
        record Open(String begins, String ends) {
            static Open of(String line) {
                int any = line.indexOf('…');
                return new Open(line.substring(0, any), line.substring(any + 1));
            }

            boolean match(String key) {
                return key.length() > begins.length() + ends.length() && key.startsWith(begins) && key.endsWith(ends);
            }
        }

        static Lines of(List<String> lines) {
            Map<Boolean, List<String>> keys =
                    lines.stream().map(MatchKey::of).collect(Collectors.partitioningBy(key -> key.indexOf('…') >= 0));
            Set<String> whole = Set.copyOf(keys.getOrDefault(false, List.of()));
            int longest = whole.stream().mapToInt(String::length).max().orElse(0);
            return new Lines(
                    whole,
                    longest,
                    keys.getOrDefault(true, List.of()).stream().map(Open::of).toList());
        }

        boolean match(String key) {
            if (key.length() <= longest && whole.contains(key)) {
                return true;
            }
            // no stream: it is asked of every line
            for (int i = 0; i < open.size(); i++) {
                if (open.get(i).match(key)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Tells by its match key whether a line begins the regulation. */
    Predicate<String> isTitle() {
        return Lines.of(titles)::match;
    }

    /** Tells by its match key whether a line ends the regulation. */
    Predicate<String> isEnd() {
        return Lines.of(ends)::match;
    }

    /** Whether the lines of a file, by their match keys, show that all of it is this regulation. */
    boolean isWhole(List<String> keys) {
        return !signs.isEmpty()
                && signs.stream()
                        .map(sign -> Lines.of(List.of(sign)))
                        .allMatch(sign -> keys.stream().anyMatch(sign::match));
    }

    List<String> fixedWords() {
        return levels.stream()
                .flatMap(Level::withAllBelow)
                .map(Level::before)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    List<String> headings() {
        return levels.stream()
                .flatMap(Level::withAllBelow)
                .flatMap(level -> level.heading().stream())
                .distinct()
                .toList();
    }
}
