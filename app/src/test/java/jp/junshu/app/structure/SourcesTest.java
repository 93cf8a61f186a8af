package jp.junshu.app.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final Pattern CLAUSE = Pattern.compile("@Clause\\([^)]*\\)");
    private static final int LONGEST_FILE = 900;
    /** A statement given to the database where it stands, instead of by the name of its constant. */
    private static final Pattern INLINE_STATEMENT = Pattern.compile("\\.sql\\(\\s*[^A-Z\\s]");

    private static final Pattern REGULATION_BY_NAME =
            Pattern.compile("\"(?:jpo|labour|nite|mhlw|mod|pref)-[a-z-]+(?:[:#\"])");

    @Test
    void noFileIsPast900Lines() throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readAllLines(file).size()).as(file.toString()).isLessThanOrEqualTo(LONGEST_FILE);
        }
    }

    @Test
    void everyStatementIsAConstantInPlainSight() throws IOException {
        for (Path file : sources()) {
            assertThat(INLINE_STATEMENT.matcher(Files.readString(file)).find())
                    .as(file + " gives a statement that is no constant")
                    .isFalse();
        }
    }

    /** An annotation that says which clause something serves asks for nothing. */
    @Test
    void noCodeAsksForARegulationByItsName() throws IOException {
        for (Path file : sources()) {
            assertThat(REGULATION_BY_NAME
                            .matcher(CLAUSE.matcher(Files.readString(file)).replaceAll(""))
                            .results()
                            .map(match -> match.group()))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> law = Files.walk(Path.of("..", "law", "src", "main"));
                Stream<Path> app = Files.walk(Path.of("src", "main"))) {
            return Stream.concat(law, app)
                    .filter(file -> file.toString().matches(".*\\.(java|jte|sql|yaml|css|js)"))
                    .toList();
        }
    }
}
