package jp.junshu.law.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Documents nobody described to the reader, of our own making. */
class UnknownDocumentsTest {
    @Test
    void a_law_with_contents_chapters_branches_and_repealed_articles() {
        Reading reading = read("""
                倉庫鍵管理法
                目次
                　第一章　総則（第一条・第二条）
                　第二章　鍵の保管（第三条―第七条の二）
                　附則

                第一章　総則

                （目的）
                第一条　この法律は、倉庫の鍵の管理に関し必要な事項を定める。
                （定義）
                第二条　この法律の用語の意味は、次の各号のとおりとする。
                一　鍵　次のいずれかに該当するもの
                イ　金属製のもの
                ロ　電磁的方法によるもの
                （１）　札の形のもの
                （２）　その他のもの
                ハ　イ又はロに類するもの
                一の二　合鍵　鍵の複製をいう。
                二　保管庫　鍵を収める箱をいう。
                ２　前項第一号の鍵には、番号を付する。
                第二章　鍵の保管
                第三条から第五条まで　削除
                （貸出し）
                第六条　管理者は、第二条第一項第一号ロ（１）に規定する鍵を貸し出すときは、記録する。ただし、
                第二条の規定により除かれるものは、この限りでない。
                ２　前項の記録は、三年間保存する。
                第七条　鍵を失った者は、直ちに届け出る。
                第七条の二　前条の届出を受けた者は、錠を替える。
                附　則
                （施行期日）
                第一条　この法律は、公布の日から施行する。
                """);
        assertThat(outline(reading))
                .containsExactly(
                        "1.1 第1条第1項",
                        "2.1 第2条第1項",
                        "2.1.1 第2条第1項第一号",
                        "2.1.1.イ 第2条第1項第一号イ",
                        "2.1.1.ロ 第2条第1項第一号ロ",
                        "2.1.1.ロ.1 第2条第1項第一号ロ(1)",
                        "2.1.1.ロ.2 第2条第1項第一号ロ(2)",
                        "2.1.1.ハ 第2条第1項第一号ハ",
                        "2.1.1-2 第2条第1項第一号の二",
                        "2.1.2 第2条第1項第二号",
                        "2.2 第2条第2項",
                        "3.1 第3条第1項",
                        "6.1 第6条第1項",
                        "6.2 第6条第2項",
                        "7.1 第7条第1項",
                        "7-2.1 第7条の2第1項");
        assertThat(left(reading, Piece.Reason.SUPPLEMENTARY)).contains("公布の日から施行する。");
        assertThat(words(reading, "6.1")).contains("第二条の規定により除かれる");
        assertThat(words(reading, "1.1")).isEqualTo("この法律は、倉庫の鍵の管理に関し必要な事項を定める。");
        assertThat(reading.faults()).isEmpty();
    }

    @Test
    void a_guideline_damaged_by_extraction() {
        Reading reading = read("""
                書庫入退室要領
                1 目的
                この要領は、書庫への入退室を管理し、もって資料を守ることを
                3
                2026-4
                目的とする。
                2 入室
                ⑴ 入室しようとする者は、次のア及びイに
                掲げる手続をとること。
                ア 氏名を記帳すること。イ 札を受け取ること。
                ⑵ 前号の規定にかかわらず、管理者は、
                ⑴の規定による手続を省くことができる。
                4
                2026-4
                (3) 管理者は、次の(ア)から(ウ)までの区分に応じて札を分ける。
                (ア) 常時入室する者
                (イ) 一時入室する者 (ウ) 見学者
                3 退室
                （１） 札を返すこと。
                （２） 施錠を確かめること。この場合、確かめた者は、
                3 日以内に帳簿を閉じる。
                5
                2026-4
                """);
        assertThat(outline(reading))
                .containsExactly(
                        "1 1",
                        "2 2",
                        "2.1 2(1)",
                        "2.1.ア 2(1)ア",
                        "2.1.イ 2(1)イ",
                        "2.2 2(2)",
                        "2.3 2(3)",
                        "2.3.ア 2(3)(ア)",
                        "2.3.イ 2(3)(イ)",
                        "2.3.ウ 2(3)(ウ)",
                        "3 3",
                        "3.1 3(1)",
                        "3.2 3(2)");
        assertThat(words(reading, "1")).doesNotContain("2026-4").endsWith("目的とする。");
    }

