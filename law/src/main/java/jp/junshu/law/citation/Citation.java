package jp.junshu.law.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.junshu.law.ClausePath;
import jp.junshu.law.citation.CitationPart.Form;

/**
 * How a place is cited: 第16条第4項第一号イ, 3(2), 15)(8)・1, 第5第2項第1号オ(ア), 3.1.2(1).
 *
 * <p>Two spellings of one citation are equal: width, kanji or Arabic figures, ⑴ or (1), and blanks make no difference. It is
 * printed in one canonical spelling: ASCII figures and parentheses, 号 below an article in kanji.
 */
public record Citation(List<CitationPart> parts) {
    /** Where a plain figure follows one of these, a hyphen keeps them apart. */
    private static final Set<Form> ENDS_IN_FIGURE =
            Set.of(Form.NUMBER, Form.DECIMAL, Form.HEAD, Form.BULLET, Form.ROW, Form.ANNEX);

    /** @throws IllegalArgumentException when there is no step at all */
    public Citation {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a citation has at least one step");
        }
    }

    /** Reads a citation in any of its spellings; empty when some of the text is not part of one. */
    public static Optional<Citation> findIn(String text) {
        return new CitationParser(text).parse();
    }

    /**
     * Reads a citation in any of its spellings.
     *
     * @throws IllegalArgumentException when some of the text is not part of one
     */
    public static Citation parse(String text) {
        return findIn(text).orElseThrow(() -> new IllegalArgumentException("not a citation: '" + text + "'"));
    }

    /** The citation of a place below this one. A decimal stands for the steps above it and replaces them. */
    public Citation child(CitationPart part) {
        List<CitationPart> longer = new ArrayList<>(part.form() == Form.DECIMAL ? List.of() : parts);
        longer.add(part);
        return new Citation(longer);
    }

    /**
     * The path that the citation spells out: 第16条第4項第一号 is {@code 16.4.1}. A 号 without 項 below 第N lies in paragraph 0, and
     * below 第N条 in paragraph 1, as ids are made. Headings give their name, so a document that counts its headings cannot be
     * addressed in this way.
     */
    public ClausePath path() {
        List<String> segments = new ArrayList<>();
        Form before = null;
        for (CitationPart part : parts) {
            if (part.form() == Form.ITEM && before == Form.HEAD) {
                segments.add("0");
            } else if (part.form() == Form.ITEM && before == Form.ARTICLE) {
                segments.add("1");
            }
            if (part.form() == Form.DECIMAL) {
                part.numbers().forEach(n -> segments.add(n.toString()));
            } else if (part.form() == Form.ANNEX) {
                segments.add(part.print(false));
            } else if (part.numbers().isEmpty()) {
                segments.add(part.name());
            } else {
                segments.add(part.numbers().stream().map(String::valueOf).collect(Collectors.joining("-")));
            }
            before = part.form();
        }
        return new ClausePath(segments);
    }

    @Override
    public String toString() {
        boolean article = parts.stream().anyMatch(part -> part.form() == Form.ARTICLE);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            boolean figureAfterFigure = i > 0
                    && parts.get(i).form() == Form.NUMBER
                    && ENDS_IN_FIGURE.contains(parts.get(i - 1).form());
            text.append(figureAfterFigure ? "-" : "").append(parts.get(i).print(article));
        }
        return text.toString();
    }
}
