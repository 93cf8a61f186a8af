package jp.junshu.law.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.junshu.law.ClauseId;
import jp.junshu.law.ClausePath;
import jp.junshu.law.RegulationId;
import jp.junshu.law.citation.Citation;
import jp.junshu.law.citation.CitationPart;
import jp.junshu.law.citation.CitationPart.Form;
import jp.junshu.law.reading.StructureSearch.Opened;
import jp.junshu.law.reading.StructureSearch.Structure;
import org.jspecify.annotations.Nullable;

/** Turns the marks of a structure into places with ids and citations. */
final class PlaceTree {
    /** A place in the making. */
    static final class Node {
        final ClausePath path;
        final Citation citation;
        final @Nullable Node parent;
        final Opened opened;
        final boolean group;
        final List<Node> children = new ArrayList<>();
        final List<Span> words = new ArrayList<>();
        private int counted;

        Node(ClausePath path, Citation citation, @Nullable Node parent, Opened opened, boolean group) {
            this.path = path;
            this.citation = citation;
            this.parent = parent;
            this.opened = opened;
            this.group = group;
        }

        /** The place itself, or the one above an article, which is no place. */
        @Nullable
        Node place() {
            return group ? parent : this;
        }
    }

    private final List<Opened> marks;
    private final Mark articles;
    private final boolean zeroParagraphs;
    private final List<@Nullable Node> nodes = new ArrayList<>();
    private final List<Node> roots = new ArrayList<>();
    private final List<Opened> refused = new ArrayList<>();
    private final Set<ClausePath> taken = new HashSet<>();

    private PlaceTree(Structure structure) {
        this.marks = structure.marks();
        this.articles = structure.articles();
        this.zeroParagraphs = marks.stream().anyMatch(this::isItemOfParagraphOfHead);
    }

    static PlaceTree of(Structure structure) {
        PlaceTree tree = new PlaceTree(structure);
        for (int i = 0; i < structure.marks().size(); i++) {
            tree.add(i);
        }
        return tree;
    }

    /** For every mark the place it opened: for an article its first paragraph; null where the id was taken already. */
    List<@Nullable Node> nodes() {
        return nodes;
    }

    /** Marks that would have given an id a second time. */
    List<Opened> refused() {
        return refused;
    }

    private boolean isItemOfParagraphOfHead(Opened mark) {
        if (mark.parent() < 0 || mark.reading().mark() != Mark.PARENTHESISED) {
            return false;
        }
        Opened paragraph = marks.get(mark.parent());
        return isFigure(paragraph.reading().mark())
                && paragraph.parent() >= 0
                && marks.get(paragraph.parent()).reading().mark() == Mark.HEAD;
    }

    private static boolean isFigure(Mark mark) {
        return mark == Mark.BARE || mark == Mark.DOTTED;
    }

    private void add(int index) {
        Opened opened = marks.get(index);
        Node parent = opened.parent() < 0 ? null : nodes.get(opened.parent());
        if (opened.parent() >= 0 && parent == null) {
            refuse(opened);
            return;
        }
        if (opened.reading().mark() == articles && opened.level() == null) {
            addArticle(index, opened, parent);
            return;
        }
        if (opened.paragraph() && parent != null) {
            // below the article, beside its first paragraph
            parent = parent.parent;
        }
        Node node = node(opened, parent, false);
        if (node == null) {
            refuse(opened);
        } else {
            nodes.add(node);
        }
    }

    private void refuse(Opened opened) {
        refused.add(opened);
        nodes.add(null);
    }

    private void addArticle(int index, Opened opened, @Nullable Node parent) {
        Node article = node(opened, parent, true);
        if (article == null) {
            refuse(opened);
            return;
        }
        boolean numbered = index + 1 < marks.size()
                && marks.get(index + 1).paragraph()
                && marks.get(index + 1).reading().first() == 1;
        if (numbered) {
            // the mark of the first paragraph follows at once; its node takes the article's place when it comes
            nodes.add(new Node(article.path.child("1"), article.citation, article, opened, true));
            return;
        }
        CitationPart first = CitationPart.numbered(Form.PARAGRAPH, 1);
        Node paragraph = new Node(article.path.child("1"), article.citation.child(first), article, opened, false);
        taken.add(paragraph.path);
        article.children.add(paragraph);
        nodes.add(paragraph);
    }

