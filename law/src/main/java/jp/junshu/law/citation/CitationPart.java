package jp.junshu.law.citation;

import java.util.List;

/**
 * One step of a citation: how the place is called, and its number or name.
 *
 * @param form how the step is written
 * @param numbers the number, followed by branch numbers (第44条の2 is 44, 2), or the figures of a decimal (4.1.1); empty for a name
 * @param name the kana, letter or heading; empty for a number
 */
public record CitationPart(Form form, List<Integer> numbers, String name) {
    /** The ways in which a step is written. */
    public enum Form {
        /** 第3部 */
        BOOK,
        /** 第3編 */
        PART,
        /** 第3章 */
        CHAPTER,
        /** 第3節 */
        SECTION,
        /** 第3款 */
        SUBSECTION,
        /** 第3目 */
        DIVISION,
        /** 第44条の2 */
        ARTICLE,
        /** 第3, an article of a guideline, without 条 */
        HEAD,
        /** 第2項 */
        PARAGRAPH,
        /** 第一号 below an article, 第1号 elsewhere */
        ITEM,
        /** 3 */
        NUMBER,
        /** Ⅲ */
        ROMAN,
        /** 4.1.1, standing for all steps above it as well */
        DECIMAL,
        /** (3) */
        PARENTHESISED,
        /** 3) */
        CLOSING,
        /** ③ */
        CIRCLED,
        /** ア */
        KANA,
        /** (ア) */
        KANA_PARENTHESISED,
        /** a, or (a) */
        LETTER,
        /** ・3, the third of unnumbered items */
        BULLET,
        /** No.3, a numbered row of a table */
        ROW,
        /** a heading without number: 記載要領, 附則 */
        NAME,
        /** a heading without number, printed in parentheses: (サーバ装置) */
        NAME_PARENTHESISED,
        /** 別添1, 別紙第2, 様式3: an annex */
        ANNEX
    }

    /** @throws IllegalArgumentException when neither a number nor a name is there */
    public CitationPart {
        numbers = List.copyOf(numbers);
        if (numbers.isEmpty() && name.isEmpty()) {
            throw new IllegalArgumentException("a step of a citation has a number or a name");
        }
    }

    public static CitationPart numbered(Form form, int number) {
        return new CitationPart(form, List.of(number), "");
    }

    public static CitationPart numbered(Form form, List<Integer> numbers) {
        return new CitationPart(form, numbers, "");
    }

    public static CitationPart named(Form form, String name) {
        return new CitationPart(form, List.of(), name);
    }

    /** The step in its canonical spelling. */
    String print(boolean belowArticle) {
        return switch (form) {
            case BOOK -> "第" + branched() + "部";
            case PART -> "第" + branched() + "編";
            case CHAPTER -> "第" + numbers.getFirst() + "章" + branches();
            case SECTION -> "第" + numbers.getFirst() + "節" + branches();
            case SUBSECTION -> "第" + numbers.getFirst() + "款" + branches();
            case DIVISION -> "第" + numbers.getFirst() + "目" + branches();
            case ARTICLE -> "第" + numbers.getFirst() + "条" + branches();
            case HEAD -> "第" + branched();
            case PARAGRAPH -> "第" + numbers.getFirst() + "項" + branches();
            case ITEM ->
                belowArticle
                        ? "第" + Numerals.kanji(numbers.getFirst()) + "号" + kanjiBranches()
                        : "第" + numbers.getFirst() + "号" + branches();
            case NUMBER -> branched();
            case ROMAN -> Numerals.romanFigure(numbers.getFirst());
            case DECIMAL ->
                String.join(".", numbers.stream().map(String::valueOf).toList());
            case PARENTHESISED -> "(" + branched() + ")";
            case CLOSING -> branched() + ")";
            case CIRCLED -> Numerals.circledFigure(numbers.getFirst());
            case KANA, NAME -> name;
            case LETTER, KANA_PARENTHESISED, NAME_PARENTHESISED -> "(" + name + ")";
            case BULLET -> "・" + numbers.getFirst();
            case ROW -> " No." + numbers.getFirst();
            case ANNEX -> name + (numbers.isEmpty() ? "" : branched());
        };
    }

    private String branched() {
        return numbers.getFirst() + branches();
    }

    private String branches() {
        StringBuilder text = new StringBuilder();
        numbers.subList(1, numbers.size()).forEach(n -> text.append('の').append(n));
        return text.toString();
    }

    private String kanjiBranches() {
        StringBuilder text = new StringBuilder();
        numbers.subList(1, numbers.size()).forEach(n -> text.append('の').append(Numerals.kanji(n)));
        return text.toString();
    }
}
