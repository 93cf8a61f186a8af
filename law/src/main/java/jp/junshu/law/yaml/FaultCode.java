package jp.junshu.law.yaml;

import jp.junshu.law.Fault.Severity;
import jp.junshu.law.Spelled;
import jp.junshu.law.Text;

/** Every kind of fault in a data file, with what is said about it; {@code {0}} and so on stand for what was found. */
public enum FaultCode implements Spelled {
    NOT_UTF_8("UTF-8として読めない文字があります。", "There is a character that is no UTF-8."),
    EMPTY_FILE("ファイルが空です。", "The file is empty."),
    YAML_SYNTAX("YAMLとして読めません: {0}", "This is not YAML: {0}"),
    ALIAS("アンカーと別名(& と *)は使えません。", "Anchors and aliases (& and *) are not used here."),
    DUPLICATE_KEY("キー「{0}」が二度あります(一度目は{1}行目)。", "The key \"{0}\" stands twice (first in line {1})."),
    NO_SCHEMA("スキーマ「{0}」がありません。", "The schema {0} is missing."),

    UNKNOWN_KEY("キー「{0}」はここでは使えません。使えるキー: {1}", "There is no key \"{0}\" here. There are: {1}"),
    NEEDLESS_KEY("キー「{0}」はここでは意味がありません。", "The key \"{0}\" has no meaning here."),
    MISSING_KEY("キー「{0}」がありません。", "The key \"{0}\" is missing."),
    MISSING_LANGUAGE(
            "「{0}」の文がありません。日本語(ja)と英語(en)の両方が要ります。", "The words in \"{0}\" are missing. Both ja and en are needed."),
    UNQUOTED(
            "「{0}」は引用符で囲んでください: \"{0}\"(囲まないと{1}と読まれます)。",
            "Put {0} in quotes: \"{0}\" (without them it may be read as {1})."),
    WRONG_TYPE("{0}でなければなりません。", "This must be {0}."),
    NOT_LISTED("「{0}」は使えません。次のいずれかです: {1}", "\"{0}\" is none of: {1}"),
    MALFORMED("「{0}」は書き方が違います。正しい書き方: {1}", "\"{0}\" is not written as it should be: {1}"),
    TOO_FEW("{0}以上必要です。", "At least {0} needed here."),
    REPEATED("同じものが二度あります。", "The same stands here twice."),
    CHOOSE_ONE("{0}を書いてください。", "Write {0}."),
    WRONG_LENGTH("「{0}」は長さが違います。長さは{1}。", "\"{0}\" is too short or too long. It takes {1}."),
    NO_SUCH_DATE("「{0}」という日付はありません。", "There is no such date as {0}."),

    STRAY_FILE("このファイルは、決められたどの場所にもありません。", "This file is in none of the places where files belong."),
    MISSING_FILE("ファイル「{0}」がありません。", "The file {0} is missing."),
    UNLISTED_FILE("このファイルはregulation.yamlのfilesに挙げられていません。", "The files of regulation.yaml do not name this file."),
    FOLDER_MISMATCH("「{0}」ですが、置き場所の名前は「{1}」です。", "This says \"{0}\", but it lies in or as \"{1}\"."),

    DUPLICATE_ID("「{0}」が二度あります(一度目は{1})。", "\"{0}\" stands twice (first at {1})."),
    DANGLING_REFERENCE("{0}「{1}」はありません。", "There is no {0} \"{1}\"."),
    AMBIGUOUS_NAME("義務のkey「{0}」と同じidの出来事があります。", "The duty's key \"{0}\" is also the id of an event."),
    SELF_REFERENCE("「{0}」が自分自身を指しています。", "\"{0}\" refers to itself."),
    CIRCLE("義務が互いに待ち合っています: {0}", "These duties wait for each other: {0}"),

