package jp.junshu.app.register;

import static jp.junshu.app.Contracts.as;

import java.util.List;
import java.util.Map;
import jp.junshu.app.Seat;
import jp.junshu.app.contract.EngagementDraft;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.contract.Side;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.RegisterId;
import org.springframework.context.ApplicationContext;

/** The roster of information handlers of a contract with a labour bureau, as its users would keep it. */
record Rosters(ApplicationContext application, Seat seat, EngagementId engagement, Book book) {
    static final String REGISTER = "information-handlers";

    static Rosters open(ApplicationContext application, Seat seat) {
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

    String path() {
        return "/engagements/" + engagement + "/registers/" + REGISTER;
    }

    static Typed person(String name, String birth) {
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

    EntryId added(Typed typed) {
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
}
