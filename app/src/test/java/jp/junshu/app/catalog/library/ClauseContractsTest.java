package jp.junshu.app.catalog.library;

import static org.assertj.core.api.Assertions.assertThat;

import jp.junshu.app.Contracts;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.Visitor;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.kernel.EngagementId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The page of a clause says how it stands in contracts, to those who may read them. */
@JunshuTest
class ClauseContractsTest {
    private static final String TITLE = "令和8年度特許出願動向調査（試験用）";
    private static final String CLAUSE = "/regulations/" + Contracts.JPO + "/clauses/16.6";
    private static final String HEADING = "契約での状況";

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    private String page(Seat seat, String path) {
        Visitor visitor = seat.signIn(port);
        return visitor.get(path, "Accept-Language", "ja").body();
    }

    @Test
    void eachContractUnderTheRegulationIsNamedWithItsStateAndLinked() {
        Seat lead = Seat.create(application, AccessRole.LEAD);
        EngagementId contract = Contracts.ready(application, lead);

        String page = page(lead, CLAUSE);

        assertThat(page).contains(HEADING, TITLE, "/engagements/" + contract + "/clauses/", "class=\"mark mark-");
        assertThat(page(lead, "/regulations/labour-confidentiality/clauses/3.2"))
                .contains(HEADING, "この条項の義務がある契約はありません")
                .doesNotContain(TITLE);
    }

    @Test
    void whoMayNotReadContractsAndWhoIsElsewhereHearNothing() {
        Seat lead = Seat.create(application, AccessRole.LEAD);
        Contracts.ready(application, lead);
        Seat keeper = lead.beside(application, "森 一郎", AccessRole.ADMINISTRATOR);
        Seat elsewhere = Seat.create(application, AccessRole.LEAD);

        assertThat(page(keeper, CLAUSE)).contains("原文").doesNotContain(HEADING, TITLE, "/policy?q=");
        assertThat(page(elsewhere, CLAUSE)).contains(HEADING).doesNotContain(TITLE);
    }

    @Test
    void aFigureLeadsToWhatIsKeptNow() {
        Seat lead = Seat.create(application, AccessRole.LEAD);

        String page = page(lead, "/regulations/mhlw-requirements/clauses/6.9.1.2.2");

        assertThat(page).contains("href=\"/policy?q=session.concurrent\"");
        assertThat(page(lead, "/policy?q=session.concurrent")).contains("session.concurrent");
    }

    /** The navigation's one current place is the regulations, on every page about them. */
    @Test
    void everyPageAboutRegulationsIsBelowThem() {
        Visitor lead = Seat.create(application, AccessRole.LEAD).signIn(port);

        for (String path :
                new String[] {"/regulations", "/regulations/search?q=a", "/crosswalk", "/glossary", "/coverage", CLAUSE
                }) {
            assertThat(lead.get(path).body())
                    .as(path)
                    .containsPattern("href=\"/regulations\"[^>]*aria-current=\"(page|true)\"");
        }
        assertThat(lead.get("/policy").body()).containsPattern("href=\"/policy\"[^>]*aria-current=");
    }
}
