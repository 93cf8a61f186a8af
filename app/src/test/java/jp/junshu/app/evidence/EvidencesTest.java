package jp.junshu.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.TestClock;
import jp.junshu.app.Visitor;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.screen.Form;
import jp.junshu.app.store.DataFolder;
import jp.junshu.app.trail.TrailRow;
import jp.junshu.app.trail.TrailRows;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Duty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands as proof, on which day, and what becomes of it. */
@JunshuTest
class EvidencesTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    Evidences evidences;

    @Autowired
    TrailRows trail;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DataFolder folder;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private @Nullable Site opened;
    private List<DutyId> duties = List.of();

    @BeforeEach
    void open() {
        Site site = Site.open(application, port);
        opened = site;
        duties = as(() -> application
                .getBean(ClauseBook.class)
                .editions(application
                        .getBean(Engagements.class)
                        .find(site.engagement())
                        .orElseThrow())
                .getFirst()
                .duties()
                .map(Duty::id)
                .toList());
    }

    @Test
    void aProofStandsFromTheDayItWasReceivedUntilItIsSuperseded() {
        Target clause = new Target.OfClause(duties.getFirst().clause());
        Target duty = new Target.OfDuty(duties.get(1));
        Target occurrence = new Target.OfOccurrence(UUID.randomUUID(), duties.get(1));
        LocalDate first = Days.today(clock);
        EvidenceId older = add("古い記録", List.of(clause, duty, occurrence));
        clock.advance(Duration.ofDays(2));
        LocalDate second = Days.today(clock);
        EvidenceId newer = add("新しい記録", List.of());
        clock.advance(Duration.ofDays(2));
        LocalDate third = Days.today(clock);

        assertThat(as(() -> evidences.supersede(older, newer, "記載の誤りを直したため"))).isEmpty();

        assertThat(proofs(first.minusDays(1))).isEmpty();
        assertThat(proofs(first)).extracting(Proof::target).containsExactly(clause, duty, occurrence);
        assertThat(proofs(second))
                .extracting(Proof::evidence)
                .containsOnly(older)
                .hasSize(3);
        assertThat(proofs(third))
                .extracting(Proof::evidence)
                .containsOnly(newer)
                .hasSize(3);
        assertThat(proofs(third)).allSatisfy(proof -> {
            assertThat(proof.title()).isEqualTo("新しい記録");
            assertThat(proof.observed()).isEqualTo("2026-10-01");
        });
        EvidenceItem superseded = as(() -> evidences.find(older)).orElseThrow();
        assertThat(superseded.superseded()).hasValueSatisfying(by -> {
            assertThat(by.newer()).isEqualTo(newer);
            assertThat(by.reason()).isEqualTo("記載の誤りを直したため");
        });
    }

    @Test
    void nothingIsSupersededTwiceByItselfInACircleOrWithoutAReason() {
        EvidenceId a = add("a", List.of());
        EvidenceId b = add("b", List.of());
        EvidenceId c = add("c", List.of());

        assertThat(supersede(a, a, "x")).containsExactly("evidence.supersede.no-newer");
        assertThat(supersede(a, new EvidenceId(UUID.randomUUID()), ""))
                .containsExactly("evidence.supersede.no-newer", "screen.form.missing");
        assertThat(supersede(a, b, "x")).isEmpty();
        assertThat(supersede(b, a, "x")).containsExactly("evidence.supersede.newer-superseded");
        assertThat(supersede(a, c, "x")).containsExactly("evidence.supersede.done-before");
        assertThat(supersede(c, b, "字".repeat(2001))).containsExactly("screen.form.too-long");
        assertThat(as(() -> evidences.listSupersededBy(b))).hasSize(1);
    }

    @Test
    void ofManyWhoSupersedeAtOnceOneSucceeds() throws Exception {
        EvidenceId older = add("older", List.of());
        List<EvidenceId> newer = IntStream.range(0, 4)
                .mapToObj(i -> add("newer " + i, List.of()))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> works = newer.stream()
                    .<Callable<Boolean>>map(
                            id -> () -> supersede(older, id, "x").isEmpty())
                    .toList();
            int succeeded = 0;
            for (Future<Boolean> work : threads.invokeAll(works)) {
                succeeded += work.get() ? 1 : 0;
            }
            assertThat(succeeded).isEqualTo(1);
        }
    }

    @Test
    void ofManyWhoAddTheSameFileAtOnceOneAddsItAndTheOthersAreTold() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Adding>> works = IntStream.range(0, 6)
                    .<Callable<Adding>>mapToObj(i -> () -> adding("same", "the same file", List.of()))
                    .toList();
            int added = 0;
            for (Future<Adding> work : threads.invokeAll(works)) {
                switch (work.get()) {
                    case Adding.Added _ -> added++;
                    case Adding.SameFile(EvidenceItem existing) ->
                        assertThat(existing.title()).isEqualTo("same");
                    case Adding.Refused(List<Form.Fault> faults) ->
                        assertThat(faults).isEmpty();
                }
            }
            assertThat(added).isEqualTo(1);
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNoFile() {
        assertThatThrownBy(() -> as(() -> new TransactionTemplate(transactions).execute(_ -> {
                    assertThat(add("rolled back", List.of())).isNotNull();
                    throw new IllegalStateException("on second thought");
                })))
                .hasMessage("on second thought");

        assertThat(files()).isEmpty();
        assertThat(site().all()).isEmpty();
    }

    @Test
    void whatItIsForIsAttachedOnceAndOnlyToClausesOfTheContract() {
        Target target = new Target.OfDuty(duties.getFirst());
        EvidenceId id = add("a", List.of(target, target));

        assertThat(as(() -> evidences.attach(id, site().engagement(), List.of(target))))
                .isEmpty();
        assertThat(as(() -> evidences.attach(id, site().engagement(), List.of(Target.parse("made-up:1")))))
                .extracting(fault -> fault.sentence().key())
                .containsExactly("evidence.for.unknown");

        assertThat(proofs(Days.today(clock))).hasSize(1);
    }

    @Test
    void oneContractsEvidenceMayProveAnothersClause() {
        EvidenceId id = add("a", List.of());
        EngagementId other = Site.engagement(application, site().actor(), "別の契約の業務");

        as(() -> evidences.attach(id, other, List.of(new Target.OfDuty(duties.getFirst()))));

        assertThat(as(() -> evidences.listProofs(other, Days.today(clock))))
                .extracting(Proof::evidence)
                .containsExactly(id);
        assertThat(proofs(Days.today(clock))).isEmpty();
    }

    @Test
    void everyReadAndChangeIsOnTheTrail() {
        EvidenceId id = add("a", List.of(new Target.OfDuty(duties.getFirst())));
        site().visitor().get(site().path() + "/" + id + "/file");

        List<TrailRow> rows = as(() -> trail.listNewest(null, 100));

        assertThat(rows).extracting(TrailRow::act).contains(Trail.Act.EVIDENCE_ADD, Trail.Act.EVIDENCE_ATTACH);
        assertThat(rows)
                .filteredOn(row -> row.act() == Trail.Act.READ)
                .extracting(row -> row.subject().kind())
                .contains("evidence", "blob");
    }

    @Test
    void thePagesTellOfASupersession() {
        EvidenceId older = add("誤った記録", List.of());
        EvidenceId newer = add("正しい記録", List.of());
        Visitor visitor = site().visitor();
        String path = site().path() + "/" + older;

        String refused = visitor.post(path, path + "/supersede", Map.of("newer", "nothing", "reason", ""))
                .body();
        assertThat(refused).contains("新しい証拠を選んでください", "2件の誤り");
        assertThat(visitor.post(path, path + "/supersede", Map.of("newer", newer.toString(), "reason", "日付の誤り"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(visitor.get(path).body()).contains("この証拠は差し替えられています", "正しい記録", "日付の誤り");
        assertThat(visitor.get(site().path() + "/" + newer).body()).contains("誤った記録", "日付の誤り");
        assertThat(visitor.get(site().path()).body()).contains("差替え済み");
    }

    private Site site() {
        return Optional.ofNullable(opened).orElseThrow();
    }

    private <T> T as(ScopedValue.CallableOp<T, RuntimeException> work) {
        return Acting.as(site().actor(), work);
    }

    private List<Proof> proofs(LocalDate asOf) {
        return as(() -> evidences.listProofs(site().engagement(), asOf));
    }

    private List<String> supersede(EvidenceId older, EvidenceId newer, String reason) {
        return as(() -> evidences.supersede(older, newer, reason)).stream()
                .map(fault -> fault.sentence().key())
                .toList();
    }

    private EvidenceId add(String title, List<Target> targets) {
        return switch (adding(title, title + UUID.randomUUID(), targets)) {
            case Adding.Added(EvidenceId id) -> id;
            case Adding.SameFile(EvidenceItem existing) -> throw new AssertionError(existing);
            case Adding.Refused(List<Form.Fault> faults) -> throw new AssertionError(faults);
        };
    }

    private Adding adding(String title, String content, List<Target> targets) {
        NewEvidence given = new NewEvidence(
                site().engagement(),
                "記録.txt",
                Optional.of(title),
                LocalDate.of(2026, 10, 1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                targets);
        return as(() -> {
            try (InputStream file = new ByteArrayInputStream(SampleFiles.text(content))) {
                return evidences.add(given, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<Path> files() {
        Path own = folder.blobs().resolve(site().seat().who().org().toString());
        if (Files.notExists(own)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(own)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
