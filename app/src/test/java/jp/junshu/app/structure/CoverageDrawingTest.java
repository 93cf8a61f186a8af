package jp.junshu.app.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.app.catalog.Catalogs;
import jp.junshu.law.DutyId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Mechanism;
import jp.junshu.law.coverage.Clause;
import jp.junshu.law.coverage.Coverage;
import jp.junshu.law.coverage.Servant;
import org.junit.jupiter.api.Test;

/** Draws {@code docs/coverage.md} and the list that the coverage page reads, from the catalogue and what the code names. */
class CoverageDrawingTest {
    private static final Path PAGE = Path.of("..", "docs", "coverage.md");
    private static final Path NAMED = Path.of("src/main/resources/jp/junshu/app/catalog/named-clauses.tsv");
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("jp.junshu");
    private static final Catalog CATALOG = Catalogs.shipped().catalog();

    /** Something in the code that names a place. */
    private record Naming(String place, Servant servant) {}

    @Test
    void everyPlaceThatIsNamedIsInTheCatalogue() {
        assertThat(namings())
                .isNotEmpty()
                .allSatisfy(naming ->
                        assertThat(known(naming.place())).as(naming.toString()).isTrue());
    }

    @Test
    void nothingIsEnforcedWithoutATestThatNamesIt() {
        assertThat(coverage().lines())
                .filteredOn(line -> line.duty().mechanism() == Mechanism.ENFORCED)
                .allMatch(Coverage.Line::isServed);
    }

    @Test
    void thePagesSayWhatServesWhat() throws IOException {
        same(
                NAMED,
                namings().stream()
                        .map(naming -> naming.place() + "\t"
                                + naming.servant().kind().spelling() + "\t"
                                + naming.servant().name() + "\n")
                        .sorted()
                        .collect(Collectors.joining()));
        same(PAGE, page(coverage()));
    }

    private static void same(Path file, String drawn) throws IOException {
        String committed = Files.exists(file) ? Files.readString(file) : "";
        if (!drawn.equals(committed)) {
            Files.writeString(file, drawn);
        }
        assertThat(committed)
                .as(file + " was drawn anew: look at the change and commit it")
                .isEqualTo(drawn);
    }

    private static Coverage coverage() {
        return Coverage.of(
                CATALOG,
                namings().stream()
                        .collect(Collectors.groupingBy(
                                Naming::place, Collectors.mapping(Naming::servant, Collectors.toList()))));
    }

    private static List<Naming> namings() {
        List<Naming> found = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            String name = type.getSimpleName();
            boolean test = type.getSource().orElseThrow().getUri().toString().contains("test-classes");
            Servant.Kind kind = test ? Servant.Kind.TEST : Servant.Kind.CODE;
            add(found, type, new Servant(kind, name));
            Stream.of(type.getMethods(), type.getFields())
                    .flatMap(Collection::stream)
                    .forEach(member -> add(found, member, new Servant(kind, name + "." + member.getName())));
        }
        return found;
    }

    private static void add(List<Naming> found, CanBeAnnotated thing, Servant servant) {
        if (thing.isAnnotatedWith(Clause.class)) {
            Clause clause = thing instanceof JavaClass type
                    ? type.getAnnotationOfType(Clause.class)
                    : ((com.tngtech.archunit.core.domain.JavaMember) thing).getAnnotationOfType(Clause.class);
            Stream.of(clause.value()).forEach(place -> found.add(new Naming(place, servant)));
        }
    }

    private static boolean known(String place) {
        return CATALOG.regulations().values().stream()
                .flatMap(regulation -> regulation.editions().getLast().clauses().stream())
                .anyMatch(clause -> clause.id().toString().equals(place)
                        || clause.duties().stream()
                                .map(duty -> duty.id().toString())
                                .anyMatch(place::equals));
    }

    // ---- the page

    private static String page(Coverage coverage) {
        StringBuilder text = new StringBuilder("""
                # What serves each duty today

                Drawn from the catalogue and from what code and tests name (`@Clause`) by `CoverageDrawingTest`. A duty that is
                *recorded* is served by its register, its form, a step of a flow, an appointment or what passes to the other side;
                one that is *attested* by dates, evidence and status; one that is *enforced* only by a test that names the clause.
                Until its register or form is there, a recorded duty is kept by date, evidence and status like the others.

                | regulation | duties | served | not yet |\
                """);
        List<Mechanism> mechanisms = List.of(Mechanism.values());
        mechanisms.forEach(
                mechanism -> text.append(' ').append(mechanism.spelling()).append(" |"));
        text.append("\n|---|---:|---:|---:|")
                .append("---:|".repeat(mechanisms.size()))
                .append('\n');
        Map<RegulationId, List<Coverage.Line>> byRegulation =
                new TreeMap<>(Comparator.comparing(RegulationId::toString));
        coverage.lines()
                .forEach(line -> byRegulation
                        .computeIfAbsent(line.duty().id().clause().regulation(), _ -> new ArrayList<>())
                        .add(line));
        byRegulation.forEach((regulation, lines) -> row(text, regulation.toString(), lines));
        row(text, "all", coverage.lines());
        byRegulation.forEach((regulation, lines) -> {
            text.append("\n## ").append(regulation).append("\n\n| duty | mechanism | served by |\n|---|---|---|\n");
            lines.forEach(line -> text.append("| `")
                    .append(shortId(line.duty().id()))
                    .append("` | ")
                    .append(line.duty().mechanism().spelling())
                    .append(" | ")
                    .append(
                            line.isServed()
                                    ? by(line)
                                    : line.by().isEmpty() ? "**not yet**" : "**not yet**; " + by(line))
                    .append(" |\n"));
        });
        return text.toString();
    }

    private static void row(StringBuilder text, String name, List<Coverage.Line> lines) {
        long served = lines.stream().filter(Coverage.Line::isServed).count();
        text.append("| ")
                .append(name)
                .append(" | ")
                .append(lines.size())
                .append(" | ")
                .append(served);
        text.append(" | ").append(lines.size() - served).append(" |");
        for (Mechanism mechanism : Mechanism.values()) {
            text.append(' ')
                    .append(lines.stream()
                            .filter(line -> line.duty().mechanism() == mechanism)
                            .count())
                    .append(" |");
        }
        text.append('\n');
    }

    private static String shortId(DutyId id) {
        String whole = id.toString();
        return whole.substring(whole.indexOf(':') + 1);
    }

    private static String by(Coverage.Line line) {
        return new TreeSet<>(line.by())
                .stream()
                        .map(servant -> (servant.kind().name().toLowerCase(Locale.ROOT) + " " + servant.name()).strip())
                        .collect(Collectors.joining(", "));
    }
}
