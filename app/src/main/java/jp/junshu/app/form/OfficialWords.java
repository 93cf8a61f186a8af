package jp.junshu.app.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.catalog.AttachedWording;
import jp.junshu.app.catalog.ClauseWording;
import jp.junshu.app.catalog.Wordings;
import jp.junshu.app.screen.Text;
import jp.junshu.law.ClauseId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.attaching.WordingState;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Edition;

/** The official wording that a form takes over from the attached copies, and what of it a reader must know. */
final class OfficialWords {
    /** A line for the check list. */
    record Line(Text words, String link) {}

    private final Map<RegulationId, Edition> editions = new HashMap<>();
    private final Map<RegulationId, AttachedWording> wordings = new HashMap<>();
    private final List<Clause> without = new ArrayList<>();
    private final List<Clause> changed = new ArrayList<>();

    OfficialWords(Wordings attached, List<Edition> editions) {
        for (Edition edition : editions) {
            this.editions.put(edition.regulation(), edition);
            attached.find(edition).ifPresent(wording -> wordings.put(edition.regulation(), wording));
        }
    }

    /** The wording of a clause with all that lies below it; where there is none, that is among the {@link #checks}. */
    Optional<String> find(Clause clause) {
        Optional<ClauseWording> wording =
                Optional.ofNullable(wordings.get(clause.id().regulation())).flatMap(attached -> attached.of(clause));
        if (wording.isEmpty()) {
            without.add(clause);
        } else if (isChanged(clause.id())) {
            changed.add(clause);
        }
        return wording.map(ClauseWording::whole);
    }

    private boolean isChanged(ClauseId id) {
        AttachedWording attached = wordings.get(id.regulation());
        Edition edition = editions.get(id.regulation());
        return attached != null
                && edition != null
                && edition.clauses().stream()
                        .filter(clause -> id.covers(clause.id()))
                        .anyMatch(clause -> attached.of(clause)
                                .filter(wording -> wording.state() == WordingState.CHANGED)
                                .isPresent());
    }

    /** What was missing in what was asked for so far, and what differs from the edition. */
    List<Line> checks() {
        List<Line> lines = new ArrayList<>();
        without.stream().map(clause -> clause.id().regulation()).distinct().forEach(regulation -> {
            String page = "/regulations/" + regulation + "#wording";
            lines.add(
                    wordings.containsKey(regulation)
                            ? new Line(Text.of("form.check.wording.missing", cites(without, regulation)), page)
                            : new Line(Text.of("form.check.wording"), page));
        });
        changed.stream().map(clause -> clause.id().regulation()).distinct().forEach(regulation -> {
            String page = "/regulations/" + regulation + "#wording";
            lines.add(new Line(Text.of("form.check.wording.changed", cites(changed, regulation)), page));
        });
        return lines;
    }

    private static String cites(List<Clause> clauses, RegulationId regulation) {
        return String.join(
                " ",
                clauses.stream()
                        .filter(clause -> clause.id().regulation().equals(regulation))
                        .map(Clause::cite)
                        .toList());
    }
}
