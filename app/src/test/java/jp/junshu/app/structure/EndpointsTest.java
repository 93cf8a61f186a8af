package jp.junshu.app.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.Visitor;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Open;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.structure.Endpoints.Endpoint;
import jp.junshu.app.trail.TrailRow;
import jp.junshu.app.trail.TrailRows;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What holds for every endpoint. A new one is met here before anybody else meets it. */
@JunshuTest
class EndpointsTest {
    private static final String SECRET_TITLE = "特許出願動向調査業務";

    /** How each endpoint that changes something is called rightly: the page its form is on, and the fields. */
    private static final Call REGISTER = new Call(
            "/engagements/new",
            Map.of(
                    "side", "CONTRACTOR",
                    "party", "特許庁",
                    "title", SECRET_TITLE,
                    "concluded", "令和8年4月1日",
                    "from", "令和8年4月1日",
                    "until", "令和9年3月31日",
                    "regulation", "jpo-security-matters"));

    private Map<String, Call> changes(Seat seat) {
        String other = "another good phrase";
        Map<String, Call> changes = new java.util.LinkedHashMap<>(Map.of(
                "POST /engagements",
                REGISTER,
                "POST /account/password",
                new Call("/account", Map.of("current", seat.password(), "password", other, "repeated", other))));
        changes.putAll(EngagementCalls.changes(application, seat));
        return changes;
    }

    /** Those that change no record: a cookie, or what the tests of signing in show. */
    private static final List<String> NOT_CHANGES =
            List.of("POST /preferences", "POST /sign-in/code", "POST /sign-in/enrol", "POST /setup");

    /**
     * @param id what stands for {id} in the address
     */
    record Call(String page, Map<String, String> fields, String id) {
        Call(String page, Map<String, String> fields) {
            this(page, fields, "");
        }
    }

    @Autowired
    ApplicationContext application;

    @Autowired
    TrailRows trail;

    @LocalServerPort
    int port;

    private List<Endpoint> endpoints = List.of();

    @BeforeEach
    void list() {
        endpoints = Endpoints.all(application);
    }

    @Test
    void everyEndpointDeclaresWhomItIsFor() {
        assertThat(endpoints).isNotEmpty();
        SoftAssertions.assertSoftly(all -> endpoints.forEach(endpoint -> {
            boolean requires = endpoint.handler().hasMethodAnnotation(Requires.class);
            boolean open = endpoint.handler().hasMethodAnnotation(Open.class);
            all.assertThat(requires ^ open)
                    .as(endpoint + " declares a permission, or that it is open, and not both")
                    .isTrue();
        }));
    }

    @Test
    void nobodyGetsInWithoutSigningIn() {
        SoftAssertions.assertSoftly(all -> endpoints.stream()
                .filter(endpoint -> !isOpenToAnybody(endpoint))
                .forEach(endpoint -> {
                    Visitor stranger = new Visitor(port);
                    HttpResponse<String> answer = stranger.request(endpoint.method(), "/sign-in", anyPath(endpoint));
                    all.assertThat(answer.statusCode()).as(endpoint.toString()).isEqualTo(302);
                    all.assertThat(Visitor.location(answer))
                            .as(endpoint.toString())
                            .isEqualTo("/sign-in");
                }));
    }

    @Test
    void aPasswordAloneOpensNothingButTheSecondFactor() {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        Visitor half = new Visitor(port);
        half.post("/sign-in", "/sign-in", Map.of("login", seat.who().login(), "password", seat.password()));
        SoftAssertions.assertSoftly(all -> endpoints.stream()
                .filter(endpoint -> endpoint.handler().hasMethodAnnotation(Requires.class))
                .forEach(endpoint -> {
                    HttpResponse<String> answer = half.request(endpoint.method(), "/sign-in/code", anyPath(endpoint));
                    all.assertThat(answer.statusCode()).as(endpoint.toString()).isEqualTo(302);
                    all.assertThat(Visitor.location(answer))
                            .as(endpoint.toString())
                            .isEqualTo("/sign-in/code");
                }));
    }

