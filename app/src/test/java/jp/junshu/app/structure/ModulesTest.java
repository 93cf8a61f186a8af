package jp.junshu.app.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.junshu.app.Application;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

class ModulesTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);
    private static final Path DIAGRAM = Path.of("..", "docs", "modules.md");

    /** The floors of the house, from below; arrows point down only. */
    private static final List<String> FLOORS = List.of(
            "kernel",
            "screen",
            "store",
            "vault",
            "trail",
            "catalog",
            "access",
            "contract",
            "policy",
            "register",
            "evidence",
            "duty",
            "disposal",
            "form",
            "exchange",
            "desk",
            "demo");

    @Test
    void modulesUseOnlyWhatTheyDeclareAndNoInsideOfAnother() {
        MODULES.verify();
    }

    @Test
    void everyArrowPointsDown() {
        for (ApplicationModule module : MODULES) {
            int floor = FLOORS.indexOf(name(module));
            assertThat(floor).as("the floor of " + name(module)).isNotNegative();
            assertThat(targets(module))
                    .allSatisfy(target -> assertThat(FLOORS.indexOf(target))
                            .as(name(module) + " → " + target)
                            .isLessThan(floor));
        }
    }

    /** A new arrow changes the committed diagram, so that it is seen in review. */
    @Test
    void theDiagramShowsTheModulesAsTheyAre() throws IOException {
        String drawn = draw();
        String committed = Files.exists(DIAGRAM) ? Files.readString(DIAGRAM) : "";
        if (!drawn.equals(committed)) {
            Files.writeString(DIAGRAM, drawn);
        }
        assertThat(committed)
                .as("docs/modules.md was drawn anew: look at the change and commit it")
                .isEqualTo(drawn);
    }

    private static String draw() {
        StringBuilder text = new StringBuilder("""
                # The modules of the application

                Drawn from the code by `ModulesTest`. An arrow means: uses. `law` is a library of its own.

                ```mermaid
                flowchart TD
                """);
        SortedMap<String, SortedSet<String>> arrows = new TreeMap<>();
        MODULES.forEach(module -> arrows.put(name(module), targets(module)));
        arrows.forEach((from, targets) -> {
            text.append("  ").append(from).append('\n');
            targets.forEach(to ->
                    text.append("  ").append(from).append(" --> ").append(to).append('\n'));
        });
        text.append("```\n\n| module | uses |\n|---|---|\n");
        FLOORS.reversed()
                .forEach(module -> text.append("| ")
                        .append(module)
                        .append(" | ")
                        .append(String.join(", ", arrows.getOrDefault(module, new TreeSet<>())))
                        .append(" |\n"));
        return text.toString();
    }

    private static SortedSet<String> targets(ApplicationModule module) {
        return module.getDependencies(MODULES, DependencyDepth.IMMEDIATE).stream()
                .map(ApplicationModuleDependency::getTargetModule)
                .map(ModulesTest::name)
                .filter(target -> !target.equals(name(module)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
