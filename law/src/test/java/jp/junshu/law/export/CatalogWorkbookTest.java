package jp.junshu.law.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.words.CatalogWords;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole shipped catalogue as a workbook. */
class CatalogWorkbookTest {
    private static final Path SOFFICE = Path.of("/usr/bin/soffice");
    private static final Instant MADE = Instant.parse("2026-11-28T01:00:00Z");
    private static final List<Edition> EDITIONS = Shipped.editions();
    private static final byte[] BOOK = book(Locale.JAPANESE);

    private static byte[] book(Locale locale) {
        return CatalogWorkbook.write("規程のカタログ", CatalogSheets.of(Shipped.CATALOG, EDITIONS, locale), MADE);
    }

    private static List<Clause> clauses() {
        return EDITIONS.stream().flatMap(edition -> edition.clauses().stream()).toList();
    }

    private static String cell(Row row, int at) {
        return row.getCell(at).getCellType() == CellType.NUMERIC
                ? Integer.toString((int) row.getCell(at).getNumericCellValue())
                : row.getCell(at).getStringCellValue();
    }

    @Test
    void everyClauseAndEveryDutyHasARow() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(BOOK))) {
            assertThat(book).extracting(Sheet::getSheetName).containsExactly("規程", "条項", "義務", "管理策", "数値");
            Sheet clauses = book.getSheet("条項");
            assertThat(clauses.getLastRowNum()).isEqualTo(1634);
            for (int i = 0; i < clauses().size(); i++) {
                Clause clause = clauses().get(i);
                Row row = clauses.getRow(i + 1);
                assertThat(cell(row, 0)).isEqualTo(clause.id().toString());
                assertThat(row.getCell(1).getStringCellValue()).isEqualTo(clause.cite());
                assertThat(cell(row, 5)).isEqualTo(clause.title().ja());
                assertThat(cell(row, 8)).isEqualTo(clause.says().en());
            }
            long duties = EDITIONS.stream()
                    .mapToLong(edition -> edition.duties().count())
                    .sum();
            assertThat(book.getSheet("義務").getLastRowNum()).isEqualTo((int) duties);
            long sets =
                    clauses().stream().mapToLong(clause -> clause.sets().size()).sum();
            assertThat(book.getSheet("数値").getLastRowNum()).isEqualTo((int) sets);
            Set<Object> measures = new HashSet<>();
            EDITIONS.forEach(edition -> edition.duties().forEach(duty -> measures.addAll(duty.measures())));
            assertThat(book.getSheet("管理策").getLastRowNum()).isEqualTo(measures.size());
        }
    }

    @Test
    void headsStayInSightAreRepeatedInPrintAndFilterEveryColumn() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(BOOK))) {
            for (Sheet each : book) {
                XSSFSheet sheet = (XSSFSheet) each;
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 1);
                assertThat(sheet.getRepeatingRows().getLastRow()).isZero();
                assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:");
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth())
                        .isEqualTo((short) (sheet.getSheetName().equals("義務") ? 2 : 1));
                assertThat(sheet.getRepeatingColumns() != null)
                        .as(sheet.getSheetName())
                        .isEqualTo(sheet.getSheetName().equals("義務"));
                assertThat(sheet.getRow(1).getCell(0).getCellStyle().getWrapText())
                        .isTrue();
            }
        }
    }

    @Test
    void theSameCatalogueAtTheSameMomentGivesTheSameBytes() {
        assertThat(book(Locale.JAPANESE)).isEqualTo(BOOK);
        assertThat(book(Locale.ENGLISH)).isNotEqualTo(BOOK);
    }

    @Test
    void noCellIsAFormulaWhateverItBeginsWith() throws Exception {
        CatalogSheet sheet = new CatalogSheet(
                "a/b",
                false,
                1,
                List.of(new CatalogSheet.Column("=1+1", 20, false)),
                List.of(List.of("=cmd|'/c calc'!A1"), List.of("_x000D_")));
        byte[] bytes = CatalogWorkbook.write("&A", List.of(sheet), MADE);
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            Sheet read = book.getSheetAt(0);
            assertThat(read.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(read.getRow(1).getCell(0).getStringCellValue()).isEqualTo("=cmd|'/c calc'!A1");
            assertThat(read.getRow(2).getCell(0).getStringCellValue()).isEqualTo("_x000D_");
        }
    }

    @Test
    void libreOfficeOpensItAndGivesEveryClauseBack(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(SOFFICE), "LibreOffice is not installed");
        Files.write(folder.resolve("catalog.xlsx"), BOOK);
        Process office = new ProcessBuilder(
                        SOFFICE.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        // comma, double quote, UTF-8, first line, every sheet a file (-1)
                        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
                        "--outdir",
                        folder.toString(),
                        folder.resolve("catalog.xlsx").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(240, TimeUnit.SECONDS)).isTrue();
        String csv = Files.readString(folder.resolve("catalog-条項.csv"), StandardCharsets.UTF_8);
        List<String> ids = csv.lines()
                .filter(line -> line.matches("\"?[a-z][a-z0-9-]*:[^,]+,.*"))
                .map(line -> line.substring(0, line.indexOf(',')).replace("\"", ""))
                .toList();
        assertThat(ids)
                .hasSize(1634)
                .isEqualTo(
                        clauses().stream().map(clause -> clause.id().toString()).toList());
    }

    @Test
    void aDutyStandsAsTheSentenceThatItIsEverywhere() throws Exception {
        CatalogWords words = CatalogWords.of(Shipped.CATALOG);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(BOOK))) {
            Sheet duties = book.getSheet("義務");
            int at = 0;
            for (Edition edition : EDITIONS) {
                for (Duty duty : edition.duties().toList()) {
                    Row row = duties.getRow(++at);
                    assertThat(cell(row, 0)).isEqualTo(duty.id().toString());
                    assertThat(cell(row, 3))
                            .isEqualTo(words.wording(duty).sentence().ja());
                    assertThat(cell(row, 4))
                            .isEqualTo(words.wording(duty).sentence().en());
                }
            }
        }
    }

    @Test
    void theListHasALineOfSixFieldsForEveryClause() {
        List<String> lines = ClauseLines.of(EDITIONS);
        assertThat(lines)
                .hasSize(1634)
                .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(6).doesNotContain(""));
        assertThat(lines.getFirst())
                .startsWith(
                        clauses().getFirst().id() + "\t" + clauses().getFirst().cite() + "\t");
    }
}
