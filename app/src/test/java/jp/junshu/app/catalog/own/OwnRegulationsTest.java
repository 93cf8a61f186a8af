package jp.junshu.app.catalog.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.zip.ZipInputStream;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.Visitor;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.store.DataFolder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** From a document to an edition that a contract is pinned to. */
@JunshuTest
class OwnRegulationsTest {
    private static final String OWN = "/regulations/own";

    @Autowired
    ApplicationContext application;

    @Autowired
    DataFolder folder;

    @LocalServerPort
    int port;

    private static String begin(Visitor visitor) {
        HttpResponse<String> begun = visitor.upload(
                OWN,
                OWN,
                Map.of("id", SampleOwn.ID, "revision", SampleOwn.REVISION),
                "茶室の規程.txt",
                SampleOwn.document());
        assertThat(begun.statusCode()).isEqualTo(302);
        return Visitor.location(begun);
    }

    private static HttpResponse<String> bring(Visitor visitor, String work, byte[] zip) {
        return visitor.upload(work, work + "/files", Map.of(), "edited.zip", zip);
    }

    @Test
    void aDocumentBecomesADraftAndItsEditedFilesAnEditionThatAContractIsPinnedTo() throws IOException {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        Visitor lead = seat.signIn(port);
        String work = begin(lead);
        assertThat(lead.get(work).body()).contains("第1条", "第2条第1項第一号", "茶室の規程.txt");

        byte[] draft = lead.fetch(work + "/draft?part=0").body();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(draft))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("tea-house/2026-04-01/regulation.yaml");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).contains("open:");
        }
        bring(lead, work, draft);
        assertThat(lead.get(work).body())
                .contains("tea-house/2026-04-01/regulation.yaml", "<td class=\"figure\">")
                .doesNotContain(work + "/edition");

        bring(lead, work, SampleOwn.goodZip(seat.who().login()));
        assertThat(lead.get(work).body()).contains(work + "/edition");
        HttpResponse<String> registered = lead.post(work, work + "/edition", Map.of());
        assertThat(Visitor.location(registered)).isEqualTo("/regulations/tea-house");
        assertThat(lead.get("/regulations/tea-house/clauses/2").body()).contains("湯を沸かす。");
        assertThat(lead.get("/regulations/search?q=%E6%B9%AF").body()).contains("/regulations/tea-house/clauses/2");
        assertThat(folder.root()
                        .resolve("regulations")
                        .resolve(seat.who().org().value().toString())
                        .resolve("tea-house/2026-04-01/01-tea.yaml"))
                .satisfies(file ->
                        assertThat(Files.readString(file)).contains(seat.who().login()));

        HttpResponse<String> contract = lead.post(
                "/engagements/new",
                "/engagements",
                Map.of(
                        "side", "CONTRACTOR",
                        "party", "茶室組合",
                        "calendar", "national-bodies",
                        "title", "茶会の運営",
                        "concluded", "令和8年4月1日",
                        "from", "令和8年4月1日",
                        "until", "令和9年3月31日",
                        "regulation", "tea-house"));
        assertThat(contract.statusCode()).isEqualTo(302);
        assertThat(lead.get(Visitor.location(contract) + "/duties").body()).contains("湯を沸かす");
    }

    @Test
    void anotherOrganizationSeesNothingOfItAndMayMakeTheSame() {
        Seat one = Seat.create(application, AccessRole.LEAD);
        Seat other = Seat.create(application, AccessRole.LEAD);
        Visitor first = one.signIn(port);
        Visitor second = other.signIn(port);
        String work = begin(first);
        bring(first, work, SampleOwn.goodZip("the same"));
        first.post(work, work + "/edition", Map.of());

        assertThat(second.get("/regulations/tea-house").statusCode()).isEqualTo(404);
        assertThat(second.get(work).statusCode()).isEqualTo(404);
        String own = begin(second);
        bring(second, own, SampleOwn.goodZip("the same"));
        assertThat(Visitor.location(second.post(own, own + "/edition", Map.of())))
                .isEqualTo("/regulations/tea-house");
        assertThat(second.get("/regulations/tea-house").statusCode()).isEqualTo(200);
    }

    @Test
    void anArchiveThatIsRefusedChangesNothing() {
        Visitor lead = Seat.create(application, AccessRole.LEAD).signIn(port);
        String work = begin(lead);
        bring(lead, work, SampleOwn.goodZip("kept"));
        HttpResponse<String> refused = bring(lead, work, SampleOwn.zip("", Map.of("../up.yaml", "x", "a.exe", "x")));
        assertThat(refused.body()).contains("../up.yaml", "a.exe", work + "/edition");
        assertThat(lead.get(work).body()).contains(work + "/edition");
    }

    @Test
    void whatCannotBeTheIdOfARegulationIsToldWithEverythingElse() {
        Visitor lead = Seat.create(application, AccessRole.LEAD).signIn(port);
        HttpResponse<String> refused =
                lead.upload(OWN, OWN, Map.of("id", "nite-standard", "revision", "R8"), "写し.txt", SampleOwn.document());
        assertThat(refused.body()).contains("id-fault", "revision-fault");
        HttpResponse<String> empty = lead.upload(
                OWN,
                OWN,
                Map.of("id", "own", "revision", "undated"),
                "空.txt",
                "番号のない文。".getBytes(StandardCharsets.UTF_8));
        assertThat(empty.body()).contains("id-fault");
    }

    @Test
    void nobodyButTheLeadMakesRegulations() {
        Seat manager = Seat.create(application, AccessRole.MANAGER);
        assertThat(manager.signIn(port).get(OWN).statusCode()).isEqualTo(403);
    }
}
