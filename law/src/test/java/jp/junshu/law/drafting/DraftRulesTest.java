package jp.junshu.law.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.ClauseKind;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.reading.RegulationReader;
import jp.junshu.law.reading.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each rule makes of one sentence. The sentences are ours. */
class DraftRulesTest {
    static final Vocabulary SHIPPED =
            Vocabulary.of(((CatalogReading.Loaded) Catalog.read(CatalogFiles.in(Path.of("../regulations")))).catalog());

    /** The first clause of a document with this one article. */
    static DraftedClause clause(String words) {
        return clause(words, "担当職員");
    }

    private static DraftedClause clause(String words, String second) {
        SourceText source = SourceText.of("rules.txt", "第1条 " + words + "\n第2条 " + second + "は、茶室にいる。\n");
        Reading reading = RegulationReader.of(List.of()).read(source);
        DraftReader reader =
                new DraftReader(source, reading.regulations().getFirst(), new RegulationId("tea-house"), SHIPPED);
        return reader.read(reading.regulations().getFirst().roots().getFirst())
                .findFirst()
                .orElseThrow();
    }

    private static DraftedDuty duty(String words) {
        return clause(words).duties().getLast();
    }

    @ParameterizedTest
    @CsvSource({
        "茶器を他人に貸してはならない。, prohibit",
        "茶室での飲酒を禁止する。, prohibit",
        "茶器を室外に持ち出さないこと。, prohibit",
        "担当職員の許可なく茶器を写さない。, permit",
        "担当職員の承認を得なければならない。, permit",
        "湯の温度を担当職員に報告すること。, report",
        "茶葉の産地を証明する書類を提出すること。, report",
        "茶室責任者を置くこと。, appoint",
        "茶器台帳に茶器を記録すること。, keep",
        "火の扱いの手順を定めること。, establish",
        "釜の温度を制限する機能を設けること。, technical",
        "菓子を出す必要性の有無を検討すること。, consider",
        "湯を沸かすこと。, perform",
        "担当職員は、茶室を検査することができる。, agency",
        "「茶器」とは、茶を飲む道具をいう。, define",
        "この規程は、茶室で働く者に適用する。, scope",
        "紙の記録に代えても差し支えない。, relax",
        "ここに定めたほかの工夫を妨げるものではない。, legal",
    })
    void a_sentence_is_of_the_kind_its_words_say(String words, String kind) {
        assertThat(clause(words).kind().orElseThrow().value().spelling()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"茶葉の名", "代表的な茶として煎茶がある。"})
    void words_that_are_no_deed_oblige_nobody_and_leave_the_kind_open(String words) {
        assertThat(clause(words).duties()).isEmpty();
        assertThat(clause(words).kind().filter(Cue::sure)).isEmpty();
    }

    @Test
    void what_stays_among_ones_own_people_is_no_act() {
        DraftedDuty duty = duty("業務従事者は、湯の温度を情報管理責任者に報告すること。");
        assertThat(duty.act()).isEmpty();
        assertThat(duty.kind().value()).isEqualTo(ClauseKind.PERFORM);
    }

    @Test
    void a_caption_before_the_sentence_is_no_part_of_it() {
        assertThat(duty("茶器の保管\n業務従事者は、茶器を棚に置くこと。").who().orElseThrow().value()).hasToString("[staff]");
        assertThat(Sentence.of("湯の温度について\n湯を沸かすこと。")).extracting(Sentence::text).containsExactly("湯を沸かすこと");
    }

    @ParameterizedTest
    @CsvSource({
        "受注者は、結果を担当職員に提出する。, 提出, officer",
        "受注者は、結果を担当職員へ届け出ること。, 届出, officer",
        "受注者は、計画について甲の確認を受けること。, 確認, officer",
        "受注者は、発注者に再提示する。, 提示, officer",
        "受注者は、事前に甲と協議しなければならない。, 協議, officer",
        "受注者は、事前に担当職員に相談すること。, 相談, officer",
        "受注者は、持ち出す前に甲の許可を得ること。, 許可, officer",
        "受注者は、甲の同意を得ること。, 同意, officer",
    })
    void what_goes_to_somebody_keeps_its_word_and_its_receiver(String words, String act, String to) {
        DraftedDuty duty = duty(words);
        assertThat(duty.act().orElseThrow().spelling()).isEqualTo(act);
        assertThat(duty.to().orElseThrow().value()).hasToString(to);
        assertThat(duty.to().orElseThrow().sure()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"提出した書類を写すこと。", "報告書の控えを取ること。", "提示された条件に従うこと。", "承認された計画で行うこと。"})
    void what_was_done_before_is_no_act(String words) {
        assertThat(duty(words).act()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "業務従事者は、湯を沸かすこと。, [staff], true",
        "乙は、湯を沸かすこと。, [information-manager], true",
        "受託者及び従業者は、湯を沸かすこと。, '[information-manager, staff]', true",
        "湯を沸かすこと。, [information-manager], false",
    })
    void who_acts_is_the_subject_and_only_a_guess_without_one(String words, String who, boolean sure) {
        var found = duty(words).who().orElseThrow();
        assertThat(found.value().stream().map(Object::toString).sorted().toList())
                .hasToString(who);
        assertThat(found.sure()).isEqualTo(sure);
    }

