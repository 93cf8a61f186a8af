package jp.junshu.law.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import jp.junshu.law.citation.Kana;
import jp.junshu.law.citation.Numerals;

/**
 * The numbers that Word puts before paragraphs by itself. They stand nowhere in the text, but a regulation is nothing without them
 * (ECMA-376, part 1, 17.9).
 */
final class WordNumbering {
    private static final int LEVELS = 9;

    /** One level of a list. {@code text} has %1 to %9 for the numbers of its own and the levels above. */
    private record Level(int start, String format, String text, String suffix, boolean legal, String style) {}

    private record Instance(String list, Map<Integer, Integer> starts) {}

    /** Where a paragraph stands in a list. */
    record Where(String instance, Optional<Integer> level) {}

    private final Map<String, Level[]> lists = new HashMap<>();
    private final Map<String, String> listStyles = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    static WordNumbering read(String name, WordPackage word, String part) {
        WordNumbering numbering = new WordNumbering();
        word.findPart(part)
                .ifPresent(content -> SafeXml.read(name, content, xml -> {
                    while (xml.next()) {
                        if (xml.isStart() && xml.element().equals("abstractNum")) {
                            numbering.readList(xml);
                        } else if (xml.isStart() && xml.element().equals("num")) {
                            numbering.readInstance(xml);
                        }
                    }
                    return numbering;
                }));
        return numbering;
    }

    private void readList(SafeXml xml) throws XMLStreamException {
        String id = xml.attribute("abstractNumId");
        Level[] levels = new Level[LEVELS];
        int outside = xml.depth() - 1;
        while (xml.next() && xml.depth() > outside) {
            if (xml.isStart() && xml.element().equals("numStyleLink")) {
                listStyles.put(id, xml.attribute("val"));
            } else if (xml.isStart() && xml.element().equals("lvl")) {
                int at = number(xml.attribute("ilvl"), 0);
                Level level = readLevel(xml);
                if (at >= 0 && at < LEVELS) {
                    levels[at] = level;
                }
            }
        }
        lists.put(id, levels);
    }

    private static Level readLevel(SafeXml xml) throws XMLStreamException {
        Map<String, String> found = new HashMap<>();
        int outside = xml.depth() - 1;
        while (xml.next() && xml.depth() > outside) {
            if (xml.isStart()) {
                switch (xml.element()) {
                    case "numFmt" -> {
                        String format = xml.attribute("val");
                        found.put("numFmt", format.isEmpty() ? "decimal" : format);
                    }
                    case "start", "lvlText", "suff", "pStyle" -> found.put(xml.element(), xml.attribute("val"));
                    case "isLgl" -> found.put("isLgl", "yes");
                    default -> {}
                }
            }
        }
        return new Level(
                number(found.getOrDefault("start", ""), 1),
                found.getOrDefault("numFmt", "decimal"),
                found.getOrDefault("lvlText", ""),
                found.getOrDefault("suff", "tab"),
                found.containsKey("isLgl"),
                found.getOrDefault("pStyle", ""));
    }

    private void readInstance(SafeXml xml) throws XMLStreamException {
        String id = xml.attribute("numId");
        String list = "";
        int level = 0;
        Map<Integer, Integer> starts = new HashMap<>();
        int outside = xml.depth() - 1;
        while (xml.next() && xml.depth() > outside) {
            if (xml.isStart()) {
                switch (xml.element()) {
                    case "abstractNumId" -> list = xml.attribute("val");
                    case "lvlOverride" -> level = number(xml.attribute("ilvl"), 0);
                    case "startOverride" -> starts.put(level, number(xml.attribute("val"), 1));
                    default -> {}
                }
            }
        }
        instances.put(id, new Instance(list, starts));
    }

    static int number(String text, int other) {
        return text.matches("-?\\d{1,6}") ? Integer.parseInt(text) : other;
    }

    /** The level that a list has for a style of paragraphs. */
    private static int levelOf(Level[] levels, String style) {
        for (int i = 0; i < LEVELS; i++) {
            Level level = levels[i];
            if (level != null && !style.isEmpty() && level.style().equals(style)) {
                return i;
            }
        }
        return 0;
    }

