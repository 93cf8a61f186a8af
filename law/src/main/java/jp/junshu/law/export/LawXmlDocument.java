package jp.junshu.law.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import jp.junshu.law.ClausePath;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.citation.Citation;
import jp.junshu.law.citation.CitationPart;
import jp.junshu.law.citation.Numerals;
import org.jspecify.annotations.Nullable;

/**
 * An edition in the XML that e-Gov gives for laws (法令標準XML, XMLSchemaForJapaneseLaw v3), in Japanese. Where a clause has its official
 * wording, that is its sentence; elsewhere stands our own statement, with （要旨） before it. Which place an element is, and whose words
 * it has, is also told by an instruction before it, for which the schema asks nothing.
 */
public final class LawXmlDocument {
    private static final String OWN = "（要旨）";
    /** Below a paragraph lie items, and below these ten levels more. */
    private static final int DEEPEST = 12;

    private static final Pattern NUMBERED = Pattern.compile("第(.+)[条項号]");
    /** Before it the era's years are not those of the calendar. */
    private static final LocalDate FIRST_YEAR = LocalDate.of(1873, 1, 1);

    /** Stands where a document bears no date, which the schema demands. */
    private static final LocalDate UNDATED = LocalDate.of(2019, 5, 1);

    private static final String NOTICE =
            "これは法令ではない。遵守(Junshu)が書き出した「%s」であり、" + OWN + "で始まる文は遵守による要旨で、公式の条文ではない。そのほかの文は、利用者が取り込んだ写しの条文である。";

    private final Edition edition;
    private final Function<Clause, Optional<String>> wording;
    private final XMLStreamWriter xml;
    private final Map<ClausePath, Node> nodes = new LinkedHashMap<>();
    private final List<Node> roots = new ArrayList<>();
    private int depth;

    /** A clause with the clauses below it. */
    private record Node(Clause clause, @Nullable Node parent, List<Node> children) {
        int level() {
            return parent == null ? 1 : parent.level() + 1;
        }
    }

    private LawXmlDocument(Edition edition, Function<Clause, Optional<String>> wording, XMLStreamWriter xml) {
        this.edition = edition;
        this.wording = wording;
        this.xml = xml;
        for (Clause clause : edition.clauses()) {
            Node parent = above(clause.id().path());
            Node node = new Node(clause, parent, new ArrayList<>());
            nodes.put(clause.id().path(), node);
            (parent == null ? roots : parent.children()).add(node);
        }
    }

    private @Nullable Node above(ClausePath path) {
        Optional<ClausePath> parent = path.findParent();
        while (parent.isPresent() && !nodes.containsKey(parent.get())) {
            parent = parent.get().findParent();
        }
        return parent.map(nodes::get).orElse(null);
    }

