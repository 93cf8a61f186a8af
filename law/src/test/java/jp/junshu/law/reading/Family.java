package jp.junshu.law.reading;

import java.util.List;

/** The numbering families of public documents: the styles of their levels from the outside in. */
enum Family {
    /** laws and ministerial ordinances: 第一条, 2, 一, イ, (1) */
    LAW("article-kanji paragraph kanji iroha in"),
    /** rules of municipalities and contracts: 第1条, 2, (1), ア, (ア) */
    RULES("article paragraph item kana kana-in"),
    /** rules whose paragraphs are circled: 第1条, ②, 一 */
    CIRCLED_PARAGRAPHS("article circled-paragraph kanji"),
    /** conditions of contracts: 第1, 2, (1) */
    CONDITIONS("head-article head-paragraph-next in kana"),
    /** standards: 第1, 1, (1), ア, (ア) */
    STANDARD("head head-paragraph head-item kana kana-in"),
    /** notices: 第一, 一, 1, (一), イ */
    NOTICE("head-kanji kanji-number bare kanji-in iroha"),
    GUIDELINE("bare in kana kana-in"),
    MEMO("bare in circled bullet"),
    MEASURES("dotted in circled kana"),
    SPECIFICATION("dotted decimal decimal bullet in"),
    GUIDE("bare hyphen hyphen circled"),
    POLICY("roman dotted in circled"),
    MANUAL("chapter bare in circled"),
    CLASSES("bare decimal letter closing"),
    REMINDER("caption bullet"),
    CHECKLIST("dotted row");

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final List<String> levels;

    Family(String levels) {
        this.levels = List.of(levels.split(" ", -1));
    }

    List<String> levels() {
        return levels;
    }

    /** Whether what it calls articles bear their first paragraph without a number. */
    boolean hasArticles() {
        return levels.getFirst().contains("article");
    }
}
