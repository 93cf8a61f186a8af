package jp.junshu.app.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.junshu.app.Contracts;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.Visitor;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.access.AccessTokens;
import jp.junshu.app.catalog.SampleWording;
import jp.junshu.app.catalog.own.SampleOwn;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Open;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.register.Rosters;
import jp.junshu.app.structure.Endpoints.Endpoint;
import jp.junshu.app.trail.TrailRow;
import jp.junshu.app.trail.TrailRows;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
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
                    "calendar", "national-bodies",
                    "title", SECRET_TITLE,
                    "concluded", "令和8年4月1日",
                    "from", "令和8年4月1日",
                    "until", "令和9年3月31日",
                    "regulation", "jpo-security-matters"));

    /** What changes are made on: an engagement with two pieces of evidence. */
    private record Existing(String engagement, String evidence, String newer, String clause) {
        static Existing of(Visitor lead) {
            String engagement = Visitor.location(lead.post(
                            REGISTER.page(), "/engagements", REGISTER.fields().get()))
                    .substring("/engagements/".length());
            String form =
                    lead.get("/engagements/" + engagement + "/evidence/new").body();
            Matcher clause = Pattern.compile("name=\"for\" value=\"([^\"]+)\"").matcher(form);
            assertThat(clause.find()).isTrue();
            return new Existing(
                    engagement, add(lead, engagement, "a.txt"), add(lead, engagement, "b.txt"), clause.group(1));
        }

        private static String add(Visitor lead, String engagement, String name) {
            String all = "/engagements/" + engagement + "/evidence";
            byte[] file = (SECRET_TITLE + name).getBytes(StandardCharsets.UTF_8);
            String added = Visitor.location(lead.upload(
                    all + "/new", all, Map.of("observed", "2026-10-01", "title", SECRET_TITLE), name, file));
            return added.substring(added.indexOf('=') + 1);
        }

        Call call(String page, Map<String, String> fields, @Nullable String file) {
            return new Call(page, () -> fields, engagement, evidence, file);
        }
    }

    /** In the order they are called in: whoever needs the password comes before the one that changes it. */
    private Map<String, Call> changes(Seat seat, UUID token, Existing existing) {
        String next = "Another good-7 phrase";
        String other = "Yet another good-7 phrase";
        Map<String, Call> changes = new LinkedHashMap<>();
        changes.put("POST /engagements", REGISTER);
        changes.putAll(EngagementCalls.changes(application, seat));
        changes.putAll(DutyCalls.changes(application, seat));
        changes.putAll(ExchangeCalls.changes(application, seat));
        changes.putAll(RegisterCalls.changes(application, seat));
        changes.putAll(DisposalCalls.changes(application, seat));
        changes.putAll(PolicyCalls.changes(application, seat));
        String page = "/engagements/" + existing.engagement() + "/evidence/new";
        changes.put(
                "POST /engagements/{id}/evidence",
                existing.call(page, Map.of("observed", "2026-10-01", "for", existing.clause()), "another.txt"));
        changes.put(
                "POST /engagements/{id}/evidence/same",
                existing.call(
                        page,
                        Map.of(
                                "existing",
                                existing.evidence(),
                                "choice",
                                "both",
                                "observed",
                                "2026-10-02",
                                "file",
                                "a.txt"),
                        null));
        changes.put(
                "POST /engagements/{id}/evidence/{item}/targets",
                existing.call(page, Map.of("for", existing.clause()), null));
        changes.put(
                "POST /engagements/{id}/evidence/{item}/supersede",
                existing.call(page, Map.of("newer", existing.newer(), "reason", "記載の誤りを直したため"), null));
        changes.putAll(wordingChanges(seat));
        changes.putAll(ownChanges(seat));
        changes.put("POST /people", new Call("/people", Map.of("name", "伊藤 直樹")));
        changes.put(
                "POST /account/tokens",
                new Call(
                        "/account/tokens/new",
                        () -> Map.of(
                                "name", "月次報告", "days", "30", "password", seat.password(), "code", seat.freshCode())));
        changes.put(
                "POST /account/tokens/{id}/revoke",
                new Call("/account/tokens/" + token + "/revoke", () -> Map.of(), token.toString()));
        changes.put(
                "POST /sign-in/password",
                new Call("/account", Map.of("current", seat.password(), "password", next, "repeated", next)));
        changes.put(
                "POST /account/password",
                new Call("/account", Map.of("current", next, "password", other, "repeated", other)));
        return changes;
    }

    private Map<String, Call> wordingChanges(Seat seat) {
        String page = "/regulations/attach";
        Map<String, Call> changes = new LinkedHashMap<>();
        changes.put("POST " + page, new Call(page, () -> Map.of(), "", "", "写し.txt"));
        changes.put(
                "POST /regulations/copies/{id}/attach",
                new Call(page, () -> Map.of("part", "0"), SampleWording.read(application, seat)));
        changes.put(
                "POST /regulations/copies/{id}/discard",
                new Call(page, () -> Map.of(), SampleWording.read(application, seat)));
        return changes;
    }

    private Map<String, Call> ownChanges(Seat seat) {
        String page = "/regulations/own";
        String checked = SampleOwn.checked(application, seat);
        Map<String, Call> changes = new LinkedHashMap<>();
        changes.put(
                "POST " + page,
                new Call(page, () -> Map.of("id", "another-house", "revision", "undated"), "", "", "茶室.txt"));
        changes.put(
                "POST /regulations/own/{id}/files",
                new Call(page + "/" + checked, () -> Map.of(), checked, "", "edited.zip"));
        changes.put("POST /regulations/own/{id}/edition", new Call(page + "/" + checked, () -> Map.of(), checked));
        changes.put("POST /regulations/own/{id}/discard", new Call(page + "/" + checked, () -> Map.of(), checked));
        return changes;
    }

    /** How each endpoint for programs that changes something is called rightly: what it is sent. */
    private static Map<String, String> changesOfPrograms(Seat seat) {
        return Map.of(
                "POST /api/v1/engagements/{id}/forms/{form}",
                "{\"asOf\":\"" + Days.today(seat.clock()) + "\"}",
                "POST /api/v1/regulations/wording",
                SampleWording.text());
    }

    /** Those that change no record: a cookie, or what the tests of signing in show. */
    private static final List<String> NOT_CHANGES =
            List.of("POST /preferences", "POST /sign-in/code", "POST /sign-in/enrol", "POST /setup");

    /** {@code id} fills the place of that name in the address. The fields are asked for when they are sent. */
    record Call(
            String page,
            Supplier<Map<String, String>> fields,
            String id,
            String item,
            @Nullable String file) {
        Call(String page, Supplier<Map<String, String>> fields, String id) {
            this(page, fields, id, "", null);
        }

        HttpResponse<String> by(Visitor visitor, String path) {
            String filled = path.replace("{item}", item)
                    .replace("{occurrence}", item)
                    .replace("{form}", "jpo-status-report")
                    .replace("{register}", path.endsWith("/decision") ? "exemptions" : Rosters.REGISTER)
                    .replace("{entry}", item)
                    .replace("{change}", item)
                    .replace("{sheet}", item);
            return file == null
                    ? visitor.post(page, filled, fields.get())
                    : visitor.upload(page, filled, fields.get(), file, content(file));
        }

        private static byte[] content(String file) {
            if (file.endsWith(".zip")) {
                return SampleOwn.goodZip(file);
            }
            if (file.equals("茶室.txt")) {
                return SampleOwn.document();
            }
            return file.endsWith(".xlsx") ? RegisterCalls.sheet(file) : file.getBytes(StandardCharsets.UTF_8);
        }

        Call(String page, Supplier<Map<String, String>> fields) {
            this(page, fields, "");
        }

        Call(String page, Map<String, String> fields) {
            this(page, () -> fields);
        }

        Call(String page, Map<String, String> fields, String id) {
            this(page, () -> fields, id);
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
                    if (endpoint.isApi()) {
                        assertAsksForAToken(all, endpoint, answer);
                        return;
                    }
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
                    if (endpoint.isApi()) {
                        assertAsksForAToken(all, endpoint, answer);
                        return;
                    }
                    all.assertThat(answer.statusCode()).as(endpoint.toString()).isEqualTo(302);
                    all.assertThat(Visitor.location(answer))
                            .as(endpoint.toString())
                            .isEqualTo("/sign-in/code");
                }));
    }

    /** Not a redirect, and nothing but why and what to send. */
    private static void assertAsksForAToken(SoftAssertions all, Endpoint endpoint, HttpResponse<String> answer) {
        all.assertThat(answer.statusCode()).as(endpoint.toString()).isEqualTo(401);
        all.assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .as(endpoint.toString())
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer "));
        all.assertThat(answer.headers().firstValue("Content-Type"))
                .as(endpoint.toString())
                .hasValue("application/problem+json");
        all.assertThat(answer.headers().firstValue("Set-Cookie"))
                .as(endpoint.toString())
                .isEmpty();
    }

    @Test
    void aSessionOpensNoEndpointForProgramsAndATokenNoPage() {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        Visitor signedIn = seat.signIn(port);
        Visitor program = new Visitor(port);
        String token = seat.token(application);
        SoftAssertions.assertSoftly(all -> endpoints.stream()
                .filter(endpoint -> endpoint.handler().hasMethodAnnotation(Requires.class))
                .forEach(endpoint -> {
                    if (endpoint.isApi()) {
                        assertAsksForAToken(all, endpoint, signedIn.request(endpoint.method(), "/", anyPath(endpoint)));
                    } else if (!endpoint.changes()) {
                        HttpResponse<String> answer = program.api(endpoint.method(), anyPath(endpoint), token, "");
                        all.assertThat(answer.statusCode())
                                .as(endpoint.toString())
                                .isEqualTo(302);
                        all.assertThat(Visitor.location(answer))
                                .as(endpoint.toString())
                                .isEqualTo("/sign-in");
                    }
                }));
    }

    @Test
    void whoLacksThePermissionIsRefused() {
        for (AccessRole role : AccessRole.values()) {
            Seat seat = Seat.create(application, role);
            Visitor visitor = seat.signIn(port);
            String token = seat.token(application);
            SoftAssertions.assertSoftly(all -> endpoints.stream()
                    .filter(endpoint -> endpoint.handler().hasMethodAnnotation(Requires.class))
                    .filter(endpoint -> !role.permissions().contains(required(endpoint)))
                    .forEach(endpoint -> all.assertThat((endpoint.isApi()
                                            ? visitor.api(endpoint.method(), anyPath(endpoint), token, "{}")
                                            : visitor.request(endpoint.method(), "/", anyPath(endpoint)))
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
        Visitor lead = seat.signIn(port);
        Map<String, Call> changes = changes(seat, tokenIdOf(seat), Existing.of(lead));
        List<String> known = new ArrayList<>(changes.keySet());
        known.addAll(changesOfPrograms(seat).keySet());
        known.addAll(NOT_CHANGES);
        assertThat(changing)
                .as("each must be called here, or listed with a reason")
                .hasSameElementsAs(known);

        changes.forEach((name, call) -> leavesARow(seat, name, 302, () -> call.by(lead, path(name, call.id()))));
        String token = seat.token(application);
        // one of its own: the same data of the same contract are frozen once
        String whole = Contracts.ready(application, seat).toString();
        changesOfPrograms(seat)
                .forEach((name, body) -> leavesARow(
                        seat,
                        name,
                        201,
                        () -> lead.api("POST", path(name, whole).replace("{form}", "jpo-status-report"), token, body)));
    }

    private void leavesARow(Seat seat, String name, int status, Supplier<HttpResponse<String>> call) {
        List<TrailRow> before = newest(seat);
        HttpResponse<String> answer = call.get();
        assertThat(answer.statusCode()).as(name + "\n" + answer.body()).isEqualTo(status);
        List<TrailRow> since = newest(seat).stream()
                .takeWhile(row ->
                        before.isEmpty() || !row.id().equals(before.getFirst().id()))
                .filter(row -> row.act() != Trail.Act.READ && row.act() != Trail.Act.TOKEN_USE)
                // what the program does after the commit is its own
                .filter(row -> row.by().isPresent())
                .toList();
        assertThat(since)
                .as(name + " left no row")
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.by()).contains(seat.who().login()));
    }

    private static String path(String name, String id) {
        return name.substring(name.indexOf(' ') + 1).replace("{id}", id);
    }

    /** The id of a token that the seat's account has from now on. */
    private UUID tokenIdOf(Seat seat) {
        seat.token(application);
        return Acting.as(
                new Actor.Program(seat.who().org(), "test"),
                () -> application
                        .getBean(AccessTokens.class)
                        .list(seat.who().account())
                        .getFirst()
                        .id());
    }

    @Test
    void anotherOrganizationSeesNothingOnAnyEndpoint() {
        Seat owning = Seat.create(application, AccessRole.LEAD);
        Visitor owner = owning.signIn(port);
        Existing existing = Existing.of(owner);
        String engagement = existing.engagement();
        assertThat(owner.get("/engagements/" + engagement + "/evidence/" + existing.evidence() + "/file")
                        .body())
                .contains(SECRET_TITLE);
        assertThat(owner.get("/engagements/" + engagement).body()).contains(SECRET_TITLE);
        assertThat(owner.api("GET", "/api/v1/engagements", owning.token(application), "")
                        .body())
                .contains(SECRET_TITLE);

        Seat elsewhere = Seat.create(application, AccessRole.LEAD);
        Visitor other = elsewhere.signIn(port);
        String token = elsewhere.token(application);
        for (String id : List.of(engagement, tokenIdOf(owning).toString())) {
            Map<String, String> variables = Map.of("id", id, "item", existing.evidence(), "name", "junshu.css");
            SoftAssertions.assertSoftly(all -> endpoints.forEach(endpoint -> {
                HttpResponse<String> answer = ask(endpoint, endpoint.path(variables), other, token);
                all.assertThat(answer.body()).as(endpoint.toString()).doesNotContain(SECRET_TITLE);
                if (endpoint.pattern().contains("{id}") && endpoint.handler().hasMethodAnnotation(Requires.class)) {
                    all.assertThat(answer.statusCode()).as(endpoint.toString()).isEqualTo(404);
                }
            }));
        }
    }

    private static HttpResponse<String> ask(Endpoint endpoint, String path, Visitor visitor, String token) {
        if (endpoint.isApi()) {
            return visitor.api(endpoint.method(), path, token, endpoint.changes() ? "{}" : "");
        }
        return endpoint.changes() ? visitor.request(endpoint.method(), "/", path) : visitor.get(path);
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
        return endpoint.path(Map.of(
                "id", UUID.randomUUID().toString(), "item", UUID.randomUUID().toString(), "name", "junshu.css"));
    }
}
