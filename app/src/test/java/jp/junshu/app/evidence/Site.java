package jp.junshu.app.evidence;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.Seat;
import jp.junshu.app.Visitor;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.contract.EngagementDraft;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.contract.Side;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.law.RegulationId;
import org.springframework.context.ApplicationContext;

/** An organization with one contract, and somebody of it at a browser. */
record Site(ApplicationContext application, Seat seat, Visitor visitor, EngagementId engagement) {
    static final String REGULATION = "jpo-security-matters";

    static Site open(ApplicationContext application, int port) {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        return new Site(application, seat, seat.signIn(port), engagement(application, actor(seat), "審査系システム運用支援業務"));
    }

    /** The same people with another contract. */
    Site another(String title) {
        return new Site(application, seat, visitor, engagement(application, actor(), title));
    }

    static EngagementId engagement(ApplicationContext application, Actor actor, String title) {
        return Acting.as(
                actor,
                () -> application
                        .getBean(Engagements.class)
                        .register(new EngagementDraft(
                                Side.CONTRACTOR,
                                "特許庁",
                                title,
                                null,
                                LocalDate.of(2026, 4, 1),
                                LocalDate.of(2026, 4, 1),
                                LocalDate.of(2027, 3, 31),
                                List.of(new RegulationId(REGULATION)))));
    }

    private static Actor actor(Seat seat) {
        return new Actor.Person(
                seat.who().org(),
                seat.who().account(),
                seat.who().person(),
                seat.who().login(),
                "test");
    }

    Actor actor() {
        return actor(seat);
    }

    Evidences evidences() {
        return application.getBean(Evidences.class);
    }

    String path() {
        return "/engagements/" + engagement + "/evidence";
    }

    HttpResponse<String> upload(Map<String, String> fields, String name, byte[] file) {
        return visitor.upload(path() + "/new", path(), fields, name, file);
    }

    List<EvidenceItem> all() {
        return Acting.as(actor(), () -> evidences().listAll(engagement));
    }

    /** What was just added, as the redirect names it. */
    static EvidenceId added(HttpResponse<String> answer) {
        String location = Visitor.location(answer);
        return Optional.of(location)
                .filter(text -> text.contains("?added="))
                .map(text -> EvidenceId.of(text.substring(text.indexOf('=') + 1)))
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + location + "\n" + answer.body()));
    }
}
