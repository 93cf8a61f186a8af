package jp.junshu.app.policy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.junshu.app.catalog.Editions;
import jp.junshu.app.catalog.PolicyLines.InForce;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.FigureText;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.policy.web.PolicyPage.Cited;
import jp.junshu.app.policy.web.PolicyPage.Contract;
import jp.junshu.app.policy.web.PolicyPage.Part;
import jp.junshu.app.policy.web.PolicyPage.Row;
import jp.junshu.app.screen.Text;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.Answer;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Classification;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Condition;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.Question;
import jp.junshu.law.catalog.QuestionId;
import jp.junshu.law.catalog.Value;
import jp.junshu.law.policy.Bearing;
import jp.junshu.law.policy.Binding;
import jp.junshu.law.policy.Decision;
import jp.junshu.law.policy.Holder;
import jp.junshu.law.policy.Joined;
import jp.junshu.law.policy.PolicyLine;

/** The policy in words, for one reader's language: figures, clauses as they are cited, contracts by name. */
final class PolicyView {
    private final InForce inForce;
    private final Catalog catalog;
    private final Editions editions;
    private final Locale locale;
    private final Map<Holder, Engagement> engagements = new HashMap<>();
    private final Map<ClauseId, Map<String, Clause>> read = new HashMap<>();

    PolicyView(InForce inForce, List<Engagement> engagements, Catalog catalog, Editions editions, Locale locale) {
        this.inForce = inForce;
        this.catalog = catalog;
        this.editions = editions;
        this.locale = locale;
        engagements.forEach(each -> this.engagements.put(new Holder(each.id().toString()), each));
    }

    Locale locale() {
        return locale;
    }

    Row row(PolicyLine line) {
        Parameter parameter = line.parameter();
        Joined joined = line.strictest();
        List<Part> parts = line.parts().stream()
                .filter(part -> !part.joined().values().equals(joined.values()))
                .map(part -> new Part(
                        part.when().map(this::where).orElseGet(() -> Text.of("policy.where.always")),
                        words(parameter, part.joined().values())))
                .toList();
        return new Row(
                anchor(line),
                parameter.id().value(),
                parameter.title().in(locale),
                line.owner().flatMap(this::contract),
                words(parameter, joined.values()),
                joined.isStatedOpen(),
                joined.isConsideredOpen(),
                joined.deciding().stream().anyMatch(this::isHeld),
                joined.deciding().stream().map(this::cited).toList(),
                joined.others().stream().map(this::cited).toList(),
                parts);
    }

    static String anchor(PolicyLine line) {
        return line.parameter().id().value()
                + line.owner().map(owner -> "-" + owner.id()).orElse("");
    }

    List<String> words(Parameter parameter, List<Value> values) {
        return values.stream()
                .map(value -> FigureText.words(parameter, value, locale))
                .toList();
    }

    boolean isHeld(Bearing bearing) {
        return inForce.held().contains(bearing);
    }

    Optional<Contract> contract(Holder holder) {
        return Optional.ofNullable(engagements.get(holder))
                .map(engagement -> new Contract(engagement.title(), "/engagements/" + engagement.id()));
    }

    Optional<Engagement> findEngagement(Holder holder) {
        return Optional.ofNullable(engagements.get(holder));
    }

    Cited cited(Bearing bearing) {
        Text says = says(bearing);
        if (bearing.clause().isEmpty()) {
            return new Cited("", "", says, Optional.empty(), Optional.empty(), false, false);
        }
        ClauseId id = bearing.clause().get();
        Optional<Engagement> engagement = bearing.holder().flatMap(this::findEngagement);
        Optional<Edition> edition = engagement.flatMap(found -> edition(found, id));
        Optional<Clause> clause = edition.flatMap(found -> clause(found, id));
        boolean here = engagement.isPresent() && clause.isPresent();
        return new Cited(
                clause.flatMap(found -> edition.map(of -> of.shortTitle().in(locale) + " " + found.cite()))
                        .orElse(id.toString()),
                clause.map(found -> found.title().in(locale)).orElse(""),
                says,
                here
                        ? engagement.map(found -> "/engagements/" + found.id() + "/clauses/" + encode(id.toString()))
                        : Optional.empty(),
                bearing.holder().flatMap(this::contract),
                !bearing.certain(),
                isHeld(bearing));
    }

