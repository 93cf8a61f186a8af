package jp.junshu.law.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import jp.junshu.law.Fault;
import jp.junshu.law.Text;

/**
 * Takes the text out of a DOCX: a line for each paragraph, those of tables cell by cell and row by row, with the numbers that Word
 * prints by itself. What was struck out in revising, readings beside characters (ruby), heads and feet of pages are left out.
 */
final class WordText {
    private static final String RELATIONS = "_rels/.rels";

    private final String name;
    private final WordStyles styles;
    private final Map<String, WordNumbering.Where> lists;
    private final WordNumbering numbering;
    private final Extract.Builder text = new Extract.Builder();
    private int paragraphs;
    private int notes;

    private WordText(String name, WordStyles styles, WordNumbering numbering) {
        this.name = name;
        this.styles = styles;
        this.lists = styles.lists();
        this.numbering = numbering;
    }

    static Extract extract(String name, byte[] content) {
        WordPackage word = WordPackage.open(name, content);
        String main = main(name, word);
        byte[] body = word.findPart(main).orElseThrow(() -> Refused.NO_WORD.of(name, "ZIP"));
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        WordText reader = new WordText(
                name,
                WordStyles.read(name, word, folder + "styles.xml"),
                WordNumbering.read(name, word, folder + "numbering.xml"));
        return SafeXml.read(name, body, reader::read);
    }

    /** The part with the document's body; another kind of office document has another one. */
    private static String main(String name, WordPackage word) {
        Optional<String> target = word.findPart(RELATIONS)
                .flatMap(relations -> SafeXml.read(name, relations, xml -> {
                    Optional<String> found = Optional.empty();
                    while (xml.next()) {
                        if (xml.isStart() && xml.attribute("Type").endsWith("/officeDocument")) {
                            found = Optional.of(xml.attribute("Target").replaceFirst("^/", ""));
                        }
                    }
                    return found;
                }));
        String main = target.orElse("word/document.xml");
        if (main.startsWith("xl/")) {
            throw Refused.NO_WORD.of(name, "Excel");
        }
        if (main.startsWith("ppt/")) {
            throw Refused.NO_WORD.of(name, "PowerPoint");
        }
        return main;
    }

    private Extract read(SafeXml xml) throws XMLStreamException {
        while (xml.next()) {
            if (xml.isStart() && xml.element().equals("p")) {
                paragraph(xml);
            }
            if (text.length() > DocumentReader.TEXT_LIMIT / 2) {
                throw Refused.UNPACKS_TOO_LARGE.of(name);
            }
        }
        if (text.isBlank()) {
            throw Refused.NO_TEXT.of(name);
        }
        List<Fault> warnings = new ArrayList<>();
        if (notes > 0) {
            warnings.add(PdfText.warning(
                    name,
                    "notes-left-out",
                    new Text("脚注・文末注%d件は読んでいません。".formatted(notes), "%d footnotes were not read.".formatted(notes))));
        }
        return text.build(name, warnings);
    }

    /** A paragraph as it is being read. */
    private static final class Line {
        final StringBuilder words = new StringBuilder();
        String style = "";
        Optional<String> list = Optional.empty();
        Optional<Integer> level = Optional.empty();
    }

    private void paragraph(SafeXml xml) throws XMLStreamException {
        Line line = new Line();
        int number = ++paragraphs;
        int outside = xml.depth() - 1;
        while (xml.next() && xml.depth() > outside) {
            if (xml.isStart()) {
                element(xml, line);
            }
        }
        write(line, number);
    }

    private void element(SafeXml xml, Line line) throws XMLStreamException {
        switch (xml.element()) {
            case "pStyle" -> line.style = xml.attribute("val");
            case "numId" -> line.list = Optional.of(xml.attribute("val"));
            case "ilvl" -> line.level = Optional.of(WordNumbering.number(xml.attribute("val"), 0));
            case "t" -> words(xml, line);
            case "ptab" -> line.words.append('\t');
            case "tab" -> line.words.append('\t');
            case "br", "cr" -> line.words.append('\n');
            case "noBreakHyphen" -> line.words.append('-');
            case "sym" -> symbol(xml, line);
            case "footnoteReference", "endnoteReference" -> notes++;
            case "tabs" -> xml.skip();
            // rt: ruby; Fallback: the same box once more; the others were struck out or moved away
            case "rt", "Fallback", "del", "moveFrom", "pPrChange", "rPrChange", "instrText" -> xml.skip();
            // in a box of text that hangs on this paragraph: a line of its own, before it
            case "p" -> paragraph(xml);
            default -> {}
        }
    }

    private static void words(SafeXml xml, Line line) throws XMLStreamException {
        int outside = xml.depth() - 1;
        while (xml.next() && xml.depth() > outside) {
            if (xml.isText()) {
                line.words.append(xml.text());
            }
        }
    }

    private static void symbol(SafeXml xml, Line line) {
        String code = xml.attribute("char");
        if (code.matches("[0-9A-Fa-f]{4}")) {
            int c = Integer.parseInt(code, 16);
            // signs of symbol fonts are private characters; most of them are bullets
            line.words.append(c >= 0xE000 && c <= 0xF8FF ? "・" : Character.toString(c));
        }
    }

    private void write(Line line, int number) {
        String label = where(line)
                .map(where -> numbering.next(where, line.style, lists))
                .orElse("");
        String words = (label + line.words).strip();
        if (styles.isContents(line.style)) {
            // leaders, as print has them, tell contents from headings
            words = words.replaceFirst("\t+(?=[^\t]*$)", "………");
        }
        for (String part : words.split("[\n\r\f]", -1)) {
            if (!part.isBlank()) {
                text.line(clean(part), Whereabouts.ofLine(number));
            }
        }
    }

    private Optional<WordNumbering.Where> where(Line line) {
        return line.list.isPresent()
                ? line.list.filter(list -> !list.equals("0")).map(list -> new WordNumbering.Where(list, line.level))
                : styles.findList(line.style);
    }

    /** Without control characters, which no text has and XML seldom lets through. */
    private static String clean(String words) {
        return words.replaceAll("[\\p{Cntrl}&&[^\t]]", "");
    }
}