    NO_PARENT("親の条項「{0}」がありません。", "The parent place {0} is missing."),
    WRONG_ORDER("「{0}」は「{1}」の後に置けません。", "{0} cannot stand behind {1}."),
    WRONG_CITATION("引用「{0}」は「{1}」と合いません。", "The citation {0} does not agree with {1}."),
    MISSING_DUTIES("種類が{0}の条項には、義務(duties)が一つ以上要ります。", "A clause of the kind {0} needs at least one duty."),
    NEEDLESS_DUTIES("種類が{0}の条項には、義務(duties)を置けません。", "A clause of the kind {0} has no duties."),
    UNFIT_DIRECTION("単位{0}に向き{1}は使えません。", "The unit {0} has no direction {1}."),
    UNFIT_VALUE(
            "「{0}」は{1}(単位{2}、向き{3})の値になりません。例: {4}",
            "{0} is no value of {1} (unit {2}, direction {3}). An example: {4}"),
    UNFIT_INTERVAL("パラメータ「{0}」の単位は{1}です。間隔には期間(period)が要ります。", "The unit of {0} is {1}, and an interval is a period."),
    UNFIT_ANSWER("「{0}」は質問「{1}」の答えになりません。", "{0} is no answer to the question \"{1}\"."),

    UNFIT_DATA("「{0}」は{1}です。ここには{2}が要ります。", "\"{0}\" is {1}; here must stand {2}."),
    UNUSED_DATA("データ「{0}」は、layoutのどこにも出てきません。", "The layout has no place for \"{0}\"."),
    UNFIT_CELLS("セルが{0}個、列が{1}個です。", "There are {0} cells for {1} columns."),
    UNFIT_WIDTHS("列の幅を足すと{0}です。100にしてください。", "The widths make {0}; they must make 100."),

    UNLISTED_FIELD("項目「{0}」がcolumnsにありません。", "The columns leave out the field \"{0}\"."),
    RESERVED_STATE("状態「{0}」はどの台帳にも初めからあります。書かないでください。", "Every register has the state \"{0}\" already."),
    UNREACHED_STATE("状態「{0}」に至るtransitionsがありません。", "No transition leads to the state \"{0}\"."),
    UNFIT_CONSENT(
            "義務「{0}」のactは承諾を得るものではありません。{1}が要ります。", "The act of the duty {0} asks for no consent; it must be {1}."),

    DATE_ORDER("{0}が{1}の後にあります。", "{0} stands after {1}."),
    OUTSIDE_LIST("{0}は、一覧の範囲({1}から{2}まで)の外にあります。", "{0} lies outside the list, which reaches from {1} through {2}."),
    NEVER_OPEN("暦「{0}」には閉庁日でない日がありません。", "The calendar \"{0}\" closes every day."),

    OPEN("「{0}」はまだ書かれていません。書き終えたらopenから除いてください。", "\"{0}\" is still to be written. Then take it out of open."),
    UNCONFIRMED(
            "「{0}」は文書から読み取った案です。確かめたらopenから除いてください。",
            "\"{0}\" was drafted from the text. Confirm or replace it, then take it out of open."),

    GAP("「{0}」の次が「{1}」です。間が抜けていませんか。", "{0} is followed by {1}. Is a place missing?", Severity.WARNING),
    UNLISTED_PLACE(
            "「{0}」のclausesに、この義務の条項「{1}」がありません。",
            "The clauses of {0} do not list this duty's place, {1}.", Severity.WARNING),
    UNNAMED_AT_PLACE(
            "「{0}」は「{1}」を挙げていますが、そこには「{0}」を使う義務がありません。",
            "{0} lists {1}, but no duty there names it.", Severity.WARNING),
    UNUSED("どの義務からも使われていません: {0}", "No duty uses this: {0}", Severity.WARNING);

    private final String ja;
    private final String en;
    private final Severity severity;

    FaultCode(String ja, String en) {
        this(ja, en, Severity.ERROR);
    }

    FaultCode(String ja, String en, Severity severity) {
        this.ja = ja;
        this.en = en;
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }

    /** What is said, with what was found put in; a {@link Text} among it goes in by language. */
    Text message(Object... found) {
        String japanese = ja;
        String english = en;
        for (int i = 0; i < found.length; i++) {
            String place = "{" + i + "}";
            boolean both = found[i] instanceof Text;
            japanese = japanese.replace(place, both ? ((Text) found[i]).ja() : String.valueOf(found[i]));
            english = english.replace(place, both ? ((Text) found[i]).en() : String.valueOf(found[i]));
        }
        return new Text(japanese, english);
    }
}
