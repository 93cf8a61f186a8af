package jp.junshu.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.junshu.app.Contracts;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.Visitor;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.catalog.SampleWording;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.duty.Statements;
import jp.junshu.app.duty.status.Word;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Form;
import jp.junshu.law.catalog.FormId;
import jp.junshu.law.coverage.Clause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The implementation-status report, from the records of a contract to its files ({@code jpo-security-matters:記載要領.1}). */
@JunshuTest
class StatusReportTest {
    private static final FormId FORM = new FormId("jpo-status-report");

    @Autowired
    ApplicationContext application;

    @Autowired
    FormMaking making;

    @Autowired
    FormItems items;

    @Autowired
    Statements statements;

    @Autowired
    Catalog catalog;

    @LocalServerPort
    int port;

    private Seat seat;
    private LocalDate today;

    @BeforeEach
    void sitDown() {
        seat = Seat.create(application, AccessRole.LEAD);
        today = Days.today(seat.clock());
    }

    private Form form() {
        return Objects.requireNonNull(catalog.forms().get(FORM));
    }

    private Draft draft(EngagementId id) {
        return Contracts.as(
                seat,
                () -> making.draft(
                        application.getBean(Engagements.class).find(id).orElseThrow(),
                        form(),
                        new FormMaking.Order("", today)));
    }

    private static List<FormValue.Group> rows(Draft draft, String name) {
        return ((FormValue.Rows) draft.data().values().find(name).orElseThrow()).rows();
    }

    private static String words(FormValue.Group row, String name) {
        return row.find(name)
                .filter(FormValue.Words.class::isInstance)
                .map(value -> ((FormValue.Words) value).text())
                .orElse("");
    }

    @Test
    @Clause({"jpo-security-matters:記載要領.1", "jpo-security-matters:15"})
    void everyMatterHasOneOfThreeWordsAndEveryWordButDoneItsReason() {
        Draft draft = draft(Contracts.ready(application, seat, "system-work"));
        List<FormValue.Group> matters = rows(draft, "matters");
        assertThat(matters.stream().map(row -> words(row, "cite")))
                .containsExactly(
                        "2)", "3)", "4)", "5)", "6)", "7)", "8)", "9)", "10)", "11)", "12)", "13)", "14)", "15)", "16)",
                        "17)");
        assertThat(matters).allSatisfy(row -> assertThat(words(row, "status")).isIn("実施", "未実施", "該当なし"));
        Set<String> explained = new HashSet<>();
        rows(draft, "annex").forEach(row -> {
            assertThat(words(row, "text")).isNotBlank();
            explained.add(words(row, "cite"));
        });
        assertThat(matters.stream()
                        .filter(row -> !words(row, "status").equals("実施"))
                        .map(row -> words(row, "cite")))
                .isSubsetOf(explained);
        assertThat(explained).as("15) is always told of").contains("15)");
        assertThat(draft.document().missing()).isEmpty();
    }

    @Test
    void whatLiesBelowAMatterDecidesItsOneWord() {
        EngagementId without = Contracts.ready(application, seat);
        assertThat(status(draft(without), "15)")).isEqualTo("該当なし");
        assertThat(status(draft(without), "16)")).isEqualTo("該当なし");
        EngagementId with = Contracts.ready(application, Seat.create(application, AccessRole.LEAD));
        assertThat(with).isNotEqualTo(without);
        Seat other = Seat.create(application, AccessRole.LEAD);
        seat = other;
        assertThat(status(draft(Contracts.ready(application, other, "content-work")), "16)"))
                .isEqualTo("未実施");
    }

