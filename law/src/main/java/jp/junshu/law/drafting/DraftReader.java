package jp.junshu.law.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.law.ClausePath;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Act;
import jp.junshu.law.catalog.ClauseKind;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.RoleId;
import jp.junshu.law.drafting.DraftedClause.Figure;
import jp.junshu.law.drafting.DraftedTime.Trigger;
import jp.junshu.law.reading.Place;
import jp.junshu.law.reading.RegulationText;
import jp.junshu.law.reading.SourceText;

/** Reads off the text of a regulation, place by place, what it plainly says. */
final class DraftReader {
    /** More deeds than these in one place are no list of duties any more; the author is left to it. */
    private static final int MOST_DUTIES = 20;

    /** A condition for the deed to be asked for at all. */
    private static final Pattern CONDITION = Pattern.compile("(する|いる|含む|である|行う|の|あって)(場合|とき)(に|は|であって|、|を除)|に限り|に限る");

    /** A sentence that only leads to a list. */
    private static final Pattern LEADS_TO_LIST =
            Pattern.compile("^[^。]*(次の|以下の|次に掲げる|以下に掲げる)[^。]{0,40}(措置|事項|とおり|対策|管理|行う|定める)[^、]{0,20}$");

    private static final Pattern FORM = Pattern.compile("様式|別添|別紙|別記|チェックリスト");

    private final SourceText source;
    private final Vocabulary vocabulary;
    private final RoleWords roles;
    private final TimeReading times;
    private final PlaceReferences references;
    private final Optional<RoleId> contractor;

