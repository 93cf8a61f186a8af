package jp.junshu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import jp.junshu.law.wording.Fingerprint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogFingerprintVerbTest {
    private static final String TEXT = """
            1. 釜を年1回点検する。
            2. 記録を3年間保存する。
            """;
    private static final String CLAUSES = """
            clauses:
            - id: "1"
              cite: "1"
              title: { ja: 釜, en: Kettle }
              says: { ja: 毎年、釜を見る。, en: Look at the kettle each year. }
              kind: define
            - id: "3"
              cite: "3"
              title: { ja: 茶器, en: Bowls }
              says: { ja: 茶器のこと。, en: About bowls. }
              kind: define
            """;

    @TempDir
    Path folder = Path.of("");

    private Path text = Path.of("");
    private Path catalog = Path.of("");
    private Path clauses = Path.of("");
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream aside = new ByteArrayOutputStream();
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void write() throws IOException {
        text = Files.writeString(folder.resolve("tea-house.txt"), TEXT);
        catalog = folder.resolve("drafts");
        Path revision = Files.createDirectories(catalog.resolve("tea-house/undated"));
        Files.writeString(revision.resolve("regulation.yaml"), """
                id: tea-house
                revision: undated
                in-force: null
                title: { ja: 茶室の規程, en: Rules of the tea house }
                short: { ja: 茶室, en: Tea house }
                issuer: { ja: 茶室組合, en: Tea house guild }
                parties: { orderer: { ja: 組合, en: Guild }, contractor: { ja: 亭主, en: Host } }
                files: [01-all.yaml]
                """);
        clauses = Files.writeString(revision.resolve("01-all.yaml"), CLAUSES);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void theFingerprintsAreWrittenAndWhatTheTextDoesNotHaveIsNamed() throws IOException {
        assertThat(run(Locale.ENGLISH, text)).isEqualTo(ExitCode.OK);

        assertThat(clauses)
                .hasContent(CLAUSES.replaceFirst(
                        "kind: define\n", "kind: define\n  fingerprint: \"" + Fingerprint.of("釜を年1回点検する。") + "\"\n"));
        assertThat(said()).isEqualTo("tea-house\tundated\t1\t0\t0\t1\n");
        assertThat(aside()).contains("tea-house: the text does not have 3", "1 fingerprints written into 1 files");
        assertThat(files()).containsExactly("01-all.yaml", "regulation.yaml");

        assertThat(run(Locale.JAPANESE, text)).isEqualTo(ExitCode.OK);
        assertThat(said()).isEqualTo("tea-house\tundated\t0\t0\t1\t1\n");
        assertThat(aside()).contains("文書に3がありません", "指紋0件");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsChanged() throws IOException {
        String broken = CLAUSES.replace("kind: define", "kind: defined");
        Files.writeString(clauses, broken);

        assertThat(run(Locale.ENGLISH, text, folder.resolve("none.txt"))).isEqualTo(ExitCode.FAILED);
        assertThat(aside())
                .contains(
                        "01-all.yaml:6:", "01-all.yaml:11:", "none.txt: there is no such file", "Nothing was changed");
        assertThat(clauses).hasContent(broken);

        Files.writeString(clauses, CLAUSES);
        Path stranger = Files.writeString(folder.resolve("coffee-house.txt"), TEXT);
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        Path again = Files.createDirectories(folder.resolve("copy")).resolve("tea-house.txt");
        Files.writeString(again, TEXT);
        assertThat(run(Locale.ENGLISH, text, stranger, empty, again)).isEqualTo(ExitCode.FAILED);
        assertThat(aside())
                .contains(
                        stranger + ": no place of a regulation in " + catalog,
                        empty.toString(),
                        "tea-house is in more than one place: " + text + ", " + again,
                        "Nothing was changed");
        assertThat(said()).isEmpty();
        assertThat(clauses).hasContent(CLAUSES);
    }

    @Test
    void aFolderThatIsNotThereIsNamedBesideTheFilesThatAreNot() {
        catalog = folder.resolve("nowhere");

        assertThat(run(Locale.JAPANESE, folder.resolve("none.txt"))).isEqualTo(ExitCode.FAILED);
        assertThat(aside()).contains("nowhereはフォルダではありません", "none.txt：そのファイルはありません", "何も変更していません");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> found = Files.walk(catalog)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private int run(Locale locale, Path... texts) {
        said.reset();
        aside.reset();
        String[] call = Stream.concat(
                        Stream.of("catalog", "fingerprint", catalog.toString()),
                        Stream.of(texts).map(Path::toString))
                .toArray(String[]::new);
        return Junshu.run(new Say(locale, stream(said), stream(aside)), call);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String aside() {
        return aside.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }
}