    /**
     * Counts on and gives what Word prints before the paragraph; empty where it prints nothing.
     *
     * @param styles the lists that styles of lists lead to
     */
    String next(Where where, String style, Map<String, Where> styles) {
        Instance instance = instances.get(where.instance());
        if (instance == null) {
            return "";
        }
        String list = instance.list();
        for (int i = 0; i < 3 && listStyles.containsKey(list); i++) {
            Where linked = styles.get(listStyles.getOrDefault(list, ""));
            Instance other = linked == null ? null : instances.get(linked.instance());
            if (other == null) {
                break;
            }
            list = other.list();
        }
        Level[] levels = lists.get(list);
        if (levels == null) {
            return "";
        }
        int at = Math.clamp(where.level().orElse(levelOf(levels, style)), 0, LEVELS - 1);
        Level level = levels[at];
        return level == null ? "" : label(levels, level, count(list, where.instance(), instance, levels, at));
    }

    private int[] count(String list, String id, Instance instance, Level[] levels, int at) {
        int[] counter = counters.computeIfAbsent(list, _ -> {
            int[] fresh = new int[LEVELS];
            java.util.Arrays.fill(fresh, -1);
            return fresh;
        });
        for (int i = 0; i <= at; i++) {
            Integer start = instance.starts().get(i);
            if (start != null && begun.add(id + "/" + i)) {
                counter[i] = i == at ? start - 1 : start;
                continue;
            }
            Level level = levels[i];
            int first = level == null ? 1 : level.start();
            if (counter[i] < 0) {
                counter[i] = i == at ? first - 1 : first;
            }
        }
        counter[at]++;
        for (int i = at + 1; i < LEVELS; i++) {
            counter[i] = -1;
        }
        return java.util.Arrays.copyOf(counter, at + 1);
    }

    private static String label(Level[] levels, Level level, int[] counter) {
        if (level.format().equals("bullet")) {
            // signs of symbol fonts are private characters
            boolean sign = level.text().isEmpty()
                    || level.text().charAt(0) >= '\uE000' && level.text().charAt(0) <= '\uF8FF';
            return (sign ? "・" : level.text()) + after(level);
        }
        StringBuilder label = new StringBuilder();
        String text = level.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int of = c == '%' && i + 1 < text.length() ? text.charAt(i + 1) - '1' : -1;
            if (of >= 0 && of < counter.length) {
                Level numbered = levels[of];
                String format = level.legal() || numbered == null ? "decimal" : numbered.format();
                label.append(figure(format, counter[of]));
                i++;
            } else if (of < 0 || of >= LEVELS) {
                label.append(c);
            } else {
                i++;
            }
        }
        return label.isEmpty() ? "" : label + after(level);
    }

    private static String after(Level level) {
        return level.suffix().equals("nothing") ? "" : "　";
    }

    private static String figure(String format, int n) {
        if (n < 1) {
            return format.equals("none") ? "" : Integer.toString(n);
        }
        return switch (format) {
            case "none" -> "";
            case "decimalZero" -> n < 10 ? "0" + n : Integer.toString(n);
            case "decimalEnclosedCircle" -> Numerals.circledFigure(n);
            case "decimalEnclosedParen" -> n <= 20 ? Character.toString(0x2474 + n - 1) : "(" + n + ")";
            case "japaneseCounting",
                    "ideographDigital",
                    "japaneseLegal",
                    "japaneseDigitalTenThousand",
                    "chineseCounting",
                    "taiwaneseCounting" -> Numerals.kanji(n);
            case "aiueo", "aiueoFullWidth" -> kana(Kana.GOJUON, n);
            case "iroha", "irohaFullWidth" -> kana(Kana.IROHA, n);
            case "upperLetter" -> letters('A', n);
            case "lowerLetter" -> letters('a', n);
            case "upperRoman" -> roman(n);
            case "lowerRoman" -> roman(n).toLowerCase(java.util.Locale.ROOT);
            default -> Integer.toString(n);
        };
    }

    private static String kana(Kana order, int n) {
        return order.letter((n - 1) % order.size() + 1);
    }

    private static String letters(char first, int n) {
        return Character.toString(first + (n - 1) % 26).repeat((n - 1) / 26 % 8 + 1);
    }

    private static String roman(int n) {
        if (n > 3999) {
            return Integer.toString(n);
        }
        List<String> signs =
                new ArrayList<>(List.of("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"));
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        StringBuilder roman = new StringBuilder();
        int rest = n;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                roman.append(signs.get(i));
                rest -= values[i];
            }
        }
        return roman.toString();
    }
}
