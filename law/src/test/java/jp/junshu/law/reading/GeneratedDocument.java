package jp.junshu.law.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.junshu.law.citation.Numerals;

/** A random regulation of one numbering family: its text, damaged as extraction from PDF damages it, and its outline. */
final class GeneratedDocument {
    /** The numbering families: the levels from the outside in. */
    enum Family {
        LAW("article paragraph kanji iroha"),
        RULES("article paragraph item kana kana-in"),
        STANDARD("head head-paragraph head-item kana kana-in"),
        GUIDELINE("bare in kana kana-in"),
        MEMO("bare in circled bullet"),
        MEASURES("dotted in circled kana"),
        SPECIFICATION("dotted decimal decimal bullet");

        private final String levels;

        Family(String levels) {
            this.levels = levels;
        }

        private List<String> levels() {
            return List.of(levels.split(" ", -1));
        }
    }

    private static final String[] SUBJECTS = {"係員は", "管理者は", "所長は", "利用者は", "監督する者は"};
    private static final String[] OBJECTS = {"帳簿を", "鍵を", "箱の中身を", "棚の札を", "受け取った資料を", "当番の名簿を"};
    private static final String[] VERBS = {"数える", "閉じる", "改める", "確かめる", "渡す", "片付ける"};
    private static final String[] ENDS = {"。", "こと。", "ものとする。"};
    private static final String KANA = "アイウエオカキクケコサシスセソ";
    private static final String IROHA = "イロハニホヘトチリヌルヲワカヨ";

    private final Random random;
    private final Family family;
    private final boolean wide;
    private final StringBuilder text = new StringBuilder("見本の文書\n");
    private final List<String> outline = new ArrayList<>();
    private int lines;
    private int page = 1;

    GeneratedDocument(Family family, long seed) {
        this.family = family;
        this.random = new Random(seed);
        this.wide = random.nextBoolean();
        int count = 2 + random.nextInt(11);
        for (int n = 1; n <= count; n++) {
            place(0, n, "", "");
        }
    }

    String text() {
        return text.toString();
    }

    /** {@code path citation} of every place. */
    List<String> outline() {
        return outline;
    }

    private void place(int level, int n, String path, String citation) {
        String style = family.levels().get(level);
        String segment = segment(style, n);
        String here = path.isEmpty() ? segment : path + "." + segment;
        String cite = style.equals("decimal") ? here : citation + cite(style, n);
        mark(style, n, here);
        boolean inner = level + 1 < family.levels().size();
        if (style.equals("article")) {
            article(level, here, cite);
            return;
        }
        outline.add(here + " " + cite);
        boolean children = inner && random.nextInt(3) == 0 && outline.size() < 150;
        sentence(children);
        if (children) {
            list(level + 1, here, cite);
        }
    }

    private void article(int level, String path, String citation) {
        int paragraphs = 1 + random.nextInt(3);
        for (int p = 1; p <= paragraphs; p++) {
            if (p > 1) {
                mark("paragraph", p, "");
            }
            String here = path + "." + p;
            String cite = citation + "第" + p + "項";
            outline.add(here + " " + cite);
            boolean children = random.nextInt(3) == 0;
            sentence(children);
            if (children) {
                list(level + 2, here, cite);
            }
        }
    }

    private void list(int level, String path, String citation) {
        int count = 2 + random.nextInt(4);
        for (int n = 1; n <= count; n++) {
            place(level, n, path, citation);
        }
    }

    private static String segment(String style, int n) {
        return switch (style) {
            case "kana", "kana-in" -> KANA.substring(n - 1, n);
            case "iroha" -> IROHA.substring(n - 1, n);
            default -> Integer.toString(n);
        };
    }

    private static String cite(String style, int n) {
        return switch (style) {
            case "article" -> "第" + n + "条";
            case "head" -> "第" + n;
            case "head-paragraph" -> "第" + n + "項";
            case "head-item" -> "第" + n + "号";
            case "kanji", "item" -> "第" + Numerals.kanji(n) + "号";
            case "in" -> "(" + n + ")";
            case "circled" -> Numerals.circledFigure(n);
            case "kana" -> KANA.substring(n - 1, n);
            case "iroha" -> IROHA.substring(n - 1, n);
            case "kana-in" -> "(" + KANA.charAt(n - 1) + ")";
            case "bullet" -> "・" + n;
            default -> Integer.toString(n);
        };
    }

