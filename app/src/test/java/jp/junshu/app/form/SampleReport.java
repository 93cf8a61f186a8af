package jp.junshu.app.form;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.Form;
import jp.junshu.law.catalog.FormId;

/** The status report filled in different ways; every word of it is ours. */
record SampleReport(Map<String, FormValue> values) {
    static final FormId ID = new FormId("jpo-status-report");
    static final Instant MADE_AT = Instant.parse("2026-11-22T01:23:45Z");

    static Form form() {
        return switch (Catalog.read(CatalogFiles.in(Path.of("..", "regulations")))) {
            case CatalogReading.Loaded loaded ->
                Optional.ofNullable(loaded.catalog().forms().get(ID)).orElseThrow();
            case CatalogReading.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    static SampleReport whole() {
        Map<String, FormValue> values = new TreeMap<>();
        values.put("made-on", new FormValue.Day(LocalDate.of(2026, 11, 22)));
        values.put("addressee", words("特許庁総務部企画調査課長"));
        values.put(
                "sender",
                group(Map.of(
                        "address", words("東京都千代田区霞が関三丁目4番3号 霞が関中央ビルディング東館12階"),
                        "name", words("株式会社みなと情報システム"),
                        "representative", words("代表取締役社長　山田 太郎"))));
        values.put(
                "contract",
                group(Map.of(
                        "concluded",
                        new FormValue.Day(LocalDate.of(2019, 5, 1)),
                        "title",
                        words("令和8年度特許出願動向の調査に用いる資料の整理及び照会対応業務"))));
        List<FormValue.Group> matters = new ArrayList<>();
        for (int i = 2; i <= 17; i++) {
            String status = i == 6 ? "未実施" : i == 13 || i == 17 ? "該当なし" : "実施";
            matters.add(matter(i + ")", confirm(i), status));
        }
        values.put("matters", new FormValue.Rows(matters));
        values.put(
                "extra",
                rows(Map.of(
                        "heading", words("作業場所の見直し"),
                        "confirm", words("半年ごとに作業場所を見直し、その結果を担当職員に知らせる。"),
                        "status", words("実施"))));
        values.put(
                "annex",
                new FormValue.Rows(List.of(
                        annex("6)", "未実施", "持込機器の消去を証明する様式を担当職員と調整しているため。令和9年1月までに済ませる。"),
                        annex("13)", "該当なし", "要機密情報を扱うクラウドサービスを調達していないため。"),
                        annex("15)", "実施", "工程ごとの品質記録、ソフトウェアの台帳、脆弱性情報の収集記録を毎月点検し、\n10月に検出した2件を5日以内に直した。"),
                        annex("17)", "該当なし", "ウェブアプリケーションの構築も改修も行わないため。"))));
        values.put("annex-extra", new FormValue.Rows(List.of()));
        return new SampleReport(values);
    }

    /** One line for each matter, a longer one for 15). */
    private static String confirm(int matter) {
        String line = "第" + matter + "の事項について、確認書類で示した方法のとおりに行う。";
        return matter == 15 ? line + "\n(1) 各工程の品質を同じ体制で確かめる。\n(2) 不正な変更を調べる手順を備える。" : line;
    }

    SampleReport with(String id, FormValue value) {
        Map<String, FormValue> changed = new TreeMap<>(values);
        changed.put(id, value);
        return new SampleReport(changed);
    }

    SampleReport without(String id) {
        Map<String, FormValue> changed = new TreeMap<>(values);
        changed.remove(id);
        return new SampleReport(changed);
    }

    SampleReport withMatters(FormValue.Group... matters) {
        return with("matters", new FormValue.Rows(List.of(matters)));
    }

    FormData data() {
        return new FormData(ID, FormValue.Group.of(values));
    }

    FormDocument document() {
        return FormDocument.compose(form(), data());
    }

    static FormValue words(String text) {
        return FormValue.Words.of(text);
    }

    static FormValue.Group group(Map<String, FormValue> values) {
        return FormValue.Group.of(values);
    }

    static FormValue rows(Map<String, FormValue> row) {
        return new FormValue.Rows(List.of(group(row)));
    }

    static FormValue.Group matter(String cite, String confirm, String status) {
        return group(Map.of("cite", words(cite), "confirm", words(confirm), "status", words(status)));
    }

    static FormValue.Group annex(String cite, String status, String text) {
        return group(Map.of("cite", words(cite), "status", words(status), "text", words(text)));
    }
}
