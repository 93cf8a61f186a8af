package jp.junshu.app.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.junshu.app.catalog.Catalogs;
import jp.junshu.law.catalog.Form;
import jp.junshu.law.catalog.FormId;

/** The two forms of a disposal, filled; every word of it is ours. */
final class SampleDisposal {
    private SampleDisposal() {}

    static Form form(String id) {
        return Optional.ofNullable(Catalogs.shipped().catalog().forms().get(new FormId(id)))
                .orElseThrow();
    }

    static FormDocument plan() {
        return document("disposal-plan", "due-on", rows());
    }

    static FormDocument report() {
        return document("disposal-report", "done-on", rows());
    }

    static FormDocument document(String id, String day, FormValue rows) {
        Map<String, FormValue> values = new TreeMap<>();
        values.put("made-on", new FormValue.Day(LocalDate.of(2027, 3, 8)));
        values.put("work", SampleReport.words("令和8年度生涯現役促進地域連携"));
        values.put("sender", SampleReport.group(Map.of("name", SampleReport.words("みなと市生涯現役促進協議会"))));
        values.put("items", rows);
        values.put(day, new FormValue.Day(LocalDate.of(2027, 3, 31)));
        return FormDocument.compose(form(id), new FormData(new FormId(id), FormValue.Group.of(values)));
    }

    /** The roster with a line of each kind. */
    static FormDocument roster() {
        Map<String, FormValue> values = new TreeMap<>(SampleReport.whole().values());
        List.of("matters", "extra", "annex", "annex-extra").forEach(values::remove);
        values.put("contract", SampleReport.group(Map.of("title", SampleReport.words("令和8年度生涯現役促進地域連携業務"))));
        values.put(
                "entries",
                new FormValue.Rows(List.of(
                        person("登載", "情報管理責任者", "佐藤 花子", "事務局", "事務局長", "－"),
                        person("変更", "情報取扱管理者", "鈴木 太郎", "事務局総務係", "係長", "－"),
                        person("追加", "その他", "高橋 次郎", "システム部", "－", "株式会社みなと情報システム"),
                        person("解除", "その他", "田中 三郎", "事務局", "－", "－"))));
        FormId id = new FormId("information-handlers-roster");
        return FormDocument.compose(form(id.value()), new FormData(id, FormValue.Group.of(values)));
    }

    private static FormValue.Group person(
            String change, String role, String name, String department, String position, String subcontractor) {
        return SampleReport.group(Map.of(
                "change", SampleReport.words(change),
                "role", SampleReport.words(role),
                "name", SampleReport.words(name),
                "address", SampleReport.words("東京都みなと市中央一丁目2番3号 みなとハイツ405号"),
                "birth", new FormValue.Day(LocalDate.of(1984, 5, 17)),
                "department", SampleReport.words(department),
                "position", SampleReport.words(position),
                "subcontractor", SampleReport.words(subcontractor)));
    }

    static FormValue rows() {
        return new FormValue.Rows(List.of(
                row("紙媒体", "キャビネット", "返却", "労働局に手渡し、受領印をもらう", "佐藤 花子", "鈴木 太郎"),
                row("電磁的記録媒体", "外部電磁的記録媒体(CD-R、USBメモリ等)", "裁断", "裁断くずを二人で確かめる", "佐藤 花子", "鈴木 太郎"),
                row("電磁的記録媒体", "端末", "消去(データ抹消ソフトウェア)", "情報管理責任者が立ち会い、消去の記録を残す", "高橋 次郎", "鈴木 太郎")));
    }

    static FormValue.Group row(
            String medium, String place, String method, String checking, String worker, String checker) {
        return SampleReport.group(Map.of(
                "medium", SampleReport.words(medium),
                "place", SampleReport.words(place),
                "method", SampleReport.words(method),
                "checking", SampleReport.words(checking),
                "worker", SampleReport.words(worker),
                "checker", SampleReport.words(checker)));
    }
}
