package jp.junshu.law.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.junshu.law.citation.Numerals;

/** A random regulation of one numbering family: its text, damaged as extraction from PDF damages it, and its outline. */
final class GeneratedDocument {
    private static final String KANA = "アイウエオカキクケコサシスセソ";
    private static final String IROHA = "イロハニホヘトチリヌルヲワカヨ";
    private static final int MOST_PLACES = 150;

    private final Random random;
    private final Family family;
    private final Set<Damage> damages = EnumSet.noneOf(Damage.class);
    private final DamagedText text;
    private final List<String> outline = new ArrayList<>();

    GeneratedDocument(Family family, long seed) {
        this.family = family;
        this.random = new Random(seed * 31 + family.ordinal());
        for (Damage damage : Damage.values()) {
            if (random.nextInt(3) == 0) {
                damages.add(damage);
            }
        }
        this.text = new DamagedText(random, damages);
        text.line("見本の規程");
        int count = 2 + random.nextInt(11);
        boolean grouped = family.hasArticles() && random.nextBoolean();
        contents(count, grouped);
        for (int n = 1; n <= count; n++) {
            if (grouped && (n == 1 || n == 4)) {
                text.heading(group(n));
            }
            place(0, n, "", "");
        }
        if (damages.contains(Damage.ANNEXES)) {
            text.annexes();
        }
    }

    String text() {
        return text.toString();
    }

    /** {@code path citation} of every place. */
    List<String> outline() {
        return outline;
    }

    Set<Damage> damages() {
        return damages;
    }

    private static String group(int article) {
        return article == 1 ? "第1章 総則" : "第2章 雑則";
    }

    private void contents(int count, boolean grouped) {
        if (!damages.contains(Damage.CONTENTS) || !(grouped || family == Family.MANUAL)) {
            return;
        }
        text.line(random.nextBoolean() ? "目次" : "目　次");
        String leader = random.nextBoolean() ? "………………" : "";
        if (grouped) {
            text.line(leader.isEmpty() ? "第1章 総則（第1条―第3条）" : "第1章 総則" + leader + "1");
            if (count >= 4) {
                text.line(leader.isEmpty() ? "第2章 雑則（第4条―第" + count + "条）" : "第2章 雑則" + leader + "2");
            }
        } else {
            for (int n = 1; n <= count; n++) {
                text.line("第" + n + "章 " + DamagedText.heading(n) + leader + (leader.isEmpty() ? "" : n));
            }
        }
    }

    private void place(int level, int n, String path, String citation) {
        String style = family.levels().get(level);
        String segment = segment(style, n);
        String here = path.isEmpty() ? segment : path + "." + segment;
        String cite = style.equals("decimal") || style.equals("hyphen") ? here : citation + cite(style, n);
        text.mark(style, n, here);
        if (style.contains("article")) {
            article(level, here, cite);
            return;
        }
        outline.add(here + " " + cite);
        boolean heads = style.equals("caption") || (style.equals("decimal") && level == 1);
        boolean children = level + 1 < family.levels().size()
                && (style.equals("caption") || random.nextInt(3) == 0)
                && outline.size() < MOST_PLACES;
        if (style.equals("chapter")) {
            text.line(DamagedText.heading(n));
        } else if (style.equals("row")) {
            text.row();
        } else if (!style.equals("caption")) {
            text.sentence(children && !heads, style);
        }
        if (children) {
            list(level + 1, here, cite);
        }
    }

    private void article(int level, String path, String citation) {
        boolean seen = family != Family.CONDITIONS || outline.size() > 1;
        int paragraphs = seen ? 1 + random.nextInt(3) : 2;
        String style = family.levels().get(level + 1);
        for (int p = 1; p <= paragraphs; p++) {
            if (p > 1) {
                text.mark(style, p, "");
            }
            String here = path + "." + p;
            String cite = citation + "第" + p + "項";
            outline.add(here + " " + cite);
            boolean children = random.nextInt(3) == 0;
            text.sentence(children, "article");
            if (children) {
                list(level + 2, here, cite);
            }
        }
    }

    private void list(int level, String path, String citation) {
        int count = 2 + random.nextInt(4);
        if (family.levels().get(level).equals("row")) {
            text.line("No.\t物\t数");
        }
        for (int n = 1; n <= count; n++) {
            place(level, n, path, citation);
        }
    }

    private static String segment(String style, int n) {
        return switch (style) {
            case "kana", "kana-in" -> KANA.substring(n - 1, n);
            case "iroha" -> IROHA.substring(n - 1, n);
            case "letter" -> String.valueOf((char) ('a' + n - 1));
            default -> Integer.toString(n);
        };
    }

    private String cite(String style, int n) {
        return switch (style) {
            case "article", "article-kanji" -> "第" + n + "条";
            case "chapter" -> "第" + n + "章";
            case "head", "head-kanji", "head-article" -> "第" + n;
            case "head-paragraph" -> "第" + n + "項";
            case "head-item" -> "第" + n + "号";
            case "kanji", "item" -> "第" + Numerals.kanji(n) + "号";
            case "kanji-number", "bare" -> family == Family.NOTICE ? "-" + n : Integer.toString(n);
            case "in" -> family == Family.CONDITIONS ? "第" + n + "号" : "(" + n + ")";
            case "kanji-in" -> "(" + n + ")";
            case "closing" -> n + ")";
            case "letter" -> "(" + (char) ('a' + n - 1) + ")";
            case "roman" -> String.valueOf((char) ('Ⅰ' + n - 1));
            case "circled" -> Numerals.circledFigure(n);
            case "kana" -> KANA.substring(n - 1, n);
            case "iroha" -> IROHA.substring(n - 1, n);
            case "kana-in" -> "(" + KANA.charAt(n - 1) + ")";
            case "caption" -> "(" + DamagedText.caption(n) + ")";
            case "bullet" -> family == Family.REMINDER ? Integer.toString(n) : "・" + n;
            case "row" -> " No." + n;
            default -> Integer.toString(n);
        };
    }
}
