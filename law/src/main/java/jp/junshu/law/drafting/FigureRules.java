package jp.junshu.law.drafting;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.citation.Numerals;

/** Figures that a text sets in plain words. */
final class FigureRules {
    private static final String N = "([0-9]{1,4}|[一二三四五六七八九十]{1,3})";

    /** One rule: these words set that parameter; the value is written as YAML writes it. */
    record Rule(String parameter, Pattern words, Function<MatchResult, String> value) {
        Rule(String parameter, String words, Function<MatchResult, String> value) {
            this(parameter, Pattern.compile(words), value);
        }
    }

    /**
     * A figure found.
     *
     * @param from where its words begin
     */
    record Found(ParameterId parameter, String value, int from, int to) {}

    static final List<Rule> RULES = List.of(
            new Rule("password.length", "パスワード[^。]{0,40}?" + N + "(?:文字|桁)以上", m -> number(m, 1)),
            new Rule("authentication.factors", N + "(?:要素|種類)以上の認証", m -> number(m, 1)),
            new Rule(
                    "log.retention",
                    "(?:ログ|証跡)[^。]{0,40}?" + N + "(年|か月|カ月|ヶ月|箇月)間?(?:以上)?、?(?:保存|保管)",
                    m -> "P" + number(m, 1) + (m.group(2).equals("年") ? "Y" : "M")),
            new Rule(
                    "incident.first-report",
                    "(?:事故|インシデント|侵害|漏えい)[^。]{0,60}?" + N + "時間以内",
                    m -> "PT" + number(m, 1) + "H"),
            new Rule("service.availability", "稼働率[^。]{0,12}?([0-9]{2}(?:\\.[0-9]+)?)[%％]", m -> m.group(1)),
            new Rule("logon.max-failures", N + "回(?:以上|連続)[^。]{0,12}失敗", m -> number(m, 1)));

    /** Any figure with a unit: where no rule knows what it sets, the author has to say so. */
    static final Pattern ANY = Pattern.compile(
            "(?<![第令和平成昭])" + N + "(?:文字|桁|分間?|時間|日間?|週間|か月|カ月|ヶ月|箇月|年間|回|%|パーセント)(?:以上|以内|以下|以降|未満|間|を超え|、?保存|、?保管)");

    private FigureRules() {}

    /** The figures of the parameters that the catalogue knows. */
    static List<Found> find(String text, Vocabulary vocabulary) {
        return RULES.stream()
                .filter(rule -> vocabulary.parameters().contains(new ParameterId(rule.parameter())))
                .flatMap(rule -> rule.words()
                        .matcher(text)
                        .results()
                        .map(m -> new Found(
                                new ParameterId(rule.parameter()), rule.value().apply(m), m.start(), m.end())))
                .toList();
    }

    private static String number(MatchResult found, int group) {
        return Integer.toString(Numerals.parse(found.group(group)).orElse(0));
    }
}
