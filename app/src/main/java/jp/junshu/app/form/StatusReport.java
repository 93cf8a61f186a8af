package jp.junshu.app.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.catalog.Wordings;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.duty.Places;
import jp.junshu.app.duty.Statements;
import jp.junshu.app.duty.StatusAsOf;
import jp.junshu.app.duty.StatusWords;
import jp.junshu.app.duty.status.ClauseStatus;
import jp.junshu.app.duty.status.DutyStatus;
import jp.junshu.app.duty.status.Gap;
import jp.junshu.app.duty.status.Word;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.screen.Text;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Form;
import jp.junshu.law.catalog.When;
import jp.junshu.law.form.FormFill.Matters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills a form with the status of a regulation's matters: one of the three words each, and on the separate sheet why a
 * matter is not done or does not apply, or what was done where that is always told ({@code jpo-security-matters:記載要領.1},
 * {@code jpo-security-matters:15}). The form itself, its matters and their order are data.
 */
@Service
class StatusReport {
    private final Letterhead letterhead;
    private final Statements statements;
    private final FormItems items;
    private final Wordings wordings;
    private final StatusWords words;

    StatusReport(Letterhead letterhead, Statements statements, FormItems items, Wordings wordings, StatusWords words) {
        this.letterhead = letterhead;
        this.statements = statements;
        this.items = items;
        this.wordings = wordings;
        this.words = words;
    }

    /** The form filled as of the day of the status, dated {@code madeOn}. */
    @Transactional
    public Draft draft(Form form, Matters fill, StatusAsOf found, LocalDate madeOn) {
        return new Filling(form, fill, found, madeOn).draft();
    }

    private final class Filling {
        private final Form form;
        private final Matters fill;
        private final StatusAsOf found;
        private final LocalDate madeOn;
        private final LocalDate day;
        private final EngagementId engagement;
        private final Places places;
        private final FormPlaces here;
        private final List<Check> checks = new ArrayList<>();
        private final OfficialWords official;

        Filling(Form form, Matters fill, StatusAsOf found, LocalDate madeOn) {
            this.form = form;
            this.fill = fill;
            this.found = found;
            this.madeOn = madeOn;
            this.day = found.status().asOf();
            this.engagement = found.terms().engagement().id();
            this.places = new Places(engagement);
            this.here = new FormPlaces(engagement, form.id());
            this.official = new OfficialWords(wordings, found.editions());
        }

        Draft draft() {
            Engagement contract = found.terms().engagement();
            List<FormValue.Group> matters = new ArrayList<>();
            List<FormValue.Group> annex = new ArrayList<>();
            Map<ClauseId, Statements.Statement> said = statements.listAsOf(engagement, day);
            for (ClauseId id : fill.matters()) {
                matter(id, Optional.ofNullable(said.get(id)), matters, annex);
            }
            List<FormItem> agreed = items.listAsOf(engagement, form.id(), day);
            checkInterview();
            checkWording();
            checkProofs();
            FormData data = new FormData(
                    form.id(),
                    FormValue.Group.of(Map.of(
                            "made-on", new FormValue.Day(madeOn),
                            "addressee", letterhead.addressee(contract, day, checks),
                            "sender", letterhead.sender(contract, day, checks),
                            "contract",
                                    FormValue.Group.of(Map.of(
                                            "concluded",
                                            new FormValue.Day(contract.concluded()),
                                            "title",
                                            FormValue.Words.of(contract.title()))),
                            "matters", new FormValue.Rows(matters),
                            "extra",
                                    new FormValue.Rows(
                                            agreed.stream().map(this::extra).toList()),
                            "annex", new FormValue.Rows(annex),
                            "annex-extra",
                                    new FormValue.Rows(agreed.stream()
                                            .filter(item -> item.word() != Word.DONE
                                                    || !item.reason().isBlank())
                                            .map(this::annexExtra)
                                            .toList()))));
            return new Draft(form, Optional.empty(), data, checks);
        }

        // ---- one matter

