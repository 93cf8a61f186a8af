package jp.junshu.law.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.junshu.law.DutyId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.Anchor;
import jp.junshu.law.catalog.Answer;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Classification;
import jp.junshu.law.catalog.Condition;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.FormId;
import jp.junshu.law.catalog.MeasureId;
import jp.junshu.law.catalog.Option;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.Question;
import jp.junshu.law.catalog.QuestionId;
import jp.junshu.law.catalog.RegisterId;
import jp.junshu.law.catalog.Regulation;
import jp.junshu.law.catalog.RoleId;

/**
 * Names of what duties speak of, conditions, and duties as sentences. What a catalogue does not have (any more), as an old edition may
 * name it, goes by its id.
 */
public final class CatalogWords {
    private static final String ANSWERED = "答えた";

    private final Catalog catalog;
    private final Map<DutyId, Text> deeds = new HashMap<>();

    private CatalogWords(Catalog catalog, Collection<Edition> editions) {
        this.catalog = catalog;
        editions.forEach(edition -> edition.duties().forEach(duty -> deeds.putIfAbsent(duty.id(), duty.does())));
    }

    /** Words of a catalogue; where a duty names another, it is that of the regulation's newest edition. */
    public static CatalogWords of(Catalog catalog) {
        return new CatalogWords(
                catalog,
                catalog.regulations().values().stream().map(Regulation::newest).toList());
    }

    /** @param editions where a duty names another, it is one of these */
    public static CatalogWords of(Catalog catalog, Collection<Edition> editions) {
        return new CatalogWords(catalog, editions);
    }

    /** The duty as a sentence, and its parts. */
    public DutyWording wording(Duty duty) {
        return DutyWording.of(duty, this);
    }

    /** What the regulation calls the role. */
    public Text role(RoleId id, RegulationId regulation) {
        return Optional.ofNullable(catalog.roles().get(id))
                .map(role -> role.nameIn(regulation))
                .orElseGet(() -> Phrases.plain(id.value()));
    }

    /** The role as the subject of a sentence: an English name of ours takes an article, what a regulation says stands as it is. */
    Text subject(RoleId id, RegulationId regulation) {
        return Optional.ofNullable(catalog.roles().get(id))
                .map(role -> role.names().containsKey(regulation)
                        ? role.nameIn(regulation)
                        : new Text(
                                role.title().ja(),
                                "the " + Phrases.inside(role.title().en())))
                .orElseGet(() -> Phrases.plain(id.value()));
    }

    public Text event(EventId id) {
        return Optional.ofNullable(catalog.events().get(id))
                .map(event -> event.title())
                .orElseGet(() -> Phrases.plain(id.value()));
    }

    public Text question(QuestionId id) {
        return Optional.ofNullable(catalog.questions().get(id))
                .map(Question::title)
                .orElseGet(() -> Phrases.plain(id.value()));
    }

    public Text parameter(ParameterId id) {
        return Optional.ofNullable(catalog.parameters().get(id))
                .map(parameter -> parameter.title())
                .orElseGet(() -> Phrases.plain(id.value()));
    }

    public Text register(RegisterId id) {
        return catalog.findRegister(id).map(register -> register.title()).orElseGet(() -> Phrases.plain(id.value()));
    }

    public Text form(FormId id) {
        return Optional.ofNullable(catalog.forms().get(id))
                .map(form -> form.title())
                .orElseGet(() -> Phrases.plain(id.value()));
    }

    public Text measure(MeasureId id) {
        return Optional.ofNullable(catalog.measures().get(id))
                .map(measure -> measure.title())
                .orElseGet(() -> Phrases.plain(id.value()));
    }

    /** What another duty is about, or what happens. */
    public Text anchor(Anchor anchor) {
        return switch (anchor) {
            case Anchor.OfEvent(EventId event) -> event(event);
            case Anchor.OfDuty(DutyId duty) -> deeds.getOrDefault(duty, Phrases.plain(duty.toString()));
        };
    }

    // ---- conditions

    /** Where something applies, to be followed by 場合 or to follow “where”. */
    public Text condition(Condition condition) {
        return switch (condition) {
            case Condition.Answered(QuestionId question, List<Answer> by) -> answered(question, by);
            case Condition.Classified(Classification least) -> classified(least);
            case Condition.All(List<Condition> parts) ->
                Phrases.joined(parts(parts), "、かつ、", ", and ").orElseGet(() -> new Text("どの", "always"));
            case Condition.Any(List<Condition> parts) ->
                Phrases.joined(parts(parts), "、又は、", ", or ").orElseGet(() -> new Text("ありえない", "never"));
            case Condition.Not(Condition part) -> Phrases.map(part(part), ja -> ja + "のではない", en -> "not (" + en + ")");
        };
    }

    /** 答えた becomes 答え where another part follows. */
    private List<Text> parts(List<Condition> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> Phrases.map(
                        part(parts.get(i)),
                        ja -> i < parts.size() - 1 && ja.endsWith(ANSWERED) ? ja.substring(0, ja.length() - 1) : ja,
                        en -> en))
                .toList();
    }

    private Text part(Condition condition) {
        boolean composed = condition instanceof Condition.All || condition instanceof Condition.Any;
        return composed
                ? Phrases.map(condition(condition), ja -> "（" + ja + "）", en -> "(" + en + ")")
                : condition(condition);
    }

    private Text answered(QuestionId id, List<Answer> by) {
        List<Option> options = Optional.ofNullable(catalog.questions().get(id))
                .map(Question::values)
                .orElse(List.of());
        Text answers = Phrases.any(by.stream()
                        .map(answer -> Phrases.quoted(
                                switch (answer) {
                                    case Answer.YesNo(boolean yes) ->
                                        yes ? new Text("はい", "yes") : new Text("いいえ", "no");
                                    case Answer.Chosen(String value) -> Figures.option(value, options);
                                }))
                        .toList())
                .orElseThrow();
        Text question = Phrases.quoted(question(id));
        return new Text(
                question.ja() + "に" + answers.ja() + "と" + ANSWERED, question.en() + " is answered " + answers.en());
    }

    private static Text classified(Classification least) {
        List<Text> marks = new ArrayList<>();
        least.confidentiality().ifPresent(mark -> marks.add(mark("機密性", "confidentiality", mark)));
        least.integrity().ifPresent(mark -> marks.add(mark("完全性", "integrity", mark)));
        least.availability().ifPresent(mark -> marks.add(mark("可用性", "availability", mark)));
        return Phrases.map(
                Phrases.all(marks).orElseThrow(), ja -> "情報の格付けが" + ja + "の", en -> "the information is of " + en);
    }

    private static Text mark(String japanese, String english, int mark) {
        return new Text(japanese + mark + "以上", english + " " + mark + " or more");
    }
}
