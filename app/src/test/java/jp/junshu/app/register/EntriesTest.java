package jp.junshu.app.register;

import static jp.junshu.app.Contracts.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.junshu.app.Contracts;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.TestClock;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.access.Accounts;
import jp.junshu.app.access.Approval.Decision;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.access.SignedIn;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.store.Database;
import jp.junshu.app.trail.TrailRow;
import jp.junshu.app.trail.TrailRows;
import jp.junshu.law.catalog.RegisterId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What every register does with its entries. */
@JunshuTest
class EntriesTest {
    private static final RegisterId ROSTER = new RegisterId("information-handlers");

    @Autowired
    ApplicationContext application;

    @Autowired
    Entries entries;

    @Autowired
    TrailRows trail;

    @Autowired
    TestClock clock;

    @Autowired
    Database database;

    private Seat seat;
    private Optional<EngagementId> engagement;

    @BeforeEach
    void open() {
        seat = Seat.create(application, AccessRole.LEAD);
        engagement = Optional.of(Contracts.register(application, seat));
    }

    @Test
    void aChangeIsAFurtherRevisionAndADaySeesWhatWasKnownAndHeldOnIt() {
        LocalDate first = today();
        EntryId id = add(Map.of("name", "佐藤 美咲", "post", "主任"));
        clock.advance(Duration.ofDays(2));
        LocalDate second = today();
        revise(id, 1, draft(Map.of("name", "佐藤 美咲", "post", "課長")).because("昇任"));
        clock.advance(Duration.ofDays(2));
        LocalDate third = today();
        revise(id, 2, draft(Map.of("name", "佐藤 美咲", "post", "課長")).until(third).because("担当を外れる"));

        assertThat(on(first.minusDays(1))).isEmpty();
        assertThat(on(first)).extracting(values -> values.get("post")).containsExactly("主任");
        assertThat(on(second)).extracting(values -> values.get("post")).containsExactly("課長");
        assertThat(on(third)).hasSize(1);
        assertThat(on(third.plusDays(1))).isEmpty();
        Entry whole = find(id);
        assertThat(whole.revisions()).extracting(EntryRevision::reason).containsExactly("", "昇任", "担当を外れる");
        assertThat(whole.revisions())
                .allSatisfy(revision ->
                        assertThat(revision.by()).contains(seat.who().account()));
        assertThat(whole.revisions()).extracting(EntryRevision::digest).doesNotHaveDuplicates();
    }

    @Test
    void theSecondOfTwoWhoChangeAnEntryIsToldAndSeesBothVersions() {
        EntryId id = add(Map.of("post", "主任"));
        revise(id, 1, draft(Map.of("post", "課長")));

        Revising second = as(seat, () -> entries.revise(id, 1, draft(Map.of("post", "係長"))));

        assertThat(second)
                .isInstanceOfSatisfying(
                        Revising.Overtaken.class,
                        overtaken ->
                                assertThat(overtaken.now().newest().values()).containsEntry("post", "課長"));
        assertThat(find(id).revisions()).hasSize(2);
    }

