package jp.junshu.law.source;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.junshu.law.Position;
import jp.junshu.law.reading.FaultyFileException;

/**
 * XML read as a stream, without entities of its own making: a document type declaration is refused, so nothing is fetched and nothing
 * multiplies. Elements go by their local names.
 */
final class SafeXml {
    /** No document that is read nests deeper; whoever walks it may recurse. */
    private static final int DEEPEST = 200;

    /** The target of instructions to this program. */
    static final String INSTRUCTION = "junshu";

    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final XMLStreamReader reader;
    private int depth;
    private String instruction = "";
    private boolean fresh;

    private SafeXml(String name, XMLStreamReader reader) {
        this.name = name;
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** What is done with a document. */
    interface Use<T> {
        T of(SafeXml xml) throws XMLStreamException;
    }

    /** Reads a document; refuses it under its name when it is broken or declares a type. */
    static <T> T read(String name, byte[] content, Use<T> use) {
        XMLStreamReader reader = null;
        try {
            reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(content));
            return use.of(new SafeXml(name, reader));
        } catch (XMLStreamException broken) {
            throw broken(name, broken);
        } finally {
            close(reader);
        }
    }

    private static FaultyFileException broken(String name, XMLStreamException broken) {
        var at = broken.getLocation();
        Position position = at == null || at.getLineNumber() < 1
                ? Position.START
                : new Position(at.getLineNumber(), Math.max(1, at.getColumnNumber()));
        String message = String.valueOf(broken.getMessage());
        int words = message.indexOf("Message: ");
        return Refused.NOT_XML.at(
                name, position, words < 0 ? message : message.substring(words + "Message: ".length()));
    }

    private static void close(@org.jspecify.annotations.Nullable XMLStreamReader reader) {
        if (reader != null) {
            try {
                reader.close();
            } catch (XMLStreamException _) {
                // it holds nothing but memory
            }
        }
    }

    /** Goes on to the next event; false at the end of the document. */
    boolean next() throws XMLStreamException {
        if (!reader.hasNext()) {
            return false;
        }
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw Refused.DOCTYPE.at(name, position());
        }
        remember(event);
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        if (depth > DEEPEST) {
            throw Refused.UNPACKS_TOO_LARGE.at(name, position());
        }
        return true;
    }

    /** Keeps an instruction for the element that it stands before. */
    private void remember(int event) {
        if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            instruction = reader.getPITarget().equals(INSTRUCTION) ? String.valueOf(reader.getPIData()) : "";
            fresh = true;
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            instruction = fresh ? instruction : "";
            fresh = false;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            instruction = "";
            fresh = false;
        }
    }

    /** What an instruction to this program says that stands right before the element that begins here; empty where none does. */
    String instruction() {
        return instruction;
    }

    boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd() {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    boolean isText() {
        return reader.getEventType() == XMLStreamConstants.CHARACTERS
                || reader.getEventType() == XMLStreamConstants.CDATA
                || reader.getEventType() == XMLStreamConstants.SPACE;
    }

    /** The local name of the element that begins or ends here. */
    String element() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    /** An attribute of the element that begins here, in whichever name space; empty when it has none. */
    String attribute(String local) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(local)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** How deep the current element lies; at its end, that of its parent. */
    int depth() {
        return depth;
    }

    int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    private Position position() {
        return new Position(line(), Math.max(1, reader.getLocation().getColumnNumber()));
    }

    /** Passes over the element that begins here, to its end. */
    void skip() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // all of it
        }
    }
}
