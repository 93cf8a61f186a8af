package jp.junshu.law.reading;

import jp.junshu.law.citation.CitationPart.Form;

/**
 * The classes of marks that number places. A class says nothing about depth: the same mark means different levels in different
 * documents.
 *
 * <p>{@code rank} orders the classes as most documents nest them, from the outside in; it only breaks ties.
 */
public enum Mark {
    /** 第3部 */
    BOOK(-1, Form.BOOK),
    /** 第3編 */
    PART(0, Form.PART),
    /** 第3章 */
    CHAPTER(1, Form.CHAPTER),
    /** 第3節 */
    SECTION(2, Form.SECTION),
    /** 第3款 */
    SUBSECTION(3, Form.SUBSECTION),
    /** 第3目 */
    DIVISION(4, Form.DIVISION),
    /** 第3条, 第3条の2 */
    ARTICLE(5, Form.ARTICLE),
    /** 第3 followed by a blank */
    HEAD(5, Form.HEAD),
    /** Ⅲ */
    ROMAN(5, Form.ROMAN),
    /** A. */
    CAPITAL(5, Form.NAME),
    /** 3 followed by a blank */
    BARE(6, Form.NUMBER),
    /** 3. */
    DOTTED(6, Form.NUMBER),
    /** 3.1, 3.1.2 */
    DECIMAL(6, Form.DECIMAL),
    /** 三 followed by a blank */
    KANJI(7, Form.NUMBER),
    /** (3) */
    PARENTHESISED(8, Form.PARENTHESISED),
    /** 【3】, [3], <3> */
    BRACKETED(7, Form.PARENTHESISED),
    /** (三) */
    KANJI_PARENTHESISED(8, Form.PARENTHESISED),
    /** 3) */
    CLOSING(9, Form.CLOSING),
    /** ③ */
    CIRCLED(9, Form.CIRCLED),
    /** ウ of アイウ */
    KANA(9, Form.KANA),
    /** ハ of イロハ */
    IROHA(9, Form.KANA),
    /** (ウ) of アイウ */
    KANA_PARENTHESISED(10, Form.KANA_PARENTHESISED),
    /** (ハ) of イロハ */
    IROHA_PARENTHESISED(10, Form.KANA_PARENTHESISED),
    /** c. */
    LETTER(11, Form.LETTER),
    /** (c), c) */
    LETTER_PARENTHESISED(11, Form.LETTER),
    /** ⅲ, (ⅲ), (iii) */
    ROMAN_SMALL(11, Form.PARENTHESISED),
    /** ・ and other signs that are counted, not numbered */
    BULLET(12, Form.BULLET),
    /** a dash at the beginning of a line, counted */
    DASH(12, Form.BULLET),
    /** 3 as the number of a table's row */
    ROW(9, Form.ROW),
    /** （サーバ装置）, 【物理的対策】: a heading in brackets, alone in its line, over a list of unnumbered items */
    CAPTION(5, Form.NAME_PARENTHESISED),
    /** a heading that is a place without a number; known documents only */
    HEADING(5, Form.NAME);

    private final int rank;
    private final Form form;

    Mark(int rank, Form form) {
        this.rank = rank;
        this.form = form;
    }

    int rank() {
        return rank;
    }

    /** How a place with this mark is cited where nothing else is known. */
    Form form() {
        return form;
    }

    /** Chapters and the like, which only group where a document has articles. */
    boolean isGroup() {
        return rank < ARTICLE.rank;
    }

    /** Marks without a number of their own: the places are counted. */
    boolean isCounted() {
        return this == BULLET || this == DASH;
    }

    /** Whether a list of this class can have nothing to do with one of the other: アイウ and イロハ share letters. */
    boolean excludes(Mark other) {
        return (this == KANA && other == IROHA)
                || (this == IROHA && other == KANA)
                || (this == KANA_PARENTHESISED && other == IROHA_PARENTHESISED)
                || (this == IROHA_PARENTHESISED && other == KANA_PARENTHESISED);
    }
}
