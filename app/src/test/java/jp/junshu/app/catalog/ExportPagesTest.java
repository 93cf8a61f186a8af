package jp.junshu.app.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import jp.junshu.app.Contracts;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.Visitor;
import jp.junshu.app.access.AccessRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Regulations as files, from their pages. */
@JunshuTest
class ExportPagesTest {
    private static final String LABOUR = "/regulations/labour-confidentiality";

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    private Visitor reader() {
        return Seat.create(application, AccessRole.ADMINISTRATOR).signIn(port);
    }

    @Test
    void thePagesOfferTheFormatsAndEachIsAFileToKeep() {
        Visitor reader = reader();
        String list = reader.get("/regulations").body();
        String one = reader.get(LABOUR).body();
        assertThat(list).contains("/regulations/export/xlsx", "/regulations/export/oscal-profile");
        for (String format : new String[] {"xlsx", "oscal", "egov-xml"}) {
            assertThat(one).contains("href=\"" + LABOUR + "/export/" + format + "\"");
            HttpResponse<String> file = reader.get(LABOUR + "/export/" + format);
            assertThat(file.statusCode()).as(format).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(header ->
                            assertThat(header).startsWith("attachment").contains("labour-confidentiality"));
        }
        assertThat(reader.get("/regulations/export/oscal-profile").body()).contains("\"profile\"");
        assertThat(reader.get(LABOUR + "/export/egov-xml").body())
                .contains("（要旨）")
                .doesNotContain("wording=\"official\"");
    }

    @Test
    void aFormatOrARegulationThatIsNotThereIsNotFound() {
        Visitor reader = reader();
        assertThat(reader.get("/regulations/export/oscal").statusCode()).isEqualTo(404);
        assertThat(reader.get("/regulations/export/docx").statusCode()).isEqualTo(404);
        assertThat(reader.get(LABOUR + "/export/docx").statusCode()).isEqualTo(404);
        assertThat(reader.get("/regulations/none/export/xlsx").statusCode()).isEqualTo(404);
    }

    @Test
    void theAttachedWordingStandsInLawXmlForWhoeverAttachedIt() {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        SampleWording.attach(application, seat, "写し.txt", SampleWording.text());
        String file = "/regulations/" + Contracts.JPO + "/export/egov-xml";
        assertThat(seat.signIn(port).get(file).body())
                .contains("wording=\"official\"", "見本の第5事項として、三年間の記録を保存する。", "（要旨）");
        assertThat(reader().get(file).body()).doesNotContain("見本の第5事項");
    }
}