    /**
     * The edition as a file; the same edition and wording give the same bytes.
     *
     * @param wording the official wording of a clause, where the user has it
     * @throws IllegalArgumentException when a place lies deeper than the schema has levels
     */
    public static byte[] write(Edition edition, Function<Clause, Optional<String>> wording) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            LawXmlDocument document = new LawXmlDocument(edition, wording, xml);
            if (document.nodes.values().stream().anyMatch(node -> node.level() > DEEPEST)) {
                throw new IllegalArgumentException(edition.regulation() + " lies deeper than law XML has levels");
            }
            document.law();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing but memory is written to", e);
        }
        return bytes.toByteArray();
    }

    private void law() throws XMLStreamException {
        LocalDate dated = Stream.concat(edition.inForce().stream(), edition.supplementary().stream())
                .max(Comparator.naturalOrder())
                .filter(day -> !day.isBefore(FIRST_YEAR))
                .orElse(UNDATED);
        JapaneseDate date = JapaneseDate.from(dated);
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        start("Law");
        xml.writeAttribute("Era", era(date.getEra()));
        xml.writeAttribute("Year", Integer.toString(date.get(ChronoField.YEAR_OF_ERA)));
        xml.writeAttribute("Num", "1");
        xml.writeAttribute("LawType", "Misc");
        xml.writeAttribute("Lang", "ja");
        element("LawNum", "（法令番号なし。発出者：" + edition.issuer().ja() + "、版：" + edition.revision() + "）");
        start("LawBody");
        element("LawTitle", edition.title().ja());
        element("EnactStatement", NOTICE.formatted(edition.title().ja()));
        start("MainProvision");
        boolean articles = roots.stream()
                .allMatch(root -> form(root.clause())
                        .filter(CitationPart.Form.ARTICLE::equals)
                        .isPresent());
        if (articles) {
            articles();
        } else {
            int number = 0;
            for (Node root : roots) {
                paragraph(root, ++number, root.clause().cite());
            }
        }
        end();
        end();
        end();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private static String era(JapaneseEra era) {
        if (era.equals(JapaneseEra.REIWA)) {
            return "Reiwa";
        }
        if (era.equals(JapaneseEra.HEISEI)) {
            return "Heisei";
        }
        return era.equals(JapaneseEra.SHOWA) ? "Showa" : era.equals(JapaneseEra.TAISHO) ? "Taisho" : "Meiji";
    }

    private static Optional<CitationPart.Form> form(Clause clause) {
        return Citation.findIn(clause.cite())
                .map(citation -> citation.parts().getFirst().form());
    }

    // ---- places

    private void articles() throws XMLStreamException {
        for (int i = 0; i < roots.size(); ) {
            String article = article(roots.get(i));
            start("Article");
            xml.writeAttribute("Num", article.replace('-', '_'));
            element("ArticleTitle", articleTitle(roots.get(i).clause()));
            for (int number = 1; i < roots.size() && article(roots.get(i)).equals(article); number++) {
                paragraph(roots.get(i), number, number == 1 ? "" : fullWidth(number));
                i++;
            }
            end();
        }
    }

    private static String article(Node root) {
        return root.clause().id().path().segments().getFirst();
    }

    private static String articleTitle(Clause clause) {
        List<Integer> numbers = Citation.parse(clause.cite()).parts().getFirst().numbers();
        StringBuilder title = new StringBuilder("第")
                .append(Numerals.kanji(numbers.getFirst()))
                .append('条');
        numbers.subList(1, numbers.size()).forEach(branch -> title.append('の').append(Numerals.kanji(branch)));
        return title.toString();
    }

    private static String fullWidth(int number) {
        StringBuilder wide = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> wide.append((char) (c - '0' + '０')));
        return wide.toString();
    }

    private void paragraph(Node node, int number, String mark) throws XMLStreamException {
        instruct(node);
        start("Paragraph");
        xml.writeAttribute("Num", Integer.toString(number));
        element("ParagraphCaption", "（" + node.clause().title().ja() + "）");
        element("ParagraphNum", mark);
        sentence("ParagraphSentence", node.clause());
        items(node, 0);
        end();
    }

    private void items(Node parent, int level) throws XMLStreamException {
        String name = level == 0 ? "Item" : "Subitem" + level;
        int number = 0;
        for (Node node : parent.children()) {
            number++;
            instruct(node);
            start(name);
            xml.writeAttribute("Num", Integer.toString(number));
            element(name + "Title", mark(node, parent));
            sentence(name + "Sentence", node.clause());
            items(node, level + 1);
            end();
        }
    }

    /** What a place is called below its parent: the rest of its citation, 一 for 第一号. */
    private static String mark(Node node, Node parent) {
        String cite = node.clause().cite();
        String above = parent.clause().cite();
        String rest = cite.startsWith(above) && cite.length() > above.length()
                ? cite.substring(above.length()).replaceFirst("^[-・.]", "")
                : cite;
        Matcher numbered = NUMBERED.matcher(rest);
        return numbered.matches() ? numbered.group(1) : rest;
    }

    private void instruct(Node node) throws XMLStreamException {
        line();
        xml.writeProcessingInstruction(
                "junshu",
                "place=\"" + node.clause().id().path() + "\" cite=\""
                        + node.clause().cite() + "\" wording=\""
                        + (official(node.clause()).isPresent() ? "official" : "own") + "\"");
    }

    private Optional<String> official(Clause clause) {
        return wording.apply(clause).map(String::strip).filter(words -> !words.isEmpty());
    }

    /** The sentences of a place: a line of its words each. */
    private void sentence(String name, Clause clause) throws XMLStreamException {
        String words = official(clause).orElseGet(() -> OWN + clause.says().ja());
        start(name);
        int number = 0;
        for (String sentence : words.split("[\\n\\r\\u2028\\u2029]+", -1)) {
            if (!sentence.isBlank()) {
                line();
                xml.writeStartElement("Sentence");
                xml.writeAttribute("Num", Integer.toString(++number));
                xml.writeCharacters(printed(sentence.strip()));
                xml.writeEndElement();
            }
        }
        end();
    }

    // ---- the file

    private void start(String name) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        depth++;
    }

    private void end() throws XMLStreamException {
        depth--;
        line();
        xml.writeEndElement();
    }

    private void element(String name, String words) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        xml.writeCharacters(printed(words));
        xml.writeEndElement();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** Without what no XML document may hold (XML 1.0, 2.2). */
    private static String printed(String words) {
        return words.replaceAll("[^\\t\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
