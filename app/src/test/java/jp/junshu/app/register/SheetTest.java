package jp.junshu.app.register;

import static jp.junshu.app.Contracts.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.LibreOffice;
import jp.junshu.app.Seat;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.kernel.Days;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The roster as a sheet: out, through other people's programs, and in again. */
@JunshuTest
class SheetTest {
    private static final List<String> HEADS = List.of("役", "氏名", "住所", "生年月日", "所属部署", "役職", "再委託先", "備考");

    @Autowired
    ApplicationContext application;

    @Autowired
    Imports imports;

    @TempDir
    Path folder;

    private Seat seat;
    private Rosters roster;

    @BeforeEach
    void open() {
        seat = Seat.create(application, AccessRole.LEAD);
        roster = Rosters.open(application, seat);
    }

    @Test
    void whatIsWrittenOutChangesNothingWhenItIsReadIn() {
        fill();

        assertThat(plan(export()).steps()).hasSize(3).allMatch(ImportPlan.Step.Same.class::isInstance);
    }

    @Test
    void itComesBackThroughLibreOfficeWithoutAChange() throws Exception {
        fill();
        Path file = folder.resolve("roster.xlsx");
        Files.write(file, export());
        Path out = Files.createDirectories(folder.resolve("out"));

        LibreOffice.convert("xlsx:Calc MS Excel 2007 XML", out, List.of(file));

        byte[] converted = Files.readAllBytes(out.resolve("roster.xlsx"));
        assertThat(converted).isNotEqualTo(Files.readAllBytes(file));
        assertThat(plan(converted).steps()).hasSize(3).allMatch(ImportPlan.Step.Same.class::isInstance);
    }

    @Test
    void rowsAddChangeAndEndEntriesInOneStepAndNothingBeforeThat() {
        fill();
        byte[] changed = edited(export(), sheet -> {
            sheet.getRow(1).getCell(4).setCellValue("総務課");
            Row ending = sheet.getRow(2);
            ending.getCell(8).setCellValue("解除");
            ending.getCell(10).setCellValue(Days.today(seat.clock()));
            Row more = sheet.createRow(4);
            List<String> cells = List.of("その他", "山田 恵", "大阪市北区", "Ｈ２．５．１", "経理課");
            IntStream.range(0, cells.size()).forEach(i -> more.createCell(i).setCellValue(cells.get(i)));
        });

        UUID sheet = waiting(changed);
        assertThat(roster.all()).hasSize(3).allMatch(entry -> entry.revisions().size() == 1);
        Imports.Taking taken = as(seat, () -> imports.take(roster.book(), sheet, "4月の異動"));

        assertThat(taken).isEqualTo(new Imports.Taking.Taken(1, 2, false));
        assertThat(roster.all()).hasSize(4);
        assertThat(roster.all().stream().map(Entry::state)).containsOnlyOnce("removed");
        Entry added = roster.all().getLast();
        assertThat(added.newest().values()).containsEntry("birth", "1990-05-01").containsEntry("name", "山田 恵");
        assertThat(added.newest().reason()).isEqualTo("4月の異動");
        assertThat(as(seat, () -> imports.find(roster.book(), sheet))).isEmpty();
    }

    @Test
    void fortyFaultsInAThousandRowsAreAllNamedAndNothingIsTaken() {
        byte[] file = made(sheet -> {
            for (int i = 1; i <= 1000; i++) {
                Row row = sheet.createRow(i);
                List<String> cells = List.of("その他", "氏名 " + i, "東京都港区", "昭和55年3月1日", "支援課");
                for (int j = 0; j < cells.size(); j++) {
                    row.createCell(j).setCellValue(cells.get(j));
                }
            }
            for (int k = 0; k < 40; k++) {
                Row row = sheet.getRow(25 * k + 7);
                switch (k % 8) {
                    case 0 -> row.getCell(0).setCellValue("部長");
                    case 1 -> row.getCell(1).setBlank();
                    case 2 -> row.getCell(2).setCellValue("　");
                    case 3 -> row.getCell(3).setCellValue("令和8年2月30日");
                    case 4 -> row.getCell(3).setCellValue(20260401);
                    case 5 -> row.getCell(4).setCellValue("字".repeat(201));
                    case 6 -> row.getCell(1).setCellValue("氏名 1");
                    default -> row.getCell(3).setCellValue("平成32年4月1日");
                }
            }
        });

        List<SheetFault> faults = faults(file);

        assertThat(faults).hasSize(40);
        Set<Integer> rows = IntStream.range(0, 40).mapToObj(k -> 25 * k + 8).collect(Collectors.toSet());
        assertThat(faults.stream().map(SheetFault::row).collect(Collectors.toSet()))
                .isEqualTo(rows);
        assertThat(faults.stream().map(SheetFault::cell))
                .contains("A8", "B33", "C58", "D83", "D108", "E133", "B158", "D183");
        assertThat(roster.all()).isEmpty();
    }

