package jp.junshu.app.register;

import static jp.junshu.app.Contracts.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.junshu.app.Seat;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.access.Accounts;
import jp.junshu.app.access.SignedIn;
import jp.junshu.app.contract.EngagementDraft;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.contract.Side;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.RegisterId;
import org.springframework.context.ApplicationContext;

/** The roster of information handlers of a contract with a labour bureau, as its users would keep it. */
public record Rosters(ApplicationContext application, Seat seat, EngagementId engagement, Book book) {
    public static final String REGISTER = "information-handlers";

    public static Rosters open(ApplicationContext application, Seat seat) {
        EngagementId engagement = as(
                seat,
                () -> application
                        .getBean(Engagements.class)
                        .register(new EngagementDraft(
                                Side.CONTRACTOR,
                                "東京労働局",
                                "地域若者就職支援業務",
                                null,
                                Days.today(seat.clock()).minusMonths(3),
                                Days.today(seat.clock()).minusMonths(3),
                                Days.today(seat.clock()).plusMonths(9),
                                List.of(new RegulationId("labour-confidentiality")))));
        Book book = as(
                seat,
                () -> application
                        .getBean(Registers.class)
                        .findBook(engagement, new RegisterId(REGISTER))
                        .orElseThrow());
        return new Rosters(application, seat, engagement, book);
    }

    public String path() {
        return "/engagements/" + engagement + "/registers/" + REGISTER;
    }

    public static Typed person(String name, String birth) {
        return new Typed(Map.of(
                "role", "other",
                "name", name,
                "address", "東京都千代田区九段南一丁目1番15号",
                "birth", birth,
                "department", "就職支援課"));
    }

    Keeping keeping() {
        return application.getBean(Keeping.class);
    }

    Entries entries() {
        return application.getBean(Entries.class);
    }

    Changes changes() {
        return application.getBean(Changes.class);
    }

    Writing add(Typed typed) {
        return as(seat, () -> keeping().add(book, typed));
    }

    public EntryId added(Typed typed) {
        return switch (add(typed)) {
            case Writing.Written written -> written.entry();
            case Writing.Overtaken _ -> throw new AssertionError("overtaken");
            case Writing.Refused(var faults) -> throw new AssertionError(faults);
        };
    }

    Entry find(EntryId id) {
        return as(seat, () -> entries().find(id)).orElseThrow();
    }

    List<Entry> all() {
        return as(seat, () -> entries().listAll(book.id(), book.engagement()));
    }

    /** The roster as it stands, as a sheet. */
    byte[] sheet() {
        return as(seat, () -> application.getBean(Sheets.class).write(book, all()));
    }

    /** A sheet with nothing but the heads and one person more. */
    public static byte[] newcomer(String name) {
        return SheetTest.made(sheet -> {
            List<String> cells = List.of("その他", name, "東京都港区", "昭和55年3月1日", "支援課");
            var row = sheet.createRow(1);
            for (int i = 0; i < cells.size(); i++) {
                row.createCell(i).setCellValue(cells.get(i));
            }
        });
    }

    /** Such a sheet, read and waiting to be taken in; its id. */
    public String waitingSheet(String name) {
        byte[] file = newcomer(name);
        return as(seat, () -> {
            try {
                return switch (application.getBean(Imports.class).read(book, new ByteArrayInputStream(file))) {
                    case Imports.Reading.Waiting(var id) -> id.toString();
                    case Imports.Reading.Faulty(var faults) -> throw new AssertionError(faults);
                };
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A change of an entry that waits, once the roster was handed in. */
    public EntryId proposed(EntryId id) {
        Typed typed =
                Typed.of(book, find(id).latest()).with("department", "企画課").with(Typed.REASON, "異動");
        as(seat, () -> keeping().revise(book, id, find(id).newest().revision(), typed));
        return id;
    }

    /** An entry of another register that somebody else wrote, and that waits for a second person; its id. */
    public String exemption() {
        SignedIn writer = as(
                seat,
                () -> application
                        .getBean(Accounts.class)
                        .create(
                                "鈴木 健一",
                                "m" + UUID.randomUUID().toString().substring(0, 12),
                                "correct horse " + UUID.randomUUID(),
                                List.of(AccessRole.MANAGER)));
        Actor actor = new Actor.Person(writer.org(), writer.account(), writer.person(), writer.login(), "test");
        return Acting.as(actor, () -> {
            Book exemptions = application
                    .getBean(Registers.class)
                    .findBook(engagement, new RegisterId("exemptions"))
                    .orElseThrow();
            Writing writing = keeping()
                    .add(
                            exemptions,
                            new Typed(Map.of(
                                    "standard", "暗号化の方式",
                                    "cause", "機器が古い",
                                    "risk", "盗まれたときに読まれる",
                                    "instead", "施錠した庫に置く")));
            return ((Writing.Written) writing).entry().toString();
        });
    }
}