    @Test
    void ofManyWhoChangeAnEntryAtOnceOneSucceeds() throws Exception {
        EntryId id = add(Map.of("post", "主任"));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Revising>> works = IntStream.range(0, 4)
                    .<Callable<Revising>>mapToObj(i ->
                            () -> as(seat, () -> entries.revise(id, 1, draft(Map.of("post", "役職" + i)))))
                    .toList();
            List<Revising> outcomes = new ArrayList<>();
            for (Future<Revising> work : threads.invokeAll(works)) {
                outcomes.add(work.get());
            }
            assertThat(outcomes.stream().filter(Revising.Done.class::isInstance))
                    .hasSize(1);
            assertThat(outcomes.stream().filter(Revising.Overtaken.class::isInstance))
                    .hasSize(3);
        }
        assertThat(find(id).revisions()).hasSize(2);
    }

    @Test
    void aProposalTakesEffectOnAWordOrIsDroppedAndIsNeverSettledTwice() {
        EntryId id = add(Map.of("post", "主任"));
        revise(id, 1, draft(Map.of("post", "課長")).asProposal());
        assertThat(find(id).inForce().orElseThrow().values()).containsEntry("post", "主任");
        assertThat(on(today())).extracting(values -> values.get("post")).containsExactly("主任");

        assertThat(as(seat, () -> entries.drop(id, 2, today(), "取りやめ"))).isTrue();
        assertThat(as(seat, () -> entries.takeEffect(id, 2, today()))).isFalse();
        revise(id, 2, draft(Map.of("post", "部長")).asProposal());
        clock.advance(Duration.ofDays(1));
        assertThat(as(seat, () -> entries.takeEffect(id, 3, today().plusDays(1))))
                .isTrue();

        assertThat(on(today())).extracting(values -> values.get("post")).containsExactly("主任");
        assertThat(on(today().plusDays(1)))
                .extracting(values -> values.get("post"))
                .containsExactly("部長");
        assertThat(on(today().minusDays(1)))
                .as("nothing that happens later changes what a day saw")
                .extracting(values -> values.get("post"))
                .containsExactly("主任");
    }

    @Test
    void aProposalThatWasChangedIsNotWhatTakesEffect() {
        EntryId id = as(
                seat,
                () -> entries.add(
                        ROSTER, engagement, draft(Map.of("post", "主任")).asProposal()));
        assertThat(on(today())).isEmpty();
        revise(id, 1, draft(Map.of("post", "課長")).asProposal());

        assertThat(as(seat, () -> entries.takeEffect(id, 1, today()))).isFalse();
        assertThat(as(seat, () -> entries.takeEffect(id, 2, today()))).isTrue();
    }

    @Test
    void whatWasWithdrawnNeverHeldAndStaysReadable() {
        EntryId id = add(Map.of("post", "主任"));

        assertThat(as(seat, () -> entries.withdraw(id, 1, "別の契約の者", today(), false)))
                .isEqualTo(new Revising.Done(2));

        assertThat(on(today())).isEmpty();
        assertThat(find(id).isAlive()).isFalse();
        assertThat(find(id).state()).isEqualTo(EntryRevision.WITHDRAWN);
        assertThat(find(id).revisions().getFirst().values()).containsEntry("post", "主任");
    }

    @Test
    void aStepIsTakenFromTheStateItStartsFromOnly() {
        EntryId id = add(Map.of());

        assertThat(as(seat, () -> entries.move(id, "active", "done", Optional.of(today()))))
                .isTrue();
        assertThat(as(seat, () -> entries.move(id, "active", "done", Optional.empty())))
                .isFalse();

        assertThat(find(id).state()).isEqualTo("done");
        assertThat(find(id).due()).contains(today());
    }

    @Test
    void aSecondPersonDecidesAboutARevisionAndNotWhoMadeIt() {
        EntryId id = add(Map.of("post", "主任"));
        SignedIn manager = as(
                seat,
                () -> application
                        .getBean(Accounts.class)
                        .create(
                                "鈴木 健一",
                                "m" + UUID.randomUUID().toString().substring(0, 12),
                                "correct horse " + UUID.randomUUID(),
                                List.of(AccessRole.MANAGER)));

        assertThat(as(seat, () -> entries.decide(id, 1, "approval", Decision.APPROVED, "")))
                .isInstanceOf(Approvals.Outcome.SamePerson.class);
        Actor other = new Actor.Person(manager.org(), manager.account(), manager.person(), manager.login(), "test");
        assertThat(Acting.as(other, () -> entries.decide(id, 1, "approval", Decision.APPROVED, "")))
                .isInstanceOf(Approvals.Outcome.Decided.class);
    }

    @Test
    void whatIsWrittenStandsSealedAndWhatIsDoneStandsOnTheTrail() throws SQLException {
        EntryId id = add(Map.of("name", "佐藤 美咲"));
        revise(id, 1, draft(Map.of("name", "佐藤 美咲")).because("住所の変更"));

        try (Connection connection = DriverManager.getConnection(
                        database.owner().url(),
                        database.owner().user(),
                        database.owner().password());
                PreparedStatement rows =
                        connection.prepareStatement("select content from entry_revision where entry = ?")) {
            rows.setObject(1, id.value());
            ResultSet found = rows.executeQuery();
            int count = 0;
            while (found.next()) {
                count++;
                assertThat(new String(found.getBytes(1), StandardCharsets.UTF_8))
                        .doesNotContain("佐藤", "住所");
            }
            assertThat(count).isEqualTo(2);
        }
        List<TrailRow> rows = as(seat, () -> trail.listNewest(null, 50));
        assertThat(rows.stream().map(TrailRow::act)).contains(Act.ENTRY_ADD, Act.ENTRY_REVISE);
    }

    @Test
    void anotherOrganizationHasNoSuchEntry() {
        EntryId id = add(Map.of("name", "佐藤 美咲"));
        Seat other = Seat.create(application, AccessRole.LEAD);

        assertThat(as(other, () -> entries.find(id))).isEmpty();
        assertThatThrownBy(() -> as(other, () -> entries.revise(id, 1, draft(Map.of()))))
                .isInstanceOf(Problem.class);
        assertThat(as(other, () -> entries.listAll(ROSTER, engagement))).isEmpty();
    }

    private LocalDate today() {
        return Days.today(clock);
    }

    private EntryDraft draft(Map<String, String> values) {
        return EntryDraft.of("active", new TreeMap<>(values), today());
    }

    private EntryId add(Map<String, String> values) {
        return as(seat, () -> entries.add(ROSTER, engagement, draft(values)));
    }

    private void revise(EntryId id, int seen, EntryDraft draft) {
        assertThat(as(seat, () -> entries.revise(id, seen, draft))).isEqualTo(new Revising.Done(seen + 1));
    }

    private Entry find(EntryId id) {
        return as(seat, () -> entries.find(id)).orElseThrow();
    }

    private List<Map<String, String>> on(LocalDate day) {
        return as(seat, () -> entries.listAsOf(ROSTER, engagement, day)).stream()
                .<Map<String, String>>map(entry -> entry.asOf(day).orElseThrow().values())
                .toList();
    }
}
