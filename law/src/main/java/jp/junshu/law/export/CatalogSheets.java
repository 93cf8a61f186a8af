package jp.junshu.law.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.law.ClauseId;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Contribution;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Measure;
import jp.junshu.law.catalog.MeasureId;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.Retention;
import jp.junshu.law.catalog.RoleId;
import jp.junshu.law.export.CatalogSheet.Column;
import jp.junshu.law.words.CatalogWords;
import jp.junshu.law.words.DutyWording;
import jp.junshu.law.words.Figures;
import jp.junshu.law.words.Terms;

/** Editions as sheets: the regulations, their clauses, their duties, the measures these have, and what they set. */
public final class CatalogSheets {
    private static final String NONE = "―";

    private final Catalog catalog;
    private final List<Edition> editions;
    private final Locale locale;
    private final CatalogWords words;

    private CatalogSheets(Catalog catalog, List<Edition> editions, Locale locale) {
        this.catalog = catalog;
        this.editions = List.copyOf(editions);
        this.locale = locale;
        this.words = CatalogWords.of(catalog);
    }

    /**
     * The sheets of some editions.
     *
     * @param locale of the heads, and of all that is not there in both languages
     */
    public static List<CatalogSheet> of(Catalog catalog, List<Edition> editions, Locale locale) {
        CatalogSheets sheets = new CatalogSheets(catalog, editions, locale);
        return List.of(
                sheets.regulations(), sheets.clauses(), sheets.duties(), sheets.measures(), sheets.contributions());
    }

    // ---- the regulations

    private CatalogSheet regulations() {
        return new CatalogSheet(
                say("規程", "Regulations"),
                false,
                1,
                List.of(
                        column("規程id", "Regulation id", 26),
                        column("名称", "Title", 48),
                        column("名称（英語）", "Title (Japanese)", 48),
                        column("発出者", "Issuer", 24),
                        column("版", "Revision", 14),
                        column("施行日", "In force", 14),
                        counting("条項数", "Clauses", 10),
                        counting("義務数", "Duties", 10),
                        column("版の要約値（SHA-256）", "Digest of the edition (SHA-256)", 36)),
                editions.stream().map(this::row).toList());
    }

    private List<String> row(Edition edition) {
        return List.of(
                edition.regulation().value(),
                say(edition.title()),
                other(edition.title()),
                say(edition.issuer()),
                edition.revision(),
                edition.inForce().map(Object::toString).orElse(NONE),
                Integer.toString(edition.clauses().size()),
                Long.toString(edition.duties().count()),
                edition.canonical().digest());
    }

    // ---- the clauses

    private CatalogSheet clauses() {
        return new CatalogSheet(
                say("条項", "Clauses"),
                true,
                2,
                List.of(
                        column("条項id", "Clause id", 24),
                        column("条項", "Citation", 16),
                        column("規程", "Regulation", 14),
                        column("種類", "Kind", 11),
                        column("手段", "Mechanism", 11),
                        column("標題", "Title (ja)", 24),
                        column("標題（英語）", "Title (en)", 24),
                        column("内容", "Statement (ja)", 54),
                        column("内容（英語）", "Statement (en)", 54),
                        column("管理策", "Measures", 24),
                        column("役割", "Roles", 22),
                        column("台帳", "Registers", 20),
                        column("様式", "Forms", 20),
                        column("参照", "References", 24)),
                editions.stream()
                        .flatMap(edition ->
                                edition.clauses().stream().map(clause -> row(clause, say(edition.shortTitle()))))
                        .toList());
    }

    private List<String> row(Clause clause, String regulation) {
        return List.of(
                clause.id().toString(),
                clause.cite(),
                regulation,
                say(Terms.of(clause.kind())),
                clause.mechanism().map(Terms::of).map(this::say).orElse(NONE),
                clause.title().ja(),
                clause.title().en(),
                clause.says().ja(),
                clause.says().en(),
                listed(ClauseLines.measures(clause).map(words::measure).toList()),
                listed(roles(clause)),
                listed(ofDuties(
                        clause,
                        duty -> duty.registers().stream().map(words::register).toList())),
                listed(ofDuties(
                        clause, duty -> duty.forms().stream().map(words::form).toList())),
                clause.see().stream().map(ClauseId::toString).collect(Collectors.joining("\n")));
    }

