package jp.junshu.law.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.junshu.law.ClauseId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.reading.Candidate.Stand;
import jp.junshu.law.reading.Piece.Furniture;
import jp.junshu.law.reading.Piece.Kind;
import jp.junshu.law.reading.Piece.OfPlace;
import jp.junshu.law.reading.Piece.Owner;
import jp.junshu.law.reading.Piece.Reason;
import jp.junshu.law.reading.Piece.Remainder;
import jp.junshu.law.reading.PlaceTree.Node;
import jp.junshu.law.reading.StructureSearch.Opened;
import jp.junshu.law.wording.MatchKey;
import org.jspecify.annotations.Nullable;

/** The account of one section: whose its every character is. */
final class Account {
    private final SourceText source;
    private final String text;
    private final Layout layout;
    private final Optional<NumberingProfile> profile;
    private final int titleLine;
    private final RegulationId id;
    private final List<Candidate> candidates;
    private final List<Span> tags;
    private final List<Opened> marks;
    private final List<@Nullable Node> nodes;
    private final Span section;
    private final Set<Integer> markedLines = new HashSet<>();
    private final Set<Integer> headingLines = new HashSet<>();
    private final List<Piece> pieces = new ArrayList<>();

    Account(
            SourceText source,
            Layout layout,
            Section section,
            MarkScanner scanner,
            List<Opened> marks,
            List<@Nullable Node> nodes,
            Span span) {
        this.source = source;
        this.text = source.text();
        this.layout = layout;
        this.profile = section.profile();
        this.titleLine = section.title();
        this.id = section.id();
        this.candidates = scanner.candidates();
        this.tags = scanner.tags();
        this.marks = marks;
        this.nodes = nodes;
        this.section = span;
    }

    /** The pieces in reading order, once every character is booked. */
    List<Piece> pieces() {
        return pieces;
    }

    /** Books every character; returns the title. */
    Optional<String> run() {
        marks.forEach(
                mark -> markedLines.add(source.lineAt(mark.candidate().span().from())));
        headings();
        int[] starts = new int[marks.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = start(i);
        }
        int first = starts.length == 0 ? section.to() : starts[0];
        Optional<String> title = preamble(first);
        Node current = null;
        for (int i = 0; i < starts.length; i++) {
            Node node = owner(i);
            current = node != null ? node : current;
            int to = i + 1 < starts.length ? starts[i + 1] : section.to();
            if (current == null) {
                book(starts[i], to, new Remainder(Reason.UNSTRUCTURED), null);
            } else {
                place(i, current, node != null, starts[i], to);
            }
        }
        return title;
    }

    /** The place a mark opened; where an article's first paragraph bears a number, the article's mark is that paragraph's. */
    private @Nullable Node owner(int index) {
        Node node = nodes.get(index);
        return node != null && node.group && index + 1 < nodes.size() ? nodes.get(index + 1) : node;
    }

    /** Lines that are headings only: chapters around articles, and captions in parentheses that are no place. */
    private void headings() {
        for (Candidate candidate : candidates) {
            int line = source.lineAt(candidate.span().from());
            Mark mark = candidate.readings().getFirst().mark();
            boolean group = (mark.isGroup() || mark == Mark.ROMAN)
                    && candidate.stand() == Stand.START
                    && layout.key(line).length() <= 80
                    && layout.key(line).indexOf('。') < 0
                    && !markedLines.contains(line);
            if (group) {
                headingLines.add(line);
            }
        }
        for (Opened mark : marks) {
            int line = source.lineAt(mark.candidate().span().from());
            int before = lineBefore(line);
            if (before >= 0 && !bearsCaption(mark) && mark.candidate().stand() == Stand.START && isCaption(before)) {
                headingLines.add(before);
            }
        }
    }

