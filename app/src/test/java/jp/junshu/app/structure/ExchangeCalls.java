package jp.junshu.app.structure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.Contracts;
import jp.junshu.app.Seat;
import jp.junshu.app.evidence.Adding;
import jp.junshu.app.evidence.EvidenceId;
import jp.junshu.app.evidence.Evidences;
import jp.junshu.app.evidence.NewEvidence;
import jp.junshu.app.exchange.Means;
import jp.junshu.app.exchange.Preparations;
import jp.junshu.app.exchange.Recording;
import jp.junshu.app.exchange.SubmissionId;
import jp.junshu.app.exchange.Submissions;
import jp.junshu.app.exchange.What;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.structure.EndpointsTest.Call;
import jp.junshu.law.DutyId;
import org.springframework.context.ApplicationContext;

/** How the endpoints that hand something in, and record what comes back, are called rightly. */
final class ExchangeCalls {
    private static final String DUTY = Contracts.JPO + ":6#bring-in";

    private final ApplicationContext application;
    private final Seat seat;
    private final LocalDate today;
    private final EngagementId contract;

    private ExchangeCalls(ApplicationContext application, Seat seat) {
        this.application = application;
        this.seat = seat;
        this.today = Days.today(seat.clock());
        this.contract = Contracts.ready(application, seat);
    }

    static Map<String, Call> changes(ApplicationContext application, Seat seat) {
        return new ExchangeCalls(application, seat).changes();
    }

    private Map<String, Call> changes() {
        Submissions submissions = application.getBean(Submissions.class);
        Map<String, Call> changes = new LinkedHashMap<>();
        changes.put(
                "POST /engagements/{id}/submissions",
                new Call("/submissions", Map.of("evidence", file("一").toString(), "duty", DUTY), contract.toString()));
        SubmissionId draft = begin("二");
        String officer = Contracts.as(seat, () -> submissions.listOfficers(contract))
                .getFirst()
                .id()
                .toString();
        changes.put(
                "POST /submissions/{id}/version",
                new Call(
                        "/submissions/" + draft,
                        Map.of("seen", "1", "version", "evidence/" + file("三"), "format", "PDF"),
                        draft.toString()));
        changes.put(
                "POST /submissions/{id}/sending",
                new Call(
                        "/submissions/" + draft,
                        Map.of("seen", "2", "sent-on", today.toString(), "means", "POST", "officer", officer),
                        draft.toString()));
        SubmissionId sent = begin("四");
        Contracts.as(
                seat,
                () -> submissions.send(
                        sent,
                        1,
                        new Submissions.Sending(
                                today,
                                Means.HAND,
                                submissions.listOfficers(contract).getFirst().id(),
                                Optional.empty())));
        changes.put(
                "POST /submissions/{id}/answer",
                new Call(
                        "/submissions/" + sent,
                        () -> Map.of("seen", "2", "to", "RETURNED", "on", today.toString(), "reason", "図面がない"),
                        sent.toString(),
                        "",
                        "差戻し.txt"));
        SubmissionId dropped = begin("五");
        changes.put(
                "POST /submissions/{id}/withdrawal",
                new Call(
                        "/submissions/" + dropped,
                        Map.of("seen", "1", "withdrawn-on", today.toString()),
                        dropped.toString()));
        return changes;
    }

    private SubmissionId begin(String content) {
        EvidenceId file = file(content);
        Recording begun = Contracts.as(
                seat,
                () -> application
                        .getBean(Preparations.class)
                        .begin(contract, new What.OfFile(file), DutyId.parse(DUTY)));
        if (begun instanceof Recording.Recorded(SubmissionId id)) {
            return id;
        }
        throw new AssertionError(begun);
    }

    private EvidenceId file(String content) {
        NewEvidence given = new NewEvidence(
                contract,
                content + ".txt",
                Optional.empty(),
                today,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        Adding adding = Contracts.as(seat, () -> {
            try {
                return application
                        .getBean(Evidences.class)
                        .add(given, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (adding instanceof Adding.Added(EvidenceId id)) {
            return id;
        }
        throw new AssertionError(adding);
    }
}
