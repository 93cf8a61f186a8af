package jp.junshu.app;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.junshu.app.contract.EngagementDraft;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.contract.InterviewAnswers;
import jp.junshu.app.contract.Officer;
import jp.junshu.app.contract.Officers;
import jp.junshu.app.contract.Profiles;
import jp.junshu.app.contract.Side;
import jp.junshu.app.duty.OccurrenceId;
import jp.junshu.app.duty.Occurrences;
import jp.junshu.app.duty.status.OccurrenceKey;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.law.DutyId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Answer;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Question;
import org.springframework.context.ApplicationContext;

/** Contracts made for tests through the domain, as their users would make them. */
public final class Contracts {
    public static final String JPO = "jpo-security-matters";

    private Contracts() {}

    /** Does something as the person of a seat. */
    public static <T> T as(Seat seat, Supplier<T> work) {
        Actor actor = new Actor.Person(
                seat.who().org(),
                seat.who().account(),
                seat.who().person(),
                seat.who().login(),
                "test");
        return Acting.as(actor, work::get);
    }

    /** A contract with the Patent Office that began half a year ago and ends in half a year; nothing more is known. */
    public static EngagementId register(ApplicationContext application, Seat seat) {
        LocalDate today = Days.today(seat.clock());
        return as(
                seat,
                () -> application
                        .getBean(Engagements.class)
                        .register(new EngagementDraft(
                                Side.CONTRACTOR,
                                "特許庁",
                                "令和8年度特許出願動向調査（試験用）",
                                "8-0123",
                                today.minusMonths(6),
                                today.minusMonths(6),
                                today.plusMonths(6),
                                List.of(new RegulationId(JPO)))));
    }

    /** The same with addressee, profile and every answer: no, but to these. */
    public static EngagementId ready(ApplicationContext application, Seat seat, String... yes) {
        EngagementId id = register(application, seat);
        LocalDate from = Days.today(seat.clock()).minusMonths(6);
        as(seat, () -> {
            application
                    .getBean(Officers.class)
                    .name(id, new Officer.Draft(Officer.Kind.ADDRESSEE, "特許庁総務部企画調査課長", null, null, from, null));
            return application
                    .getBean(Profiles.class)
                    .change(0, new Profiles.Draft("神奈川県横浜市中区山下町1番地", "株式会社みなと情報システム", "代表取締役", "港 太郎", from));
        });
        answer(application, seat, id, from, yes);
        return id;
    }

    private static void answer(
            ApplicationContext application, Seat seat, EngagementId id, LocalDate from, String... yes) {
        List<InterviewAnswers.NewAnswer> answers = application.getBean(Catalog.class).questions().values().stream()
                .filter(question -> question.clauses().stream()
                        .anyMatch(clause -> clause.regulation().value().equals(JPO)))
                .map((Question question) -> new InterviewAnswers.NewAnswer(
                        question.id(),
                        Optional.of(new Answer.YesNo(
                                Stream.of(yes).anyMatch(question.id().value()::equals))),
                        0,
                        from))
                .toList();
        as(seat, () -> application.getBean(InterviewAnswers.class).give(id, answers));
    }

    /** The id of an occurrence, once the derivation that follows every change has made it. */
    public static OccurrenceId occurrence(
            ApplicationContext application, Seat seat, EngagementId engagement, String duty, String trigger) {
        OccurrenceKey key = new OccurrenceKey(DutyId.parse(duty), trigger);
        return await(() -> {
            Map<OccurrenceKey, OccurrenceId> ids =
                    as(seat, () -> application.getBean(Occurrences.class).listIds(engagement));
            return Optional.ofNullable(ids.get(key));
        });
    }

    /** Waits until there is one, half a minute at most. */
    public static <T> T await(Supplier<Optional<T>> wanted) {
        for (int i = 0; i < 300; i++) {
            Optional<T> found = wanted.get();
            if (found.isPresent()) {
                return found.get();
            }
            try {
                Thread.sleep(Duration.ofMillis(100));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new AssertionError("it did not come within half a minute");
    }
}