    private int lineBefore(int line) {
        for (int i = line - 1; i >= 0 && source.line(i).from() >= section.from(); i--) {
            if (!layout.key(i).isEmpty() && layout.kind(i) == null) {
                return markedLines.contains(i) || i == titleLine ? -1 : i;
            }
        }
        return -1;
    }

    /** Whether a caption in parentheses above the mark is its own: 第N条, and 第N where it stands for 条. */
    private static boolean bearsCaption(Opened mark) {
        return mark.reading().mark() == Mark.ARTICLE || mark.reading().mark() == Mark.HEAD;
    }

    private boolean isCaption(int line) {
        String key = layout.key(line);
        return key.length() >= 3
                && key.length() <= (blankBefore(line) ? 62 : 32)
                && key.charAt(0) == '('
                && key.indexOf(')') == key.length() - 1
                && key.indexOf('。') < 0;
    }

    private boolean blankBefore(int line) {
        return line == 0 || layout.key(line - 1).isEmpty();
    }

    /** Where the stretch of a mark begins: with its line when nothing but blanks stands before, with its caption if it has one. */
    private int start(int index) {
        Opened mark = marks.get(index);
        int at = mark.candidate().span().from();
        int line = source.lineAt(at);
        int lineStart = Math.max(source.line(line).from(), section.from());
        String before = text.substring(lineStart, at);
        if (!before.isBlank() && !before.strip().matches("[-－–—―*]|#{1,6}(\\s*\\*\\*)?|\\*\\*")) {
            return at;
        }
        if (mark.reading().mark() == Mark.ARTICLE && mark.candidate().caption().isEmpty()) {
            int above = lineBefore(line);
            if (above >= 0 && isCaption(above) && !headingLines.contains(above)) {
                return source.line(above).from();
            }
        }
        return lineStart;
    }

    private Optional<String> preamble(int to) {
        int title = titleLine >= 0 ? titleLine : marks.isEmpty() ? -1 : Titles.find(source, layout, section.from(), to);
        Remainder rest = new Remainder(marks.isEmpty() ? Reason.UNSTRUCTURED : Reason.PREAMBLE);
        int at = section.from();
        while (at < to) {
            int line = source.lineAt(at);
            int end = Math.min(source.line(line).to(), to);
            if (line == title) {
                pieces.add(new Piece(new Span(at, end), new Furniture(Kind.TITLE)));
            } else {
                book(at, end, rest, null);
            }
            at = end;
        }
        return title < 0
                ? Optional.empty()
                : Optional.of(source.text(source.line(title)).strip());
    }

    private void place(int index, Node node, boolean opens, int from, int to) {
        OfPlace own = new OfPlace(new ClauseId(id, node.path));
        int at = from;
        if (opens) {
            at = captionEnd(marks.get(index), to);
            pieces.add(new Piece(new Span(from, at), own));
        }
        Node owner = node;
        for (int start : paragraphs(at, to)) {
            Optional<Node> other = paragraphOwner(index, node, start, to);
            if (other.isPresent() && other.get() != owner) {
                book(at, start, ofPlace(owner), owner);
                at = start;
                owner = other.get();
            }
        }
        book(at, to, ofPlace(owner), owner);
    }

    /** The end of the mark, a caption in parentheses right after it included: 第1条（目的）. */
    private int captionEnd(Opened mark, int to) {
        int end = mark.candidate().span().to();
        int open = Chars.skipBlanks(text, end, to);
        if (!bearsCaption(mark) || open >= to || !Chars.isOpen(text.charAt(open))) {
            return end;
        }
        for (int i = open + 1; i < Math.min(to, open + 40); i++) {
            char c = text.charAt(i);
            if (Chars.isClose(c)) {
                return i + 1;
            }
            if (Chars.isOpen(c) || Chars.isLineEnd(c) || Chars.endsSentence(c)) {
                return end;
            }
        }
        return end;
    }

    private OfPlace ofPlace(Node node) {
        return new OfPlace(new ClauseId(id, node.path));
    }

