package jp.junshu.law.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import jp.junshu.law.ClauseId;
import jp.junshu.law.ClausePath;
import jp.junshu.law.Fault;
import jp.junshu.law.Fault.Severity;
import jp.junshu.law.RegulationId;
import jp.junshu.law.Text;
import jp.junshu.law.citation.Citation;
import jp.junshu.law.citation.CitationPart;
import jp.junshu.law.citation.CitationPart.Form;
import jp.junshu.law.citation.Kana;
import jp.junshu.law.citation.Numerals;
import jp.junshu.law.reading.Piece;
import jp.junshu.law.reading.Piece.Furniture;
import jp.junshu.law.reading.Piece.Kind;
import jp.junshu.law.reading.Piece.Owner;
import jp.junshu.law.reading.Piece.Reason;
import jp.junshu.law.reading.Piece.Remainder;
import jp.junshu.law.reading.Place;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.reading.RegulationText;
import jp.junshu.law.reading.SourceText;
import jp.junshu.law.reading.Span;
import jp.junshu.law.wording.MatchKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads a law in the XML that e-Gov gives (法令標準XML, XMLSchemaForJapaneseLaw v3), alone or within an answer of e-Gov's programming
 * interface. The tree of places is that of its elements; nothing is inferred. The text is written from the elements, as print has it.
 */
final class LawXml {
    private static final Set<String> GROUPS = Set.of("Part", "Chapter", "Section", "Subsection", "Division");
    /** How far down the law may lie within what an interface puts around it. */
    private static final int WRAPPING = 6;

    /** A place in the making. */
    private static final class Node {
        final ClauseId id;
        final Citation citation;
        final List<Span> words = new ArrayList<>();
        final List<Node> children = new ArrayList<>();
        Span mark = new Span(0, 0);

        Node(ClauseId id, Citation citation) {
            this.id = id;
            this.citation = citation;
        }

        Owner owner() {
            return new Piece.OfPlace(id);
        }

        Place place(SourceText source) {
            return new Place(
                    id,
                    citation,
                    mark,
                    source.position(mark.from()),
                    words,
                    children.stream().map(child -> child.place(source)).toList());
        }
    }

    private final String name;
    private final SafeXml xml;
    private final RegulationId regulation;
    private final LawXmlText text = new LawXmlText();
    private final List<Node> roots = new ArrayList<>();
    private final Set<ClauseId> taken = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private Optional<String> title = Optional.empty();

    private LawXml(String name, SafeXml xml) {
        this.name = name;
        this.xml = xml;
        this.regulation = RegulationId.ofFile(name);
    }

    static DocumentReading read(String name, byte[] content) {
        return SafeXml.read(name, content, xml -> new LawXml(name, xml).read());
    }

