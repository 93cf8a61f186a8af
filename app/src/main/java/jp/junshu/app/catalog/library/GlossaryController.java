package jp.junshu.app.catalog.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import jp.junshu.app.catalog.web.ClausePage;
import jp.junshu.app.catalog.web.GlossaryPage;
import jp.junshu.app.catalog.web.GlossaryPage.Meaning;
import jp.junshu.app.catalog.web.GlossaryPage.Term;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Text;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.ClauseKind;
import jp.junshu.law.catalog.Role;
import jp.junshu.law.search.SearchQuery;
import jp.junshu.law.words.Readings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What regulations define, and the names of roles, registers and forms, in the order of the kana or of the alphabet. */
@Controller
class GlossaryController {
    /** Rows of the kana table by their first sounds, the voiced ones with the others. */
    private static final SequencedMap<String, String> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("あ", "ぁあぃいぅうぇえぉおゔ");
        ROWS.put("か", "かがきぎくぐけげこご");
        ROWS.put("さ", "さざしじすずせぜそぞ");
        ROWS.put("た", "ただちぢっつづてでとど");
        ROWS.put("な", "なにぬねの");
        ROWS.put("は", "はばぱひびぴふぶぷへべぺほぼぽ");
        ROWS.put("ま", "まみむめも");
        ROWS.put("や", "ゃやゅゆょよ");
        ROWS.put("ら", "らりるれろ");
        ROWS.put("わ", "ゎわゐゑをん");
    }

    /** What is listed. */
    private enum Kind {
        TERM,
        ITEM,
        ROLE,
        REGISTER,
        FORM;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return kind;
                }
            }
            return TERM;
        }

        Text label() {
            return switch (this) {
                case TERM -> Text.of("catalog.glossary.terms");
                case ITEM -> Text.of("catalog.glossary.items");
                case ROLE -> Text.of("catalog.glossary.roles");
                case REGISTER -> Text.of("catalog.glossary.registers");
                case FORM -> Text.of("catalog.glossary.forms");
            };
        }
    }

    /** What separates an item of a list from the list's name in the title of its clause. */
    private static final String ITEM = "：";

    private final Shelves shelves;
    private final Catalog catalog;

    GlossaryController(Shelves shelves, Catalog catalog) {
        this.shelves = shelves;
        this.catalog = catalog;
    }

    @Requires(Permission.REGULATION_READ)
    @GetMapping("/glossary")
    String glossary(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String find,
            Locale locale,
            Model model) {
        Shelf shelf = shelves.current();
        Kind wanted = Kind.of(kind);
        SearchQuery query = SearchQuery.of(find);
        List<GlossaryPage.Choice> kinds = new ArrayList<>();
        List<GlossaryPage.Group> groups = List.of();
        int count = 0;
        for (Kind each : Kind.values()) {
            List<Term> terms = terms(each, shelf, locale).stream()
                    .filter(term ->
                            query.isEmpty() || query.isIn(String.join("\n", term.name(), term.reading(), term.other())))
                    .toList();
            kinds.add(new GlossaryPage.Choice(each.label(), link(each, query), each == wanted, terms.size()));
            if (each == wanted) {
                groups = groups(terms, locale);
                count = terms.size();
            }
        }
        model.addAttribute("page", new GlossaryPage(wanted.word(), kinds, query.written(), groups, count));
        return "catalog/glossary";
    }

    private static String link(Kind kind, SearchQuery query) {
        return Addresses.with(
                Addresses.GLOSSARY,
                List.of(Map.entry("kind", kind == Kind.TERM ? "" : kind.word()), Map.entry("find", query.written())));
    }

    private List<Term> terms(Kind kind, Shelf shelf, Locale locale) {
        return switch (kind) {
            case TERM -> defined(shelf, false, locale);
            case ITEM -> defined(shelf, true, locale);
            case ROLE ->
                catalog.roles().values().stream()
                        .map(role -> role(role, shelf, locale))
                        .toList();
            case REGISTER ->
                catalog.registers().values().stream()
                        .map(register -> named(
                                register.title(),
                                register.definition()
                                        .map(definition -> definition.about().in(locale))
                                        .or(() -> register.note().map(note -> note.in(locale)))
                                        .orElse(""),
                                register.clauses(),
                                shelf,
                                locale))
                        .toList();
            case FORM ->
                catalog.forms().values().stream()
                        .map(form -> named(
                                form.title(),
                                form.note().map(note -> note.in(locale)).orElse(""),
                                form.clauses(),
                                shelf,
                                locale))
                        .toList();
        };
    }

    /** Terms by their Japanese titles; what several regulations define is one term with several meanings. */
    private static List<Term> defined(Shelf shelf, boolean items, Locale locale) {
        SequencedMap<String, List<Clause>> byTitle = new LinkedHashMap<>();
        shelf.volumes().stream()
                .flatMap(volume -> volume.edition().clauses().stream())
                .filter(clause -> clause.kind() == ClauseKind.DEFINE
                        && clause.title().ja().contains(ITEM) == items)
                .forEach(clause -> byTitle.computeIfAbsent(clause.title().ja(), _ -> new ArrayList<>())
                        .add(clause));
        return byTitle.values().stream()
                .map(clauses -> term(
                        clauses.getFirst().title(),
                        clauses.stream()
                                .map(clause ->
                                        new Meaning(clause.says().in(locale), List.of(place(clause, shelf, locale))))
                                .toList(),
                        locale))
                .toList();
    }

    private static Term term(jp.junshu.law.Text title, List<Meaning> meanings, Locale locale) {
        boolean japanese = locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
        return new Term(
                title.in(locale), Readings.of(title.ja()).orElse(""), japanese ? title.en() : title.ja(), meanings);
    }

    /** A role, and what each regulation calls it where that is another name. */
    private static Term role(Role role, Shelf shelf, Locale locale) {
        List<Meaning> meanings = new ArrayList<>();
        role.note().ifPresent(note -> meanings.add(new Meaning(note.in(locale), List.of())));
        for (Volume volume : shelf.volumes()) {
            boolean used = volume.edition().duties().anyMatch(duty -> duty.who().contains(role.id()));
            if (used || role.names().containsKey(volume.id())) {
                meanings.add(new Meaning(
                        "",
                        List.of(new ClausePage.Place(
                                volume.edition().shortTitle().in(locale),
                                "",
                                role.nameIn(volume.id()).in(locale),
                                Addresses.with(
                                        Addresses.regulation(volume.id()),
                                        List.of(Map.entry(
                                                ClauseFilter.Side.ROLE.parameter(),
                                                role.id().value())))))));
            }
        }
        return term(role.title(), meanings, locale);
    }

    private static Term named(
            jp.junshu.law.Text title, String about, List<ClauseId> clauses, Shelf shelf, Locale locale) {
        return term(
                title,
                List.of(new Meaning(
                        about,
                        clauses.stream()
                                .flatMap(id -> shelf.find(id).stream())
                                .map(clause -> place(clause, shelf, locale))
                                .toList())),
                locale);
    }

    private static ClausePage.Place place(Clause clause, Shelf shelf, Locale locale) {
        return new ClausePage.Place(
                shelf.find(clause.id().regulation())
                        .map(volume -> volume.edition().shortTitle().in(locale))
                        .orElse(""),
                clause.cite(),
                "",
                Addresses.clause(clause.id()));
    }

    // ---- order

    private static List<GlossaryPage.Group> groups(List<Term> terms, Locale locale) {
        boolean japanese = locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
        Comparator<Term> order =
                Comparator.comparing((Term term) -> key(term, japanese)).thenComparing(Term::name);
        Map<Integer, List<Term>> byHead = new TreeMap<>();
        terms.stream()
                .sorted(order)
                .forEach(term -> byHead.computeIfAbsent(
                                japanese ? row(term.reading()) : letter(term.name()), _ -> new ArrayList<>())
                        .add(term));
        List<GlossaryPage.Group> groups = new ArrayList<>();
        byHead.forEach((head, members) ->
                groups.add(new GlossaryPage.Group(japanese ? rowName(head) : letterName(head), "g" + head, members)));
        return groups;
    }

    private static String key(Term term, boolean japanese) {
        return japanese ? term.reading().replace("ー", "") : term.name().toLowerCase(Locale.ROOT);
    }

    /** The number of the kana table's row; beyond the last for letters, figures and what cannot be read. */
    private static int row(String reading) {
        Optional<String> first = reading.isEmpty() ? Optional.empty() : Optional.of(reading.substring(0, 1));
        int row = 0;
        for (String sounds : ROWS.values()) {
            if (first.filter(sounds::contains).isPresent()) {
                return row;
            }
            row++;
        }
        return row;
    }

    private static String rowName(int row) {
        return row < ROWS.size() ? List.copyOf(ROWS.keySet()).get(row) : "";
    }

    private static int letter(String name) {
        int first = name.isEmpty() ? 0 : Character.toUpperCase(name.charAt(0));
        return first >= 'A' && first <= 'Z' ? first - 'A' : 'Z' - 'A' + 1;
    }

    private static String letterName(int letter) {
        return letter <= 'Z' - 'A' ? String.valueOf((char) ('A' + letter)) : "";
    }
}
