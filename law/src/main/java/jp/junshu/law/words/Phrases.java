package jp.junshu.law.words;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.junshu.law.Text;

/** Putting texts of both languages together. */
final class Phrases {
    private Phrases() {}

    static Text plain(String words) {
        return new Text(words, words);
    }

    static Text map(Text text, UnaryOperator<String> japanese, UnaryOperator<String> english) {
        return new Text(japanese.apply(text.ja()), english.apply(text.en()));
    }

    static Text quoted(Text text) {
        return map(text, ja -> "「" + ja + "」", en -> "“" + en + "”");
    }

    /** One behind the other; empty where there is none. */
    static Optional<Text> joined(List<Text> texts, String between, String betweenEnglish) {
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Text(
                        texts.stream().map(Text::ja).collect(Collectors.joining(between)),
                        texts.stream().map(Text::en).collect(Collectors.joining(betweenEnglish))));
    }

    static Optional<Text> listed(List<Text> texts) {
        return joined(texts, "、", ", ");
    }

    /** A、B及びC; A, B and C. */
    static Optional<Text> all(List<Text> texts) {
        return withLast(texts, "及び", " and ");
    }

    /** A、B又はC; A, B or C. */
    static Optional<Text> any(List<Text> texts) {
        return withLast(texts, "又は", " or ");
    }

    private static Optional<Text> withLast(List<Text> texts, String last, String lastEnglish) {
        if (texts.size() < 2) {
            return texts.stream().findFirst();
        }
        Text before = listed(texts.subList(0, texts.size() - 1)).orElseThrow();
        return joined(List.of(before, texts.getLast()), last, lastEnglish);
    }

    /** An English sentence that goes on inside another: with a small letter, unless it begins with a name in capitals. */
    static String inside(String sentence) {
        boolean word = sentence.length() > 1
                && (Character.isLowerCase(sentence.charAt(1)) || sentence.charAt(1) == ' ')
                && !sentence.startsWith("I ");
        return word ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
    }

    /** With a capital at its beginning. */
    static String begun(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
