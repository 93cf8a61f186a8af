package jp.junshu.law.oscal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.law.ClauseId;
import jp.junshu.law.ClausePath;
import jp.junshu.law.RegulationId;
import jp.junshu.law.Spelled;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.ClauseKind;
import jp.junshu.law.drafting.HalfText;
import jp.junshu.law.drafting.ImportedClause;
import jp.junshu.law.drafting.ImportedClause.Setting;
import jp.junshu.law.oscal.OscalTree.Item;
import jp.junshu.law.wording.Fingerprint;

/** Groups and controls as clauses: their words, what they set, and what they refer to. */
final class OscalClauses {
    private static final Set<String> OVERVIEWS = Set.of("overview", "instruction", "statement");

    private final OscalTree tree;
    private final OscalSettings settings;
    private final OscalProse prose;
    private final Map<String, ClausePath> byId = new HashMap<>();
    private final Set<RegulationId> own;

    OscalClauses(OscalTree tree, Catalog shipped) {
        this.tree = tree;
        this.settings = new OscalSettings(shipped);
        tree.items().forEach(item -> item.json().findWords("id").ifPresent(id -> byId.put(id, item.path())));
        this.prose = new OscalProse(tree.items()
                .flatMap(item -> item.json().items("params").stream())
                .collect(Collectors.toMap(
                        param -> param.findWords("id").orElse(""), param -> param, (first, _) -> first)));
        this.own = tree.items()
                .flatMap(item -> item.props().ours(OscalNames.CLAUSE).stream())
                .flatMap(id -> OscalTree.clause(id).stream())
                .map(ClauseId::regulation)
                .collect(Collectors.toSet());
    }

    /** In document order. */
    List<ImportedClause> all() {
        return tree.items().map(this::clause).toList();
    }

    private ImportedClause clause(Item item) {
        OscalProps props = item.props();
        List<PlacedJson> params = item.json().items("params");
        List<Setting> sets =
                params.stream().flatMap(param -> settings.read(param).stream()).toList();
        return new ImportedClause(
                item.path(),
                item.cite(),
                props.title(prose.filled(item.json().findWords("title").orElse(""))),
                statement(item),
                kind(item),
                sets,
                sets.size() < params.size(),
                see(item),
                props.ours(OscalNames.WAS).flatMap(OscalClauses::path),
                props.ours(OscalNames.FINGERPRINT).flatMap(OscalClauses::fingerprint),
                remark(item));
    }

    private static Optional<ClauseKind> kind(Item item) {
        return item.props()
                .ours(OscalNames.KIND)
                .flatMap(word -> Spelled.find(ClauseKind.class, word))
                .or(() -> item.group() ? Optional.of(ClauseKind.GROUP) : Optional.empty());
    }

    private static Optional<ClausePath> path(String words) {
        try {
            return Optional.of(ClausePath.parse(words));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Fingerprint> fingerprint(String words) {
        return Optional.of(words)
                .filter(print -> print.matches("k[1-9][0-9]*:[0-9a-f]{16}"))
                .map(Fingerprint::new);
    }

    // ---- words

    private HalfText statement(Item item) {
        Set<String> names = item.group() ? OVERVIEWS : Set.of("statement");
        return joined(parts(item)
                .filter(part ->
                        part.findWords("name").filter(names::contains).isPresent() && !isOf(part, OscalNames.REMARK))
                .map(prose::of)
                .toList());
    }

    /** What OSCAL has for guidance; sentences of duties made by us are none. */
    private HalfText remark(Item item) {
        return joined(parts(item)
                .filter(part -> isOf(part, OscalNames.REMARK)
                        || (part.findWords("name").filter("guidance"::equals).isPresent()
                                && !isOf(part, OscalNames.DUTY)))
                .map(prose::of)
                .toList());
    }

    private static Stream<PlacedJson> parts(Item item) {
        return item.json().items("parts").stream();
    }

    private static boolean isOf(PlacedJson part, String sort) {
        return part.findWords("class").filter(sort::equals).isPresent();
    }

    private static HalfText joined(List<HalfText> texts) {
        return new HalfText(
                texts.stream()
                        .map(HalfText::ja)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("\n")),
                texts.stream()
                        .map(HalfText::en)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("\n")));
    }

    // ---- references

    private List<String> see(Item item) {
        Set<String> see = new LinkedHashSet<>();
        for (PlacedJson link : item.json().items("links")) {
            if (link.findWords("rel").filter("related"::equals).isPresent()) {
                target(link)
                        .filter(other -> !own.isEmpty() || !isAround(other, item.path()))
                        .ifPresent(see::add);
            }
        }
        return new ArrayList<>(see);
    }

    private Optional<String> target(PlacedJson link) {
        Optional<String> inside = link.findWords("href")
                .filter(href -> href.startsWith("#"))
                .flatMap(href -> Optional.ofNullable(byId.get(decoded(href.substring(1)))))
                .map(ClausePath::toString);
        return inside.or(() -> link.findWords("text")
                .filter(_ -> !own.isEmpty())
                .flatMap(OscalTree::clause)
                .filter(other -> !own.contains(other.regulation()))
                .map(ClauseId::toString));
    }

    /** A fragment of an address without its percent signs; as it is where they stand for nothing. */
    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return fragment;
        }
    }

    /** In a catalogue that is not ours: what contains it and what it contains the structure says already. */
    private static boolean isAround(String other, ClausePath path) {
        return Stream.of(other)
                .filter(words -> words.indexOf(':') < 0)
                .map(ClausePath::parse)
                .anyMatch(place -> place.covers(path) || path.covers(place));
    }
}