    @Test
    void a_person_whom_the_list_of_roles_does_not_know_is_named_and_left_open() {
        DraftedDuty duty = duty("茶室衛生責任者は、湯を沸かすこと。");
        assertThat(duty.who()).isEmpty();
        assertThat(duty.stranger()).contains("茶室衛生責任者");
    }

    @ParameterizedTest
    @CsvSource({
        "年1回以上、釜を点検すること。, every: P1Y",
        "年２回釜を点検すること。, every: P6M",
        "毎年釜を点検すること。, every: P1Y",
        "毎月一回釜を点検すること。, every: P1M",
        "四半期ごとに釜を点検すること。, every: P3M",
        "三か月ごとに釜を点検すること。, every: P3M",
        "毎週釜を点検すること。, every: P1W",
        "釜を2週間に1回点検すること。, every: P2W",
        "毎日釜を点検すること。, every: P1D",
        "釜を定期的に点検すること。, every: null",
        "状況を定期的に報告すること。, every: { parameter: report.interval }",
        "釜を常時温めること。, standing: true",
        "火が消えた場合は、火を付けること。, on: null",
        "業務の終了に伴い、茶器を返すこと。, on: [engagement-end]",
        "茶器を使う前に、あらかじめ洗うこと。, before: null",
        "茶会の終了後に片付けること。, after: null",
        "その都度茶葉を量ること。, on: null",
    })
    void the_words_of_time_say_when(String words, String when) {
        assertThat(yaml(words)).contains("when: { " + when + " }");
    }

    @ParameterizedTest
    @CsvSource({
        "直ちに, at-once",
        "速やかに, promptly",
        "遅滞なく, promptly",
        "24時間以内に, PT24H",
        "十日以内に, P10D",
        "2週間以内に, P2W",
        "3か月以内に, P3M"
    })
    void the_words_of_deadlines_say_how_soon(String words, String within) {
        assertThat(yaml("火が消えた場合は、" + words + "火を付けること。")).contains("within: " + within + " }");
    }

    @Test
    void a_word_that_is_part_of_a_longer_one_is_not_that_role() {
        assertThat(duty("文書管理者は、湯を沸かすこと。").stranger()).contains("文書管理者");
        assertThat(duty("各管理者は、湯を沸かすこと。").stranger()).isEmpty();
    }

    @Test
    void a_word_that_several_roles_have_is_taken_for_one_of_the_parties_at_hand() {
        String words = "業務従事者は、湯を沸かすこと。";
        assertThat(who(words, "担当職員")).isEqualTo("[staff]");
        assertThat(who(words, "茶室の主")).isEqualTo("[agency-staff]");
    }

    private static String who(String words, String second) {
        return clause(words, second)
                .duties()
                .getLast()
                .who()
                .orElseThrow()
                .value()
                .toString();
    }

    @Test
    void what_is_approved_first_is_waited_for() {
        List<DraftedDuty> duties =
                clause("受注者は、持ち出す計画について甲の承認を得た上で、速やかに茶器を運び出すこと。").duties();
        assertThat(duties).extracting(DraftedDuty::key).containsExactly("approve", "do");
        assertThat(duties.getFirst().blocks()).contains("do");
        assertThat(yaml("受注者は、持ち出す計画について甲の承認を得た上で、速やかに茶器を運び出すこと。")).contains("when: { before: do }", "blocks: [do]");
    }

    @Test
    void a_condition_is_left_to_the_author_unless_the_interview_asks_for_it() {
        assertThat(yaml("茶会を再委託する場合には、腕を確かめること。"))
                .contains("applies]")
                .contains("applies: { question: subcontracting, is: true }");
        assertThat(yaml("茶会を開く場合を除き、火を消すこと。")).doesNotContain("applies: {");
        assertThat(yaml("抹茶を用いる場合は、火を消すこと。")).doesNotContain("question");
    }

    @ParameterizedTest
    @CsvSource({
        "パスワードは14文字以上とすること。, '{ parameter: password.length, value: 14 }'",
        "事故を知ってから24時間以内に報告すること。, '{ parameter: incident.first-report, value: PT24H }'",
        "ログを定期的に確認すること。, '{ parameter: log.review-interval, stated: true }'",
    })
    void plain_figures_become_values_of_parameters(String words, String set) {
        assertThat(yaml(words)).contains("- " + set);
    }

    @Test
    void a_figure_nobody_knows_the_meaning_of_is_an_open_point() {
        assertThat(clause("湯を沸かすこと。").setsOpen()).isFalse();
        assertThat(clause("湯は5分間以上沸かすこと。").setsOpen()).isTrue();
        assertThat(clause("パスワードは14文字以上とすること。").setsOpen()).isFalse();
    }

    private static String yaml(String words) {
        return ClauseYaml.lines(clause(words)).stream()
                .map(line -> line.replaceFirst(" {2}#.*$", ""))
                .collect(Collectors.joining("\n"));
    }
}
