package jp.junshu.app.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.junshu.app.Contracts;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.Visitor;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.trail.TrailRow;
import jp.junshu.app.trail.TrailRows;
import jp.junshu.law.ClausePath;
import jp.junshu.law.RegulationId;
import jp.junshu.law.attaching.Attachment;
import jp.junshu.law.attaching.WordingState;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.reading.FaultyFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Official wording attached to editions, kept apart by organization, with its history. */
@JunshuTest
class WordingsTest {
    private static final RegulationId JPO = new RegulationId(Contracts.JPO);

    @Autowired
    ApplicationContext application;

    @Autowired
    Copies copies;

    @Autowired
    Wordings wordings;

    @Autowired
    TrailRows trail;

    @LocalServerPort
    int port;

    private Seat seat;

    @BeforeEach
    void sitDown() {
        seat = Seat.create(application, AccessRole.LEAD);
    }

    private ReadCopy read(String fileName, String text) {
        return Contracts.as(seat, () -> {
            try {
                return copies.find(copies.read(fileName, new ByteArrayInputStream(SampleWording.bytes(text))))
                        .orElseThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Comparison compare(ReadCopy copy) {
        return Contracts.as(seat, () -> wordings.compare(copy, Map.of()).getFirst());
    }

    private Edition shipped() {
        return Catalogs.shipped().catalog().getRegulation(JPO).editions().getLast();
    }

    private static Clause clause(Edition edition, String path) {
        return edition.findClause(ClausePath.parse(path)).orElseThrow();
    }

    private Optional<AttachedWording> find(Seat who, Edition edition) {
        return Contracts.as(who, () -> wordings.find(edition));
    }

    @Test
    void aCopyIsHeldAgainstTheRevisionItFitsBest() {
        SampleWording.edition(application, seat, SampleWording.text().replace("三年間", "二年間"));
        Edition fitting = SampleWording.edition(application, seat, SampleWording.text());
        Comparison comparison = compare(read("写し.txt", SampleWording.text()));
        assertThat(comparison.edition().orElseThrow().edition()).isEqualTo(fitting);
        Attachment attachment = comparison.attachment().orElseThrow();
        assertThat(attachment.count(WordingState.SAME))
                .isEqualTo(fitting.clauses().size());
        assertThat(attachment.count(WordingState.CHANGED)).isZero();
    }

    @Test
    void whatIsAttachedIsShownWithItsFileAndStateAndReplacedByANewerCopy() {
        Edition edition = SampleWording.edition(application, seat, SampleWording.text());
        assertThat(find(seat, edition)).isEmpty();
        SampleWording.attach(application, seat, "事項（令和8年）.txt", SampleWording.text());

        AttachedWording first = find(seat, edition).orElseThrow();
        assertThat(first.fileName()).isEqualTo("事項（令和8年）.txt");
        assertThat(first.departures(edition.clauses())).isZero();
        ClauseWording sixth = first.of(clause(edition, "6")).orElseThrow();
        assertThat(sixth.state()).isEqualTo(WordingState.SAME);
        assertThat(sixth.words()).isEqualTo("見本の第6事項として、三年間の記録を保存する。\nなお、この場合であっても、見本の許可を受ける。");
        assertThat(first.of(clause(edition, "16")).orElseThrow().whole())
                .contains("三年間の記録を保存する。", "(1)　見本の画面を点検すること。", "(2)　見本の証明書を更新すること。");

        seat.clock().advance(Duration.ofMinutes(1));
        SampleWording.attach(
                application, seat, "事項（改）.txt", SampleWording.text().replace("第9事項として、三年間", "第9事項として、五年間"));
        AttachedWording second = find(seat, edition).orElseThrow();
        assertThat(second.fileName()).isEqualTo("事項（改）.txt");
        assertThat(second.of(clause(edition, "9")).orElseThrow().state()).isEqualTo(WordingState.CHANGED);
        assertThat(second.departures(edition.clauses())).isEqualTo(1);
        assertThat(Contracts.as(seat, wordings::listAll))
                .extracting(Wordings.Attaching::fileName)
                .containsExactly("事項（改）.txt", "事項（令和8年）.txt");
    }

    @Test
    void editionsOfOneRevisionShareTheWordingAndAnotherRevisionHasItsOwn() {
        SampleWording.attach(application, seat, "写し.txt", SampleWording.text());
        Edition shipped = shipped();
        assertThat(find(seat, shipped)).isPresent();
        Edition corrected = new Edition(
                shipped.regulation(),
                shipped.revision(),
                shipped.inForce(),
                new jp.junshu.law.Text("改めた題", "A corrected title"),
                shipped.shortTitle(),
                shipped.issuer(),
                shipped.orderer(),
                shipped.contractor(),
                shipped.supplementary(),
                shipped.remark(),
                shipped.clauses());
        assertThat(find(seat, corrected)).isPresent();
        assertThat(find(seat, SampleWording.edition(application, seat, SampleWording.text())))
                .isEmpty();
    }

    @Test
    void anotherOrganizationSeesNothingOfIt() {
        SampleWording.attach(application, seat, "写し.txt", SampleWording.text());
        ReadCopy copy = read("別の写し.txt", SampleWording.text());
        Seat other = Seat.create(application, AccessRole.LEAD);
        assertThat(find(other, shipped())).isEmpty();
        assertThat(Contracts.as(other, wordings::listAll)).isEmpty();
        assertThat(Contracts.as(other, () -> copies.find(copy.id()))).isEmpty();
        assertThat(Contracts.as(other, () -> copies.discard(copy.id()))).isFalse();
        assertThat(Contracts.as(seat, () -> copies.find(copy.id()))).isPresent();
    }

    @Test
    void everyStepIsOnTheTrail() {
        SampleWording.attach(application, seat, "写し.txt", SampleWording.text());
        ReadCopy unwanted = read("誤り.txt", SampleWording.text());
        assertThat(Contracts.as(seat, () -> copies.discard(unwanted.id()))).isTrue();
        List<TrailRow> rows = Acting.as(new Actor.Program(seat.who().org(), "test"), () -> trail.listNewest(null, 50));
        assertThat(rows)
                .extracting(TrailRow::act)
                .contains(Trail.Act.WORDING_READ, Trail.Act.WORDING_ATTACH, Trail.Act.WORDING_DISCARD);
    }

    @Test
    void aCopyThatSomethingWasAttachedFromIsKeptAndOneThatWasNotGoesAfterADay() {
        SampleWording.attach(application, seat, "写し.txt", SampleWording.text());
        ReadCopy waiting = read("待ち.txt", SampleWording.text());
        seat.clock().advance(Duration.ofDays(1).plusMinutes(1));
        read("次.txt", SampleWording.text());
        assertThat(Contracts.as(seat, () -> copies.find(waiting.id()))).isEmpty();
        assertThat(find(seat, shipped())).isPresent();
    }

    @Test
    void everythingThatStandsInTheWayIsToldAtOnceAndNothingIsAttached() {
        ReadCopy copy = read("社内規程.txt", "社内規程\n第1条　鍵を管理する。\n第2条　記録する。\n");
        assertThatThrownBy(() -> attach(copy, Set.of(0), Map.of()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(jp.junshu.app.screen.Text::key)
                                .containsExactly("catalog.attach.unknown"));
        assertThatThrownBy(() -> attach(copy, Set.of(), Map.of())).isInstanceOf(Refusal.class);
        RegulationId labour = new RegulationId("labour-confidentiality");
        ReadCopy foreign = read("無関係.txt", "第81条　鍵を管理する。\n第82条　記録する。\n第83条　保存する。\n");
        assertThatThrownBy(() -> attach(foreign, Set.of(0), Map.of(0, labour)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(jp.junshu.app.screen.Text::key)
                                .containsExactly("catalog.attach.no-place"));
        assertThat(Contracts.as(seat, wordings::listAll)).isEmpty();
    }

    private List<Comparison> attach(ReadCopy copy, Set<Integer> parts, Map<Integer, RegulationId> as) {
        return Contracts.as(seat, () -> wordings.attach(copy, parts, as, Locale.JAPANESE));
    }

    @Test
    void aFileThatCannotBeReadLeavesNothing() {
        assertThatThrownBy(() -> read("空.txt", " ")).isInstanceOf(FaultyFileException.class);
        assertThat(Acting.as(new Actor.Program(seat.who().org(), "test"), () -> trail.listNewest(null, 50)))
                .extracting(TrailRow::act)
                .doesNotContain(Trail.Act.WORDING_READ);
    }

    // ---- for programs

    private HttpResponse<String> send(String query, String body) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(
                                    URI.create("http://localhost:" + port + "/api/v1/regulations/wording" + query))
                            .header("Authorization", "Bearer " + seat.token(application))
                            .header("Content-Type", "application/octet-stream")
                            .header("Accept-Language", "ja")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(SampleWording.bytes(body)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aProgramAttachesACopyInOneStep() {
        HttpResponse<String> answer = send("?name=copy.txt", SampleWording.text());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("\"regulation\":\"" + JPO + "\"");
        assertThat(find(seat, shipped())).isPresent();
    }

    @Test
    void whatAProgramSendsInVainIsRefusedWithReasonsAndForgotten() {
        HttpResponse<String> empty = send("?name=a.txt", "");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("文字が一つもありません");
        HttpResponse<String> unknown = send("?name=a.txt", "第1条　鍵を管理する。\n第2条　記録する。\n");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("知っている規程はありません", "labour-confidentiality");
        HttpResponse<String> other = send("?name=a.txt&regulation=labour-confidentiality", SampleWording.text());
        assertThat(other.statusCode()).isEqualTo(422);
        HttpResponse<String> none = send("?name=a.txt&regulation=no-such", SampleWording.text());
        assertThat(none.body()).contains("no-such");
        assertThat(Contracts.as(seat, wordings::listAll)).isEmpty();
    }

    @Test
    void thePagesOfACopyAreNotFoundForWhoeverMayNotAttach() {
        Seat auditor = Seat.create(application, AccessRole.AUDITOR);
        Visitor visitor = auditor.signIn(port);
        assertThat(visitor.get("/regulations/attach").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/regulations/copies/" + UUID.randomUUID()).statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/regulations/" + JPO).body()).contains("情報管理責任者と管理者");
    }
}
