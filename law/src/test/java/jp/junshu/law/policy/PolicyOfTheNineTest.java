package jp.junshu.law.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.law.ClauseId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Answer;
import jp.junshu.law.catalog.Answers;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.Classification;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.QuestionId;
import jp.junshu.law.catalog.Regulation;
import jp.junshu.law.catalog.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policy of the shipped regulations. */
class PolicyOfTheNineTest {
    private static final Catalog CATALOG = catalog();
    private static final Map<RegulationId, Policy> EACH = CATALOG.regulations().values().stream()
            .map(Regulation::newest)
            .collect(Collectors.toMap(
                    Edition::regulation, edition -> PolicySource.of(edition).policy(CATALOG)));
    private static final Policy ALL =
            EACH.values().stream().reduce(Policy.ofDefaults(CATALOG.parameters().values()), Policy::join);

    private static Catalog catalog() {
        if (Catalog.read(CatalogFiles.in(Path.of("../regulations"))) instanceof CatalogReading.Loaded loaded) {
            return loaded.catalog();
        }
        throw new IllegalStateException("the shipped catalogue is not sound");
    }

    /** A line of figures.tsv. */
    record Expected(String parameter, String value, Set<String> deciding, Set<String> bearing) {
        static Expected parse(String line) {
            String[] fields = line.split("\t", -1);
            return new Expected(fields[0], fields[1], split(fields[2], "\\|"), split(fields[3], ", "));
        }

        private static Set<String> split(String field, String between) {
            return field.isEmpty() ? Set.of() : Set.of(field.split(between));
        }

        @Override
        public String toString() {
            return parameter;
        }
    }

    static List<Expected> figures() throws IOException {
        try (InputStream file = Objects.requireNonNull(PolicyOfTheNineTest.class.getResourceAsStream("figures.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Expected::parse)
                    .toList();
        }
    }

    private static PolicyLine line(String parameter) {
        List<PolicyLine> lines = ALL.lines(new ParameterId(parameter));
        assertThat(lines).as(parameter).hasSize(1);
        return lines.getFirst();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void everyFigureComesOutOfTheCatalogues(Expected expected) {
        PolicyLine line = line(expected.parameter());
        PolicyRow row = PolicyRow.of(line).getFirst();

        assertThat(row.value()).isEqualTo(expected.value());
        Set<String> bearing = Expected.split(row.bearing(), ", ");
        assertThat(bearing).containsAll(expected.bearing());
        Set<String> deciding = Expected.split(row.deciding(), ", ");
        if (line.strictest().values().isEmpty()) {
            assertThat(deciding).isEmpty();
        } else if (expected.deciding().isEmpty()) {
            assertThat(deciding).isNotEmpty();
            assertThat(bearing).containsAll(deciding);
        } else {
            assertThat(deciding).hasSize(1);
            assertThat(expected.deciding()).containsAll(deciding);
        }
    }

    @Test
    void theNineDoNotContradictEachOther() {
        assertThat(EACH).hasSize(9);
        assertThat(ALL.conflicts()).isEmpty();
    }

    @Test
    void inWhateverOrderTheyAreJoinedItIsTheSamePolicy() {
        Random random = new Random(9);
        List<Policy> order = new ArrayList<>(EACH.values());
        order.add(Policy.ofDefaults(CATALOG.parameters().values()));
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(order, random);
            int cut = 1 + random.nextInt(order.size() - 1);
            Policy first = order.subList(0, cut).stream().reduce(Policy.NONE, Policy::join);
            Policy second = order.subList(cut, order.size()).stream().reduce(Policy.NONE, Policy::join);
            assertThat(second.join(first).join(second).lines()).isEqualTo(ALL.lines());
        }
    }

    @Test
    void theNineAreNeverWeakerThanOneOfThem() {
        for (Policy one : EACH.values()) {
            for (Bearing bearing : one.bearings()) {
                bearing.value()
                        .ifPresent(value -> assertThat(
                                        line(bearing.parameter().id().value())
                                                .strictest()
                                                .values())
                                .as(bearing.clause() + " on "
                                        + bearing.parameter().id())
                                .allMatch(joined -> Strictness.meets(bearing.parameter(), joined, value)));
            }
        }
    }

    @Test
    void whatBindsSecretsAloneIsSaidToBindThem() {
        assertThat(PolicyRow.of(line("media.malware-scan")))
                .extracting(PolicyRow::where)
                .containsExactly("uses-pcs-for-secrets");
        assertThat(PolicyRow.of(line("password.length")))
                .singleElement()
                .satisfies(row -> assertThat(row.where()).isEqualTo("protected-systems"));
        assertThat(PolicyRow.of(line("log.access")))
                .extracting(PolicyRow::where, PolicyRow::value)
                .contains(org.assertj.core.groups.Tuple.tuple("always", "administrators-only"));
    }

    /** An engagement with every question answered yes but those that say it has none, and figures stated. */
    @Test
    void anAnswerTakesClausesAwayAndAStatedFigureFillsThem() {
        Edition edition =
                CATALOG.getRegulation(new RegulationId("mod-system-security")).newest();
        Answers none = new Answers(Map.of(new QuestionId("protected-systems"), new Answer.YesNo(false)));
        Answers some = new Answers(Map.of(new QuestionId("protected-systems"), new Answer.YesNo(true)));
        Holder holder = new Holder("contract");
        ParameterId failures = new ParameterId("logon.max-failures");

        Policy without = new PolicySource(
                        edition, Optional.of(holder), none, Classification.UNDECIDED, Map.of(), Map.of())
                .policy(CATALOG);
        Policy with = new PolicySource(
                        edition,
                        Optional.of(holder),
                        some,
                        Classification.UNDECIDED,
                        Map.of(failures, Value.Figure.of(3)),
                        Map.of())
                .policy(CATALOG);

        assertThat(without.lines(new ParameterId("password.length"))).isEmpty();
        assertThat(with.lines(failures)).singleElement().satisfies(line -> {
            assertThat(line.strictest().values()).containsExactly(Value.Figure.of(3));
            assertThat(line.strictest().deciding())
                    .extracting(each -> each.clause().orElseThrow())
                    .containsExactly(ClauseId.parse("mod-system-security:5.2.2.ア"));
            assertThat(line.strictest().isStatedOpen()).isFalse();
        });
        assertThat(new HashSet<>(with.bearings()))
                .allMatch(bearing -> bearing.holder().equals(Optional.of(holder)));
        assertThat(Stream.of(with, without).flatMap(policy -> policy.lines().stream()))
                .noneMatch(line -> line.parameter().scope() == jp.junshu.law.catalog.Scope.ENGAGEMENT
                        && line.owner().isEmpty());
    }
}