    /** Where unnumbered paragraphs may begin inside a stretch: at lines, and after markup. */
    private List<Integer> paragraphs(int from, int to) {
        List<Integer> starts = new ArrayList<>();
        for (int line = source.lineAt(from) + 1;
                line < source.lines() && source.line(line).from() < to;
                line++) {
            if (layout.kind(line) == null && !layout.key(line).isEmpty() && !headingLines.contains(line)) {
                starts.add(source.line(line).from());
            }
        }
        for (Span tag : tags(from, to)) {
            starts.add(tag.to());
        }
        starts.sort(Comparator.naturalOrder());
        return starts;
    }

    private List<Span> tags(int from, int to) {
        int low = 0;
        int high = tags.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tags.get(middle).from() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < tags.size() && tags.get(end).to() <= to) {
            end++;
        }
        return tags.subList(low, end);
    }

    private Optional<Node> paragraphOwner(int index, Node node, int start, int to) {
        int begin = Chars.skipBlanks(text, start, to);
        if (begin >= to || text.charAt(begin) == '<') {
            return Optional.empty();
        }
        String key = MatchKey.of(text.substring(begin, Math.min(to, begin + 60)));
        int before = begin - 1;
        while (before > 0 && (Chars.isBlank(text.charAt(before)) || Chars.isLineEnd(text.charAt(before)))) {
            before--;
        }
        Ownership ownership = new Ownership(profile, nodes);
        return ownership.findOwner(
                key, isWhole(begin, to), before < 0 ? '\n' : text.charAt(before), node, listEnds(index, node));
    }

    private boolean isWhole(int begin, int to) {
        String rest = MatchKey.of(text.substring(begin, Math.min(to, begin + 600)));
        if (!rest.startsWith("(") || !rest.endsWith(")")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < rest.length() - 1; i++) {
            depth += rest.charAt(i) == '(' ? 1 : rest.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        return depth == 1;
    }

    /** Whether the place is the last of its list and holds nothing itself. */
    private boolean listEnds(int index, Node node) {
        if (!node.children.isEmpty() || node.parent == null) {
            return false;
        }
        Node next = index + 1 < nodes.size() ? nodes.get(index + 1) : null;
        return next == null || next.parent != node.parent;
    }

    /** Books a stretch to an owner, what is furniture in it left out, and gives a place its words. */
    private void book(int from, int to, Owner owner, @Nullable Node node) {
        int at = from;
        while (at < to) {
            int line = source.lineAt(at);
            int end = Math.min(source.line(line).to(), to);
            Kind kind = furniture(line);
            if (kind != null) {
                pieces.add(new Piece(new Span(at, end), new Furniture(kind)));
            } else {
                bookLine(at, end, owner, node);
            }
            at = end;
        }
    }

    private @Nullable Kind furniture(int line) {
        if (layout.kind(line) != null || markedLines.contains(line)) {
            return markedLines.contains(line) ? null : layout.kind(line);
        }
        if (headingLines.contains(line)) {
            return Kind.HEADING;
        }
        String key = layout.key(line);
        return !key.isEmpty() && key.length() <= 4 && key.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Kind.PAGE_NUMBER
                : null;
    }

    private void bookLine(int from, int to, Owner owner, @Nullable Node node) {
        int at = from;
        for (Span tag : tags(from, to)) {
            words(at, tag.from(), owner, node);
            pieces.add(new Piece(tag, new Furniture(Kind.MARKUP)));
            at = tag.to();
        }
        words(at, to, owner, node);
    }

    private void words(int from, int to, Owner owner, @Nullable Node node) {
        if (from >= to) {
            return;
        }
        Span span = new Span(from, to);
        boolean blank = Chars.isBlank(text, from, to);
        pieces.add(new Piece(span, blank && node == null ? new Furniture(Kind.BLANK) : owner));
        if (node != null && !blank) {
            node.words.add(span);
        }
    }
}
