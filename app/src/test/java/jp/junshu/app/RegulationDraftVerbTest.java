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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegulationDraftVerbTest {
    private static final String TEXT = """
            茶室の規程
            第1条 受注者は、釜を年1回以上点検し、結果を担当職員に報告すること。
            第2条 受注者は、前条の記録を破棄してはならない。
            """;

    @TempDir
    Path folder = Path.of("");

    private Path text = Path.of("");
    private Path out = Path.of("");
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream aside = new ByteArrayOutputStream();
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void write() throws IOException {
        text = Files.writeString(folder.resolve("tea.txt"), TEXT);
        out = folder.resolve("drafts");
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void aDraftIsWrittenAndEveryOpenPointOfItIsListedByTheCheck() throws IOException {
        assertThat(draft(Locale.ENGLISH, "--id", "tea-house")).isEqualTo(ExitCode.OK);

        Path revision = out.resolve("tea-house").resolve("undated");
        assertThat(files(out)).containsExactly("regulation.yaml", "01-places-1-2.yaml");
        assertThat(said().lines())
                .containsExactly(
                        revision.resolve("regulation.yaml") + "\t0\t0\t4",
                        revision.resolve("01-places-1-2.yaml") + "\t2\t2\t" + open(revision));
        assertThat(aside()).contains("points are open", "catalog check " + out);

        assertThat(run(Locale.ENGLISH, "catalog", "check", out.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(aside())
                .contains("tea-house/undated/01-places-1-2.yaml:5:10: \"title\" is still to be written.")
                .contains("tea-house/undated/regulation.yaml: 4 open points")
                .contains("confirm what was drafted")
                .doesNotContain("faults.");

        assertThat(run(Locale.JAPANESE, "catalog", "check", out.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(aside()).contains("まだ書かれていません", "未記入");
    }

    @Test
    void aDraftThatIsThereIsLeftAlone() throws IOException {
        Path mine = Files.createDirectories(out.resolve("tea-house").resolve("r2"));
        Files.writeString(mine.resolve("regulation.yaml"), "mine");

        assertThat(draft(Locale.ENGLISH, "--id", "tea-house", "--revision", "r2"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(aside()).contains(mine + " is there already");
        assertThat(said()).isEmpty();
        assertThat(Files.readString(mine.resolve("regulation.yaml"))).isEqualTo("mine");

        assertThat(draft(Locale.ENGLISH, "--id", "tea-house", "--revision", "2026-04-01"))
                .isEqualTo(ExitCode.OK);
        assertThat(Files.readString(out.resolve("tea-house/2026-04-01/regulation.yaml")))
                .contains("in-force: \"2026-04-01\"");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(run(
                        Locale.JAPANESE,
                        "regulation",
                        "draft",
                        folder.resolve("none.txt").toString(),
                        "--id",
                        "茶室",
                        "--revision",
                        "R 2",
                        "--out",
                        out.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(aside()).contains("茶室は規程のIDになりません", "R 2は版の名になりません", "none.txt：そのファイルはありません");
        assertThat(out).doesNotExist();
    }

    @Test
    void aTextWithoutPlacesGivesNoDraft() throws IOException {
        Files.writeString(text, "茶の話。\nきょうも暑い。\n");

        assertThat(draft(Locale.ENGLISH, "--id", "tea-house")).isEqualTo(ExitCode.FAILED);
        assertThat(aside()).contains("nothing to draft");
        assertThat(out).doesNotExist();
    }

    @Test
    void ofSeveralRegulationsOneMustBeNamed() throws IOException {
        Files.writeString(text, """
                協議会が機密保持を遵守するために講ずるべき措置
                1. 茶室
                (1) 釜を磨くこと。
                情報セキュリティに関する事項の遵守の方法の実施状況報告書
                情報セキュリティに関する事項 2) 釜を磨く。
                情報セキュリティに関する事項 3) 茶を点てる。
                """);

        assertThat(draft(Locale.ENGLISH, "--id", "tea-house")).isEqualTo(ExitCode.FAILED);
        assertThat(aside())
                .contains("holds 2 regulations", "--of", "  labour-confidentiality", "  jpo-security-matters");
        assertThat(draft(Locale.ENGLISH, "--id", "tea-house", "--of", "coffee-house"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(aside()).contains("holds no regulation coffee-house", "  jpo-security-matters");
        assertThat(out).doesNotExist();

        assertThat(draft(Locale.ENGLISH, "--id", "tea-house", "--of", "jpo-security-matters"))
                .isEqualTo(ExitCode.OK);
        assertThat(files(out)).containsExactly("regulation.yaml", "01-places-2-3.yaml", "numbering.yaml");
        assertThat(draft(Locale.ENGLISH, "--id", "labour-confidentiality", "--revision", "r9"))
                .isEqualTo(ExitCode.OK);
        assertThat(run(Locale.ENGLISH, "catalog", "check", out.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(aside()).contains("open points in").doesNotContain("faults.");
    }

    @Test
    void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
        Files.writeString(out, "a file in the way");

        assertThat(draft(Locale.ENGLISH, "--id", "tea-house")).isEqualTo(ExitCode.FAILED);
        assertThat(aside()).contains("cannot be written", "Nothing was left behind");
        assertThat(out).hasContent("a file in the way");
    }

    @Test
    void aFolderThatIsNotThereCannotBeChecked() {
        assertThat(run(Locale.ENGLISH, "catalog", "check", out.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(aside()).contains(out + " is no folder");
    }

    private long open(Path revision) throws IOException {
        String yaml = Files.readString(revision.resolve("01-places-1-2.yaml"));
        return yaml.lines()
                .filter(line -> line.strip().startsWith("open:"))
                .mapToLong(line -> line.split(",", -1).length)
                .sum();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            List<String> names = found.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
            return Stream.concat(
                            names.stream().filter("regulation.yaml"::equals),
                            names.stream()
                                    .filter(name -> !name.equals("regulation.yaml"))
                                    .sorted())
                    .toList();
        }
    }

    private int draft(Locale locale, String... options) {
        return run(
                locale,
                Stream.concat(
                                Stream.of("regulation", "draft", text.toString(), "--out", out.toString()),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    private int run(Locale locale, String... call) {
        said.reset();
        aside.reset();
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