    private List<Text> roles(Clause clause) {
        SequencedSet<RoleId> roles = new LinkedHashSet<>();
        clause.duties().forEach(duty -> roles.addAll(duty.who()));
        clause.duties().forEach(duty -> duty.dealing().ifPresent(dealing -> roles.add(dealing.to())));
        return roles.stream()
                .map(role -> words.role(role, clause.id().regulation()))
                .toList();
    }

    private static List<Text> ofDuties(Clause clause, Function<Duty, List<Text>> found) {
        return clause.duties().stream()
                .flatMap(duty -> found.apply(duty).stream())
                .distinct()
                .toList();
    }

    // ---- the duties

    private CatalogSheet duties() {
        return new CatalogSheet(
                say("義務", "Duties"),
                true,
                2,
                List.of(
                        column("義務id", "Duty id", 28),
                        column("条項", "Citation", 16),
                        column("規程", "Regulation", 14),
                        column("義務（文）", "Duty (ja)", 54),
                        column("義務（英文）", "Duty (en)", 54),
                        column("だれが", "Who", 20),
                        column("何を", "What", 32),
                        column("いつ", "When", 22),
                        column("だれに", "To whom", 20),
                        column("台帳", "Register", 18),
                        column("様式", "Form", 18),
                        column("管理策", "Measure", 22),
                        column("種類", "Kind", 11),
                        column("手段", "Mechanism", 11),
                        column("当てはまる場合", "Where it applies", 28),
                        column("含めること", "What it contains", 28),
                        column("いつまで", "Until", 18),
                        column("保存", "Kept", 18)),
                editions.stream()
                        .flatMap(edition -> edition.clauses().stream()
                                .flatMap(clause -> clause.duties().stream()
                                        .map(duty -> row(duty, clause, say(edition.shortTitle())))))
                        .toList());
    }

    private List<String> row(Duty duty, Clause clause, String regulation) {
        DutyWording line = words.wording(duty);
        Text sentence = line.sentence();
        return List.of(
                duty.id().toString(),
                clause.cite(),
                regulation,
                sentence.ja(),
                sentence.en(),
                say(line.who()),
                say(line.does()),
                say(line.when()),
                line.dealing().map(this::say).orElse(NONE),
                listed(line.registers()),
                listed(line.forms()),
                listed(duty.measures().stream().map(words::measure).toList()),
                say(Terms.of(duty.kind())),
                say(Terms.of(duty.mechanism())),
                line.applies().map(this::say).orElse(say("常に", "Always")),
                lines(line.content()),
                say(Labels.of(duty.until())),
                kept(duty));
    }

    private String kept(Duty duty) {
        List<Text> kept = new ArrayList<>();
        duty.keeps()
                .map(retention -> switch (retention) {
                    case Retention.Stated _ -> new Text("定めた期間", "as stated");
                    case Retention.After(var event, var period) -> {
                        Text from = words.event(event);
                        Text length = Figures.term(period);
                        yield new Text(
                                "「" + from.ja() + "」から" + length.ja(), length.en() + " from “" + from.en() + "”");
                    }
                })
                .ifPresent(kept::add);
        duty.stored().map(Labels::of).ifPresent(kept::add);
        return listed(kept);
    }

    // ---- the measures

    private CatalogSheet measures() {
        SequencedMap<MeasureId, List<ClauseId>> served = new LinkedHashMap<>();
        editions.stream()
                .flatMap(edition -> edition.clauses().stream())
                .forEach(clause -> ClauseLines.measures(clause)
                        .forEach(id -> served.computeIfAbsent(id, _ -> new ArrayList<>())
                                .add(clause.id())));
        return new CatalogSheet(
                say("管理策", "Measures"),
                true,
                2,
                List.of(
                        column("管理策id", "Measure id", 26),
                        column("名称", "Title (ja)", 26),
                        column("名称（英語）", "Title (en)", 26),
                        column("目的", "Purpose (ja)", 44),
                        column("目的（英語）", "Purpose (en)", 44),
                        column("よい証拠", "Good evidence (ja)", 44),
                        column("よい証拠（英語）", "Good evidence (en)", 44),
                        column("鮮度", "Fresh for", 12),
                        column("対応する番号", "Numbers elsewhere", 22),
                        counting("条項数", "Clauses", 10),
                        column("条項", "Clauses served", 60)),
                catalog.measures().values().stream()
                        .filter(measure -> served.containsKey(measure.id()))
                        .map(measure -> row(measure, served.getOrDefault(measure.id(), List.of())))
                        .toList());
    }