    @Test
    void a_standard_that_skips_the_paragraph_level_in_its_definitions() {
        Reading reading = read("""
                備品管理基準
                第１　趣旨
                この基準は、備品の管理を定める。
                第２　定義
                用語は、次の各号のとおりとする。
                (1) 備品とは、帳簿に載る物をいう。
                (2)係とは、帳簿を持つ者をいう。
                第３　帳簿
                １　備付け
                (1) 係は、次の帳簿を備える。
                ア　受入帳
                イ　払出帳
                (ア) 貸出し
                (イ) 廃棄
                (2) 帳簿は、毎年度閉じる。
                ２　閲覧
                何人も、係に申し出て、第３第１項第１号に規定する帳簿を見ることができる。
                """);
        assertThat(outline(reading))
                .containsExactly(
                        "1 第1",
                        "2 第2",
                        "2.0.1 第2第1号",
                        "2.0.2 第2第2号",
                        "3 第3",
                        "3.1 第3第1項",
                        "3.1.1 第3第1項第1号",
                        "3.1.1.ア 第3第1項第1号ア",
                        "3.1.1.イ 第3第1項第1号イ",
                        "3.1.1.イ.ア 第3第1項第1号イ(ア)",
                        "3.1.1.イ.イ 第3第1項第1号イ(イ)",
                        "3.1.2 第3第1項第2号",
                        "3.2 第3第2項");
    }

    @Test
    void a_specification_with_decimals_and_bullets() {
        Reading reading = read("""
                計量器仕様書
                目次
                1. 総則 ........ 1
                1.1. 適用 ...... 1
                2. 構造 ........ 2
                1. 総則
                1.1. 適用
                - ・ この仕様書は、次の計量器に適用する。
                 - (1) 秤
                 - (2) 枡
                - ・ 誤差は、0.5 以下とする。
                1.2 単位
                1.2.1 質量
                ・グラムとすること
                ・表示は 3.5 桁とすること
                1.2.2 容積
                2. 構造
                2.1. 外箱
                - ・ 錆びないこと
                """);
        assertThat(outline(reading))
                .containsExactly(
                        "1 1",
                        "1.1 1.1",
                        "1.1.1 1.1・1",
                        "1.1.1.1 1.1・1(1)",
                        "1.1.1.2 1.1・1(2)",
                        "1.1.2 1.1・2",
                        "1.2 1.2",
                        "1.2.1 1.2.1",
                        "1.2.1.1 1.2.1・1",
                        "1.2.1.2 1.2.1・2",
                        "1.2.2 1.2.2",
                        "2 2",
                        "2.1 2.1",
                        "2.1.1 2.1・1");
    }

    @Test
    void a_contract_whose_items_stand_in_parentheses() {
        Reading reading = read("""
                清掃請負契約書
                （総則）
                第 1 条 乙は、庁舎を清掃する。
                2 乙は、次に掲げる道具を使う。
                (1) 箒
                (2) 雑巾
                ア 乾いたもの
                イ 濡れたもの
                （作業時間）第2条 作業は、朝に行う。
                ２ 甲は、前項の時間を変えることができる。
                第 1 0 条の規定は、この場合に準用する。
                """);
        assertThat(outline(reading))
                .containsExactly(
                        "1.1 第1条第1項",
                        "1.2 第1条第2項",
                        "1.2.1 第1条第2項第一号",
                        "1.2.2 第1条第2項第二号",
                        "1.2.2.ア 第1条第2項第二号ア",
                        "1.2.2.イ 第1条第2項第二号イ",
                        "2.1 第2条第1項",
                        "2.2 第2条第2項");
        assertThat(words(reading, "2.1")).isEqualTo("作業は、朝に行う。");
        assertThat(words(reading, "2.2")).contains("準用する");
    }

