package jp.junshu.law.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How Japanese words are read, as far as the list of our own knows their kanji, for lists in the order of the kana. */
public final class Readings {
    private static final Map<String, String> KNOWN = read();
    private static final int LONGEST =
            KNOWN.keySet().stream().mapToInt(String::length).max().orElse(0);

    private Readings() {}

    private static Map<String, String> read() {
        Map<String, String> known = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(Readings.class.getResourceAsStream("readings.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.strip().split(" +")))
                    .map(pair -> pair.split("=", 2))
                    .forEach(pair -> known.put(pair[0], pair[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(known);
    }

    /** In hiragana, letters and figures in small letters as they are, without signs; empty where a kanji is not known. */
    public static Optional<String> of(String words) {
        StringBuilder reading = new StringBuilder();
        String text = Normalizer.normalize(words, Normalizer.Form.NFKC);
        int at = 0;
        while (at < text.length()) {
            int length = longest(text, at);
            if (length > 0) {
                reading.append(KNOWN.get(text.substring(at, at + length)));
                at += length;
                continue;
            }
            char c = text.charAt(at++);
            if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
                return Optional.empty();
            }
            if (c >= 'ァ' && c <= 'ヶ') {
                reading.append((char) (c - 'ァ' + 'ぁ'));
            } else if (Character.isLetterOrDigit(c) || c == 'ー') {
                reading.append(Character.toLowerCase(c));
            }
        }
        return Optional.of(reading.toString());
    }

    private static int longest(String text, int at) {
        for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
            if (KNOWN.containsKey(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }
}