    @Test
    void whoLacksThePermissionIsRefused() {
        for (AccessRole role : AccessRole.values()) {
            Visitor visitor = Seat.create(application, role).signIn(port);
            SoftAssertions.assertSoftly(all -> endpoints.stream()
                    .filter(endpoint -> endpoint.handler().hasMethodAnnotation(Requires.class))
                    .filter(endpoint -> !role.permissions().contains(required(endpoint)))
                    .forEach(endpoint -> all.assertThat(visitor.request(endpoint.method(), "/", anyPath(endpoint))
                                    .statusCode())
                            .as(role + " at " + endpoint)
                            .isEqualTo(403)));
        }
    }

    @Test
    void everyChangeLeavesATrailRow() {
        List<String> changing = endpoints.stream()
                .filter(Endpoint::changes)
                .map(Endpoint::toString)
                .toList();
        Seat seat = Seat.create(application, AccessRole.LEAD);
        Map<String, Call> changes = changes(seat);
        List<String> known = new ArrayList<>(changes.keySet());
        known.addAll(NOT_CHANGES);
        assertThat(changing)
                .as("each must be called here, or listed with a reason")
                .hasSameElementsAs(known);

        Visitor lead = seat.signIn(port);
        changes.forEach((name, call) -> {
            List<TrailRow> before = newest(seat);
            HttpResponse<String> answer = lead.post(
                    call.page(), name.substring(name.indexOf(' ') + 1).replace("{id}", call.id()), call.fields());
            assertThat(answer.statusCode()).as(name + "\n" + answer.body()).isEqualTo(302);
            List<TrailRow> since = newest(seat).stream()
                    .takeWhile(row -> before.isEmpty()
                            || !row.id().equals(before.getFirst().id()))
                    .filter(row -> row.act() != Trail.Act.READ)
                    .toList();
            assertThat(since)
                    .as(name + " left no row")
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.by()).contains(seat.who().login()));
        });
    }

    @Test
    void anotherOrganizationSeesNothingOnAnyEndpoint() {
        Visitor owner = Seat.create(application, AccessRole.LEAD).signIn(port);
        HttpResponse<String> registered = owner.post(REGISTER.page(), "/engagements", REGISTER.fields());
        String id = Visitor.location(registered).substring("/engagements/".length());
        assertThat(owner.get("/engagements/" + id).body()).contains(SECRET_TITLE);

        Visitor other = Seat.create(application, AccessRole.LEAD).signIn(port);
        Map<String, String> variables = Map.of("id", id, "name", "junshu.css");
        SoftAssertions.assertSoftly(all -> endpoints.forEach(endpoint -> {
            HttpResponse<String> answer = endpoint.changes()
                    ? other.request(endpoint.method(), "/", endpoint.path(variables))
                    : other.get(endpoint.path(variables));
            all.assertThat(answer.body()).as(endpoint.toString()).doesNotContain(SECRET_TITLE);
            if (endpoint.pattern().contains("{id}") && endpoint.handler().hasMethodAnnotation(Requires.class)) {
                all.assertThat(answer.statusCode()).as(endpoint.toString()).isEqualTo(404);
            }
        }));
    }

    private List<TrailRow> newest(Seat seat) {
        return Acting.as(new Actor.Program(seat.who().org(), "test"), () -> trail.listNewest(null, 100));
    }

    private static Permission required(Endpoint endpoint) {
        return Objects.requireNonNull(endpoint.handler().getMethodAnnotation(Requires.class))
                .value();
    }

    private static boolean isOpenToAnybody(Endpoint endpoint) {
        Open open = endpoint.handler().getMethodAnnotation(Open.class);
        return open != null && open.value() == Open.To.ANYBODY;
    }

    private static String anyPath(Endpoint endpoint) {
        return endpoint.path(Map.of("id", UUID.randomUUID().toString(), "name", "junshu.css"));
    }
}