    @Test
    void chapters_are_places_where_there_are_no_articles() {
        Reading reading = read("""
                防火の手引
                第1章 予防
                1 点検
                (1) 毎朝見る。
                (2) 毎晩見る。
                2 訓練
                第2章 消火
                1 通報
                2 放水
                """);
        assertThat(outline(reading))
                .containsExactly(
                        "1 第1章",
                        "1.1 第1章1",
                        "1.1.1 第1章1(1)",
                        "1.1.2 第1章1(2)",
                        "1.2 第1章2",
                        "2 第2章",
                        "2.1 第2章1",
                        "2.2 第2章2");
    }

    @Test
    void paragraphs_of_an_article_may_all_bear_numbers() {
        Reading reading = read("""
                町内会規約
                第１条
                １　会員は、町内に住む者とする。
                ２　会費は、無料とする。
                第２条　総会は、春に開く。
                ②　臨時の総会は、会長が招く。
                """);
        assertThat(outline(reading)).containsExactly("1.1 第1条第1項", "1.2 第1条第2項", "2.1 第2条第1項", "2.2 第2条第2項");
    }

    @Test
    void conditions_of_a_contract_whose_paragraphs_are_numbered_from_the_second_on() {
        Reading reading = read("""
                名簿取扱特記事項
                （基本）
                第１　乙は、名簿を大切に扱う。
                （秘密）
                第２　乙は、名簿の中身を話さない。
                ２　前項は、契約が終わった後も同じとする。
                （集め方）
                第３　乙は、次の各号により名簿を作る。
                (1)　本人に尋ねること。
                (2)　用途を告げること。
                ２　乙は、第１の定めを守る。
                """);
        assertThat(outline(reading))
                .containsExactly(
                        "1.1 第1第1項",
                        "2.1 第2第1項",
                        "2.2 第2第2項",
                        "3.1 第3第1項",
                        "3.1.1 第3第1項第1号",
                        "3.1.2 第3第1項第2号",
                        "3.2 第3第2項");
        assertThat(words(reading, "2.1")).isEqualTo("乙は、名簿の中身を話さない。");
    }

    @Test
    void a_part_of_a_longer_document_keeps_its_numbers() {
        Reading reading = read("""
                管理策の抜粋
                4 状況
                4.1 外の状況
                4.2 関わる者
                a) 客
                b) 仕入先
                5 指導
                5.1 方針
                """);
        assertThat(outline(reading))
                .containsExactly("4 4", "4.1 4.1", "4.2 4.2", "4.2.a 4.2(a)", "4.2.b 4.2(b)", "5 5", "5.1 5.1");
    }

    @Test
    void a_guide_with_roman_figures() {
        Reading reading = read("手引\nⅠ　はじめに\nこの手引は、倉庫の話である。\nⅡ　手順\n１．申込み\n（１）書く。\n　①　氏名\n　②　住所\n（２）出す。\n２．返事\nⅢ　終わりに\n");
        assertThat(outline(reading))
                .containsExactly(
                        "1 Ⅰ",
                        "2 Ⅱ",
                        "2.1 Ⅱ1",
                        "2.1.1 Ⅱ1(1)",
                        "2.1.1.1 Ⅱ1(1)①",
                        "2.1.1.2 Ⅱ1(1)②",
                        "2.1.2 Ⅱ1(2)",
                        "2.2 Ⅱ2",
                        "3 Ⅲ");
    }

    @Test
    void a_caption_may_follow_its_article() {
        Reading reading = read("倉庫規程\n第１条（目的）\n　この規程は、倉庫の使い方を定める。\n第２条（係）\n１　係を置く。\n２　係は、鍵を持つ。\n第３条　係は、毎日見回る。\n");
        assertThat(outline(reading)).containsExactly("1.1 第1条第1項", "2.1 第2条第1項", "2.2 第2条第2項", "3.1 第3条第1項");
        assertThat(words(reading, "2.1")).isEqualTo("係を置く。");
    }

