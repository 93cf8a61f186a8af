package jp.junshu.law.reading;

import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.junshu.law.citation.Numerals;

/** Writes a document line by line, with the chosen damage. */
final class DamagedText {
    private static final String[] SUBJECTS = {"係員は", "管理者は", "所長は", "利用者は", "監督する者は"};
    private static final String[] OBJECTS = {"帳簿を", "鍵を", "箱の中身を", "棚の札を", "受け取った資料を", "当番の名簿を", "工具を", "二つの印を"};
    private static final String[] VERBS = {"数える", "閉じる", "改める", "確かめる", "渡す", "片付ける"};
    private static final String[] ENDS = {"。", "こと。", "ものとする。"};
    private static final String[] HEADINGS = {"総則", "受入れ", "保管", "払出し", "点検", "報告", "訓練", "検査", "廃棄", "雑則", "委任", "補則"};
    private static final String[] CAPTIONS = {"帳簿", "鍵", "倉庫", "作業場", "車両", "工具", "薬品", "書類", "電灯", "窓", "扉", "床"};
    private static final String KANA = "アイウエオカキクケコサシスセソ";
    private static final String IROHA = "イロハニホヘトチリヌルヲワカヨ";
    /** Characters and the radicals that text layers use for them. */
    private static final String RADICALS = "一⼀二⼆八⼋十⼗日⽇月⽉長⻑民⺠用⽤入⼊力⼒工⼯見⾒目⽬車⾞金⾦";

    private final Random random;
    private final Set<Damage> damages;
    private final StringBuilder text = new StringBuilder();
    private int lines;
    private int page = 1;

    DamagedText(Random random, Set<Damage> damages) {
        this.random = random;
        this.damages = damages;
    }

    /** The heading of the n-th chapter. */
    static String heading(int n) {
        return HEADINGS[(n - 1) % HEADINGS.length];
    }

    /** The words of the n-th caption. */
    static String caption(int n) {
        return CAPTIONS[(n - 1) % CAPTIONS.length] + (n > CAPTIONS.length ? "の" + CAPTIONS[n % CAPTIONS.length] : "");
    }

    @Override
    public String toString() {
        String whole = text.toString();
        if (damages.contains(Damage.RADICALS)) {
            StringBuilder damaged = new StringBuilder(whole);
            for (int i = 0; i < whole.length(); i++) {
                int at = RADICALS.indexOf(whole.charAt(i));
                if (at >= 0 && at % 2 == 0 && random.nextInt(3) == 0) {
                    damaged.setCharAt(i, RADICALS.charAt(at + 1));
                }
            }
            whole = damaged.toString();
        }
        return damages.contains(Damage.LINE_ENDS) ? whole.replace("\n", lines % 2 == 0 ? "\r\n" : "\r") : whole;
    }

    void line(String words) {
        text.append(words).append('\n');
    }

    void heading(String words) {
        furniture();
        line(damages.contains(Damage.LETTER_SPACED) ? spaced(words) : words);
    }

    private static String spaced(String words) {
        return String.join("　", words.replace(" ", "").split("(?<=.)", -1)).strip();
    }

    void row() {
        line(pick(OBJECTS).replace("を", "") + "\t" + (1 + random.nextInt(9)) + "個");
    }

    void annexes() {
        line(damages.contains(Damage.LETTER_SPACED) ? "附　　則" : "附則");
        line("1 この規程は、令和8年4月1日から施行する。");
        line("2 従前の規程は、廃止する。");
        line(random.nextBoolean() ? "別表第1（第2条関係）" : "様式第1号");
        line("1 氏名");
        line("2 日付");
    }

    /** Writes a mark at the beginning of a line or, for inner items, sometimes run on in the line before. */
    void mark(String style, int n, String path) {
        boolean inner = Set.of("kana", "in", "circled").contains(style) && n > 1 && endsWithSentence();
        if (inner && damages.contains(Damage.RUN_TOGETHER) && random.nextInt(4) == 0) {
            text.setLength(text.length() - 1);
            text.append(random.nextBoolean() ? " " : "");
        } else if (inner && damages.contains(Damage.MARK_AT_LINE_END) && random.nextInt(4) == 0) {
            text.setLength(text.length() - 1);
            text.append(' ').append(printed(style, n, path)).append('\n');
            return;
        } else {
            furniture();
            if (damages.contains(Damage.DASHES) && !style.contains("article") && !style.equals("row")) {
                text.append(random.nextInt(3) == 0 ? " - " : "- ");
            }
        }
        if (style.contains("article")) {
            article(style, n);
            return;
        }
        text.append(printed(style, n, path));
        boolean alone = damages.contains(Damage.LABELS_ALONE)
                && List.of(
                                "in",
                                "item",
                                "head-item",
                                "kana",
                                "kana-in",
                                "iroha",
                                "kanji",
                                "circled",
                                "dotted",
                                "roman",
                                "chapter")
                        .contains(style);
        text.append(style.equals("caption") || (alone && random.nextBoolean()) ? "\n" : blank(style));
    }

