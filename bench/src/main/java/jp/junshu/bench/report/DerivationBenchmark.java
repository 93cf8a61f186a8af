package jp.junshu.bench.report;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.junshu.app.duty.status.EngagementStatus;
import jp.junshu.app.duty.status.Facts;
import jp.junshu.app.duty.status.Happening;
import jp.junshu.app.duty.status.Proof;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Answer;
import jp.junshu.law.catalog.Answers;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.Classification;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.Question;
import jp.junshu.law.catalog.QuestionId;
import jp.junshu.law.catalog.Value;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The status of every duty and clause of an engagement under both shipped regulations, from its facts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DerivationBenchmark {
    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
    private static final Set<String> YES = new HashSet<>(List.of(
            "subcontracting",
            "copies-outside",
            "system-work",
            "own-servers",
            "outward-facing-system",
            "public-website",
            "mail-function",
            "content-work",
            "public-web-application",
            "important-information",
            "stores-electronically"));

    private final Facts facts = facts();

    /** How many duties stand in the facts. */
    static long duties() {
        return facts().duties().count();
    }

    /** How many pieces of evidence stand in the facts. */
    static int proofs() {
        return facts().proofs().size();
    }

    @Benchmark
    public EngagementStatus status() {
        return EngagementStatus.of(facts);
    }

    private static Facts facts() {
        CatalogReading.Loaded shipped = Sample.shipped();
        List<Edition> editions = List.of("jpo-security-matters", "labour-confidentiality").stream()
                .map(id -> shipped.catalog().getRegulation(new RegulationId(id)).newest())
                .toList();
        Map<QuestionId, Answer> answers = new HashMap<>();
        for (Question question : shipped.catalog().questions().values()) {
            answers.put(
                    question.id(),
                    question.values().isEmpty()
                            ? new Answer.YesNo(YES.contains(question.id().value()))
                            : new Answer.Chosen(question.values().getFirst().id()));
        }
        // every second clause has a piece of evidence
        List<Clause> clauses =
                editions.stream().flatMap(edition -> edition.clauses().stream()).toList();
        List<Proof> proofs = IntStream.range(0, clauses.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(i -> new Proof(
                        new UUID(0, i),
                        new Proof.Of.AClause(clauses.get(i).id()),
                        FROM.plusDays(i % 200),
                        Optional.empty(),
                        "点検の記録"))
                .toList();
        List<Happening> happenings =
                List.of("audit-requested", "staff-changed", "incident-detected", "patch-released").stream()
                        .map(event -> new Happening(event, new EventId(event), FROM.plusDays(100)))
                        .toList();
        return new Facts(
                LocalDate.of(2026, 11, 22),
                FROM,
                LocalDate.of(2027, 3, 31),
                editions,
                new Answers(answers),
                Classification.UNDECIDED,
                Map.of(new ParameterId("report.interval"), new Value.Term(Period.ofMonths(3))),
                Set.of(),
                happenings,
                Map.of(),
                proofs,
                Map.of(),
                measure -> Optional.ofNullable(shipped.catalog().measures().get(measure)),
                shipped.calendars().getClosedDays("national-bodies"));
    }
}
