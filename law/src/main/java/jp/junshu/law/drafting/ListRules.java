package jp.junshu.law.drafting;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.QuestionId;

/** What the shared lists have a name for. A name that the catalogue does not know is never given. */
final class ListRules {
    /** These words speak of the entry with that id. */
    record Rule(String id, Pattern words) {
        Rule(String id, String words) {
            this(id, Pattern.compile(words));
        }

        boolean fits(String text) {
            return words.matcher(text).find();
        }
    }

    static final List<Rule> EVENTS = List.of(
            new Rule("engagement-end", "(業務|契約|契約期間)(の|を)?(終了|満了)"),
            new Rule("engagement-cancelled", "契約(の|を)?解除"),
            new Rule("work-finished", "作業(の)?終了"),
            new Rule("incident-detected", "(侵害|インシデント|事故|漏えい|流出|紛失)[^。]{0,30}(認知|発生し|発見|検知|知った)"),
            new Rule("incident-suspected", "おそれ[^。]{0,12}(認知|発見|知った)"),
            new Rule("staff-changed", "従事者[^。、]{0,6}変更"),
            new Rule("audit-requested", "監査[^。、]{0,8}求め"),
            new Rule("disposal-instruction-received", "(返却|廃棄|抹消|消去)[^。、]{0,12}指示があった"));

    static final List<Rule> QUESTIONS =
            List.of(new Rule("subcontracting", "再委託(を|す|さ|先)"), new Rule("multi-year-contract", "複数年の契約"));

    /** Intervals that a text leaves to be stated. */
    static final List<Rule> STATED = List.of(
            new Rule("log.review-interval", "(ログ|証跡|通信記録)[^。]{0,40}(確認|点検|分析|検証)"),
            new Rule("malware.full-scan", "(全て|すべて)の(ファイル|データ)[^。]{0,20}(スキャン|検査|走査)"),
            new Rule("training.interval", "(教育|訓練|研修)[^。]{0,20}(実施|行|受け)"),
            new Rule("vulnerability.scan-interval", "脆弱性[^。]{0,20}(検査|診断|スキャン)"),
            new Rule("audit.interval", "監査[^。]{0,20}(実施|行)"),
            new Rule("document.review", "(規則|手順|計画|方針|規程)[^。]{0,20}見直"),
            new Rule("report.interval", "(状況|結果)[^。]{0,12}(確認|報告)|報告"));

    private ListRules() {}

    static List<EventId> events(String words, Vocabulary vocabulary) {
        return found(EVENTS, words, id -> vocabulary.events().contains(new EventId(id)))
                .map(EventId::new)
                .toList();
    }

    static List<QuestionId> questions(String words, Vocabulary vocabulary) {
        return found(QUESTIONS, words, id -> vocabulary.questions().contains(new QuestionId(id)))
                .map(QuestionId::new)
                .toList();
    }

    /** The interval that is to be stated for what the words tell of: the first that fits. */
    static List<ParameterId> stated(String words, Vocabulary vocabulary) {
        return found(STATED, words, id -> vocabulary.parameters().contains(new ParameterId(id)))
                .map(ParameterId::new)
                .limit(1)
                .toList();
    }

    private static Stream<String> found(List<Rule> rules, String words, Predicate<String> known) {
        return rules.stream().filter(rule -> rule.fits(words)).map(Rule::id).filter(known);
    }
}
