package jp.junshu.law.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The styles of a Word document, as far as they number paragraphs or make them contents. */
final class WordStyles {
    private static final int DEEPEST = 12;

    private record Style(String name, String parent, Optional<WordNumbering.Where> list) {}

    private final Map<String, Style> styles = new HashMap<>();

    static WordStyles read(String name, WordPackage word, String part) {
        WordStyles read = new WordStyles();
        word.findPart(part)
                .ifPresent(content -> SafeXml.read(name, content, xml -> {
                    while (xml.next()) {
                        if (xml.isStart() && xml.element().equals("style")) {
                            read.readStyle(xml);
                        }
                    }
                    return read;
                }));
        return read;
    }

    private void readStyle(SafeXml xml) throws XMLStreamException {
        String id = xml.attribute("styleId");
        String name = "";
        String parent = "";
        String instance = "";
        Optional<Integer> level = Optional.empty();
        int outside = xml.depth() - 1;
        while (xml.next() && xml.depth() > outside) {
            if (xml.isStart()) {
                switch (xml.element()) {
                    case "name" -> name = xml.attribute("val");
                    case "basedOn" -> parent = xml.attribute("val");
                    case "numId" -> instance = xml.attribute("val");
                    case "ilvl" -> level = Optional.of(WordNumbering.number(xml.attribute("val"), 0));
                    default -> {}
                }
            }
        }
        Optional<Integer> where = level;
        String list = instance;
        styles.put(
                id,
                new Style(
                        name,
                        parent,
                        Optional.of(list)
                                .filter(text -> !text.isEmpty())
                                .map(text -> new WordNumbering.Where(text, where))));
    }

    /** The list that paragraphs of a style stand in, of its own or of the style it is based on. */
    Optional<WordNumbering.Where> findList(String style) {
        String at = style;
        for (int i = 0; i < DEEPEST; i++) {
            Style found = styles.get(at);
            if (found == null) {
                return Optional.empty();
            }
            if (found.list().isPresent()) {
                return found.list();
            }
            at = found.parent();
        }
        return Optional.empty();
    }

    Map<String, WordNumbering.Where> lists() {
        Map<String, WordNumbering.Where> lists = new HashMap<>();
        styles.forEach((id, style) -> style.list().ifPresent(list -> lists.put(id, list)));
        return lists;
    }

    /** Whether paragraphs of the style are lines of a table of contents. */
    boolean isContents(String style) {
        Style found = styles.get(style);
        String name = found == null ? style : found.name();
        return name.toLowerCase(Locale.ROOT).matches("(toc|目次|contents) ?\\d*");
    }
}