    private @Nullable Node node(Opened opened, @Nullable Node parent, boolean group) {
        int counted = opened.reading().mark().isCounted() && parent != null ? parent.counted + 1 : 0;
        List<String> segments = new ArrayList<>(parent == null ? List.of() : parent.path.segments());
        segments.addAll(segments(opened, parent, counted));
        ClausePath path = new ClausePath(segments);
        if (!taken.add(path)) {
            return null;
        }
        CitationPart part = part(opened, parent, counted);
        Citation citation = parent == null ? new Citation(List.of(part)) : parent.citation.child(part);
        Node node = new Node(path, citation, parent, opened, group);
        if (parent == null) {
            roots.add(node);
        } else {
            parent.children.add(node);
            parent.counted = Math.max(parent.counted, counted);
        }
        return node;
    }

    private List<String> segments(Opened opened, @Nullable Node parent, int counted) {
        var reading = opened.reading();
        return switch (reading.mark()) {
            case KANA, IROHA, KANA_PARENTHESISED, IROHA_PARENTHESISED, LETTER, LETTER_PARENTHESISED, CAPITAL, HEADING ->
                List.of(reading.name());
            case CAPTION -> List.of(parent == null ? Integer.toString(roots.size() + 1) : reading.name());
            case BULLET, DASH -> List.of(Integer.toString(parent == null ? roots.size() + 1 : counted));
            case DECIMAL ->
                parent == null
                        ? reading.numbers().stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(reading.numbers().getLast()));
            case PARENTHESISED ->
                parent != null && parent.opened.reading().mark() == Mark.HEAD && articles != Mark.HEAD && zeroParagraphs
                        ? List.of("0", joined(reading.numbers()))
                        : List.of(joined(reading.numbers()));
            case BOOK,
                    PART,
                    CHAPTER,
                    SECTION,
                    SUBSECTION,
                    DIVISION,
                    ARTICLE,
                    HEAD,
                    ROMAN,
                    BARE,
                    DOTTED,
                    KANJI,
                    KANJI_PARENTHESISED,
                    CLOSING,
                    CIRCLED,
                    BRACKETED,
                    ROW,
                    ROMAN_SMALL -> List.of(joined(reading.numbers()));
        };
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    private CitationPart part(Opened opened, @Nullable Node parent, int counted) {
        var reading = opened.reading();
        Form form = opened.level() != null ? opened.level().form() : form(opened, parent);
        if (reading.mark().isCounted()) {
            return CitationPart.numbered(form, parent == null ? roots.size() + 1 : counted);
        }
        return reading.name().isEmpty()
                ? CitationPart.numbered(form, reading.numbers())
                : CitationPart.named(form, reading.name());
    }

    /** How a place is cited that no profile speaks of: as its mark says, but 項 and 号 below 第N条 and 第N. */
    private Form form(Opened opened, @Nullable Node parent) {
        Mark mark = opened.reading().mark();
        if (opened.paragraph()) {
            return Form.PARAGRAPH;
        }
        if (parent == null) {
            return mark.form();
        }
        Mark above = parent.opened.reading().mark();
        if (above == Mark.CAPTION && parent.parent == null && mark.isCounted()) {
            return Form.NUMBER;
        }
        boolean belowHead = above == Mark.HEAD && articles != Mark.HEAD;
        if (belowHead && isFigure(mark)) {
            return Form.PARAGRAPH;
        }
        if (mark == Mark.PARENTHESISED && zeroParagraphs && (belowHead || isParagraphOfHead(parent))) {
            return Form.ITEM;
        }
        boolean belowParagraph = above == articles || parent.opened.paragraph();
        boolean item = mark == Mark.KANJI || mark == Mark.PARENTHESISED || isFigure(mark);
        return belowParagraph && item ? Form.ITEM : mark.form();
    }

    private static boolean isParagraphOfHead(Node node) {
        return node.parent != null
                && node.parent.opened.reading().mark() == Mark.HEAD
                && isFigure(node.opened.reading().mark());
    }

    /** The finished places, articles left out: they are no places, their paragraphs are. */
    List<Place> places(RegulationId regulation, SourceText source) {
        return places(roots, regulation, source);
    }

    private static List<Place> places(List<Node> nodes, RegulationId regulation, SourceText source) {
        List<Place> places = new ArrayList<>();
        for (Node node : nodes) {
            List<Place> below = places(node.children, regulation, source);
            if (node.group) {
                places.addAll(below);
            } else {
                Span mark = node.opened.candidate().span();
                places.add(new Place(
                        new ClauseId(regulation, node.path),
                        node.citation,
                        mark,
                        source.position(mark.from()),
                        node.words,
                        below));
            }
        }
        return places;
    }
}
