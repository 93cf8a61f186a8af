package jp.junshu.app.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words as a form shows them; the marks for what is missing can be told from the rest. */
public record FormText(List<Span> spans) {

    /**
     * Words of one kind.
     *
     * @param words lines end in {@code \n}
     * @param missing whether this marks something that is missing
     */
    public record Span(String words, boolean missing) {}

    public FormText {
        spans = List.copyOf(spans);
    }

    public static FormText of(String words) {
        return new FormText(List.of(new Span(words, false)));
    }

    /** Line by line. */
    public List<FormText> lines() {
        List<FormText> lines = new ArrayList<>();
        List<Span> line = new ArrayList<>();
        for (Span span : spans) {
            String[] pieces = span.words().split("\n", -1);
            for (int i = 0; i < pieces.length; i++) {
                if (i > 0) {
                    lines.add(new FormText(line));
                    line.clear();
                }
                if (!pieces[i].isEmpty()) {
                    line.add(new Span(pieces[i], span.missing()));
                }
            }
        }
        lines.add(new FormText(line));
        return lines;
    }

    /** The bare words. */
    public String plain() {
        return spans.stream().map(Span::words).collect(Collectors.joining());
    }
}