    private static String status(Draft draft, String cite) {
        return rows(draft, "matters").stream()
                .filter(row -> words(row, "cite").equals(cite))
                .map(row -> words(row, "status"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatAPersonWroteStandsInPlaceOfWhatTheRecordsSay() {
        EngagementId id = Contracts.ready(application, seat);
        ClauseId clause = ClauseId.of(Contracts.JPO, "2");
        assertThat(draft(id).checks())
                .anyMatch(check -> check.words().key().equals("form.check.reason")
                        && check.words().arguments().contains("2)"));
        Contracts.as(seat, () -> statements.write(id, clause, 0, "規程の改訂を待っており、年内に終える。"));
        Draft draft = draft(id);
        assertThat(rows(draft, "annex"))
                .anySatisfy(row -> assertThat(words(row, "text")).isEqualTo("規程の改訂を待っており、年内に終える。"));
        assertThat(draft.checks())
                .noneMatch(check -> check.words().key().equals("form.check.reason")
                        && check.words().arguments().contains("2)"));
    }

    @Test
    void itemsAgreedWithTheOtherSideAreAdded() {
        EngagementId id = Contracts.ready(application, seat);
        Contracts.as(
                seat,
                () -> items.save(
                        id,
                        FORM,
                        Optional.empty(),
                        new FormItems.Content("追加の項目", "来訪者を記録する。", Word.NOT_DONE, "来月から行う。"),
                        today));
        Draft draft = draft(id);
        assertThat(rows(draft, "extra"))
                .singleElement()
                .satisfies(row -> assertThat(words(row, "heading")).isEqualTo("追加の項目"));
        assertThat(rows(draft, "annex-extra"))
                .singleElement()
                .satisfies(row -> assertThat(words(row, "text")).isEqualTo("来月から行う。"));
    }

    @Test
    void theSameDataAreFrozenOnceAndGiveTheSameBytes() {
        EngagementId id = Contracts.ready(application, seat, "system-work", "public-website");
        FormMaking.Made first = make(id);
        FormMaking.Made second = make(id);
        assertThat(second.frozen()).isEqualTo(first.frozen());
        for (String format : List.of("pdf", "docx", "xlsx")) {
            assertThat(render(id, first, format)).as(format).isNotEmpty().isEqualTo(render(id, first, format));
        }
    }

    private FormMaking.Made make(EngagementId id) {
        return Contracts.as(
                seat,
                () -> making.make(
                        application.getBean(Engagements.class).find(id).orElseThrow(),
                        form(),
                        new FormMaking.Order("", today)));
    }

    private byte[] render(EngagementId id, FormMaking.Made made, String format) {
        return Contracts.as(
                seat,
                () -> making.render(
                                application.getBean(Engagements.class).find(id).orElseThrow(),
                                form(),
                                made.frozen().id().toString(),
                                format)
                        .content()
                        .getByteArray());
    }

    @Test
    void theOfficialWordingStandsInTheFormOnceItIsAttachedAndAFormMadeBeforeKeepsItsWords() {
        EngagementId id = Contracts.ready(application, seat);
        assertThat(checks(draft(id))).contains("form.check.wording");
        FormMaking.Made before = make(id);

        SampleWording.attach(application, seat, "写し.txt", SampleWording.text());
        Draft after = draft(id);
        assertThat(words(rows(after, "matters").getFirst(), "confirm")).isEqualTo("見本の第2事項として、三年間の記録を保存する。");
        assertThat(rows(after, "matters").stream()
                        .filter(row -> words(row, "cite").equals("16)"))
                        .map(row -> words(row, "confirm")))
                .singleElement()
                .asString()
                .contains("(2)　見本の証明書を更新すること。");
        assertThat(checks(after)).doesNotContain("form.check.wording", "form.check.wording.missing");
        assertThat(make(id).frozen()).isNotEqualTo(before.frozen());
        assertThat(Contracts.as(
                                seat,
                                () -> making.open(
                                        application
                                                .getBean(Engagements.class)
                                                .find(id)
                                                .orElseThrow(),
                                        form(),
                                        before.frozen().id().toString()))
                        .data())
                .isEqualTo(before.draft().data());
    }

    @Test
    void mattersThatTheCopyLacksStandInOurOwnWordsAndAreNamed() {
        EngagementId id = Contracts.ready(application, seat);
        SampleWording.attach(
                application, seat, "写し.txt", SampleWording.text().replaceAll("(?s)情報セキュリティに関する事項17\\).*", ""));
        Draft draft = draft(id);
        assertThat(draft.checks())
                .filteredOn(check -> check.words().key().equals("form.check.wording.missing"))
                .singleElement()
                .satisfies(check -> assertThat(check.words().arguments()).isEqualTo(List.of("17)")));
        assertThat(words(rows(draft, "matters").getLast(), "confirm")).isNotBlank();
    }

    private static List<String> checks(Draft draft) {
        return draft.checks().stream().map(check -> check.words().key()).toList();
    }

    // ---- bad input

    private HttpResponse<String> order(EngagementId id, String form, String day) {
        return new Visitor(port)
                .api(
                        "POST",
                        "/api/v1/engagements/" + id + "/forms/" + form,
                        seat.token(application),
                        "{\"asOf\":\"" + day + "\"}");
    }

    @Test
    void aReportOfTheFutureOrFromBeforeTheContractIsRefused() {
        EngagementId id = Contracts.ready(application, seat);
        HttpResponse<String> future = order(id, FORM.value(), today.plusDays(1).toString());
        assertThat(future.statusCode()).isEqualTo(422);
        assertThat(future.body()).contains("今日");
        HttpResponse<String> before =
                order(id, FORM.value(), today.minusMonths(6).minusDays(1).toString());
        assertThat(before.statusCode()).isEqualTo(422);
        assertThat(before.body()).contains("契約期間の初日");
        assertThat(order(id, FORM.value(), today.minusMonths(1).toString()).body())
                .as("nothing was recorded by then")
                .contains("まだ登録されていません");
        assertThat(order(id, FORM.value(), "令和8年2月30日").statusCode()).isEqualTo(422);
        assertThat(order(id, "no-such-form", today.toString()).statusCode()).isEqualTo(404);
    }

    @Test
    void aReportForAnEngagementWithoutDataNamesAllThatIsMissing() {
        EngagementId id = Contracts.register(application, seat);
        HttpResponse<String> answer = order(id, FORM.value(), today.toString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("宛先", "住所", "回答していません");
        String page =
                seat.signIn(port).get("/engagements/" + id + "/forms/" + FORM).body();
        assertThat(page).contains("要記入：住所").doesNotContain("この内容で作成する");
    }

    @Test
    void twoWhoWriteOneStatementTheSecondIsToldAndLosesNothing() {
        EngagementId id = Contracts.ready(application, seat);
        Visitor lead = seat.signIn(port);
        String page = "/engagements/" + id + "/statement";
        String clause = Contracts.JPO + ":2";
        assertThat(lead.post(page + "?clause=" + clause, page, Map.of("clause", clause, "seen", "0", "words", "先の人の文"))
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> second =
                lead.post(page + "?clause=" + clause, page, Map.of("clause", clause, "seen", "0", "words", "後の人の文"));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("先の人の文", "後の人の文", "先に変更しました");
        HttpResponse<String> empty =
                lead.post(page + "?clause=" + clause, page, Map.of("clause", clause, "seen", "1", "words", " "));
        assertThat(empty.body()).contains("入力してください");
    }
}
