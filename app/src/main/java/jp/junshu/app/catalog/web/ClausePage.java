package jp.junshu.app.catalog.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.app.catalog.ClauseStandings.Standings;
import jp.junshu.app.catalog.ClauseWording;
import jp.junshu.app.screen.Crumb;
import jp.junshu.law.words.DutyWording;

/**
 * One clause: what it says and asks for, what it has to do with other places, and how it stands in contracts.
 *
 * @param contracts how it stands in contracts; empty where the reader may not know of them
 * @param above the places it stands in, the outermost first
 * @param below what it heads
 * @param see the places it names; {@code seen} those that name it
 * @param was where it stood in an earlier revision
 * @param elsewhere what serves the same measures, measure by measure
 */
public record ClausePage(
        Book book,
        String id,
        String cite,
        String title,
        String kind,
        Optional<String> mechanism,
        String says,
        Optional<String> remark,
        Official official,
        List<Obligation> duties,
        List<Figure> figures,
        Optional<Standings> contracts,
        List<Place> above,
        List<Place> below,
        List<Place> see,
        List<Place> seen,
        Optional<String> was,
        List<Shared> elsewhere,
        Optional<Place> previous,
        Optional<Place> next) {
    public ClausePage {
        duties = List.copyOf(duties);
        figures = List.copyOf(figures);
        above = List.copyOf(above);
        below = List.copyOf(below);
        see = List.copyOf(see);
        seen = List.copyOf(seen);
        elsewhere = List.copyOf(elsewhere);
    }

    /** The way to this page: the regulations, this one, the places it stands in. */
    public List<Crumb> crumbs(String regulations) {
        return Stream.concat(
                        Stream.of(new Crumb(regulations, "/regulations"), new Crumb(book.title(), book.path())),
                        above.stream().map(place -> new Crumb(place.cite() + " " + place.title(), place.link())))
                .toList();
    }

    /**
     * The official wording.
     *
     * @param attached whether the regulation's wording is attached at all
     * @param wording this clause's
     */
    public record Official(boolean attached, Optional<ClauseWording> wording) {}

    /** Another clause; {@code regulation} is empty within the same one. */
    public record Place(String regulation, String cite, String title, String link) {}

    /** A duty, with where its parts lead. */
    public record Obligation(String id, DutyWording wording, String mechanism, String meaning, List<Named> measures) {
        public Obligation {
            measures = List.copyOf(measures);
        }
    }

    public record Named(String title, String link) {}

    /** What the clause sets for a parameter. */
    public record Figure(
            String parameter,
            String id,
            String demand,
            String subject,
            Optional<String> where,
            Optional<String> note) {}

    /** The clauses that a measure serves in other regulations. */
    public record Shared(Named measure, int count, List<Regulation> regulations) {
        public Shared {
            regulations = List.copyOf(regulations);
        }
    }

    public record Regulation(String title, List<Place> places) {
        public Regulation {
            places = List.copyOf(places);
        }
    }
}
