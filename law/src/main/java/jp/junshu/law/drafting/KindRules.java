package jp.junshu.law.drafting;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.junshu.law.catalog.ClauseKind;

/** What a sentence, or one deed in it, is for, by how it ends and what it is about. The first rule that fits decides. */
final class KindRules {
    private static final String DONE = "(する|し|すること|しなければならない|を行う|を行い|を行うこと|するものとする)";

    /** One rule: sentences with these words are of that kind. */
    record Rule(String name, ClauseKind kind, boolean sure, Pattern words) {
        static Rule sure(String name, ClauseKind kind, String words) {
            return new Rule(name, kind, true, Pattern.compile(words));
        }

        static Rule likely(String name, ClauseKind kind, String words) {
            return new Rule(name, kind, false, Pattern.compile(words));
        }
    }

    /** Of a sentence as a whole, where it obliges nobody. */
    static final List<Rule> SENTENCES = List.of(
            Rule.sure("妨げるものではない", ClauseKind.LEGAL, "妨げるものではない$|ものとみなす$"),
            Rule.likely("責任・費用", ClauseKind.LEGAL, "(責任を負う|賠償する|負担とする|解除することができる)(ものとする)?$"),
            Rule.sure("差し支えない", ClauseKind.RELAX, "(差し支えない|限りでない|ことを妨げない)$"),
            Rule.likely("ことができる", ClauseKind.RELAX, "(ことができる|を(要し|必要とし)ない|必要はない)(ものとする)?$"),
            Rule.sure("とは", ClauseKind.DEFINE, "^「?[^。、は]{1,40}とは、"),
            Rule.sure("をいう", ClauseKind.DEFINE, "(を|と|も)(それぞれ)?いう$|と(総称|定義)する$"),
            Rule.likely("意義", ClauseKind.DEFINE, "用語の(定義|意義)は"),
            Rule.likely(
                    "適用・目的",
                    ClauseKind.SCOPE,
                    "(適用(する|しない|される|範囲とする)|対象とする|目的とする)(ものとする)?$|^(この|本)[^。]{1,12}は、.*定める(もの|こと)(である|とする)$"));

    /** Of one deed. */
    static final List<Rule> DEEDS = List.of(
            Rule.sure(
                    "得る行為", ClauseKind.PERMIT, "(許可|承認|同意|許諾)を(必ず|事前に|あらかじめ)?(得|受け|経)(?!た(?!上|後|場合|とき))|(許可|承認|同意)なく"),
            Rule.likely("含まない", ClauseKind.TECHNICAL, "(含ま|存在し|残ら|され|生じ)ないこと$"),
            Rule.sure("してはならない", ClauseKind.PROHIBIT, "(て|で)はならな(い|いこと|いものとする)$|(て|で)はならず$"),
            Rule.sure("禁止する", ClauseKind.PROHIBIT, "(を|は)、?(禁止|禁)(する|ずる)(こと|ものとする)?$|を禁止$"),
            Rule.likely("しないこと", ClauseKind.PROHIBIT, "(?<!なら|含ま|存在し|残ら|され|生じ)ない(こと|ようにすること|ものとする)$|(し|わ|さ|か)ない$"),
            Rule.sure("検討", ClauseKind.CONSIDER, "検討" + DONE + "$|必要性の?有無を(検討|判断)"),
            Rule.likely("確認を得る", ClauseKind.PERMIT, "(?<=担当職員|甲|発注者|官)の確認を(必ず)?(得|受け)|の確認を必ず受け"),
            Rule.sure("送る行為", ClauseKind.REPORT, "(提出|報告|再?提示|届け?出)" + DONE + "$|届け出(る|なければ)|(報告|提出|提示)(し|する)"),
            Rule.likely("知らせる", ClauseKind.REPORT, "(通知|連絡|協議|相談)" + DONE + "$"),
            Rule.sure("置く", ClauseKind.APPOINT, "(者|員|役|官|長)を(、)?(置|お[くかき]|指定|選任|任命|指名|選出)"),
            Rule.likely("関与", ClauseKind.APPOINT, "(代表|経営者|役員)[^、]{0,4}が関与"),
            Rule.likely(
                    "台帳・名簿",
                    ClauseKind.KEEP,
                    "(台帳|名簿|簿冊|目録|一覧表?|記録簿|簿)(等)?(に|を|で|には|へ)、?.{0,80}(作成|整備|記載|記入|記録|更新|管理)(し|する|を行|す)|簿(を|に)備え"),
            Rule.likely("記録", ClauseKind.KEEP, "記録(を(残|作成|保存|保管)|した文書を)|(結果|状況|事項)を記録(し|する)"),
            Rule.likely(
                    "定める",
                    ClauseKind.ESTABLISH,
                    "(規程|規則|規定|手順書?|計画書?|体制|基準|方針|要領|要綱|ルール|マニュアル|手続|方法|対策)(等|図)?(を|が|は)、?.{0,30}(定め|策定|整備|制定|確立|作成|見直|構築|有し|確保)"),
            Rule.likely(
                    "システムの性質",
                    ClauseKind.TECHNICAL,
                    "(よう(に)?、?(構成|設定|設計|構築|開発)|(機能|ソフトウェア|暗号化|アクセス(制限|制御)|認証|署名|ドメイン名|電子証明書|防止策)(等)?(を|により).{0,20}(設け|備え|有する|導入する|実装|行うこと|施す|講ずる|講じる|用いる|使用する|保護する))"));

    /** What any other deed is taken for. */
    static final Rule ANY_DEED = Rule.likely(
            "その他の行為", ClauseKind.PERFORM, "(する|こと|ならない|ものとする|努める|[うくすつぬむるぐぶ]|し|行い|(?<!につい|に関し|におい)て|とともに|に加え|上で)$");

    /** What only tells how things are. */
    private static final Pattern NO_DEED = Pattern.compile("((が|で)ある|(?<!入)れる|なる|含む|異なる)$");

    private KindRules() {}

    /** The kind of a sentence that obliges nobody. */
    static Optional<Cue<ClauseKind>> ofSentence(Sentence sentence) {
        return first(SENTENCES, sentence.bare());
    }

    /** The kind of a deed; empty where the words are no deed at all. */
    static Optional<Cue<ClauseKind>> ofDeed(String deed) {
        return first(DEEDS, deed)
                .or(() -> NO_DEED.matcher(deed).find() ? Optional.empty() : first(List.of(ANY_DEED), deed));
    }

    private static Optional<Cue<ClauseKind>> first(List<Rule> rules, String words) {
        return rules.stream()
                .filter(rule -> rule.words().matcher(words).find())
                .findFirst()
                .map(rule -> new Cue<>(rule.kind(), rule.name(), rule.sure()));
    }
}