    private Optional<Edition> edition(Engagement engagement, ClauseId id) {
        return engagement.pins().stream()
                .filter(pin -> pin.regulation().equals(id.regulation().value()))
                .findFirst()
                .map(pin -> editions.get(pin.digest()).edition());
    }

    private Optional<Clause> clause(Edition edition, ClauseId id) {
        Map<String, Clause> known = read.computeIfAbsent(id, _ -> new HashMap<>());
        String key = edition.revision();
        if (!known.containsKey(key)) {
            edition.findClause(id.path()).ifPresent(found -> known.put(key, found));
        }
        return Optional.ofNullable(known.get(key));
    }

    private Text says(Bearing bearing) {
        if (bearing.clause().isEmpty()) {
            return Text.of("policy.says.default", figure(bearing));
        }
        return switch (bearing.binding()) {
            case Binding.Fixed _ -> Text.of("policy.says.fixed", figure(bearing));
            case Binding.Stated(Optional<Value> stated) ->
                stated.isPresent() ? Text.of("policy.says.stated", figure(bearing)) : Text.of("policy.says.to-state");
            case Binding.Considered(Optional<Decision> decision) ->
                decision.map(decided -> says(bearing, decided)).orElseGet(() -> Text.of("policy.says.to-weigh"));
        };
    }

    private Text says(Bearing bearing, Decision decision) {
        return switch (decision) {
            case Decision.Needed _ -> Text.of("policy.says.needed", figure(bearing));
            case Decision.NotNeeded _ -> Text.of("policy.says.not-needed");
            case Decision.Prescribed _ -> Text.of("policy.says.prescribed", figure(bearing));
        };
    }

    private String figure(Bearing bearing) {
        return bearing.value()
                .map(value -> FigureText.words(bearing.parameter(), value, locale))
                .orElse("");
    }

    /** A condition in the words of the interview: the questions and what is answered to them. */
    private Text where(Condition condition) {
        return Text.of("policy.where", spoken(condition));
    }

    private String spoken(Condition condition) {
        boolean ja = locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
        return switch (condition) {
            case Condition.Answered(QuestionId question, List<Answer> by) -> spoken(question, by, ja);
            case Condition.Classified(Classification least) -> spoken(least, ja);
            case Condition.All(List<Condition> parts) -> joined(parts, ja ? "、かつ" : " and ");
            case Condition.Any(List<Condition> parts) -> joined(parts, ja ? "、又は" : " or ");
            case Condition.Not(Condition part) -> (ja ? "次でない：" : "not: ") + spoken(part);
        };
    }

    private String joined(List<Condition> parts, String between) {
        return parts.stream().map(this::spoken).collect(Collectors.joining(between));
    }

    private String spoken(QuestionId id, List<Answer> by, boolean ja) {
        Question question = catalog.getQuestion(id);
        String answers = by.stream()
                .map(answer -> switch (answer) {
                    case Answer.YesNo(boolean yes) -> yes ? (ja ? "はい" : "yes") : (ja ? "いいえ" : "no");
                    case Answer.Chosen(String value) ->
                        question.values().stream()
                                .filter(option -> option.id().equals(value))
                                .findFirst()
                                .map(option -> option.title().in(locale))
                                .orElse(value);
                })
                .collect(Collectors.joining(ja ? "・" : "/"));
        return ja
                ? "「" + question.title().in(locale) + "」が" + answers
                : "“" + question.title().in(locale) + "” is " + answers;
    }

    private static String spoken(Classification least, boolean ja) {
        List<String> marks = new ArrayList<>();
        least.confidentiality().ifPresent(mark -> marks.add((ja ? "機密性" : "confidentiality ") + mark));
        least.integrity().ifPresent(mark -> marks.add((ja ? "完全性" : "integrity ") + mark));
        least.availability().ifPresent(mark -> marks.add((ja ? "可用性" : "availability ") + mark));
        return String.join(ja ? "・" : ", ", marks) + (ja ? "以上の情報" : " or higher");
    }

    /** The open bearings of all lines, each clause once. */
    static Set<Bearing> open(List<PolicyLine> lines) {
        return lines.stream().flatMap(line -> line.strictest().open().stream()).collect(Collectors.toSet());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static Optional<EngagementId> engagement(Bearing bearing) {
        return bearing.holder().map(holder -> EngagementId.of(holder.id()));
    }
}
