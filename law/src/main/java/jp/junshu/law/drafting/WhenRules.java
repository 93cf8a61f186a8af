package jp.junshu.law.drafting;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.junshu.law.citation.Numerals;

/** When something is to be done, by the words for cadence and for deadlines. */
final class WhenRules {
    private static final String N = "([0-9]{1,3}|[一二三四五六七八九十]{1,3})";

    /** A word of a closed vocabulary of time. */
    record Rule(String name, boolean sure, Pattern words, Function<MatchResult, String> value) {
        Rule(String name, boolean sure, String words, Function<MatchResult, String> value) {
            this(name, sure, Pattern.compile(words), value);
        }
    }

    /** How often; the value is a period. */
    static final List<Rule> CADENCES = List.of(
            new Rule(
                    "年…回",
                    true,
                    "(?:年に?|1年に|一年に)" + N + "回(?:以上|程度)?",
                    m -> count(m) == 1 ? "P1Y" : "P" + Math.max(1, 12 / count(m)) + "M"),
            new Rule("毎年", true, "毎(?:年度?|会計年度)|年度ごと", _ -> "P1Y"),
            new Rule("四半期ごと", true, "四半期(?:に1回|に一回|ごと|毎)|毎四半期", _ -> "P3M"),
            new Rule("半年ごと", true, "半(?:年|期)(?:に1回|に一回|ごと|毎)", _ -> "P6M"),
            new Rule(
                    "月…回", true, "(?:毎月|月に?)" + N + "回(?:以上)?", m -> count(m) == 1 ? "P1M" : "P" + 30 / count(m) + "D"),
            new Rule("毎月", true, "毎月", _ -> "P1M"),
            new Rule("週…回", true, "週に?" + N + "回(?:以上)?", m -> "P" + Math.max(1, 7 / count(m)) + "D"),
            new Rule("毎週", true, "毎週", _ -> "P1W"),
            new Rule("毎日", true, "毎日|日次", _ -> "P1D"),
            new Rule("…年ごと", true, N + "年(?:に1回|に一回|ごと|毎)", m -> "P" + count(m) + "Y"),
            new Rule("…月ごと", true, N + "(?:か|カ|ヶ|ケ|箇)月(?:に1回|に一回|ごと|毎)", m -> "P" + count(m) + "M"),
            new Rule("…週間ごと", true, N + "週間?(?:に1回|に一回|ごと|毎)", m -> "P" + count(m) + "W"),
            new Rule("…日ごと", true, N + "日(?:に1回|に一回|ごと|毎)", m -> "P" + count(m) + "D"));

    /** By when, after it has become due; the value stands in {@code within}. */
    static final List<Rule> DEADLINES = List.of(
            new Rule("…時間以内", true, N + "時間以内", m -> "PT" + count(m) + "H"),
            new Rule("…営業日以内", false, N + "(?:営業日|開庁日)以内", m -> "P" + count(m) + "D"),
            new Rule("…日以内", true, N + "日(?:間)?以内", m -> "P" + count(m) + "D"),
            new Rule("…週間以内", true, N + "週間以内", m -> "P" + count(m) + "W"),
            new Rule("…月以内", true, N + "(?:か|カ|ヶ|ケ|箇)月以内", m -> "P" + count(m) + "M"),
            new Rule("…年以内", true, N + "年以内", m -> "P" + count(m) + "Y"),
            new Rule("直ちに", true, "直ちに|ただちに", _ -> "at-once"),
            new Rule("速やかに", true, "(?:速|すみ)やかに", _ -> "promptly"),
            new Rule("遅滞なく", false, "遅滞な[くし]", _ -> "promptly"));

    /** Again and again, at an interval that somebody has to state. */
    static final Pattern PERIODICALLY = Pattern.compile("定期的(に|な)|定期に|定期の");

    static final Pattern ALWAYS = Pattern.compile("常時|常に|継続的に|恒常的に");
    static final Pattern EACH_TIME = Pattern.compile("その都度|都度|のたびに");

    /** Before something; what it is has to be said by the author, unless the next deed is meant. */
    static final Pattern BEFORE = Pattern.compile("事前に|あらかじめ|予め|する前に|の前に|前までに|に先立ち|に先立って|(許可|承認|同意)なく");

    /** After something. */
    static final Pattern AFTER = Pattern.compile("[^前以今]後(に(?!お)|は|において|、|速やかに|直ちに|遅滞なく)|た後|た上で");

    /** When something has come about; what it is has to be said by the author. */
    static final Pattern ON =
            Pattern.compile("(た|生じる|生じた|があった|がある|ある|れる|れた)(場合|とき)(?!を除)(に|は|であっても|、)|[^る]際(に|は|、)|求めに応じ|指示があった|終了に伴い");

    private WhenRules() {}

    /** The first of the rules that fits. */
    static Optional<Cue<String>> find(List<Rule> rules, String words) {
        for (Rule rule : rules) {
            var found = rule.words().matcher(words);
            if (found.find()) {
                return Optional.of(new Cue<>(rule.value().apply(found), rule.name(), rule.sure()));
            }
        }
        return Optional.empty();
    }

    private static int count(MatchResult found) {
        return Math.max(1, Numerals.parse(found.group(1)).orElse(1));
    }
}
