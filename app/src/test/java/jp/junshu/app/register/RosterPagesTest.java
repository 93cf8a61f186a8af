package jp.junshu.app.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.junshu.app.Contracts.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.Chromium;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Looks;
import jp.junshu.app.Seat;
import jp.junshu.app.TestClock;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.access.People;
import jp.junshu.app.kernel.AwaitsAnswer.Answer;
import jp.junshu.app.kernel.AwaitsAnswer.Kind;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.PersonId;
import jp.junshu.app.kernel.Trail.Subject;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The roster of information handlers in a real browser, from the first person to a change that the bureau sent back. */
@JunshuTest
class RosterPagesTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @Test
    void aRosterIsKeptHandedInChangedAndTakenFromASheet() throws IOException {
        walk("ja");
    }

    @Test
    @EnabledIfSystemProperty(named = "junshu.long", matches = "true")
    void everyPageIsPicturedInEnglishToo() throws IOException {
        walk("en");
    }

    private void walk(String language) throws IOException {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        Rosters roster = Rosters.open(application, seat);
        LocalDate today = Days.today(clock);
        PersonId leaver = as(seat, () -> application.getBean(People.class).add("高橋 進"));
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = Chromium.window(language)) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            Look look = new Look(page, new Looks("register-" + language));
            Looks.signIn(page, port, seat);
            go(page, "/registers");
            look.at("shelves");
            go(page, roster.path());
            look.at("empty");

            // the first person: every fault at once, then right
            page.locator(".empty a.primary").click();
            look.at("new");
            page.locator("form.form").evaluate("form => form.noValidate = true");
            page.locator("#f-birth").fill("令和8年2月30日");
            page.locator("button.primary").click();
            assertThat(page.locator("#faults li")).hasCount(5);
            look.at("faults");
            page.locator("input[name=f-role][value=other]").check();
            page.locator("#f-name").fill("田中 一郎");
            page.locator("#f-address").fill("東京都千代田区九段南一丁目1番15号");
            page.locator("#f-birth").fill("昭和55年3月1日");
            page.locator("#f-department").fill("就職支援課");
            page.locator("button.primary").click();
            assertThat(page.locator("h1")).hasText("田中 一郎");
            look.at("entry");
            roster.added(Rosters.person("高橋 進", "1970-05-03"));
            go(page, roster.path());
            assertThat(page.locator("#entries tbody tr")).hasCount(2);
            look.at("table");
            page.locator("#q").fill("たなか");
            page.locator(".register-search button").click();
            assertThat(page.locator("#entries")).hasCount(0);
            go(page, roster.path() + "?q=田中&sort=name&dir=desc");
            assertThat(page.locator("#entries tbody tr")).hasCount(1);

            // two who change the same person at once
            page.locator("#entries tbody a").click();
            String entry = page.url();
            page.locator("a.primary").click();
            EntryId id = EntryId.of(entry.substring(entry.lastIndexOf('/') + 1));
            as(
                    seat,
                    () -> roster.keeping()
                            .revise(
                                    roster.book(),
                                    id,
                                    1,
                                    Typed.of(roster.book(), roster.find(id).latest())
                                            .with("department", "総務課")
                                            .with(Typed.REASON, "4月の異動")));
            page.locator("#f-department").fill("企画課");
            page.locator("#reason").fill("所属の訂正");
            page.locator("button.primary").click();
            assertThat(page.locator("#differences tbody tr")).hasCount(1);
            assertThat(page.locator("#differences")).containsText("総務課");
            look.at("overtaken");
            page.locator("button.primary").click();
            assertThat(page.locator(".history > li")).hasCount(3);

            // handed in: from now on changes wait for the word
            go(page, roster.path() + "/changes");
            look.at("changes-first");
            page.locator("details.more summary").click();
            page.locator("details.more button").click();
            assertThat(page.locator("h1")).isVisible();
            look.at("change-first");
            page.navigate(entry);
            page.locator("a.primary").click();
            page.locator("#f-position").fill("課長");
            page.locator("#reason").fill("昇任");
            page.locator("button.primary").click();
            assertThat(page.locator(".proposal")).containsText("課長");
            look.at("proposal");
            go(page, roster.path() + "/changes");
            page.locator("form.form").evaluate("form => form.noValidate = true");
            page.locator("button.primary").click();
            assertThat(page.locator("#faults li")).hasCount(2);
            page.locator("input[name=entry]").check();
            page.locator("#reason").fill("人事異動のため");
            look.at("apply");
            page.locator("button.primary").click();
            look.at("application");
            ChangeId change = ChangeId.of(page.url().substring(page.url().lastIndexOf('/') + 1));
            as(seat, () -> {
                Subject subject = Subject.of(Changes.SUBJECT, change);
                roster.changes().sent(subject, 1, "承認", today);
                roster.changes()
                        .answered(subject, 1, new Answer(Kind.RETURNED, "差戻し", today, "発令の写しを添えること", Optional.empty()));
                return true;
            });
            page.navigate(entry);
            assertThat(page.locator(".proposal")).containsText("発令の写しを添えること");
            look.at("sent-back");

            // somebody who has left
            as(seat, () -> application.getBean(People.class).leave(leaver, today.minusDays(1)));
            go(page, roster.path() + "?show=left");
            assertThat(page.locator("#entries tbody tr")).hasCount(1);
            page.locator("#entries tbody a").click();
            assertThat(page.locator(".notice-caution")).containsText("高橋 進");
            look.at("left");
            page.locator(".notice-caution a.button").click();
            look.at("remove");

            // a sheet with faults, then without
            go(page, roster.path() + "?show=all");
            Download download = page.waitForDownload(
                    () -> page.locator("a[href*='/sheet?show=all']").click());
            byte[] sheet = Files.readAllBytes(download.path());
            go(page, roster.path() + "/import");
            look.at("import");
            page.locator("#file").setInputFiles(payload("名簿.xlsx", edited(sheet, "令和8年2月30日", "")));
            page.locator("button.primary").click();
            assertThat(page.locator("#sheet-faults tbody tr").allTextContents()).hasSize(2);
            look.at("import-faults");
            page.locator("#file").setInputFiles(payload("名簿.xlsx", edited(sheet, "Ｈ２．５．１", "山田 恵")));
            page.locator("button.primary").click();
            assertThat(page.locator("#added tbody tr")).hasCount(1);
            look.at("plan");
            page.locator("#reason").fill("4月の採用");
            page.locator("button.primary").click();
            assertThat(page.locator("#entries")).containsText("山田 恵");
            look.at("taken");

            // the register is evidence of the clause that it is kept for
            go(page, "/engagements/" + roster.engagement() + "/clauses/labour-confidentiality:1.2.1.ア");
            assertThat(page.locator("a[href$='/registers/information-handlers']")
                            .first())
                    .isVisible();
            go(page, "/engagements/" + roster.engagement() + "/registers");
            look.at("shelf");
        }
        assertThat(complaints).isEmpty();
    }

    /** The sheet with one person more. */
    private static byte[] edited(byte[] file, String birth, String name) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            var row = sheet.createRow(sheet.getLastRowNum() + 1);
            List<String> cells = List.of("その他", name, "大阪市北区", birth, "経理課");
            for (int i = 0; i < cells.size(); i++) {
                row.createCell(i).setCellValue(cells.get(i));
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static FilePayload payload(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private void go(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private record Look(Page page, Looks looks) {
        void at(String name) {
            looks.look(page, name);
        }
    }
}
