package jp.junshu.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.TestClock;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.contract.InterviewAnswers.NewAnswer;
import jp.junshu.app.contract.StatedFigures.NewFigure;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Answer;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.QuestionId;
import jp.junshu.law.catalog.RoleId;
import jp.junshu.law.catalog.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The two axes of time, on the real database: what held on a day, as far as it was recorded by its end. */
@JunshuTest
class AsOfTest {
    private static final QuestionId SUBCONTRACTING = new QuestionId("subcontracting");
    private static final ParameterId INTERVAL = new ParameterId("report.interval");
    private static final RoleId MANAGER = new RoleId("information-manager");
    private static final RoleId STAFF = new RoleId("staff");

    @Autowired
    ApplicationContext application;

    @Autowired
    TestClock clock;

    @Autowired
    Engagements engagements;

    @Autowired
    InterviewAnswers answers;

    @Autowired
    StatedFigures figures;

    @Autowired
    Terms terms;

    @Autowired
    Officers officers;

    @Autowired
    Appointments appointments;

    @Autowired
    Vacancies vacancies;

    @Autowired
    Profiles profiles;

    @Autowired
    PartyCalendars calendars;

    private Seat seat;
    private LocalDate start;
    private EngagementId id;

    private Duration found = Duration.ZERO;

    @BeforeEach
    void register() {
        found = clock.ahead();
        seat = Seat.create(application, AccessRole.LEAD);
        start = today();
        id = as(() -> engagements.register(draft("調査業務", start.minusDays(30), start.plusDays(300))));
    }

    /** Sessions and codes of other tests hang on the same clock. */
    @AfterEach
    void restoreTheClock() {
        clock.restore(found);
    }

    @Test
    void nothingIsKnownOnTheDayBeforeItWasRecordedAndAllOfItByTheEndOfTheDay() {
        assertThat(as(() -> engagements.findAsOf(id, start.minusDays(1)))).isEmpty();
        assertThat(as(() -> engagements.findAsOf(id, start))).hasValueSatisfying(found -> {
            assertThat(found.revision()).isEqualTo(1);
            // the pin holds from the contract's first day, which lies before its recording
            assertThat(found.pins())
                    .singleElement()
                    .satisfies(pin -> assertThat(pin.since()).isEqualTo(start.minusDays(30)));
        });
        assertThat(as(() -> terms.findAsOf(id, start.minusDays(1)))).isEmpty();
    }

    @Test
    void theDayEndsAtMidnightInJapan() {
        // 23:59:59 in Japan belongs to the day, a second later to the next
        until(start.plusDays(1), LocalTime.of(23, 59, 59));
        give(SUBCONTRACTING, true, 0, start);
        LocalDate day = start.plusDays(1);
        assertThat(subcontracting(day)).contains(true);
        until(start.plusDays(3), LocalTime.MIDNIGHT);
        give(SUBCONTRACTING, false, 1, start);
        assertThat(subcontracting(start.plusDays(2))).contains(true);
        assertThat(subcontracting(start.plusDays(3))).contains(false);
    }

    @Test
    void aRevisionShowsFromTheDayItWasRecordedAndTheOldOneStaysBefore() {
        LocalDate next = nextDay();
        assertThat(as(() -> engagements.revise(id, 1, draft("調査業務（変更後）", start.minusDays(30), start.plusDays(400)))))
                .isEqualTo(Recorded.DONE);

        assertThat(as(() -> engagements.findAsOf(id, start))).hasValueSatisfying(found -> {
            assertThat(found.title()).isEqualTo("調査業務");
            assertThat(found.until()).isEqualTo(start.plusDays(300));
        });
        assertThat(as(() -> engagements.findAsOf(id, next))).hasValueSatisfying(found -> {
            assertThat(found.revision()).isEqualTo(2);
            assertThat(found.title()).isEqualTo("調査業務（変更後）");
            assertThat(found.until()).isEqualTo(start.plusDays(400));
            assertThat(found.pins()).hasSize(1);
        });
    }

    @Test
    void theClosedDaysOfTheOtherSideAreThoseOfTheRevision() {
        assertThat(as(() -> engagements.find(id))).map(Engagement::calendar).contains("national-bodies");
        LocalDate next = nextDay();
        EngagementDraft changed = new EngagementDraft(
                Side.CONTRACTOR,
                "特許庁",
                "okinawa",
                "調査業務",
                null,
                start,
                start,
                start.plusDays(300),
                List.of(new RegulationId("jpo-security-matters")));
        assertThat(as(() -> engagements.revise(id, 1, changed))).isEqualTo(Recorded.DONE);
        assertThat(as(() -> engagements.findAsOf(id, start)))
                .map(Engagement::calendar)
                .contains("national-bodies");
        assertThat(as(() -> engagements.findAsOf(id, next)))
                .map(Engagement::calendar)
                .contains("okinawa");
        // written by an older program
        assertThat(calendars.known("japan-national")).isEqualTo("national-bodies");
    }

