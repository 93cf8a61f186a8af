package jp.junshu.app.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.junshu.app.access.Approval.Decision;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.access.People;
import jp.junshu.app.contract.FigureText;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.policy.web.PolicyPage;
import jp.junshu.app.screen.Text;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.Value;
import jp.junshu.law.policy.PolicySource.Place;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a second person: stated figures, decisions about needs, and loosenings that were asked for. */
@Component
class Pendings {
    private final FigureApprovals figures;
    private final Considerations considerations;
    private final PolicyKeeping keeping;
    private final Holds holds;
    private final People people;
    private final Catalog catalog;

    Pendings(
            FigureApprovals figures,
            Considerations considerations,
            PolicyKeeping keeping,
            Holds holds,
            People people,
            Catalog catalog) {
        this.figures = figures;
        this.considerations = considerations;
        this.keeping = keeping;
        this.holds = holds;
        this.people = people;
        this.catalog = catalog;
    }

    /** What it is about; {@link #subject} is how an address and a form name it. */
    sealed interface Matter {
        record Figure(EngagementId engagement, ParameterId parameter) implements Matter {}

        record Need(EngagementId engagement, Place place) implements Matter {}

        record Loosening(UUID hold, ParameterId parameter) implements Matter {}

        default Map<String, String> subject() {
            return switch (this) {
                case Figure(EngagementId engagement, ParameterId parameter) ->
                    Map.of("engagement", engagement.toString(), "parameter", parameter.value());
                case Need(EngagementId engagement, Place place) ->
                    Map.of(
                            "engagement", engagement.toString(),
                            "clause", place.clause().toString(),
                            "parameter", place.parameter().value());
                case Loosening(UUID hold, ParameterId _) -> Map.of("hold", hold.toString());
            };
        }
    }

    /** One of them. */
    record Pending(
            Matter matter, int revision, Optional<Value> value, String reason, Optional<AccountId> by, Instant at) {
        Map<String, String> subject() {
            Map<String, String> all = new java.util.TreeMap<>(matter.subject());
            all.put("revision", Integer.toString(revision));
            return all;
        }

        String path() {
            return subject().entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + PolicyView.encode(entry.getValue()))
                    .collect(Collectors.joining("&", "/policy/approval?", ""));
        }
    }

    @Transactional(readOnly = true)
    public List<Pending> list(List<EngagementId> engagements) {
        List<Pending> found = new ArrayList<>();
        for (EngagementId engagement : engagements) {
            figures.listNewest(engagement).stream()
                    .filter(figure -> figure.second().isEmpty())
                    .map(figure -> new Pending(
                            new Matter.Figure(engagement, figure.stated().parameter()),
                            figure.stated().marks().revision(),
                            Optional.of(figure.stated().value()),
                            figure.stated().reason(),
                            Optional.ofNullable(figure.stated().marks().by()).map(AccountId::new),
                            figure.stated().marks().at()))
                    .forEach(found::add);
            considerations.newest(engagement).values().stream()
                    .filter(one -> one.second().isEmpty())
                    .map(one -> new Pending(
                            new Matter.Need(engagement, one.place()),
                            one.revision(),
                            one.decision().demanded(),
                            one.reason(),
                            Optional.of(one.by()),
                            one.at()))
                    .forEach(found::add);
        }
        holds.list().stream()
                .filter(Holds.Hold::isAsked)
                .flatMap(hold -> hold.asked().stream()
                        .map(asked -> new Pending(
                                new Matter.Loosening(
                                        hold.id(), hold.bearing().parameter().id()),
                                asked.revision(),
                                hold.bearing().value(),
                                asked.reason(),
                                Optional.of(asked.by()),
                                asked.at())))
                .forEach(found::add);
        found.sort(java.util.Comparator.comparing(Pending::at));
        return found;
    }

    /** Decides about one of them, as the second person. */
    Approvals.Outcome decide(Pending pending, Decision decision, String reason) {
        return switch (pending.matter()) {
            case Matter.Figure(EngagementId engagement, ParameterId parameter) ->
                figures.decide(engagement, parameter, pending.revision(), decision, reason);
            case Matter.Need(EngagementId engagement, Place place) ->
                considerations.decide(engagement, place, pending.revision(), decision, reason);
            case Matter.Loosening(UUID hold, ParameterId _) ->
                keeping.decide(hold, pending.revision(), decision, reason);
        };
    }

    /** The other loosenings that the same person asked for with the same reason. */
    static List<Pending> together(Pending one, List<Pending> all) {
        return all.stream()
                .filter(each -> !each.equals(one)
                        && one.matter() instanceof Matter.Loosening
                        && each.matter() instanceof Matter.Loosening
                        && each.by().equals(one.by())
                        && each.reason().equals(one.reason()))
                .toList();
    }

    /** As a reader sees them. */
    List<PolicyPage.Pending> shown(List<Pending> all, AccountId reader, Locale locale) {
        Map<AccountId, String> names = people.namesOfAccounts(
                all.stream().map(Pending::by).flatMap(Optional::stream).toList());
        return all.stream()
                .map(pending -> new PolicyPage.Pending(
                        kind(pending.matter()),
                        title(pending.matter(), locale),
                        value(pending, locale),
                        pending.reason(),
                        pending.by().map(by -> names.getOrDefault(by, "")).orElse(""),
                        pending.at(),
                        pending.by().filter(reader::equals).isPresent(),
                        pending.path()))
                .toList();
    }

    private static Text kind(Matter matter) {
        return switch (matter) {
            case Matter.Figure _ -> Text.of("policy.pending.figure");
            case Matter.Need _ -> Text.of("policy.pending.need");
            case Matter.Loosening _ -> Text.of("policy.pending.loosening");
        };
    }

    private Parameter parameter(Matter matter) {
        return catalog.getParameter(
                switch (matter) {
                    case Matter.Figure(EngagementId _, ParameterId parameter) -> parameter;
                    case Matter.Need(EngagementId _, Place(ClauseId _, ParameterId parameter)) -> parameter;
                    case Matter.Loosening(UUID _, ParameterId parameter) -> parameter;
                });
    }

    private String title(Matter matter, Locale locale) {
        return parameter(matter).title().in(locale);
    }

    private Text value(Pending pending, Locale locale) {
        Text said = pending.value()
                .map(value -> Text.of("policy.value", FigureText.words(parameter(pending.matter()), value, locale)))
                .orElseGet(() -> Text.of("policy.says.not-needed"));
        return pending.matter() instanceof Matter.Loosening ? Text.of("policy.pending.until-now", said) : said;
    }
}
