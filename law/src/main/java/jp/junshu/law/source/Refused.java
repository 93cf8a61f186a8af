package jp.junshu.law.source;

import java.util.List;
import jp.junshu.law.Fault;
import jp.junshu.law.Position;
import jp.junshu.law.Text;
import jp.junshu.law.reading.FaultyFileException;

/** Why a file is not read: what it is, and what the user can do. */
enum Refused {
    TOO_LARGE(
            "ファイルが大きすぎます({0}MB)。読めるのは{1}MBまでです。条文の部分だけのファイルにしてください。",
            "The file is too large ({0} MB); at most {1} MB are read. Make a file of the text alone."),
    UNPACKS_TOO_LARGE(
            "展開すると大きすぎるので、読むのをやめました(圧縮爆弾のおそれ)。",
            "Unpacked, this would be too large; it may be a bomb and was not read."),
    TAKES_TOO_LONG("読むのに時間がかかりすぎるので、やめました。", "Reading it took too long and was given up."),
    BROKEN(
            "{0}のファイルとして壊れています。元のアプリケーションで開けるか確かめてください。",
            "This {0} file is broken. See whether the program that made it opens it."),
    LOCKED("パスワードで保護されています。保護を外したものを使ってください。", "The file is protected by a password. Use a copy without one."),
    NO_EXTRACTION(
            "作成者が文字の取出しを禁じたPDFです。発行元が公開している本文(テキスト、Wordなど)を使ってください。",
            "The author of this PDF forbids taking out its text. Use the issuer’s text in another form."),
    SCAN(
            "文字の情報がないPDFです(スキャンした画像)。文字認識(OCR)をかけるか、発行元の本文を使ってください。",
            "This PDF has no text; its pages are pictures (a scan). Run character recognition on it, or use the issuer’s text."),
    UNREADABLE_LETTERS(
            "PDFの文字が、どの文字かを示していません({0}字中{1}字)。発行元の本文(テキスト、Wordなど)を使ってください。",
            "The PDF does not say which characters its letters are ({1} of {0}). Use the issuer’s text in another form."),
    NO_TEXT("文字が一つもありません。", "There is no text in the file."),
    OLD_WORD(
            "旧形式のWord(.doc)か、パスワードで保護された文書です。保護を外し、.docx で保存し直してください。",
            "This is the older Word format (.doc) or a document under a password. Save it as .docx without one."),
    NO_WORD("Wordの文書(.docx)ではない圧縮ファイルです({0})。", "This archive is no Word document (.docx) but {0}."),
    PICTURE(
            "画像のファイルです({0})。文字認識(OCR)をかけるか、発行元の本文を使ってください。",
            "This is a picture ({0}). Run character recognition on it, or use the issuer’s text."),
    RTF("リッチテキスト(.rtf)です。.docx で保存し直してください。", "This is rich text (.rtf). Save it as .docx."),
    DOCTYPE(
            "XMLにDOCTYPE(実体の宣言)があるので、読みません。e-Govの法令XMLにはありません。",
            "The XML has a DOCTYPE and may declare entities, so it is not read. Law XML of e-Gov has none."),
    NOT_XML("XMLとして読めません: {0}", "This is not well-formed XML: {0}"),
    NO_LAW("法令XML(e-Gov)ではないXMLです(最初の要素は{0})。", "This XML is no law as e-Gov writes it (its first element is {0}).");

    private final String ja;
    private final String en;

    Refused(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    FaultyFileException of(String name, Object... found) {
        return at(name, Position.START, found);
    }

    FaultyFileException at(String name, Position position, Object... found) {
        return new FaultyFileException(List.of(Fault.inText(name, position, code(), message(found))));
    }

    private String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private Text message(Object... found) {
        String japanese = ja;
        String english = en;
        for (int i = 0; i < found.length; i++) {
            japanese = japanese.replace("{" + i + "}", String.valueOf(found[i]));
            english = english.replace("{" + i + "}", String.valueOf(found[i]));
        }
        return new Text(japanese, english);
    }
}