    @Test
    void a_missing_number_is_reported_and_the_rest_is_read() {
        Reading reading = read("保管要領\n1 受入\n2 保管\n4 廃棄\n5 報告\n");
        assertThat(outline(reading)).containsExactly("1 1", "2 2", "4 4", "5 5");
        assertThat(reading.faults()).hasSize(1);
        assertThat(reading.faults().getFirst().at()).hasToString("4:1");
        assertThat(reading.faults().getFirst().message().ja()).contains("飛んで");
    }

    @Test
    void a_number_out_of_sequence_is_text_and_is_reported() {
        Reading reading = read("保管要領\n1 受入\n2 保管\n棚は全部で\n7 段とする。\n3 廃棄\n");
        assertThat(outline(reading)).containsExactly("1 1", "2 2", "3 3");
        assertThat(words(reading, "2")).contains("7 段とする。");
        assertThat(reading.faults()).extracting(fault -> fault.at().toString()).containsExactly("5:1");
    }

    @Test
    void a_text_without_numbers_has_no_structure() {
        Reading reading = read("お知らせ\n明日は休みです。\n");
        assertThat(outline(reading)).isEmpty();
        assertThat(left(reading, Piece.Reason.UNSTRUCTURED)).isEqualTo("お知らせ\n明日は休みです。\n");
        assertThat(reading.faults()).hasSize(1);
    }

    @Test
    void annexes_after_the_provisions_are_left_over() {
        Reading reading = read("貸出要領\n1 申請\n2 返却\n別紙様式第1号（第1関係）\n1 氏名\n2 住所\n");
        assertThat(outline(reading)).containsExactly("1 1", "2 2");
        assertThat(left(reading, Piece.Reason.ANNEX)).contains("氏名", "住所");
    }

    @Test
    void a_paragraph_after_a_list_of_mere_names_speaks_of_the_whole_list() {
        Reading reading = read("報告要領\n1 係は、次の事項を報告する。\n・件数\n・その他必要な事項\nまた、係は、求められたときは直ちに報告する。\n2 係長は、報告を保存する。\n");
        assertThat(words(reading, "1")).contains("求められたとき");
        assertThat(words(reading, "1.2")).isEqualTo("その他必要な事項");
    }

    @Test
    void a_paragraph_after_a_sentence_belongs_to_that_sentence() {
        Reading reading = read("報告要領\n1 係は、次のことを行う。\n(1) 毎日数える。\n(2) 毎週報告する。\nなお、休みの週は除く。\n2 係長は、報告を保存する。\n");
        assertThat(words(reading, "1.2")).contains("休みの週は除く");
    }

    @Test
    void a_running_head_inside_a_sentence_is_no_text() {
        Reading reading = read("要領\n1 係は、帳簿を毎日午後に締めた後に\n【別紙の一】\n係長に渡すこと。\n2 係長は、見ること。\n【別紙の一】\n3 帳簿は、焼くこと。\n");
        assertThat(words(reading, "1")).doesNotContain("別紙");
        assertThat(outline(reading)).containsExactly("1 1", "2 2", "3 3");
    }

    private static Reading read(String text) {
        Reading reading = RegulationReader.of(List.of()).read(SourceText.of("own.txt", text));
        Accounts.check(reading);
        return reading;
    }

    private static List<String> outline(Reading reading) {
        return Outline.lines(reading).stream()
                .map(line -> line.replaceFirst("^own\t", "").replace('\t', ' '))
                .toList();
    }

    private static String words(Reading reading, String path) {
        return reading.places()
                .filter(place -> place.id().path().toString().equals(path))
                .findFirst()
                .orElseThrow()
                .wording(reading.source());
    }

    private static String left(Reading reading, Piece.Reason reason) {
        return reading.remainder().stream()
                .filter(piece -> piece.owner().equals(new Piece.Remainder(reason)))
                .map(piece -> reading.source().text(piece.span()))
                .collect(Collectors.joining());
    }
}