    private DocumentReading read() throws XMLStreamException {
        String first = "";
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.element().equals("Law")) {
                law();
                return reading();
            }
            first = first.isEmpty() ? xml.element() : first;
            if (xml.depth() > WRAPPING) {
                break;
            }
        }
        throw Refused.NO_LAW.of(name, first);
    }

    private DocumentReading reading() {
        SourceText source = text.source(name);
        if (source.text().isBlank()) {
            throw Refused.NO_TEXT.of(name);
        }
        List<Place> places = roots.stream().map(root -> root.place(source)).toList();
        RegulationText law =
                new RegulationText(regulation, Optional.empty(), title, new Span(0, source.length()), places);
        return new DocumentReading(
                DocumentKind.LAW_XML,
                new Reading(source, List.of(law), text.pieces(), List.of()),
                text.lines(),
                faults);
    }

    // ---- the law

    private void law() throws XMLStreamException {
        int outside = xml.depth() - 1;
        while (xml.next() && xml.depth() > outside) {
            if (!xml.isStart() || xml.element().equals("LawBody")) {
                continue;
            }
            switch (xml.element()) {
                case "LawTitle" ->
                    title = Optional.of(lines(new Furniture(Kind.TITLE))).filter(words -> !words.isEmpty());
                case "LawNum" -> lines(new Furniture(Kind.TITLE));
                case "TOC" -> lines(new Furniture(Kind.CONTENTS));
                case "MainProvision" -> provisions();
                case "SupplProvision" -> lines(new Remainder(Reason.SUPPLEMENTARY));
                case "EnactStatement", "Preamble" -> lines(new Remainder(Reason.PREAMBLE));
                default -> lines(new Remainder(Reason.ANNEX));
            }
        }
    }

    /** Writes the words of the element that begins here as lines of an owner, and gives them. */
    private String lines(Owner owner) throws XMLStreamException {
        int line = xml.line();
        String words = LawXmlText.words(xml);
        if (!words.isEmpty()) {
            text.write(words + "\n", line, owner);
        }
        return words;
    }

    private void provisions() throws XMLStreamException {
        int outside = xml.depth() - 1;
        while (xml.next() && xml.depth() > outside) {
            if (!xml.isStart()) {
                continue;
            }
            String element = xml.element();
            if (element.equals("Article")) {
                article();
            } else if (element.equals("Paragraph")) {
                paragraph(List.of(), null, "", "", xml.line());
            } else if (GROUPS.contains(element)) {
                provisions();
            } else {
                lines(element.endsWith("Title") ? new Furniture(Kind.HEADING) : new Remainder(Reason.UNSTRUCTURED));
            }
        }
    }

    private void article() throws XMLStreamException {
        List<Integer> number = numbers(xml.attribute("Num"));
        int line = xml.line();
        String caption = "";
        String heading = "";
        boolean begun = false;
        Citation article = new Citation(List.of(CitationPart.numbered(Form.ARTICLE, number)));
        int outside = xml.depth() - 1;
        while (xml.next() && xml.depth() > outside) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.element()) {
                case "ArticleCaption" -> caption = LawXmlText.words(xml);
                case "ArticleTitle" -> heading = LawXmlText.words(xml);
                case "Paragraph" -> {
                    paragraph(number, article, begun ? "" : caption, begun ? "" : heading, begun ? xml.line() : line);
                    begun = true;
                }
                default -> lines(new Remainder(Reason.UNSTRUCTURED));
            }
        }
        if (!begun) {
            Citation only = article.child(CitationPart.numbered(Form.PARAGRAPH, 1));
            Optional<Node> opened = open(List.of(joined(number), "1"), only, null, line);
            if (opened.isPresent()) {
                mark(opened.get(), caption(caption, heading), line);
                endLine(opened.get());
            }
        }
    }

    private static String caption(String caption, String heading) {
        return caption.isEmpty() ? heading : caption + "\n" + heading;
    }

    private void paragraph(List<Integer> article, @Nullable Citation above, String caption, String heading, int line)
            throws XMLStreamException {
        List<Integer> number = numbers(xml.attribute("Num"));
        CitationPart part = CitationPart.numbered(Form.PARAGRAPH, number);
        Citation citation = above == null ? new Citation(List.of(part)) : above.child(part);
        List<String> path = article.isEmpty() ? List.of(joined(number)) : List.of(joined(article), joined(number));
        Optional<LawXmlPlace> told = LawXmlPlace.find(xml.instruction(), Optional.empty());
        Optional<Node> opened = open(
                told.map(place -> place.path().segments()).orElse(path),
                told.map(LawXmlPlace::citation).orElse(citation),
                null,
                line);
        if (opened.isEmpty()) {
            lines(new Remainder(Reason.UNSTRUCTURED));
            return;
        }
        body(opened.get(), caption, heading, line);
    }

    private void item(Node parent) throws XMLStreamException {
        int line = xml.line();
        String element = xml.element();
        List<Integer> number = numbers(xml.attribute("Num"));
        Optional<LawXmlPlace> told = LawXmlPlace.find(xml.instruction(), Optional.of(parent.id.path()));
        int outside = xml.depth() - 1;
        // the title comes first and tells how the place is called
        String heading = "";
        while (xml.next() && xml.depth() > outside) {
            if (xml.isStart()) {
                if (LawXmlText.isNumber(xml.element())) {
                    heading = LawXmlText.words(xml);
                }
                break;
            }
        }
        CitationPart part = part(element, heading, number);
        List<String> path = new ArrayList<>(parent.id.path().segments());
        path.add(part.name().isEmpty() ? joined(part.numbers()) : part.name());
        Optional<Node> opened = open(
                told.map(place -> place.path().segments()).orElse(path),
                told.map(LawXmlPlace::citation).orElseGet(() -> parent.citation.child(part)),
                parent,
                line);
        Node node = opened.orElse(parent);
        if (opened.isPresent()) {
            mark(node, heading, line);
        } else {
            text.write(heading + "　", line, node.owner());
        }
        if (xml.isStart() && !LawXmlText.isNumber(xml.element())) {
            inner(node);
        }
        while (xml.depth() > outside && xml.next() && xml.depth() > outside) {
            if (xml.isStart()) {
                inner(node);
            }
        }
        endLine(node);
    }

    private static CitationPart part(String element, String heading, List<Integer> number) {
        String key = MatchKey.of(heading);
        boolean parenthesised = key.startsWith("(") && key.endsWith(")") && key.length() > 2;
        String inner = parenthesised ? key.substring(1, key.length() - 1) : key;
        if (inner.length() == 1 && Kana.is(inner.charAt(0))) {
            return CitationPart.named(parenthesised ? Form.KANA_PARENTHESISED : Form.KANA, inner);
        }
        if (inner.matches("[a-hj-uwyz]")) {
            return CitationPart.named(Form.LETTER, inner);
        }
        if (!key.isEmpty() && Numerals.circled(key.codePointAt(0)) > 0) {
            return CitationPart.numbered(Form.CIRCLED, number);
        }
        return CitationPart.numbered(element.equals("Item") && !parenthesised ? Form.ITEM : Form.PARENTHESISED, number);
    }

    /** Marks a paragraph, then reads what it holds. */
    private void body(Node node, String caption, String heading, int line) throws XMLStreamException {
        String marked = caption(caption, heading);
        int outside = xml.depth() - 1;
        boolean begun = false;
        while (xml.next() && xml.depth() > outside) {
            if (!xml.isStart()) {
                continue;
            }
            if (!begun && xml.element().equals("ParagraphCaption")) {
                marked = caption(LawXmlText.words(xml), marked);
            } else if (!begun && xml.element().equals("ParagraphNum")) {
                marked += LawXmlText.words(xml);
            } else {
                if (!begun) {
                    mark(node, marked, line);
                    begun = true;
                }
                inner(node);
            }
        }
        if (!begun) {
            mark(node, marked, line);
        }
        endLine(node);
    }

    /** What stands in a paragraph or an item: a place below, or words of its own. */
    private void inner(Node node) throws XMLStreamException {
        if (xml.element().matches("Item|Subitem\\d+")) {
            endLine(node);
            item(node);
            return;
        }
        int line = xml.line();
        String words = LawXmlText.words(xml);
        if (!words.isEmpty()) {
            if (!node.words.isEmpty()) {
                endLine(node);
            }
            node.words.add(text.write(words, line, node.owner()));
        }
    }

    // ---- places

    private Optional<Node> open(List<String> path, Citation citation, @Nullable Node parent, int line) {
        ClauseId id = new ClauseId(regulation, new ClausePath(path));
        if (!taken.add(id)) {
            faults.add(new Fault(
                    name,
                    line,
                    1,
                    "",
                    Severity.ERROR,
                    "same-place-twice",
                    new Text(
                            citation + "が二度あります。二つの版が入ったファイルではありませんか。",
                            citation + " stands twice. Does the file hold two revisions?")));
            return Optional.empty();
        }
        Node node = new Node(id, citation);
        (parent == null ? roots : parent.children).add(node);
        return Optional.of(node);
    }

    private void mark(Node node, String heading, int line) {
        node.mark = text.write(heading, line, node.owner());
        if (!heading.isEmpty()) {
            text.write("　", line, node.owner());
        }
    }

    private void endLine(Node node) {
        text.endLine(node.owner());
    }

    /** The number of an attribute: {@code 38_2} is 38 branch 2, {@code 3:5} stands for three to five and is 3. */
    private static List<Integer> numbers(String attribute) {
        List<Integer> numbers = Stream.of(attribute.split(":", 2)[0].split("_", -1))
                .filter(part -> part.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .toList();
        return numbers.isEmpty() ? List.of(1) : numbers;
    }

    private static String joined(List<Integer> numbers) {
        return String.join("-", numbers.stream().map(String::valueOf).toList());
    }
}
