package jp.junshu.app.catalog.web;

import java.util.List;
import java.util.Optional;
import jp.junshu.app.screen.Text;
import jp.junshu.law.words.DutyWording;

/**
 * A measure: what it is for, what shows it, what it serves.
 *
 * @param fresh how long evidence stays good; empty where it does not grow stale
 */
public record MeasurePage(
        String id,
        String title,
        String purpose,
        String evidence,
        Optional<String> fresh,
        Optional<String> note,
        List<Reference> references,
        List<Served> served,
        int clauses) {
    public MeasurePage {
        references = List.copyOf(references);
        served = List.copyOf(served);
    }

    /** @param judged whether the match is our own judgement */
    public record Reference(Text scheme, String number, boolean judged) {}

    public record Served(String regulation, String link, List<Clause> clauses) {
        public Served {
            clauses = List.copyOf(clauses);
        }
    }

    public record Clause(ClausePage.Place place, List<DutyWording> duties) {
        public Clause {
            duties = List.copyOf(duties);
        }
    }
}
