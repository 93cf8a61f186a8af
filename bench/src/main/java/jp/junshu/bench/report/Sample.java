package jp.junshu.bench.report;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.form.FormData;
import jp.junshu.app.form.FormDocument;
import jp.junshu.app.form.FormValue;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.Form;
import jp.junshu.law.catalog.FormId;

/** The status report of an invented company, in its own words: all sixteen matters, each with its line in the annex. */
final class Sample {
    static final Instant MADE_AT = Instant.parse("2026-11-22T01:23:45Z");
    static final String ADDRESSEE = "特許庁総務部企画調査課長";
    static final String ADDRESS = "神奈川県横浜市中区港見町一丁目2番3号 みなとビル5階";
    static final String NAME = "株式会社みなと情報システム";
    static final String REPRESENTATIVE = "代表取締役　港 太郎";
    static final String MADE_ON = "令和8年11月22日";
    static final String CONCLUDED = "令和8年4月1日";
    static final String TITLE = "令和8年度特許出願動向調査の結果を公開するウェブサイトの構築及び運用業務";
    static final String HEADING = "情報セキュリティに関する事項の遵守の方法の実施状況報告書";
    static final String BODY = "事項ごとの実施の状況を、次の表のとおり報告します。本書の作成日は上のとおりです。";

    /**
     * One matter.
     *
     * @param confirm what is confirmed, in the company's words
     * @param annex the reason, or what was done
     */
    record Matter(String cite, String confirm, String status, String annex) {}

    static final List<Matter> MATTERS = List.of(
            matter(
                    2,
                    "情報管理責任者を置き、契約で受け取る情報を台帳に載せ、受領から返却までの扱いを月ごとに点検する。点検の結果は部門責任者に報告する。",
                    "実施",
                    "4月から10月まで毎月末に台帳を点検し、受領42件の所在をすべて確かめた。"),
            matter(3, "点検又は監査の申入れがあったときは、7日以内に日程を答え、立会いの者と資料をそろえて受け入れる。", "該当なし", "この期間に点検及び監査の申入れはなかった。"),
            matter(
                    4,
                    "資本関係、役員、従事者の所属・専門性・実績・国籍を示す書面を契約の日から10日以内に出し、従事者が替わるときは前もって出し直す。",
                    "実施",
                    "4月8日に提示し、7月1日の従事者2名の交替の前に6月24日付けで出し直した。"),
            matter(
                    5,
                    "業務の一部を委ねるときは、同じ措置を契約書に書き、半年ごとに委託先の履行を書面と訪問で確かめる。",
                    "実施",
                    "9月10日に港北データ株式会社を訪れ、名簿・持出し・消去の記録を確かめた。指摘は1件で、9月24日に直った。"),
            matter(
                    6,
                    "個人が所有する機器を作業場所に持ち込ませない。やむを得ないときは、担当職員の許可を得てから登録し、終われば内容を消す。",
                    "未実施",
                    "消去を証明する様式を担当職員と調整している。令和9年1月までに取り決め、それまでは持込みを認めない。"),
            matter(7, "受け取った情報の写しは必要な数だけ作り、番号を付けて台帳に載せ、用が済めばその日に細断し、又は消す。", "実施", "写しは18部で、17部を細断し、1部を施錠した書庫に置いている。"),
            matter(8, "契約が終わるときは、受け取った情報を返し、又は復元できない方法で消し、その証明を担当職員に渡す。", "該当なし", "契約の期間の途中であり、返却又は消去の時期が来ていない。"),
            matter(9, "受け取った情報を担当職員の承認なしに外に出さない。送るときは暗号化し、鍵は別の経路で渡す。", "実施", "外部への提供は3件で、いずれも前もって承認を得た。"),
            matter(10, "従事者のすべてに、着手の前と年1回、この契約の取扱いを教え、理解度を試し、受講の記録を5年間保つ。", "実施", "着手の前に24名、10月に24名が受講し、全員が8割以上を得た。"),
            matter(
                    11,
                    "事故又はそのおそれを知ったときは、2時間以内に電話で第一報を入れ、24時間以内に書面で詳報する。連絡の訓練を年2回行う。",
                    "実施",
                    "事故はなかった。6月12日に連絡の訓練を行い、第一報まで38分であった。"),
            matter(
                    12,
                    "開発と運用に用いる端末とサーバに、更新の管理、定義ファイルの自動の取得、週1回の全体の検査を行う。",
                    "実施",
                    "日曜日ごとの検査30回で検出は2件、いずれも試験用のファイルと確かめ、隔離した。"),
            matter(13, "要機密情報を扱うクラウドサービスは、登録の有無と約款を確かめ、担当職員の承認を得てから使う。", "該当なし", "要機密情報を扱うクラウドサービスを用いていない。"),
            matter(14, "約款による外部サービスでは要機密情報を扱わない。使ってよいサービスの一覧を設け、半年ごとに見直す。", "実施", "一覧を4月と10月に見直し、日程調整の1サービスを外した。"),
            matter(
                    15,
                    "(1) 工程ごとの品質を同じ体制で確かめ、不正な変更を調べる手順を備える。\n(2) ソフトウェアの台帳を保ち、脆弱性の情報を毎日集め、14日以内に手当てする。\n(3) 構成の変更は申請・承認・記録の順で行う。",
                    "実施",
                    "品質の記録、ソフトウェアの台帳、脆弱性の記録を毎月点検した。\n脆弱性は31件を知り、29件を14日以内に、2件を回避策ののち21日目に直した。\n構成の変更は12件で、すべて承認の記録がある。"),
            matter(
                    16,
                    "公開するコンテンツは、外部のサイトの部品を自動で読み込まず、実行形式のファイルを置かず、送信元を確かめられるメールで知らせる。",
                    "実施",
                    "公開の前に自動の検査を通し、外部への要求がないことを5回の公開ごとに確かめた。"),
            matter(
                    17,
                    "ウェブアプリケーションは、公開されている作り方の手引きの項目ごとに検査し、結果の一覧を納める。",
                    "実施",
                    "検査の一覧を8月29日に納めた。手直しは4件で、9月5日に再び検査して合格した。"));

