package jp.junshu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.junshu.app.catalog.SampleWording;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that list regulations, write them in the formats of the field, and take them in. */
class CatalogFormatsVerbTest {
    private static final String LABOUR = "labour-confidentiality";

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream aside = new ByteArrayOutputStream();
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private int run(Locale locale, String... arguments) {
        said.reset();
        aside.reset();
        return Junshu.run(
                new Say(
                        locale,
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        new PrintStream(aside, true, StandardCharsets.UTF_8)),
                arguments);
    }

    private int export(Locale locale, String format, Path out, String... more) {
        return run(
                locale,
                Stream.concat(
                                Stream.of("catalog", "export", "--format", format, "--out", out.toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private List<String> said() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String aside() {
        return aside.toString(StandardCharsets.UTF_8);
    }

    private List<String> names(Path in) throws IOException {
        try (Stream<Path> found = Files.list(in)) {
            return found.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyClauseIsListedOnALineOfSixFields() {
        assertThat(run(Locale.ENGLISH, "catalog", "list")).isEqualTo(ExitCode.OK);
        assertThat(said())
                .hasSize(1634)
                .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(6));
        assertThat(aside()).isEmpty();

        assertThat(run(Locale.ENGLISH, "catalog", "list", "--regulation", LABOUR))
                .isEqualTo(ExitCode.OK);
        assertThat(said()).hasSize(44).allSatisfy(line -> assertThat(line).startsWith(LABOUR + ":"));
        assertThat(said()).contains(LABOUR + ":1\t1\tgroup\t-\t-\t情報管理の体制");

        assertThat(run(Locale.JAPANESE, "catalog", "list", "--regulation", "no-such", "--regulation", "nor-this"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(said()).isEmpty();
        assertThat(aside()).contains("no-such", "nor-this", "あるのは次のとおりです", LABOUR);
    }

    @Test
    void oneRegulationIsAFileAndSeveralAreAFolder() throws IOException {
        Path one = folder.resolve("one.json");
        assertThat(export(Locale.ENGLISH, "oscal", one, "--regulation", LABOUR)).isEqualTo(ExitCode.OK);
        assertThat(said()).containsExactly(one + "\t1\t44");
        assertThat(Files.readString(one)).startsWith("{").contains("\"oscal-version\" : \"1.2.1\"");

        Path many = folder.resolve("many");
        assertThat(export(Locale.ENGLISH, "egov-xml", many)).isEqualTo(ExitCode.OK);
        assertThat(said()).hasSize(9).contains(many.resolve(LABOUR + ".xml") + "\t1\t44");
        assertThat(names(many)).hasSize(9).contains("nite-standard.xml");

        Path book = folder.resolve("all.xlsx");
        assertThat(export(Locale.JAPANESE, "xlsx", book, "--regulation", LABOUR, "--regulation", "nite-standard"))
                .isEqualTo(ExitCode.OK);
        assertThat(said()).containsExactly(book + "\t2\t499");
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(book)))) {
            assertThat(read.getSheet("条項").getLastRowNum()).isEqualTo(499);
        }

        Path profile = folder.resolve("all.profile.json");
        assertThat(export(Locale.ENGLISH, "oscal-profile", profile)).isEqualTo(ExitCode.OK);
        assertThat(Files.readString(profile)).contains(LABOUR + ".catalog.json", "\"imports\"");
        assertThat(names(folder)).containsExactly("all.profile.json", "all.xlsx", "many", "one.json");
    }

    @Test
    void theOfficialWordingOfACopyStandsInLawXml() throws IOException {
        Path copy = Files.writeString(folder.resolve("写し.txt"), SampleWording.text());
        Path out = folder.resolve("out.xml");
        assertThat(export(Locale.ENGLISH, "egov-xml", out, "--regulation", Contracts.JPO, "--wording", copy.toString()))
                .as(aside())
                .isEqualTo(ExitCode.OK);
        assertThat(Files.readString(out))
                .contains("wording=\"official\"", "見本の第5事項として、三年間の記録を保存する。", "wording=\"own\"", "（要旨）");

        Path other = folder.resolve("other.xml");
        assertThat(export(
                        Locale.ENGLISH,
                        "egov-xml",
                        other,
                        "--regulation",
                        "nite-standard",
                        "--wording",
                        copy.toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(aside()).contains("holds no words");
        assertThat(other).doesNotExist();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndWhatIsThereIsLeftAlone() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.xlsx"), "mine");
        assertThat(export(Locale.ENGLISH, "docx", mine, "--regulation", "no-such", "--wording", mine.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(aside())
                .contains("docx is no format. There are: xlsx, oscal, oscal-profile, egov-xml")
                .contains(mine + " is there already")
                .contains("no regulation no-such");
        assertThat(export(Locale.ENGLISH, "xlsx", mine)).isEqualTo(ExitCode.FAILED);
        assertThat(export(Locale.JAPANESE, "xlsx", folder.resolve("no/where.xlsx")))
                .isEqualTo(ExitCode.FAILED);
        assertThat(aside()).contains("に書けません");
        assertThat(Files.readString(mine)).isEqualTo("mine");
        assertThat(names(folder)).containsExactly("mine.xlsx");
    }

    @Test
    void whatWasWrittenAsOscalIsTakenInAsADraft() throws IOException {
        Path oscal = folder.resolve("labour.json");
        export(Locale.ENGLISH, "oscal", oscal, "--regulation", LABOUR);
        Path drafts = folder.resolve("drafts");
        assertThat(run(
                        Locale.ENGLISH,
                        "catalog",
                        "import",
                        oscal.toString(),
                        "--id",
                        "own-confidentiality",
                        "--out",
                        drafts.toString()))
                .isEqualTo(ExitCode.OK);
        Path revision = drafts.resolve("own-confidentiality/undated");
        assertThat(said().getFirst()).isEqualTo(revision.resolve("regulation.yaml") + "\t0\t0\t0");
        assertThat(run(Locale.ENGLISH, "catalog", "check", drafts.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(aside())
                .contains("\"duties\" is still to be written", "open points")
                .doesNotContain(" faults.");

        assertThat(run(
                        Locale.ENGLISH,
                        "catalog",
                        "import",
                        oscal.toString(),
                        "--id",
                        "own-confidentiality",
                        "--out",
                        drafts.toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(aside()).contains(revision + " is there already");
    }

    @Test
    void whatIsNoOscalIsToldWithItsLineAndNothingIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), "{ \"catalog\": {\n \"controls\": [ {}, 5 ] } }");
        Path drafts = folder.resolve("drafts");
        assertThat(run(Locale.JAPANESE, "catalog", "import", file.toString(), "--id", "No", "--out", drafts.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(aside()).contains("Noは規程のIDになりません", file + ":2:16: 「id」がありません", "「title」がありません", file + ":2:20:");
        assertThat(run(
                        Locale.ENGLISH,
                        "catalog",
                        "import",
                        folder.resolve("none").toString(),
                        "--id",
                        "a"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(aside()).contains("no such file".toLowerCase(Locale.ROOT).substring(3));
        assertThat(drafts).doesNotExist();
    }
}
