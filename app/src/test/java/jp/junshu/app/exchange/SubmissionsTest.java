package jp.junshu.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.junshu.app.Contracts;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.contract.Officer;
import jp.junshu.app.contract.OfficerId;
import jp.junshu.app.contract.Officers;
import jp.junshu.app.duty.Occurrences;
import jp.junshu.app.duty.status.Progress;
import jp.junshu.app.evidence.EvidenceId;
import jp.junshu.app.evidence.Evidences;
import jp.junshu.app.evidence.Target;
import jp.junshu.app.exchange.Submission.Said;
import jp.junshu.app.exchange.Version.About;
import jp.junshu.app.exchange.flow.State;
import jp.junshu.app.form.FormFormat;
import jp.junshu.app.form.FrozenId;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.screen.Refusal;
import jp.junshu.law.ClauseId;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Act;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Handing in, and what comes back, on the real database. */
@JunshuTest
class SubmissionsTest {
    private static final String SUBMIT = "記載要領#submit";
    private static final String ENTER = "記載要領.1#enter";
    private static final String BRING_IN = "6#bring-in";

    @Autowired
    ApplicationContext application;

    @Autowired
    Recalled recalled;

    private Desk desk;
    private LocalDate today;

    @BeforeEach
    void sitDown() {
        desk = Desk.open(application);
        today = desk.today();
    }