    private Sample() {}

    private static Matter matter(int number, String confirm, String status, String annex) {
        return new Matter("情報セキュリティに関する事項" + number + ")", confirm, status, annex);
    }

    /** The form with these words in it, as the program makes it. */
    static FormDocument document() {
        Form form = Optional.ofNullable(shipped().catalog().forms().get(new FormId("jpo-status-report")))
                .orElseThrow();
        FormData data = new FormData(form.id(), values());
        return FormDocument.compose(form, data);
    }

    /** What this version ships. */
    static CatalogReading.Loaded shipped() {
        return switch (Catalog.read(CatalogFiles.in(Path.of("regulations")))) {
            case CatalogReading.Loaded loaded -> loaded;
            case CatalogReading.Faulty faulty -> throw new IllegalStateException("the catalogue: " + faulty.faults());
        };
    }

    private static FormValue.Group values() {
        return FormValue.Group.of(Map.of(
                "made-on", new FormValue.Day(LocalDate.of(2026, 11, 22)),
                "addressee", words(ADDRESSEE),
                "sender", group(Map.of("address", ADDRESS, "name", NAME, "representative", REPRESENTATIVE)),
                "contract",
                        FormValue.Group.of(Map.of(
                                "concluded", new FormValue.Day(LocalDate.of(2026, 4, 1)), "title", words(TITLE))),
                "matters",
                        rows(MATTERS.stream()
                                .map(each -> group(Map.of(
                                        "cite", number(each), "confirm", each.confirm(), "status", each.status())))
                                .toList()),
                "extra", rows(List.of()),
                "annex",
                        rows(MATTERS.stream()
                                .map(each -> group(
                                        Map.of("cite", number(each), "status", each.status(), "text", each.annex())))
                                .toList()),
                "annex-extra", rows(List.of())));
    }

    private static String number(Matter matter) {
        return matter.cite().substring("情報セキュリティに関する事項".length());
    }

    private static FormValue words(String text) {
        return FormValue.Words.of(text);
    }

    private static FormValue.Group group(Map<String, String> words) {
        return FormValue.Group.of(words.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, entry -> words(entry.getValue()))));
    }

    private static FormValue rows(List<FormValue.Group> rows) {
        return new FormValue.Rows(rows);
    }
}
