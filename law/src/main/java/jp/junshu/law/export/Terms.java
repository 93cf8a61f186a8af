package jp.junshu.law.export;

import jp.junshu.law.Text;
import jp.junshu.law.catalog.Act;
import jp.junshu.law.catalog.ClauseKind;
import jp.junshu.law.catalog.Direction;
import jp.junshu.law.catalog.Mechanism;
import jp.junshu.law.catalog.Scope;
import jp.junshu.law.catalog.Storage;
import jp.junshu.law.catalog.Subject;
import jp.junshu.law.catalog.Unit;
import jp.junshu.law.catalog.Until;

/** The closed lists of a catalogue in words for people. */
final class Terms {
    private Terms() {}

    static Text of(ClauseKind kind) {
        return switch (kind) {
            case GROUP -> new Text("見出し", "Heading");
            case DEFINE -> new Text("定義", "Definition");
            case SCOPE -> new Text("適用範囲", "Scope");
            case APPOINT -> new Text("指定", "Appointment");
            case ESTABLISH -> new Text("策定", "Document");
            case KEEP -> new Text("記録", "Record");
            case PERFORM -> new Text("実施", "Activity");
            case PERMIT -> new Text("許可", "Permission");
            case REPORT -> new Text("報告", "Report");
            case TECHNICAL -> new Text("技術", "Technical");
            case PROHIBIT -> new Text("禁止", "Prohibition");
            case CONSIDER -> new Text("検討", "Consideration");
            case RELAX -> new Text("例外", "Exception");
            case AGENCY -> new Text("発注者", "Orderer");
            case LEGAL -> new Text("法的効果", "Legal effect");
        };
    }

    static Text of(Mechanism mechanism) {
        return switch (mechanism) {
            case ENFORCED -> new Text("強制", "Enforced");
            case COLLECTED -> new Text("自動収集", "Collected");
            case RECORDED -> new Text("記録", "Recorded");
            case ATTESTED -> new Text("表明", "Attested");
            case INFORMATION -> new Text("情報", "Information");
        };
    }

    static Text of(Unit unit) {
        return switch (unit) {
            case COUNT -> new Text("数", "Count");
            case PERCENT -> new Text("百分率", "Percent");
            case DURATION -> new Text("時間", "Duration");
            case PERIOD -> new Text("期間", "Period");
            case DATE -> new Text("日付", "Date");
            case CHOICE -> new Text("選択", "Choice");
            case SET -> new Text("組", "Set");
            case BOOLEAN -> new Text("要否", "Yes or no");
            case TEXT -> new Text("文", "Words");
        };
    }

    static Text of(Direction direction) {
        return switch (direction) {
            case AT_LEAST -> new Text("以上", "At least");
            case AT_MOST -> new Text("以下", "At most");
            case REQUIRED -> new Text("必須", "Required");
            case FORBIDDEN -> new Text("禁止", "Forbidden");
            case ALL_OF -> new Text("全て", "All of");
            case SPAN -> new Text("範囲", "Span");
        };
    }

    static Text of(Subject subject) {
        return switch (subject) {
            case SYSTEM -> new Text("システム", "System");
            case ACCOUNT -> new Text("アカウント", "Account");
            case MEDIUM -> new Text("媒体", "Medium");
            case PLACE -> new Text("場所", "Place");
            case REGISTER -> new Text("台帳", "Register");
            case LOG -> new Text("ログ", "Log");
            case ROLE -> new Text("役割", "Role");
            case SERVICE -> new Text("サービス", "Service");
            case WORK -> new Text("業務", "Work");
        };
    }

    static Text of(Scope scope) {
        return switch (scope) {
            case INSTALLATION -> new Text("設置全体", "Installation");
            case ORGANIZATION -> new Text("組織", "Organization");
            case ENGAGEMENT -> new Text("契約", "Engagement");
        };
    }

    static Text of(Until until) {
        return switch (until) {
            case ENGAGEMENT_END -> new Text("契約の終わりまで", "Until the engagement ends");
            case WHILE_HELD -> new Text("保有する間", "While it is held");
            case FOR_EVER -> new Text("期限なし", "For ever");
            case EMPLOYMENT_END -> new Text("雇用の終わりまで", "Until employment ends");
        };
    }

    static Text of(Storage storage) {
        return switch (storage) {
            case LOCKED_OR_ENCRYPTED -> new Text("施錠又は暗号化", "Locked or encrypted");
        };
    }

    /** What passes between the sides, as a noun. */
    static Text of(Act act) {
        String en = switch (act) {
            case SUBMIT -> "submission";
            case REPORT -> "report";
            case SHOW -> "showing";
            case NOTIFY -> "notification";
            case CONFIRM -> "confirmation";
            case CONSENT -> "consent";
            case PERMIT -> "permission";
            case APPROVE -> "approval";
            case ASK -> "consultation";
            case CONFER -> "conference";
        };
        return new Text(act.spelling(), en);
    }
}
