package jp.junshu.law.oscal;

import java.util.List;
import java.util.Locale;
import jp.junshu.law.Fault;
import jp.junshu.law.Fault.Severity;
import jp.junshu.law.Position;
import jp.junshu.law.Text;
import jp.junshu.law.reading.FaultyFileException;

/** Why a file is not taken in as an OSCAL catalogue: what it is, and what the user can do. */
enum OscalFault {
    TOO_LARGE("ファイルが大きすぎます({0}MB)。読めるのは{1}MBまでです。", "The file is too large ({0} MB); at most {1} MB are read."),
    EMPTY_FILE("ファイルが空です。", "The file is empty."),
    TOO_DEEP("入れ子が深すぎるので、読むのをやめました({0}段まで)。", "It nests too deep and was not read on (at most {0} levels)."),
    NOT_JSON("JSONとして読めません: {0}", "This is not JSON: {0}"),
    OSCAL_XML("XMLです。OSCALはJSONのものを使ってください。", "This is XML. Use the OSCAL catalogue in JSON."),
    NOT_OSCAL(
            "OSCALのカタログではありません。最上位に「catalog」が要ります(あるのは{0})。",
            "This is no OSCAL catalogue: \"catalog\" must stand at the top, and there is {0}."),
    OTHER_MODEL(
            "OSCALの{0}です。取り込めるのはカタログ(catalog)です。",
            "This is OSCAL of the model {0}. What can be taken in is a catalogue (catalog)."),
    MISSING_KEY("「{0}」がありません。", "\"{0}\" is missing."),
    WRONG_TYPE("「{0}」は{1}でなければなりません。", "\"{0}\" must be {1}."),
    DUPLICATE_KEY("キー「{0}」が二度あります。", "The key \"{0}\" stands twice."),
    DUPLICATE_ID("id「{0}」が二度あります(一度目は{1}行目)。", "The id \"{0}\" stands twice (first in line {1})."),
    DUPLICATE_CLAUSE("条項「{0}」が二度あります(一度目は{1}行目)。", "The clause {0} stands twice (first in line {1})."),
    MALFORMED_CLAUSE("「{0}」は条項のidではありません。", "\"{0}\" is no id of a clause."),
    NO_CONTROL("管理策(control)も見出し(group)も一つもありません。", "There is no control and no group in it.");

    static final Text A_LIST = new Text("リスト", "a list");
    static final Text AN_OBJECT = new Text("オブジェクト", "an object");
    static final Text WORDS = new Text("空でない文字列", "words, not empty");

    private final String ja;
    private final String en;

    OscalFault(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    Fault at(String file, Position at, String path, Object... found) {
        return new Fault(
                file,
                at.line(),
                at.column(),
                path,
                Severity.ERROR,
                name().toLowerCase(Locale.ROOT).replace('_', '-'),
                message(found));
    }

    FaultyFileException of(String file, Position at, Object... found) {
        return new FaultyFileException(List.of(at(file, at, "", found)));
    }

    private Text message(Object... found) {
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