    /** @param id what the regulation is called in the catalogue */
    DraftReader(SourceText source, RegulationText regulation, RegulationId id, Vocabulary vocabulary) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.roles = new RoleWords(vocabulary.roles(), id, source.text(regulation.span()));
        this.times = new TimeReading(vocabulary);
        this.references = new PlaceReferences(regulation.places().toList());
        this.contractor = roles.isContract() ? roles.contractor() : Optional.empty();
    }

    /** What the place and those below it say, in document order. */
    Stream<DraftedClause> read(Place place) {
        return read(place, new Subject(new RoleWords.Found(Set.of(), true), Optional.empty()));
    }

    /** Who is spoken of: roles of the list, or somebody it does not know. */
    private record Subject(RoleWords.Found roles, Optional<String> stranger) {
        boolean isNobody() {
            return roles.isEmpty() && stranger.isEmpty();
        }
    }

    private Stream<DraftedClause> read(Place place, Subject above) {
        List<Sentence> sentences = Sentence.of(place.wording(source));
        Subject subject = sentences.stream()
                .map(this::subject)
                .filter(found -> !found.isNobody())
                .findFirst()
                .orElse(above);
        return Stream.concat(
                Stream.of(clause(place, sentences, above)),
                place.children().stream().flatMap(child -> read(child, subject)));
    }

    private Subject subject(Sentence sentence) {
        return new Subject(roles.subjects(sentence.bare()), roles.stranger(sentence.bare()));
    }

    private DraftedClause clause(Place place, List<Sentence> sentences, Subject above) {
        List<DraftedDuty> duties = new ArrayList<>();
        List<Cue<ClauseKind>> others = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        Subject subject = above;
        boolean more = false;
        for (Sentence sentence : sentences) {
            Optional<Cue<ClauseKind>> other = statement(sentence);
            if (other.isPresent()) {
                others.add(other.get());
                continue;
            }
            Subject named = subject(sentence);
            Optional<Cue<Set<RoleId>>> who = who(named, subject);
            subject = named.isNobody() ? subject : named;
            List<DraftedDuty> found = duties(sentence, who, subject.stranger(), duties);
            more |= duties.size() + found.size() > MOST_DUTIES;
            found.stream().limit(MOST_DUTIES - duties.size()).forEach(duties::add);
        }
        if (leadsToList(place, sentences, duties)) {
            duties.clear();
        }
        boolean loose = figures(sentences, duties, figures);
        Optional<Cue<ClauseKind>> kind = kind(place, sentences, duties, others);
        boolean untold = kind.isEmpty() && !sentences.isEmpty();
        return new DraftedClause(
                place.id().path(),
                place.citation().toString(),
                HalfText.NONE,
                HalfText.NONE,
                kind,
                duties,
                more || untold,
                figures,
                loose,
                see(place),
                Optional.empty(),
                Optional.of(place.fingerprint(source)),
                HalfText.NONE);
    }

    private static boolean leadsToList(Place place, List<Sentence> sentences, List<DraftedDuty> duties) {
        return !place.children().isEmpty()
                && sentences.size() == 1
                && duties.stream().allMatch(duty -> duty.kind().value() == ClauseKind.PERFORM)
                && LEADS_TO_LIST.matcher(sentences.getFirst().bare()).find();
    }

    /** What a sentence is that obliges nobody on this side. */
    private Optional<Cue<ClauseKind>> statement(Sentence sentence) {
        Optional<Cue<ClauseKind>> kind = KindRules.ofSentence(sentence);
        if (roles.isOfOrderer(sentence.bare())
                && roles.subjects(sentence.bare()).isEmpty()) {
            return Optional.of(new Cue<>(ClauseKind.AGENCY, "発注者は", true));
        }
        return kind;
    }

    private Optional<Cue<Set<RoleId>>> who(Subject named, Subject before) {
        if (!named.isNobody()) {
            return named.roles().isEmpty() || named.stranger().isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            new Cue<>(named.roles().roles(), "主語", named.roles().sure()));
        }
        if (!before.isNobody()) {
            return before.roles().isEmpty() || before.stranger().isPresent()
                    ? Optional.empty()
                    : Optional.of(new Cue<>(before.roles().roles(), "前の主語", false));
        }
        return contractor.map(role -> new Cue<>(Set.of(role), "受注者とみた", false));
    }

    private List<DraftedDuty> duties(
            Sentence sentence, Optional<Cue<Set<RoleId>>> who, Optional<String> stranger, List<DraftedDuty> before) {
        record Deed(String words, Cue<ClauseKind> kind, String key) {}
        Set<String> taken = new HashSet<>();
        before.forEach(duty -> taken.add(duty.key()));
        List<Deed> deeds = new ArrayList<>();
        for (String words : sentence.deeds()) {
            KindRules.ofDeed(words)
                    .map(kind -> amongOwnPeople(words, kind))
                    .ifPresent(kind -> deeds.add(new Deed(words, kind, key(words, kind.value(), taken))));
        }
        List<DraftedDuty> found = new ArrayList<>();
        for (int i = 0; i < deeds.size(); i++) {
            Deed deed = deeds.get(i);
            Optional<String> earlier = i > 0 ? Optional.of(deeds.get(i - 1).key()) : Optional.empty();
            Optional<String> next =
                    i + 1 < deeds.size() ? Optional.of(deeds.get(i + 1).key()) : Optional.empty();
            Optional<ActRules.Found> act = act(deed.words());
            DraftedTime when =
                    times.read(deed.words(), sentence.bare(), deed.kind().value(), earlier, next);
            boolean waits = act.map(ActRules.Found::act)
                    .filter(word -> word.answer() != Act.Answer.RECEIPT)
                    .isPresent();
            Optional<String> blocks = next.filter(_ -> waits
                    && when.trigger()
                            .map(Cue::value)
                            .filter(Trigger.Before.class::isInstance)
                            .isPresent());
            found.add(new DraftedDuty(
                    deed.key(),
                    deed.kind(),
                    who,
                    stranger,
                    act.map(ActRules.Found::act),
                    act.flatMap(word -> to(deed.words(), word.at())),
                    when,
                    blocks,
                    CONDITION.matcher(deed.words()).find()
                                    || (i > 0
                                            && CONDITION
                                                    .matcher(deeds.getFirst().words())
                                                    .find())
                            ? Optional.of(ListRules.questions(sentence.bare(), vocabulary).stream()
                                    .findFirst())
                            : Optional.empty(),
                    openLists(deed.words(), deed.kind().value())));
        }
        return found;
    }

    /** A report to one's own superior is a deed like others: only what goes to the other side is reported. */
    private Cue<ClauseKind> amongOwnPeople(String words, Cue<ClauseKind> kind) {
        boolean own = kind.value() == ClauseKind.REPORT
                && ActRules.find(words).isPresent()
                && act(words).isEmpty();
        return own ? new Cue<>(ClauseKind.PERFORM, kind.rule(), false) : kind;
    }

    /** The act of a deed; what stays among one's own people is none. */
    private Optional<ActRules.Found> act(String words) {
        return ActRules.find(words)
                .filter(found -> roles.receiver(words, found.at())
                        .filter(roles::isInside)
                        .isEmpty());
    }

    private Optional<Cue<RoleId>> to(String words, int at) {
        return roles.receiver(words, at)
                .map(found -> new Cue<>(found.roles().iterator().next(), "宛先", found.sure()))
                .or(() -> roles.orderer()
                        .filter(_ -> contractor.isPresent())
                        .map(role -> new Cue<>(role, "宛先とみた", false)));
    }

    private static List<String> openLists(String words, ClauseKind kind) {
        List<String> open = new ArrayList<>();
        if (kind == ClauseKind.KEEP) {
            open.add("register");
        }
        if (FORM.matcher(words).find()) {
            open.add("form");
        }
        return open;
    }

    private String key(String words, ClauseKind kind, Set<String> taken) {
        String stem = act(words).map(found -> key(found.act())).orElseGet(() -> key(kind));
        String key = stem;
        for (int n = 2; taken.contains(key) || vocabulary.events().contains(new EventId(key)); n++) {
            key = stem + "-" + n;
        }
        taken.add(key);
        return key;
    }

    private static String key(Act act) {
        return switch (act) {
            case SUBMIT -> "submit";
            case REPORT -> "report";
            case SHOW -> "show";
            case NOTIFY -> "notify";
            case CONFIRM -> "confirm";
            case CONSENT -> "consent";
            case PERMIT -> "permit";
            case APPROVE -> "approve";
            case ASK -> "ask";
            case CONFER -> "confer";
        };
    }

    private static String key(ClauseKind kind) {
        return switch (kind) {
            case APPOINT -> "appoint";
            case ESTABLISH -> "lay-down";
            case KEEP -> "keep";
            case TECHNICAL -> "secure";
            case PROHIBIT -> "refrain";
            case CONSIDER -> "consider";
            case PERMIT -> "ask-leave";
            case REPORT -> "tell";
            case PERFORM, GROUP, DEFINE, SCOPE, RELAX, AGENCY, LEGAL -> "do";
        };
    }

    /** The main kind: that of the first duty which is more than some deed, else of the first; without duties, of what is said. */
    private static Optional<Cue<ClauseKind>> kind(
            Place place, List<Sentence> sentences, List<DraftedDuty> duties, List<Cue<ClauseKind>> others) {
        boolean heads = !place.children().isEmpty();
        if (sentences.isEmpty()) {
            return heads ? Optional.of(new Cue<>(ClauseKind.GROUP, "見出し", true)) : Optional.empty();
        }
        if (duties.isEmpty() && others.isEmpty()) {
            return Optional.of(
                    heads ? new Cue<>(ClauseKind.GROUP, "見出し", true) : new Cue<>(ClauseKind.DEFINE, "体言", false));
        }
        if (duties.isEmpty()) {
            return Optional.of(others.getFirst());
        }
        Cue<ClauseKind> main = duties.stream()
                .map(DraftedDuty::kind)
                .filter(kind -> kind.value() != ClauseKind.PERFORM)
                .findFirst()
                .orElse(duties.getFirst().kind());
        boolean agreed = duties.stream().allMatch(duty -> duty.kind().value() == main.value());
        return Optional.of(agreed ? main : main.doubted());
    }

    /** Adds the figures that are plain; says whether another one is left. */
    private boolean figures(List<Sentence> sentences, List<DraftedDuty> duties, List<Figure> figures) {
        boolean loose = false;
        for (Sentence sentence : sentences) {
            List<FigureRules.Found> found = FigureRules.find(sentence.text(), vocabulary);
            found.forEach(figure -> figures.add(new Figure(figure.parameter(), "value: " + figure.value())));
            loose |= FigureRules.ANY
                    .matcher(sentence.text())
                    .results()
                    .anyMatch(any -> found.stream()
                            .noneMatch(figure -> figure.from() <= any.start() && any.end() <= figure.to() + 4));
        }
        duties.stream()
                .flatMap(duty -> duty.when().trigger().stream())
                .flatMap(trigger ->
                        trigger.value() instanceof Trigger.Stated(var parameter) ? parameter.stream() : Stream.empty())
                .distinct()
                .forEach(parameter -> figures.add(Figure.stated(parameter)));
        return loose;
    }

    /** What it names besides itself, what contains it and what it contains, which the structure says already. */
    private List<String> see(Place place) {
        ClausePath own = place.id().path();
        Set<ClausePath> see = new LinkedHashSet<>(references.in(place.wording(source), place));
        see.removeIf(other -> other.covers(own) || own.covers(other));
        return see.stream().map(ClausePath::toString).toList();
    }
}
