package jp.junshu.law.source;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import jp.junshu.law.reading.Piece;
import jp.junshu.law.reading.Piece.Owner;
import jp.junshu.law.reading.SourceText;
import jp.junshu.law.reading.Span;

/** The text that is written from the elements of a law, with the owner of each of its characters and the line each line comes from. */
final class LawXmlText {
    private final StringBuilder text = new StringBuilder();
    private final List<Whereabouts> lines = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();

    /** Writes words, which may run over lines, and says where they stand; line ends around them left out. */
    Span write(String words, int line, Owner owner) {
        int from = text.length();
        for (int i = 0; i < words.length(); i++) {
            if (text.isEmpty() || text.charAt(text.length() - 1) == '\n') {
                lines.add(Whereabouts.ofLine(line));
            }
            text.append(words.charAt(i));
        }
        own(from, owner);
        return new Span(from, text.length());
    }

    private void own(int from, Owner owner) {
        if (from == text.length()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().owner().equals(owner)) {
            Piece before = pieces.removeLast();
            pieces.add(new Piece(new Span(before.span().from(), text.length()), owner));
        } else {
            pieces.add(new Piece(new Span(from, text.length()), owner));
        }
    }

    /** Ends the line that is being written, if one is. */
    void endLine(Owner owner) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            int from = text.length();
            text.append('\n');
            own(from, owner);
        }
    }

    List<Piece> pieces() {
        return pieces;
    }

    SourceText source(String name) {
        return SourceText.of(name, text.toString());
    }

    List<Whereabouts> lines() {
        List<Whereabouts> all = new ArrayList<>(lines);
        all.add(lines.isEmpty() ? Whereabouts.ofLine(1) : lines.getLast());
        return all;
    }

    // ---- the words of an element

    /**
     * The words of the element that begins here, to its end: a line for each sentence's block, caption, heading and cell, numbers and
     * columns parted by a blank; without readings beside characters (Rt).
     */
    static String words(SafeXml xml) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        List<String> open = new ArrayList<>(List.of(xml.element()));
        int outside = xml.depth() - 1;
        while (xml.next() && xml.depth() > outside) {
            if (xml.isStart() && xml.element().equals("Rt")) {
                xml.skip();
            } else if (xml.isStart()) {
                open.add(xml.element());
                if (isBlock(xml.element())) {
                    endLine(words);
                }
            } else if (xml.isText()) {
                words.append(isSpoken(open.getLast()) ? xml.text() : xml.text().strip());
            } else if (xml.isEnd()) {
                String ended = open.removeLast();
                if (isNumber(ended) || ended.equals("Column")) {
                    part(words);
                } else if (isBlock(ended)) {
                    endLine(words);
                }
            }
        }
        return words.toString().strip().replaceAll("　+(?=\\n)", "");
    }

    private static void endLine(StringBuilder words) {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
            words.append('\n');
        }
    }

    private static void part(StringBuilder words) {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
            words.append('　');
        }
    }

    /** Blanks between other elements are layout of the file. */
    private static boolean isSpoken(String element) {
        return element.equals("Sentence")
                || element.equals("Ruby")
                || element.equals("Line")
                || element.equals("Sup")
                || element.equals("Sub");
    }

    static boolean isNumber(String element) {
        return element.equals("ArticleTitle")
                || element.equals("ParagraphNum")
                || element.matches("(Item|Subitem\\d+)Title");
    }

    private static boolean isBlock(String element) {
        return !isNumber(element)
                && element.matches(
                        ".+(Sentence|Caption|Title|Label|TableColumn|TableHeaderColumn|TableRow|Num|Statement)"
                                + "|TableColumn|TableHeaderColumn|TableRow|Remarks|Fig|Paragraph|Article");
    }
}
