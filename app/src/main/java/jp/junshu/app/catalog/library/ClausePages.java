package jp.junshu.app.catalog.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.junshu.app.catalog.AttachedWording;
import jp.junshu.app.catalog.ClauseStandings.Standings;
import jp.junshu.app.catalog.Wordings;
import jp.junshu.app.catalog.web.ClausePage;
import jp.junshu.law.ClauseId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Contribution;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.MeasureId;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.words.Figures;
import jp.junshu.law.words.Terms;
import org.springframework.stereotype.Component;

/** Writes the page of a clause: everything that is known of it, whatever contracts there are. */
@Component
class ClausePages {
    private final Wordings wordings;
    private final Catalog catalog;

    ClausePages(Wordings wordings, Catalog catalog) {
        this.wordings = wordings;
        this.catalog = catalog;
    }

    /** @param contracts how it stands in contracts; empty where the reader may not know of them */
    ClausePage page(
            Shelf shelf, Volume volume, Clause clause, Books books, Optional<Standings> contracts, Locale locale) {
        return new Writer(shelf, volume, clause, books, locale).page(wordings.find(volume.edition()), contracts);
    }

    private final class Writer {
        private final Shelf shelf;
        private final Volume volume;
        private final Clause clause;
        private final Books books;
        private final Locale locale;

        Writer(Shelf shelf, Volume volume, Clause clause, Books books, Locale locale) {
            this.shelf = shelf;
            this.volume = volume;
            this.clause = clause;
            this.books = books;
            this.locale = locale;
        }

        ClausePage page(Optional<AttachedWording> wording, Optional<Standings> contracts) {
            return new ClausePage(
                    books.book(Optional.of(clause)),
                    clause.id().toString(),
                    clause.cite(),
                    clause.title().in(locale),
                    Terms.of(clause.kind()).in(locale),
                    clause.mechanism().map(mechanism -> Terms.of(mechanism).in(locale)),
                    clause.says().in(locale),
                    clause.remark().map(remark -> remark.in(locale)),
                    new ClausePage.Official(wording.isPresent(), wording.flatMap(each -> each.of(clause))),
                    clause.duties().stream().map(this::obligation).toList(),
                    clause.sets().stream().map(this::figure).toList(),
                    contracts,
                    above(),
                    volume.children(clause).stream().map(this::within).toList(),
                    places(clause.see()),
                    places(shelf.referring(clause.id()).stream()
                            .sorted(shelf.order())
                            .toList()),
                    clause.was().map(Object::toString),
                    Shelf.measures(clause).stream()
                            .map(this::shared)
                            .filter(each -> each.count() > 0)
                            .toList(),
                    volume.previous(clause).map(this::within),
                    volume.next(clause).map(this::within));
        }

        private ClausePage.Obligation obligation(Duty duty) {
            return new ClausePage.Obligation(
                    duty.id().key(),
                    shelf.words().wording(duty),
                    Terms.of(duty.mechanism()).in(locale),
                    Terms.meaning(duty.mechanism()).in(locale),
                    duty.measures().stream().map(this::named).toList());
        }

        private ClausePage.Named named(MeasureId measure) {
            return new ClausePage.Named(shelf.words().measure(measure).in(locale), Addresses.measure(measure));
        }

        private ClausePage.Figure figure(Contribution set) {
            Optional<Parameter> parameter =
                    Optional.ofNullable(catalog.parameters().get(set.parameter()));
            return new ClausePage.Figure(
                    shelf.words().parameter(set.parameter()).in(locale),
                    set.parameter().toString(),
                    parameter
                            .map(each -> Figures.demand(set.demand(), each).in(locale))
                            .orElse(""),
                    set.subject()
                            .or(() -> parameter.map(Parameter::subject))
                            .map(subject -> Terms.of(subject).in(locale))
                            .orElse(""),
                    set.when().map(when -> shelf.words().condition(when).in(locale)),
                    set.note().map(note -> note.in(locale)));
        }

        private List<ClausePage.Place> above() {
            List<ClausePage.Place> above = new ArrayList<>();
            for (Optional<Clause> up = volume.parent(clause); up.isPresent(); up = volume.parent(up.get())) {
                above.addFirst(within(up.get()));
            }
            return above;
        }

        /** A place of the same regulation, with the filter that is set. */
        private ClausePage.Place within(Clause other) {
            return new ClausePage.Place("", other.cite(), other.title().in(locale), books.link(other));
        }

        /** Places of any regulation; those that are on no shelf are left out. */
        private List<ClausePage.Place> places(List<ClauseId> ids) {
            return ids.stream()
                    .flatMap(id -> shelf.find(id).stream())
                    .map(this::place)
                    .toList();
        }

        private ClausePage.Place place(Clause other) {
            return other.id().regulation().equals(volume.id())
                    ? within(other)
                    : new ClausePage.Place(
                            regulation(other.id().regulation()),
                            other.cite(),
                            other.title().in(locale),
                            Addresses.clause(other.id()));
        }

        private String regulation(RegulationId id) {
            return shelf.find(id)
                    .map(each -> each.edition().shortTitle().in(locale))
                    .orElse(id.value());
        }

        private ClausePage.Shared shared(MeasureId measure) {
            List<ClausePage.Regulation> regulations = new ArrayList<>();
            shelf.serving(measure).forEach((id, clauses) -> {
                if (!id.equals(volume.id())) {
                    regulations.add(new ClausePage.Regulation(
                            regulation(id), clauses.stream().map(this::place).toList()));
                }
            });
            return new ClausePage.Shared(
                    named(measure),
                    regulations.stream().mapToInt(each -> each.places().size()).sum(),
                    regulations);
        }
    }
}