    @Test
    void beforeItBeganAContractHasTheTermsItBeginsWith() {
        EngagementId future = as(() -> engagements.register(draft("来期の業務", start.plusDays(60), start.plusDays(425))));
        as(() -> answers.give(future, List.of(new NewAnswer(SUBCONTRACTING, yes(true), 0, start.plusDays(60)))));

        assertThat(as(() -> terms.findAsOf(future, start))).hasValueSatisfying(found -> {
            assertThat(found.engagement().pins()).hasSize(1);
            assertThat(found.answers().find(SUBCONTRACTING)).contains(new Answer.YesNo(true));
        });
    }

    @Test
    void aPeriodCorrectedToBeginEarlierKeepsPinsAndAnswers() {
        give(SUBCONTRACTING, true, 0, start.minusDays(30));
        as(() -> engagements.revise(id, 1, draft("調査業務", start.minusDays(90), start.plusDays(300))));
        assertThat(as(() -> terms.findAsOf(id, start))).hasValueSatisfying(found -> {
            assertThat(found.engagement().from()).isEqualTo(start.minusDays(90));
            assertThat(found.engagement().pins()).hasSize(1);
            assertThat(found.answers().find(SUBCONTRACTING)).isPresent();
        });
    }

    /** Answers given on random days for random days, against a model that replays them. */
    @Test
    void forEveryDayTheAnswerIsTheLastRecordedByThenThatHoldsOnIt() {
        record Event(LocalDate recorded, LocalDate from, Optional<Boolean> value) {}
        Random random = new Random(20261122);
        List<Event> events = new java.util.ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int days = random.nextInt(3);
            if (days > 0) {
                clock.advance(Duration.ofDays(days));
            }
            LocalDate from = start.minusDays(30).plusDays(random.nextInt(60));
            Optional<Boolean> value = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(random.nextBoolean());
            LocalDate recorded = today();
            int seen = i;
            as(() ->
                    answers.give(id, List.of(new NewAnswer(SUBCONTRACTING, value.map(Answer.YesNo::new), seen, from))));
            events.add(new Event(recorded, from, value));
        }
        for (LocalDate day = start.minusDays(2); day.isBefore(start.plusDays(40)); day = day.plusDays(1)) {
            LocalDate asked = day;
            Optional<Boolean> expected = events.stream()
                    .filter(event ->
                            !event.recorded().isAfter(asked) && !event.from().isAfter(asked))
                    .reduce((_, later) -> later)
                    .flatMap(Event::value);
            assertThat(subcontracting(asked)).as(asked.toString()).isEqualTo(expected);
        }
    }

    @Test
    void aFigureHoldsFromItsDayAndIsKnownFromItsRecording() {
        state("P6M", 0, start.minusDays(30));
        LocalDate next = nextDay();
        state("P3M", 1, next.plusDays(10));

        assertThat(interval(start.minusDays(1))).isEmpty();
        assertThat(interval(next)).contains(Period.ofMonths(6));
        assertThat(interval(next.plusDays(9))).contains(Period.ofMonths(6));
        assertThat(interval(next.plusDays(10))).contains(Period.ofMonths(3));
    }

    @Test
    void aFigureWeakerThanAClauseIsRefusedByNameOnceItsConditionHolds() {
        assertThat(state("P2Y", 0, start)).isInstanceOf(Terms.Statement.Done.class);
        give(new QuestionId("multi-year-contract"), true, 0, start);
        assertThat(state("P2Y", 1, start)).isInstanceOfSatisfying(Terms.Statement.Weaker.class, weaker -> {
            assertThat(weaker.than().source().clause().id().toString()).isEqualTo("jpo-security-matters:記載要領");
            assertThat(weaker.than().value()).isEqualTo(new Value.Term(Period.ofYears(1)));
        });
        assertThat(interval(today())).contains(Period.ofYears(2));
        assertThat(state("P1Y", 1, start)).isInstanceOf(Terms.Statement.Done.class);
        assertThat(as(() -> terms.state(id, new NewFigure(INTERVAL, 2, Value.Figure.of(6), "単位が違う", start))))
                .isInstanceOf(Terms.Statement.NotAsked.class);
    }

    @Test
    void theSecondOfTwoOnTheSameRevisionIsToldAndChangesNothing() {
        assertThat(give(SUBCONTRACTING, true, 0, start)).isEqualTo(Recorded.DONE);
        assertThat(as(() -> answers.give(
                        id,
                        List.of(
                                new NewAnswer(new QuestionId("copies-outside"), yes(true), 0, start),
                                new NewAnswer(SUBCONTRACTING, yes(false), 0, start)))))
                .isEqualTo(Recorded.OVERTAKEN);
        assertThat(as(() -> answers.listAll(id))).hasSize(1);

        assertThat(as(() -> engagements.revise(id, 1, draft("甲", start, start.plusDays(9)))))
                .isEqualTo(Recorded.DONE);
        assertThat(as(() -> engagements.revise(id, 1, draft("乙", start, start.plusDays(9)))))
                .isEqualTo(Recorded.OVERTAKEN);
        assertThat(as(() -> engagements.listRevisions(id)))
                .extracting(Engagements.Revision::title)
                .containsExactly("調査業務", "甲");

        assertThat(state("P6M", 0, start)).isInstanceOf(Terms.Statement.Done.class);
        assertThat(state("P3M", 0, start)).isInstanceOf(Terms.Statement.Overtaken.class);

        Profiles.Draft profile = new Profiles.Draft("横浜市", "みなと", "代表取締役", "港 太郎", start);
        assertThat(as(() -> profiles.change(0, profile))).isEqualTo(Recorded.DONE);
        assertThat(as(() -> profiles.change(0, profile))).isEqualTo(Recorded.OVERTAKEN);
        assertThat(as(() -> profiles.listAll())).hasSize(1);
    }

    @Test
    void ofTwoWhoReviseAtOnceTheDatabaseTakesOne() throws Exception {
        List<Recorded> outcomes = both(
                () -> as(() -> engagements.revise(id, 1, draft("一", start, start.plusDays(9)))),
                () -> as(() -> engagements.revise(id, 1, draft("二", start, start.plusDays(9)))));
        assertThat(outcomes).containsExactlyInAnyOrder(Recorded.DONE, Recorded.OVERTAKEN);
    }

    @Test
    void anAddresseeGivesWayToTheNextOnTheDayBefore() {
        as(() -> officers.name(id, officer("課長", start.minusDays(30))));
        LocalDate change = nextDay();
        assertThat(as(() -> officers.name(id, officer("部長", change)))).isInstanceOf(Officers.Naming.Done.class);

        assertThat(addressee(start)).contains("課長");
        assertThat(addressee(change)).contains("部長");
        assertThat(as(() -> officers.listAsOf(id, change))).hasSize(1);
        assertThat(as(() -> officers.name(id, officer("局長", start))))
                .isInstanceOf(Officers.Naming.SecondAddressee.class);
        assertThat(addressee(change)).contains("部長");
    }

    @Test
    void aRoleForOneIsNeverHeldByTwoOnTheSameDay() throws Exception {
        List<Appointments.Appointing> outcomes =
                both(() -> appoint(MANAGER, id, start), () -> appoint(MANAGER, id, start));
        assertThat(outcomes).hasAtLeastOneElementOfType(Appointments.Appointing.Done.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Appointments.Appointing.Held.class);
        // whoever holds it everywhere holds it here too
        assertThat(appoint(MANAGER, null, start)).isInstanceOf(Appointments.Appointing.Held.class);
        assertThat(appoint(STAFF, id, start)).isInstanceOf(Appointments.Appointing.Done.class);
        assertThat(appoint(STAFF, id, start)).isInstanceOf(Appointments.Appointing.Done.class);

        Appointment held = as(() -> appointments.listAsOf(id, today())).stream()
                .filter(one -> one.role().equals(MANAGER))
                .findFirst()
                .orElseThrow();
        assertThat(as(() -> appointments.end(held, 1, start.plusDays(5))))
                .isInstanceOf(Appointments.Appointing.Done.class);
        assertThat(appoint(MANAGER, id, start.plusDays(5))).isInstanceOf(Appointments.Appointing.Held.class);
        assertThat(appoint(MANAGER, id, start.plusDays(6))).isInstanceOf(Appointments.Appointing.Done.class);
        assertThat(as(() -> appointments.end(held, 1, start.plusDays(2))))
                .isInstanceOf(Appointments.Appointing.Overtaken.class);
    }

    @Test
    void aVacancyEndsWithTheAppointmentAndComesBackWithItsEnd() {
        assertThat(vacant(start)).contains(MANAGER);
        appoint(MANAGER, null, start);
        assertThat(vacant(start)).doesNotContain(MANAGER);
        Appointment held = as(() -> appointments.listAsOf(id, start)).getFirst();
        LocalDate next = nextDay();
        as(() -> appointments.end(held, 1, next));
        assertThat(vacant(next)).doesNotContain(MANAGER);
        assertThat(vacant(next.plusDays(1))).contains(MANAGER);
    }

    @Test
    void aRoleWhoseDutiesDoNotApplyIsNotVacant() {
        RoleId developer = new RoleId("development-lead");
        assertThat(vacant(start)).contains(developer);
        Map<QuestionId, Boolean> none = new HashMap<>();
        for (String question : List.of("system-work", "content-work", "public-web-application")) {
            none.put(new QuestionId(question), false);
        }
        none.forEach((question, value) -> give(question, value, 0, start.minusDays(30)));
        assertThat(vacant(start)).doesNotContain(developer).contains(MANAGER);
    }

    @Test
    void theProfileOfADayIsTheOneKnownThen() {
        as(() -> profiles.change(0, new Profiles.Draft("横浜市中区", "みなと", "代表取締役", "港 太郎", start)));
        LocalDate next = nextDay();
        as(() -> profiles.change(1, new Profiles.Draft("横浜市西区", "みなと", "代表取締役", "港 太郎", next)));
        assertThat(as(() -> profiles.findAsOf(start.minusDays(1)))).isEmpty();
        assertThat(as(() -> profiles.findAsOf(start))).map(Profile::address).contains("横浜市中区");
        assertThat(as(() -> profiles.findAsOf(next))).map(Profile::address).contains("横浜市西区");
    }

    private List<RoleId> vacant(LocalDate day) {
        return as(() -> vacancies.list(engagements.find(id).orElseThrow(), day)).stream()
                .map(vacancy -> vacancy.role().id())
                .toList();
    }

    private Appointments.Appointing appoint(
            RoleId role, @org.jspecify.annotations.Nullable EngagementId where, LocalDate from) {
        return as(
                () -> appointments.appoint(new Appointment.Draft(seat.who().person(), role, where, null, from, null)));
    }

    private static Officer.Draft officer(String post, LocalDate from) {
        return new Officer.Draft(Officer.Kind.ADDRESSEE, post, null, null, from, null);
    }

    private Optional<String> addressee(LocalDate day) {
        return as(() -> officers.findAddressee(id, day)).map(Officer::post);
    }

    private Recorded give(QuestionId question, boolean value, int seen, LocalDate from) {
        return as(() -> answers.give(id, List.of(new NewAnswer(question, yes(value), seen, from))));
    }

    private Terms.Statement state(String period, int seen, LocalDate from) {
        return as(() ->
                terms.state(id, new NewFigure(INTERVAL, seen, new Value.Term(Period.parse(period)), "協議による", from)));
    }

    private Optional<Period> interval(LocalDate day) {
        return Optional.ofNullable(as(() -> figures.statedAsOf(id, day)).get(INTERVAL))
                .map(value -> ((Value.Term) value).length());
    }

    private Optional<Boolean> subcontracting(LocalDate day) {
        return as(() -> answers.answersAsOf(id, day)).find(SUBCONTRACTING).map(answer -> ((Answer.YesNo) answer).yes());
    }

    private static Optional<Answer> yes(boolean value) {
        return Optional.of(new Answer.YesNo(value));
    }

    private static EngagementDraft draft(String title, LocalDate from, LocalDate until) {
        return new EngagementDraft(
                Side.CONTRACTOR,
                "特許庁",
                title,
                null,
                from,
                from,
                until,
                List.of(new RegulationId("jpo-security-matters")));
    }

    private LocalDate today() {
        return Days.today(clock);
    }

    private LocalDate nextDay() {
        clock.advance(Duration.ofDays(1));
        return today();
    }

    /** Lets time go on until that moment in Japan. */
    private void until(LocalDate day, LocalTime time) {
        clock.advance(Duration.between(clock.instant(), day.atTime(time).atZone(Days.JAPAN)));
    }

    private <T> T as(Supplier<T> work) {
        return Acting.as(new Actor.Program(seat.who().org(), "test"), work::get);
    }

    private static <T> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<T>> all = pool.invokeAll(List.of(one, other));
            return List.of(all.get(0).get(), all.get(1).get());
        }
    }
}
