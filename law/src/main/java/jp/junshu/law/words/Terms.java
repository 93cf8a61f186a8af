package jp.junshu.law.words;

import jp.junshu.law.Text;
import jp.junshu.law.catalog.Act;
import jp.junshu.law.catalog.ClauseKind;
import jp.junshu.law.catalog.Mechanism;
import jp.junshu.law.catalog.Subject;

/** The closed lists of a catalogue in words. */
public final class Terms {
    private Terms() {}

    /** What a clause is for, as lists show it. */
    public static Text of(ClauseKind kind) {
        return switch (kind) {
            case GROUP -> new Text("見出し", "Heading");
            case DEFINE -> new Text("定義", "Definition");
            case SCOPE -> new Text("適用範囲", "Scope");
            case APPOINT -> new Text("指定", "Appointment");
            case ESTABLISH -> new Text("文書の策定", "Document");
            case KEEP -> new Text("台帳の記載", "Register kept");
            case PERFORM -> new Text("実施", "Activity");
            case PERMIT -> new Text("事前の手続", "Permission");
            case REPORT -> new Text("報告", "Report");
            case TECHNICAL -> new Text("技術的対策", "Technical");
            case PROHIBIT -> new Text("禁止", "Prohibition");
            case CONSIDER -> new Text("検討", "Consideration");
            case RELAX -> new Text("例外", "Exception");
            case AGENCY -> new Text("発注者の行為", "Orderer’s act");
            case LEGAL -> new Text("法的効果", "Legal effect");
        };
    }

    /** How far software carries a duty, in a word. */
    public static Text of(Mechanism mechanism) {
        return switch (mechanism) {
            case ENFORCED -> new Text("自動で守る", "Enforced");
            case COLLECTED -> new Text("自動で集まる", "Collected");
            case RECORDED -> new Text("台帳・手続で担う", "Recorded");
            case ATTESTED -> new Text("人が確認する", "Attested");
            case INFORMATION -> new Text("参考", "Information");
        };
    }

    /** What that word promises, as a sentence. */
    public static Text meaning(Mechanism mechanism) {
        return switch (mechanism) {
            case ENFORCED -> new Text("遵守自身がそのとおりに動く。", "Junshu itself makes it so.");
            case COLLECTED -> new Text("証拠がひとりでに集まる。", "Evidence comes in by itself.");
            case RECORDED -> new Text("台帳や手続が支え、記録が残る。", "A register or a workflow carries it and leaves the record.");
            case ATTESTED -> new Text("人が証拠を添えて定期に申告する。", "A person states it on a schedule, with evidence.");
            case INFORMATION -> new Text("知らせるだけで、何も担わない。", "Shown for information only.");
        };
    }

    public static Text of(Subject subject) {
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

    /** What passes between the sides, with the other side in the place of {@code to}. */
    static Text dealing(Act act, Text to) {
        return switch (act) {
            case SUBMIT -> new Text(to.ja() + "への提出", "submission to " + to.en());
            case REPORT -> new Text(to.ja() + "への報告", "report to " + to.en());
            case SHOW -> new Text(to.ja() + "への提示", "shown to " + to.en());
            case NOTIFY -> new Text(to.ja() + "への届出", "notice to " + to.en());
            case CONFIRM -> new Text(to.ja() + "の確認", "confirmation by " + to.en());
            case CONSENT -> new Text(to.ja() + "の同意", "consent of " + to.en());
            case PERMIT -> new Text(to.ja() + "の許可", "permission of " + to.en());
            case APPROVE -> new Text(to.ja() + "の承認", "approval by " + to.en());
            case ASK -> new Text(to.ja() + "への相談", "consultation of " + to.en());
            case CONFER -> new Text(to.ja() + "との協議", "conference with " + to.en());
        };
    }
}