    private boolean endsWithSentence() {
        int end = text.length();
        return end > 2 && text.charAt(end - 1) == '\n' && text.charAt(end - 2) == '。';
    }

    private void article(String style, int n) {
        String caption = "（" + caption(n) + "）";
        String mark = "第"
                + (damages.contains(Damage.SPREAD) && random.nextBoolean()
                        ? spread(n)
                        : style.endsWith("kanji") ? Numerals.kanji(n) : figure(n))
                + (style.startsWith("head") ? "" : "条");
        int where = damages.contains(Damage.CAPTIONS) ? random.nextInt(4) : 1;
        switch (where) {
            case 1 -> text.append(caption).append('\n').append(mark).append(blank(style));
            case 2 ->
                text.append(caption)
                        .append(style.startsWith("head") ? "\n" : "")
                        .append(mark)
                        .append(blank(style));
            case 3 ->
                text.append(mark)
                        .append(style.startsWith("head") ? " " : "")
                        .append(caption)
                        .append('\n');
            default -> text.append(mark).append(blank(style));
        }
    }

    private String blank(String style) {
        boolean none = Set.of("in", "item", "head-item", "circled", "kanji-in", "kana-in")
                        .contains(style)
                && random.nextInt(4) == 0;
        return style.equals("row") ? "\t" : none ? "" : random.nextInt(3) == 0 ? "　" : " ";
    }

    private String printed(String style, int n, String path) {
        return switch (style) {
            case "head" -> "第" + figure(n);
            case "head-kanji" -> "第" + Numerals.kanji(n);
            case "chapter" -> damages.contains(Damage.LETTER_SPACED) ? "第 " + n + " 章" : "第" + figure(n) + "章";
            case "kanji", "kanji-number" -> Numerals.kanji(n);
            case "in", "item", "head-item" -> in(n);
            case "kanji-in" -> "（" + Numerals.kanji(n) + "）";
            case "circled", "circled-paragraph" -> Numerals.circledFigure(n);
            case "kana" -> KANA.substring(n - 1, n);
            case "iroha" -> IROHA.substring(n - 1, n);
            case "kana-in" -> "（" + KANA.charAt(n - 1) + "）";
            case "letter" -> (char) ('a' + n - 1) + ")";
            case "closing" -> n + ")";
            case "roman" -> String.valueOf((char) ('Ⅰ' + n - 1));
            case "bullet" -> "・";
            case "dotted" -> figure(n) + (random.nextBoolean() ? "." : "．");
            case "decimal" -> path + (random.nextBoolean() ? "." : "");
            case "hyphen" -> path.replace('.', random.nextBoolean() ? '-' : '－');
            case "caption" -> (random.nextBoolean() ? "（" : "(") + caption(n) + (random.nextBoolean() ? "）" : ")");
            case "row" -> Integer.toString(n);
            default -> figure(n);
        };
    }

    private String figure(int n) {
        return damages.contains(Damage.WIDTHS) && random.nextBoolean() ? wide(n) : Integer.toString(n);
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
        if (!damages.contains(Damage.WIDTHS)) {
            return "(" + n + ")";
        }
        return switch (random.nextInt(4)) {
            case 0 -> String.valueOf((char) ('⑴' + n - 1));
            case 1 -> "（" + wide(n) + "）";
            case 2 -> "( " + n + " ）";
            default -> "(" + n + ")";
        };
    }

    void sentence(boolean announces, String style) {
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
        if (lines >= 30 && damages.contains(Damage.PAGES)) {
            lines = 0;
            text.append(page % 2 == 0 ? "- " + page + " -" : "" + page).append('\n');
            text.append("内規2026-4\n");
            page++;
        }
    }
}