    private List<String> row(Measure measure, List<ClauseId> served) {
        return List.of(
                measure.id().value(),
                measure.title().ja(),
                measure.title().en(),
                measure.purpose().ja(),
                measure.purpose().en(),
                measure.evidence().ja(),
                measure.evidence().en(),
                measure.fresh().map(Figures::term).map(this::say).orElse(say("古くならない", "Does not age")),
                measure.references().stream()
                        .map(reference -> reference.scheme() + " " + reference.number()
                                + (reference.judged() ? say("（当方の判断）", " (our judgement)") : ""))
                        .collect(Collectors.joining("\n")),
                Integer.toString(served.size()),
                byRegulation(served));
    }

    /** The ids of clauses, a line for each regulation. */
    private static String byRegulation(Collection<ClauseId> clauses) {
        Map<String, List<String>> paths = clauses.stream()
                .collect(Collectors.groupingBy(
                        id -> id.regulation().value(),
                        LinkedHashMap::new,
                        Collectors.mapping(id -> id.path().toString(), Collectors.toList())));
        return paths.entrySet().stream()
                .map(each -> each.getKey() + ": " + String.join(", ", each.getValue()))
                .collect(Collectors.joining("\n"));
    }

    // ---- what is set

    private CatalogSheet contributions() {
        return new CatalogSheet(
                say("数値", "Parameters"),
                false,
                1,
                List.of(
                        column("項目id", "Parameter id", 26),
                        column("項目", "Parameter", 28),
                        column("定め", "What is set", 30),
                        column("条項id", "Clause id", 24),
                        column("条項", "Citation", 16),
                        column("規程", "Regulation", 14),
                        column("当てはまる場合", "Where it applies", 26),
                        column("対象", "Subject", 12),
                        column("範囲", "Scope", 12),
                        column("単位", "Unit", 11),
                        column("向き", "Direction", 11),
                        column("既定値", "Our default", 18),
                        column("注", "Note", 30)),
                catalog.parameters().values().stream().flatMap(this::rows).toList());
    }

    private Stream<List<String>> rows(Parameter parameter) {
        return editions.stream()
                .flatMap(edition -> edition.clauses().stream()
                        .flatMap(clause -> clause.sets().stream()
                                .filter(set -> set.parameter().equals(parameter.id()))
                                .map(set -> row(parameter, set, clause, say(edition.shortTitle())))));
    }

    private List<String> row(Parameter parameter, Contribution set, Clause clause, String regulation) {
        return List.of(
                parameter.id().value(),
                say(parameter.title()),
                say(Figures.demand(set.demand(), parameter)),
                clause.id().toString(),
                clause.cite(),
                regulation,
                set.when().map(words::condition).map(this::say).orElse(say("常に", "Always")),
                say(Terms.of(set.subject().orElse(parameter.subject()))),
                say(Labels.of(parameter.scope())),
                say(Labels.of(parameter.unit())),
                say(Labels.of(parameter.direction())),
                parameter
                        .byDefault()
                        .map(value -> say(Figures.bound(value, parameter)))
                        .orElse(NONE),
                set.note().map(this::say).orElse(""));
    }

    // ---- words

    private Column column(String ja, String en, int width) {
        return new Column(say(ja, en), width, false);
    }

    private Column counting(String ja, String en, int width) {
        return new Column(say(ja, en), width, true);
    }

    private String say(String ja, String en) {
        return new Text(ja, en).in(locale);
    }

    private String say(Text text) {
        return text.in(locale);
    }

    /** The text in the language that is not the reader's. */
    private String other(Text text) {
        return say(text).equals(text.ja()) ? text.en() : text.ja();
    }

    private String listed(List<Text> texts) {
        return texts.stream().distinct().map(this::say).collect(Collectors.joining(say("、", ", ")));
    }

    private String lines(List<Text> texts) {
        return texts.stream().map(text -> say("・", "- ") + say(text)).collect(Collectors.joining("\n"));
    }
}