        private void matter(
                ClauseId id,
                Optional<Statements.Statement> said,
                List<FormValue.Group> matters,
                List<FormValue.Group> annex) {
            Optional<ClauseStatus> status =
                    found.status().findClause(id).map(each -> each.only(duty -> !isDoneByMaking(duty)));
            if (status.isEmpty()) {
                check(Check.Weight.NEEDED, Text.of("form.check.not-pinned", id.toString()), places.status() + "/terms");
                return;
            }
            Clause clause = status.get().clause();
            Word word = status.get().word();
            FormValue cite = FormValue.Words.of(clause.cite());
            matters.add(FormValue.Group.of(Map.of(
                    "cite", cite,
                    "confirm",
                            FormValue.Words.of(
                                    official.find(clause).orElseGet(() -> words.inOwnWords(clause, Locale.JAPANESE))),
                    "status", FormValue.Words.of(japanese(word)))));
            boolean told = word != Word.DONE || fill.told().contains(id);
            if (told || said.isPresent()) {
                String text = said.map(Statements.Statement::words)
                        .orElseGet(() -> words.explain(found, status.get(), Locale.JAPANESE));
                annex.add(FormValue.Group.of(Map.of(
                        "cite",
                        cite,
                        "status",
                        FormValue.Words.of(japanese(word)),
                        "text",
                        FormValue.Words.orMissing(text))));
            }
            checkMatter(id, status.get(), told && said.isEmpty());
        }

        /** Whether a duty waits for this very form to be made: the form is its doing and does not report on itself. */
        private boolean isDoneByMaking(DutyStatus duty) {
            return duty.duty().when().triggers().stream()
                    .anyMatch(trigger -> trigger instanceof When.Trigger.On(var events)
                            && fill.drafted().filter(events::contains).isPresent());
        }

        private void checkMatter(ClauseId id, ClauseStatus status, boolean unsaid) {
            String write = places.statement(id, here.preview(day));
            switch (status.word()) {
                case NOT_DONE -> {
                    if (unsaid) {
                        check(
                                Check.Weight.GAP,
                                Text.of("form.check.reason", status.clause().cite()),
                                write);
                    }
                }
                case DONE, NOT_APPLICABLE -> {
                    if (unsaid) {
                        check(
                                Check.Weight.LOOK,
                                Text.of("form.check.told", status.clause().cite()),
                                write);
                    }
                }
            }
            long overruled =
                    status.duties().stream().filter(duty -> duty.isOverruled()).count();
            if (overruled > 0) {
                check(
                        Check.Weight.LOOK,
                        Text.of("form.check.overruled", status.clause().cite(), overruled),
                        places.clause(id));
            }
        }

        private void checkInterview() {
            long open = found.status().duties().values().stream()
                    .flatMap(duty -> duty.gaps().stream())
                    .filter(Gap.Unanswered.class::isInstance)
                    .distinct()
                    .count();
            if (found.terms().answers().given().isEmpty()) {
                check(Check.Weight.NEEDED, Text.of("form.check.no-answers"), places.interview());
            } else if (open > 0) {
                check(Check.Weight.GAP, Text.of("form.check.answers", open), places.interview());
            }
        }

        private void checkWording() {
            official.checks().forEach(each -> check(Check.Weight.LOOK, each.words(), each.link()));
        }

        private void checkProofs() {
            long stale = found.status().duties().values().stream()
                    .flatMap(duty -> duty.gaps().stream())
                    .filter(Gap.StaleProof.class::isInstance)
                    .count();
            if (stale > 0) {
                check(Check.Weight.LOOK, Text.of("form.check.stale", stale), places.duties() + "?show=missing");
            }
        }

        // ---- items agreed with the other side

        private FormValue.Group extra(FormItem item) {
            return FormValue.Group.of(Map.of(
                    "heading", FormValue.Words.of(item.heading()),
                    "confirm", FormValue.Words.of(item.confirm()),
                    "status", FormValue.Words.of(japanese(item.word()))));
        }

        private FormValue.Group annexExtra(FormItem item) {
            return FormValue.Group.of(Map.of(
                    "heading", FormValue.Words.of(item.heading()),
                    "status", FormValue.Words.of(japanese(item.word())),
                    "text", FormValue.Words.orMissing(item.reason())));
        }

        private void check(Check.Weight weight, Text text, String link) {
            checks.add(new Check(weight, text, link));
        }

        private static String japanese(Word word) {
            return switch (word) {
                case DONE -> "実施";
                case NOT_DONE -> "未実施";
                case NOT_APPLICABLE -> "該当なし";
            };
        }
    }
}
