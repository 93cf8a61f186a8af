package jp.junshu.app.catalog;

import java.util.List;
import jp.junshu.app.screen.Mark;
import jp.junshu.law.ClauseId;

/** Port: how a clause stands in the acting organization's contracts. The module that reckons it implements it. */
@FunctionalInterface
public interface ClauseStandings {

    /** The contracts whose regulations hold the clause, those that run longest first. */
    Standings of(ClauseId clause);

    /**
     * Some contracts, and how many more there are.
     *
     * @param more how many were left out, for there are too many to reckon for one page
     */
    record Standings(List<Standing> contracts, int more) {
        public Standings {
            contracts = List.copyOf(contracts);
        }
    }

    /**
     * One contract.
     *
     * @param party the other side's name
     * @param link where the clause is worked on in this contract
     */
    record Standing(String title, String party, Mark mark, String link) {}
}