    private byte[] sentBytes(Version version) {
        return desk.as(() -> {
            try (InputStream in = desk.submissions().open(version)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private Progress progress(String duty) {
        return desk.occurrence(duty).progress();
    }

    // ---- what goes

    @Test
    void whatWentIsKeptByteForByteWithItsDigests() throws NoSuchAlgorithmException {
        FrozenId report = desk.report();
        SubmissionId id = desk.begin(report);
        Desk.recorded(desk.send(id, today));
        Submission submission = desk.get(id);
        Version version = submission.version();
        byte[] content = sentBytes(version);
        assertThat(new String(content, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(sha256(content)).isEqualTo(version.sha256());
        assertThat(version.size()).isEqualTo(content.length);
        assertThat(version.origin())
                .isEqualTo(new Version.Origin.OfForm(
                        Desk.REPORT, report, desk.reports().getFirst().digest()));
        Submission.Sent sent = submission.findSending().orElseThrow().sending().orElseThrow();
        assertThat(sent.to()).isEqualTo("特許庁総務部企画調査課長");
        assertThat(sent.means()).isEqualTo(Means.HAND);
        assertThat(submission.events()).extracting(Submission.Event::word).containsExactly("下書き", "提出");
    }

    @Test
    void aFormGoesForEveryDutyThatAsksForNoMoreThanThat() {
        Submission submission = desk.get(desk.begin(desk.report()));
        assertThat(submission.duties())
                .contains(duty(SUBMIT), duty(ENTER), duty("15#account"))
                .doesNotContain(duty("記載要領.2#consult"));
        assertThat(desk.as(() -> desk.preparations().listActs(desk.contract(), Desk.REPORT)))
                .containsExactly(Act.SUBMIT, Act.ASK);
    }

    private static DutyId duty(String duty) {
        return DutyId.parse(Contracts.JPO + ":" + duty);
    }

    // ---- duties

    @Test
    void madeIsNotHandedInAndHandedInIs() {
        FrozenId report = desk.report();
        assertThat(progress(ENTER)).isInstanceOf(Progress.Open.class);
        SubmissionId id = desk.begin(report);
        assertThat(progress(SUBMIT)).as("a draft has not gone").isInstanceOf(Progress.Open.class);
        Desk.recorded(desk.send(id, today));
        assertThat(progress(SUBMIT)).isEqualTo(new Progress.Done(today, Optional.empty()));
        assertThat(progress(ENTER)).isEqualTo(new Progress.Done(today, Optional.empty()));
        assertThat(progress("15#account")).isEqualTo(new Progress.Done(today, Optional.empty()));
    }

    @Test
    void onePaperDoesOneTurnOfWhatComesRound() {
        SubmissionId id = desk.begin(desk.report());
        Desk.recorded(desk.send(id, today));
        assertThat(desk.status().status().findDuty(duty(SUBMIT)).orElseThrow().open())
                .as("the second half is still to come")
                .hasSize(1);
    }

    @Test
    void whatComesBackIsOpenAgainWithTheReasonAndDoneWhenItIsHandedInAgain() {
        SubmissionId id = desk.begin(desk.report());
        Desk.recorded(desk.send(id, today));
        Said said = new Said("特総第12号", "次を直してください", Map.of(ClauseId.of(Contracts.JPO, "15"), "診断の時期を書く"));
        Desk.recorded(desk.answer(id, desk.get(id).seq(), State.RETURNED, today, said));
        assertThat(progress(SUBMIT)).isInstanceOf(Progress.Open.class);
        assertThat(desk.words(SUBMIT)).contains("差戻し", "次を直してください", "15)：診断の時期を書く");
        assertThat(desk.get(id).last().said()).isEqualTo(said);

        FrozenId mended = desk.reportSaying("年内に診断を終える。");
        Desk.recorded(desk.prepare(id, new What.OfForm(mended, FormFormat.DOCX)));
        assertThat(desk.get(id).last().round()).isEqualTo(2);
        Desk.recorded(desk.send(id, today));
        Desk.recorded(desk.answer(id, State.GRANTED, today, "受理書.txt", "受理しました " + id));
        Submission over = desk.get(id);
        assertThat(over.events())
                .extracting(Submission.Event::word)
                .containsExactly("下書き", "提出", "差戻し", "下書き", "提出", "受理");
        assertThat(progress(SUBMIT))
                .isInstanceOfSatisfying(
                        Progress.Done.class,
                        done -> assertThat(done.proof())
                                .as("the paper of the receipt proves it")
                                .isPresent());
        assertThat(over.version().fileName()).endsWith(".docx");
        assertThat(sentBytes(over.events().getFirst().version().orElseThrow()))
                .as("the version that came back is still there")
                .isNotEqualTo(sentBytes(over.version()));
    }

    @Test
    void whatSomethingWaitsForIsDoneByTheClausesWordAlone() {
        desk.happens("device-brought-in", today.plusDays(7));
        assertThat(progress(BRING_IN)).isInstanceOf(Progress.Open.class);
        SubmissionId id = desk.begin(desk.file("持込み申請書.txt", "持込み " + UUID.randomUUID()), BRING_IN);
        assertThat(desk.get(id).act()).isEqualTo(Act.PERMIT);
        Desk.recorded(desk.send(id, today));
        assertThat(progress(BRING_IN)).as("asked is not permitted").isInstanceOf(Progress.Open.class);
        Desk.recorded(desk.answer(id, State.RECEIVED, today, ""));
        Desk.recorded(desk.answer(id, State.RETURNED, today, "機器の型番がない"));
        assertThat(progress(BRING_IN)).isInstanceOf(Progress.Open.class);
        assertThat(desk.words(BRING_IN)).contains("機器の型番がない");
        Desk.recorded(desk.prepare(id, new What.OfFile(desk.file("再申請.txt", "型番つき " + UUID.randomUUID()))));
        Desk.recorded(desk.send(id, today));
        Desk.recorded(desk.answer(id, State.GRANTED, today, "許可書.txt", "許可する " + id));
        assertThat(desk.get(id).last().word()).isEqualTo("許可");
        assertThat(progress(BRING_IN)).isInstanceOf(Progress.Done.class);
        EvidenceId paper = desk.get(id).last().paper().orElseThrow();
        assertThat(desk.as(() -> application.getBean(Evidences.class).find(paper))
                        .orElseThrow()
                        .targetsIn(desk.contract()))
                .containsExactly(new Target.OfOccurrence(desk.id(BRING_IN).value(), duty(BRING_IN)));
    }

    @Test
    void thePaperOfAReturnProvesNothing() {
        desk.happens("device-brought-in", today.plusDays(7));
        desk.occurrence(BRING_IN);
        SubmissionId id = desk.begin(desk.file("持込み.txt", "持込み " + UUID.randomUUID()), BRING_IN);
        Desk.recorded(desk.send(id, today));
        Desk.recorded(desk.answer(id, State.RETURNED, today, "差戻し.txt", "戻します " + id));
        EvidenceId paper = desk.get(id).last().paper().orElseThrow();
        assertThat(desk.as(() -> application.getBean(Evidences.class).find(paper))
                        .orElseThrow()
                        .targets())
                .isEmpty();
        assertThat(progress(BRING_IN)).isInstanceOf(Progress.Open.class);
    }

    @Test
    void whatIsTakenBackIsOpenAgain() {
        SubmissionId id = desk.begin(desk.report());
        Desk.recorded(desk.send(id, today));
        int seen = desk.get(id).seq();
        Desk.recorded(desk.as(() -> desk.submissions().withdraw(id, seen, today, "数字を誤った")));
        assertThat(progress(SUBMIT)).isInstanceOf(Progress.Open.class);
        assertThat(desk.words(SUBMIT)).contains("取下げ", "数字を誤った");
    }

    @Test
    void whoHandsInSaysWhatItIsFor() {
        SubmissionId id = desk.begin(desk.report());
        OfficerId officer = desk.officer();
        Desk.recorded(desk.as(() -> desk.submissions()
                .send(
                        id,
                        1,
                        new Submissions.Sending(today, Means.POST, officer, Optional.of(Set.of(desk.id(ENTER)))))));
        assertThat(progress(ENTER)).isInstanceOf(Progress.Done.class);
        assertThat(progress(SUBMIT)).isInstanceOf(Progress.Open.class);
    }

    // ---- what waits for the answer

    private About about() {
        return new About(new Subject(Recalled.KIND, UUID.randomUUID().toString()), 3);
    }

    @Test
    void whatWaitsForTheAnswerIsToldInTheTransactionOfTheRecord() {
        About about = about();
        What.OfFile file = new What.OfFile(desk.file("変更.txt", "変更 " + UUID.randomUUID()), Optional.of(about));
        SubmissionId id =
                Desk.recorded(desk.as(() -> desk.preparations().begin(desk.contract(), file, duty(BRING_IN))));
        Desk.recorded(desk.send(id, today));
        Desk.recorded(desk.answer(id, State.RETURNED, today, "足りない"));
        What.OfFile more = new What.OfFile(
                desk.file("変更2.txt", "変更 " + UUID.randomUUID()), Optional.of(new About(about.subject(), 4)));
        Desk.recorded(desk.prepare(id, more));
        Desk.recorded(desk.send(id, today));
        Desk.recorded(desk.answer(id, State.GRANTED, today, "許可.txt", "許可 " + id));
        assertThat(recalled.told(about.subject()))
                .containsExactly(
                        "sent 3 許可 " + today,
                        "answered 3 RETURNED 差戻し " + today + " 足りない false",
                        "sent 4 許可 " + today,
                        "answered 4 GRANTED 許可 " + today + " 直してください true");
    }

    @Test
    void whatMustNotGoIsNotSentForAllItsReasons() {
        About about = about();
        What.OfFile file = new What.OfFile(desk.file("計画.txt", "計画 " + UUID.randomUUID()), Optional.of(about));
        SubmissionId id =
                Desk.recorded(desk.as(() -> desk.preparations().begin(desk.contract(), file, duty(BRING_IN))));
        recalled.refuse(about.subject());
        assertThatThrownBy(() -> desk.send(id, today))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reasons()).hasSize(2));
        assertThat(desk.get(id).state()).isEqualTo(State.DRAFT);
    }

    @Test
    void whatIsTakenBackWhileItWaitsIsTold() {
        About about = about();
        What.OfFile file = new What.OfFile(desk.file("計画.txt", "計画 " + UUID.randomUUID()), Optional.of(about));
        SubmissionId id =
                Desk.recorded(desk.as(() -> desk.preparations().begin(desk.contract(), file, duty(BRING_IN))));
        Desk.recorded(desk.send(id, today));
        Desk.recorded(desk.as(() -> desk.submissions().withdraw(id, 2, today, "不要になった")));
        assertThat(recalled.told(about.subject())).last().isEqualTo("withdrawn 3 " + today);
    }

    // ---- bad input

    @Test
    void daysThatCannotBeAndReasonsThatLackAreNamedAtOnce() {
        SubmissionId id = desk.begin(desk.report());
        assertThat(Desk.rejected(desk.send(id, today.plusDays(1)))).containsExactly("on exchange.rule.future");
        assertThat(Desk.rejected(desk.send(id, today.minusDays(1))))
                .as("before it was made")
                .containsExactly("on exchange.rule.before");
        assertThat(Desk.rejected(desk.answer(id, State.RETURNED, today, "")))
                .containsExactly("to exchange.rule.not-sent", "reason exchange.rule.reason");
        Desk.recorded(desk.send(id, today));
        assertThat(Desk.rejected(desk.answer(id, State.RETURNED, today.minusDays(1), "")))
                .containsExactly("on exchange.rule.before", "reason exchange.rule.reason");
        assertThat(Desk.rejected(desk.answer(id, State.GRANTED, today.plusDays(1), "")))
                .containsExactly("on exchange.rule.future");
        assertThat(Desk.rejected(desk.send(id, today)))
                .as("sent twice")
                .containsExactly("to exchange.rule.sent-already");
        assertThat(desk.get(id).events()).hasSize(2);
    }

    @Test
    void whatWasTakenBackIsNotAnswered() {
        SubmissionId id = desk.begin(desk.report());
        Desk.recorded(desk.send(id, today));
        Desk.recorded(desk.as(() -> desk.submissions().withdraw(id, 2, today, "誤り")));
        assertThat(Desk.rejected(desk.answer(id, State.GRANTED, today, ""))).containsExactly("to exchange.rule.over");
    }

    @Test
    void aPaperOfAnotherContractOrOneThatIsOnItsWayDoesNotGo() {
        FrozenId report = desk.report();
        Desk other = desk.another();
        What.OfForm form = new What.OfForm(report, FormFormat.PDF);
        assertThat(Desk.rejected(other.as(() -> other.preparations().begin(other.contract(), form, Act.SUBMIT))))
                .containsExactly("version exchange.version.no-form");
        What.OfFile file = new What.OfFile(desk.file("a.txt", "a " + UUID.randomUUID()));
        assertThat(Desk.rejected(other.as(() -> other.preparations().begin(other.contract(), file, duty(BRING_IN)))))
                .containsExactly("version exchange.version.no-file");
        SubmissionId id = desk.begin(report);
        assertThat(Desk.rejected(desk.as(() -> desk.preparations().begin(desk.contract(), form, Act.SUBMIT))))
                .containsExactly("version exchange.version.taken");
        Desk.recorded(desk.send(id, today));
        Desk.recorded(desk.answer(id, State.RETURNED, today, "不足"));
        assertThat(Desk.rejected(desk.prepare(id, form))).containsExactly("version exchange.version.same");
        assertThat(Desk.rejected(desk.as(() -> desk.preparations()
                        .begin(desk.contract(), new What.OfForm(desk.reportSaying("別"), FormFormat.PDF), Act.APPROVE))))
                .containsExactly("act exchange.begin.no-duty");
    }

    @Test
    void anOfficerOfAnotherContractOrOneWhoIsNotInChargeThenIsRefused() {
        SubmissionId id = desk.begin(desk.report());
        Desk other = desk.another();
        OfficerId elsewhere = name(other.contract(), today.minusMonths(6), null);
        OfficerId gone = name(desk.contract(), today.minusMonths(6), today.minusMonths(1));
        for (Map.Entry<OfficerId, String> each : Map.of(
                        elsewhere, "officer exchange.officer.unknown", gone, "officer exchange.officer.not-then")
                .entrySet()) {
            Recording outcome = desk.as(() -> desk.submissions()
                    .send(id, 1, new Submissions.Sending(today, Means.MAIL, each.getKey(), Optional.empty())));
            assertThat(Desk.rejected(outcome)).containsExactly(each.getValue());
        }
    }

    private OfficerId name(
            EngagementId engagement, LocalDate from, @org.jspecify.annotations.Nullable LocalDate until) {
        Officers officers = application.getBean(Officers.class);
        return desk.as(() ->
                officers.name(engagement, new Officer.Draft(Officer.Kind.OFFICER, "契約担当官", null, null, from, until))
                                instanceof Officers.Naming.Done(OfficerId id)
                        ? id
                        : null);
    }

    @Test
    void occurrencesThatAreNotOpenForItAreRefused() {
        SubmissionId id = desk.begin(desk.report());
        OfficerId officer = desk.officer();
        Recording outcome = desk.as(() -> desk.submissions()
                .send(
                        id,
                        1,
                        new Submissions.Sending(
                                today, Means.HAND, officer, Optional.of(Set.of(desk.id("4#show-contractor"))))));
        assertThat(Desk.rejected(outcome)).containsExactly("does exchange.does.unknown");
    }

    @Test
    void aPaperThatIsRefusedLeavesNothingBehind() {
        SubmissionId id = desk.begin(desk.report());
        Desk.recorded(desk.send(id, today));
        int before = evidence();
        assertThat(Desk.rejected(desk.answer(id, State.GRANTED, today.minusDays(3), "受理.exe", "MZ")))
                .as("the day and the file at once")
                .containsExactly("on exchange.rule.before", "file evidence.file.running");
        assertThat(Desk.rejected(desk.answer(id, State.GRANTED, today, "受理.exe", "MZ")))
                .hasSize(1);
        assertThat(evidence()).isEqualTo(before);
        assertThat(desk.get(id).state()).isEqualTo(State.SENT);
    }

    private int evidence() {
        return desk.as(() -> application.getBean(Evidences.class).listAll(desk.contract()))
                .size();
    }

    // ---- two at once

    @Test
    void ofTwoWhoRecordAnAnswerAtOnceTheSecondIsToldAndNothingOfItStays() throws Exception {
        SubmissionId id = desk.begin(desk.report());
        Desk.recorded(desk.send(id, today));
        int before = evidence();
        List<Recording> outcomes = atOnce(
                () -> desk.answer(id, State.GRANTED, today, "受理.txt", "一人目 " + id),
                () -> desk.answer(id, State.RETURNED, today, "差戻し.txt", "二人目 " + id));
        assertThat(outcomes).hasAtLeastOneElementOfType(Recording.Recorded.class);
        assertThat(outcomes).filteredOn(Recording.Recorded.class::isInstance).hasSize(1);
        assertThat(desk.get(id).events()).hasSize(3);
        assertThat(evidence()).as("one paper").isEqualTo(before + 1);
        Recording late = desk.answer(id, 2, State.RETURNED, today, new Said("", "遅い", Map.of()));
        assertThat(late).isInstanceOf(Recording.Overtaken.class);
    }

    @Test
    void ofTwoWhoBeginOnePaperTheSecondIsTold() throws Exception {
        FrozenId report = desk.report();
        What.OfForm form = new What.OfForm(report, FormFormat.PDF);
        Callable<Recording> begin = () -> desk.as(() -> desk.preparations().begin(desk.contract(), form, Act.SUBMIT));
        List<Recording> outcomes = atOnce(begin, begin);
        assertThat(outcomes).filteredOn(Recording.Recorded.class::isInstance).hasSize(1);
        assertThat(outcomes.stream().flatMap(each -> Desk.rejected(each).stream()))
                .containsExactly("version exchange.version.taken");
    }

    private static List<Recording> atOnce(Callable<Recording> first, Callable<Recording> second) throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Recording> outcomes = new ArrayList<>();
            for (Future<Recording> each : two.invokeAll(List.of(first, second))) {
                outcomes.add(each.get());
            }
            return outcomes;
        }
    }

    @Test
    void anotherOrganizationHasNoneOfIt() {
        SubmissionId id = desk.begin(desk.report());
        Seat elsewhere = Seat.create(application, AccessRole.LEAD);
        assertThat(Contracts.as(elsewhere, () -> desk.submissions().find(id))).isEmpty();
        assertThat(Contracts.as(elsewhere, () -> desk.submissions().list(Optional.empty())))
                .isEmpty();
        assertThatThrownBy(
                        () -> Contracts.as(elsewhere, () -> desk.submissions().withdraw(id, 1, today, "よその")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void occurrencesStayAsTheyAreWhereNothingIsSaidOfThem() {
        int before = desk.as(() -> application.getBean(Occurrences.class).listSteps(desk.contract(), today))
                .size();
        SubmissionId id = desk.begin(desk.report());
        Desk.recorded(desk.as(() -> desk.submissions().withdraw(id, 1, today, "")));
        assertThat(desk.as(() -> application.getBean(Occurrences.class).listSteps(desk.contract(), today)))
                .hasSize(before);
    }
}