    /** Writes a mark at the beginning of a line or, for inner items, sometimes run on in the line before. */
    private void mark(String style, int n, String path) {
        boolean runOn = n > 1
                && (style.equals("kana") || style.equals("in") || style.equals("circled"))
                && text.charAt(text.length() - 1) == '\n'
                && text.charAt(text.length() - 2) == '。'
                && random.nextInt(12) == 0;
        if (runOn) {
            text.setLength(text.length() - 1);
            text.append(random.nextBoolean() ? " " : "");
        } else {
            furniture();
        }
        String blank = random.nextInt(3) == 0 ? "　" : " ";
        switch (style) {
            case "article" -> {
                if (random.nextInt(4) != 0) {
                    text.append("（見出し").append(n).append("）\n");
                }
                String figure = random.nextInt(5) == 0 ? spread(n) : figure(n);
                text.append("第").append(figure).append("条").append(blank);
            }
            case "head" -> text.append("第").append(figure(n)).append(blank);
            case "kanji" -> text.append(Numerals.kanji(n)).append(blank);
            case "in", "item", "head-item" -> text.append(in(n)).append(random.nextInt(4) == 0 ? "" : blank);
            case "circled" -> text.append(Numerals.circledFigure(n)).append(random.nextInt(4) == 0 ? "" : blank);
            case "kana" -> text.append(KANA.charAt(n - 1)).append(blank);
            case "iroha" -> text.append(IROHA.charAt(n - 1)).append(blank);
            case "kana-in" ->
                text.append('（').append(KANA.charAt(n - 1)).append('）').append(blank);
            case "bullet" -> text.append(random.nextInt(4) == 0 ? "- ・" : "・").append(random.nextBoolean() ? " " : "");
            case "dotted" ->
                text.append(figure(n)).append(random.nextBoolean() ? "." : "．").append(blank);
            case "decimal" ->
                text.append(path).append(random.nextBoolean() ? "." : "").append(blank);
            default -> text.append(figure(n)).append(blank);
        }
    }

    private String figure(int n) {
        boolean asWide = wide ? random.nextInt(4) != 0 : random.nextInt(8) == 0;
        return asWide ? wide(n) : Integer.toString(n);
    }

    private static String wide(int n) {
        StringBuilder wide = new StringBuilder();
        Integer.toString(n).chars().forEach(c -> wide.append((char) (c - '0' + '０')));
        return wide.toString();
    }

    private static String spread(int n) {
        return " " + String.join(" ", Integer.toString(n).split("(?<=.)", -1)).strip() + " ";
    }

    private String in(int n) {
        return switch (random.nextInt(4)) {
            case 0 -> String.valueOf((char) ('⑴' + n - 1));
            case 1 -> "（" + wide(n) + "）";
            default -> "(" + n + ")";
        };
    }

    private void sentence(boolean announces) {
        StringBuilder words = new StringBuilder(pick(SUBJECTS)).append("、");
        for (int i = random.nextInt(4); i >= 0; i--) {
            words.append(reference()).append(pick(OBJECTS)).append(pick(VERBS)).append(i > 0 ? "とともに、" : "");
        }
        words.append(announces ? "ため、次に掲げることを行う。" : pick(ENDS));
        if (!announces && random.nextInt(8) == 0) {
            words.append("ただし、").append(pick(OBJECTS)).append("見た場合は、この限りでない。");
        }
        wrap(words.toString());
    }

    private String reference() {
        return switch (random.nextInt(14)) {
            case 0 -> "前項の規定により、";
            case 1 -> "第" + (2 + random.nextInt(9)) + "条の規定に従い、";
            case 2 -> "(" + (1 + random.nextInt(3)) + ")に規定する";
            case 3 -> "アからウまでの";
            case 4 -> "令和5年3月に作った";
            case 5 -> "毎年" + (2 + random.nextInt(6)) + "回、";
            default -> "";
        };
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }

    /** Wraps at any character, between the lines sometimes a page number. */
    private void wrap(String words) {
        int width = 24 + random.nextInt(30);
        int at = 0;
        while (at < words.length()) {
            int end = Math.min(words.length(), at + width);
            text.append(words, at, end);
            at = end;
            text.append('\n');
            lines++;
            if (at < words.length()) {
                furniture();
            }
        }
    }

    /** A page number and a running head after every 30 lines or so. */
    private void furniture() {
        if (lines >= 30) {
            lines = 0;
            text.append(page % 2 == 0 ? "- " + page + " -" : "" + page).append('\n');
            text.append("内規2026-4\n");
            page++;
        }
    }
}
