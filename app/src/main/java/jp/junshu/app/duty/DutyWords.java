package jp.junshu.app.duty;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.junshu.app.contract.FigureText;
import jp.junshu.app.duty.status.Basis;
import jp.junshu.app.duty.status.DutyStatus;
import jp.junshu.app.duty.status.Gap;
import jp.junshu.app.screen.Text;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Anchor;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Dealing;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.Interval;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.QuestionId;
import jp.junshu.law.catalog.Role;
import jp.junshu.law.catalog.RoleId;
import jp.junshu.law.catalog.Value;
import jp.junshu.law.catalog.When.Trigger;
import jp.junshu.law.catalog.Within;

/** Duties and how they stand, in words of one language: who does what, when, for whom, and why it counts as it does. */
final class DutyWords {
    private final Catalog catalog;
    private final List<Edition> editions;
    private final Locale locale;

    DutyWords(Catalog catalog, List<Edition> editions, Locale locale) {
        this.catalog = catalog;
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
        return duty.who().stream().map(role -> role(role, duty)).collect(Collectors.joining(separator()));
    }

    private String role(RoleId id, Duty duty) {
        return Optional.ofNullable(catalog.roles().get(id))
                .map((Role role) -> role.nameIn(duty.id().clause().regulation()).in(locale))
                .orElse(id.value());
    }

    private String separator() {
        return locale.equals(Locale.JAPANESE) ? "、" : ", ";
    }

    /** Before whom it is brought, and how; empty where it stays inside. */
    Optional<Text> dealing(Duty duty) {
        return duty.dealing()
                .map((Dealing dealing) -> Text.of(
                        "duty.dealing", role(dealing.to(), duty), dealing.act().spelling()));
    }

    // ---- when

    /** When it is to be done: one text for each thing that calls for it, and how soon. */
    List<Text> when(Duty duty) {
        List<Text> texts = new ArrayList<>();
        duty.when().triggers().forEach(trigger -> texts.add(trigger(trigger)));
        duty.when().within().ifPresent(within -> texts.add(within(within)));
        if (duty.when().target()) {
            texts.add(Text.of("duty.when.target"));
        }
        return texts;
    }

    private Text trigger(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Once _ -> Text.of("duty.when.once");
            case Trigger.Standing _ -> Text.of("duty.when.standing");
            case Trigger.Every(Interval.Fixed(Period period)) ->
                Text.of("duty.when.every", FigureText.words(new Value.Term(period), locale));
            case Trigger.Every(Interval.ByParameter stated) ->
                stated.unstated().isPresent()
                        ? Text.of("duty.when.halves", parameter(stated.parameter()))
                        : Text.of("duty.when.stated", parameter(stated.parameter()));
            case Trigger.On(List<EventId> events) ->
                Text.of("duty.when.on", events.stream().map(this::event).collect(Collectors.joining(separator())));
            case Trigger.Before(Anchor anchor) -> Text.of("duty.when.before", anchor(anchor));
            case Trigger.After(Anchor anchor) -> Text.of("duty.when.after", anchor(anchor));
        };
    }

    private Text within(Within within) {
        return switch (within) {
            case Within.Days(Period period) -> Text.of("duty.within", FigureText.words(new Value.Term(period), locale));
            case Within.Hours(Duration hours) ->
                Text.of("duty.within", FigureText.words(new Value.Time(hours), locale));
            case Within.Promptly _ -> Text.of("duty.within.promptly");
            case Within.AtOnce _ -> Text.of("duty.within.at-once");
        };
    }

    /** An event, or a duty as a sentence. */
    String anchor(Anchor anchor) {
        return switch (anchor) {
            case Anchor.OfEvent(EventId event) -> event(event);
            case Anchor.OfDuty(DutyId duty) ->
                editions.stream()
                        .flatMap(edition -> edition.findDuty(duty).stream())
                        .map(this::does)
                        .findFirst()
                        .orElse(duty.toString());
        };
    }

    String event(EventId id) {
        return Optional.ofNullable(catalog.events().get(id))
                .map(event -> event.title().in(locale))
                .orElse(id.value());
    }

    String question(QuestionId id) {
        return Optional.ofNullable(catalog.questions().get(id))
                .map(question -> question.title().in(locale))
                .orElse(id.value());
    }

    String parameter(ParameterId id) {
        return Optional.ofNullable(catalog.parameters().get(id))
                .map(parameter -> parameter.title().in(locale))
                .orElse(id.value());
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