    @Test
    void daysAreReadInEveryWayThatPeopleKeepThemInSheets() {
        byte[] file = made(sheet -> {
            CellStyle era = sheet.getWorkbook().createCellStyle();
            era.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("[$-411]ggge\"年\"m\"月\"d\"日\";@"));
            CellStyle letters = sheet.getWorkbook().createCellStyle();
            letters.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("[$-411]ge.m.d"));
            List<Object> days = List.of("S55.3.1", "１９８０／３／１", "昭和五十五年三月一日", "1980年3月1日（土）");
            for (int i = 0; i < 6; i++) {
                Row row = sheet.createRow(i + 1);
                List<String> cells = List.of("other", "氏名 " + i, "東京都港区");
                for (int j = 0; j < cells.size(); j++) {
                    row.createCell(j).setCellValue(cells.get(j));
                }
                if (i < days.size()) {
                    row.createCell(3).setCellValue(days.get(i).toString());
                } else {
                    row.createCell(3).setCellValue(LocalDate.of(1980, 3, 1));
                    row.getCell(3).setCellStyle(i == 4 ? era : letters);
                }
                row.createCell(4).setCellValue("支援課");
            }
        });

        assertThat(plan(file).steps())
                .hasSize(6)
                .allSatisfy(
                        step -> assertThat(((ImportPlan.Step.Add) step).draft().values())
                                .containsEntry("birth", "1980-03-01"));
    }

    @Test
    void anEntryThatWasChangedSinceTheExportIsAFaultThatNamesWho() {
        fill();
        byte[] exported = export();
        Entry first = roster.all().getFirst();
        as(
                seat,
                () -> roster.keeping()
                        .revise(
                                roster.book(),
                                first.id(),
                                1,
                                Typed.of(roster.book(), first.latest())
                                        .with("department", "総務課")
                                        .with(Typed.REASON, "異動")));

        List<SheetFault> faults = faults(exported);

        assertThat(faults).extracting(fault -> fault.sentence().key()).containsExactly("register.sheet.overtaken");
        assertThat(faults.getFirst().sentence().arguments()).contains(2, "佐藤 美咲");
        assertThat(faults.getFirst().cell()).isEqualTo("N2");
    }

    @Test
    void aChangeBetweenLookingAndTakingLetsNothingBeTaken() {
        fill();
        byte[] changed = edited(export(), sheet -> sheet.getRow(1).getCell(4).setCellValue("総務課"));
        UUID sheet = waiting(changed);
        Entry first = roster.all().getFirst();
        as(seat, () -> roster.keeping().withdraw(roster.book(), first.id(), 1, "誤り"));

        assertThat(as(seat, () -> imports.take(roster.book(), sheet, "異動"))).isInstanceOf(Imports.Taking.Faulty.class);
        assertThat(roster.all().getFirst().revisions()).hasSize(2);
    }

    @Test
    void unknownColumnsMissingColumnsTwinsAndStrangeIdsAreNamed() {
        fill();
        byte[] file = edited(export(), sheet -> {
            sheet.getRow(0).createCell(14).setCellValue("血液型");
            sheet.getRow(0).getCell(7).setCellValue("氏名");
            sheet.getRow(1).getCell(12).setCellValue(UUID.randomUUID().toString());
            sheet.getRow(2).getCell(12).setCellValue(sheet.getRow(3).getCell(12).getStringCellValue());
        });

        assertThat(faults(file))
                .extracting(fault -> fault.sentence().key())
                .contains(
                        "register.sheet.unknown-column",
                        "register.sheet.column-twice",
                        "register.sheet.column-missing",
                        "register.sheet.unknown-entry",
                        "register.sheet.entry-twice");
    }

    @Test
    void whatIsNoWorkbookIsRefusedWithOneSentence() {
        assertThat(faults("氏名,住所\n".getBytes(StandardCharsets.UTF_8)))
                .extracting(fault -> fault.sentence().key())
                .containsExactly("register.sheet.no-xlsx");
        assertThat(faults(new byte[0]))
                .extracting(fault -> fault.sentence().key())
                .containsExactly("register.sheet.empty-file");
        assertThat(faults(made(_ -> {})))
                .extracting(fault -> fault.sentence().key())
                .containsExactly("register.sheet.no-rows");
    }

    @Test
    void aFormulaIsReadByItsResultAndNeverWritten() {
        roster.added(Rosters.person("=HYPERLINK(\"http://x\")", "1980-03-01").with("remarks", "@SUM(A1)\n二行目"));
        byte[] exported = export();

        edited(
                exported,
                sheet -> sheet.getRow(1)
                        .forEach(cell -> assertThat(cell.getCellType())
                                .isNotEqualTo(org.apache.poi.ss.usermodel.CellType.FORMULA)));
        assertThat(plan(exported).steps()).allMatch(ImportPlan.Step.Same.class::isInstance);
    }

    private void fill() {
        roster.added(Rosters.person("田中 一郎", "昭和55年3月1日").with("role", "information-manager"));
        roster.added(Rosters.person("鈴木 花", "2001-04-02").with("position", "主任").with("remarks", "週三日\n在宅あり"));
        roster.added(Rosters.person("ジョン・スミス", "1975-12-31").with("subcontractor", "株式会社北見"));
    }

    private byte[] export() {
        return as(seat, () -> application.getBean(Sheets.class).write(roster.book(), roster.all()));
    }

    private UUID waiting(byte[] file) {
        return switch (read(file)) {
            case Imports.Reading.Waiting(UUID id) -> id;
            case Imports.Reading.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

    private ImportPlan plan(byte[] file) {
        UUID id = waiting(file);
        return as(seat, () -> imports.find(roster.book(), id)).orElseThrow();
    }

    private List<SheetFault> faults(byte[] file) {
        return switch (read(file)) {
            case Imports.Reading.Waiting _ -> List.of();
            case Imports.Reading.Faulty(var faults) -> faults;
        };
    }

    private Imports.Reading read(byte[] file) {
        return as(seat, () -> {
            try {
                return imports.read(roster.book(), new ByteArrayInputStream(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static byte[] made(Consumer<Sheet> filling) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("名簿");
            Row head = sheet.createRow(0);
            IntStream.range(0, HEADS.size()).forEach(i -> head.createCell(i).setCellValue(HEADS.get(i)));
            filling.accept(sheet);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] edited(byte[] file, Consumer<Sheet> editing) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            editing.accept(workbook.getSheetAt(0));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
