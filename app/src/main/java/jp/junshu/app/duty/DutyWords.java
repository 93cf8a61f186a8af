package jp.junshu.app.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.junshu.app.duty.status.Basis;
import jp.junshu.app.duty.status.DutyStatus;
import jp.junshu.app.duty.status.Gap;
import jp.junshu.app.screen.Text;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Anchor;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.QuestionId;
import jp.junshu.law.words.CatalogWords;

/** Duties and how they stand, in words of one language: who does what, when, for whom, and why it counts as it does. */
final class DutyWords {
    private final CatalogWords words;
    private final List<Edition> editions;
    private final Locale locale;

    DutyWords(Catalog catalog, List<Edition> editions, Locale locale) {
        this.words = CatalogWords.of(catalog, editions);
        this.editions = List.copyOf(editions);
        this.locale = locale;
    }

    /** The clause's own citation, as its document prints it. */
    String cite(DutyId duty) {
        return editions.stream()
                .filter(edition -> edition.regulation().equals(duty.clause().regulation()))
                .flatMap(edition -> edition.findClause(duty.clause().path()).stream())
                .map(clause -> clause.cite())
                .findFirst()
                .orElse(duty.clause().path().toString());
    }

    String does(Duty duty) {
        return duty.does().in(locale);
    }

    /** The roles that do it, by the regulation's own names. */
    String who(Duty duty) {
        return words.wording(duty).who().in(locale);
    }

    /** Before whom it is brought, and how; empty where it stays inside. */
    Optional<String> dealing(Duty duty) {
        return words.wording(duty).dealing().map(dealing -> dealing.in(locale));
    }

    /** By when, or how often, it is to be done. */
    String when(Duty duty) {
        return words.wording(duty).when().in(locale);
    }

    /** Who does what, by when, for whom, recorded where. */
    String sentence(Duty duty) {
        return words.wording(duty).sentence().in(locale);
    }

    /** What another duty is about, or what happens. */
    String anchor(Anchor anchor) {
        return words.anchor(anchor).in(locale);
    }

    String event(EventId id) {
        return words.event(id).in(locale);
    }

    String question(QuestionId id) {
        return words.question(id).in(locale);
    }

    String parameter(ParameterId id) {
        return words.parameter(id).in(locale);
    }

    // ---- how it stands

    /** Why it stands as it does, a sentence each. */
    List<Text> reasons(DutyStatus status) {
        return reasons(status.basis());
    }

    private List<Text> reasons(Basis basis) {
        return switch (basis) {
            case Basis.ByAnswer(List<QuestionId> questions) ->
                questions.stream()
                        .map(question -> Text.of("duty.basis.answer", question(question)))
                        .toList();
            case Basis.NoEvent _ -> List.of(Text.of("duty.basis.no-event"));
            case Basis.NotYetDue(Optional<LocalDate> first) ->
                List.of(first.map(day -> Text.of("duty.basis.not-yet-due-until", day))
                        .orElseGet(() -> Text.of("duty.basis.not-yet-due")));
            case Basis.PassedOver(List<String> reasons) ->
                reasons.stream()
                        .map(reason -> Text.of("duty.basis.passed-over", reason))
                        .toList();
            case Basis.AllDone _ -> List.of(Text.of("duty.basis.all-done"));
            case Basis.Proven proven ->
                List.of(proven.goodUntil()
                        .map(day -> Text.of(
                                "duty.basis.proven-until",
                                proven.proof().title(),
                                proven.proof().observed(),
                                day))
                        .orElseGet(() -> Text.of(
                                "duty.basis.proven",
                                proven.proof().title(),
                                proven.proof().observed())));
            case Basis.Lacking(List<Gap> gaps) -> gaps.stream().map(this::gap).toList();
            case Basis.Ruled ruled ->
                List.of(Text.of(
                        "duty.basis.ruled",
                        ruled.ruling().reason(),
                        ruled.ruling().until()));
        };
    }

    Text gap(Gap gap) {
        return switch (gap) {
            case Gap.Unanswered(QuestionId question) -> Text.of("duty.gap.unanswered", question(question));
            case Gap.Unstated(ParameterId parameter) -> Text.of("duty.gap.unstated", parameter(parameter));
            case Gap.Unapproved(ParameterId parameter) -> Text.of("duty.gap.unapproved", parameter(parameter));
            case Gap.NoProof _ -> Text.of("duty.gap.no-proof");
            case Gap.StaleProof stale ->
                Text.of("duty.gap.stale", stale.newest().title(), stale.lastGood());
            case Gap.NotDone open ->
                open.due()
                        .map(day -> open.late() ? Text.of("duty.gap.late", day) : Text.of("duty.gap.due", day))
                        .orElseGet(() -> Text.of("duty.gap.not-done"));
        };
    }
}
