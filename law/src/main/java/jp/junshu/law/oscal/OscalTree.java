package jp.junshu.law.oscal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.law.ClauseId;
import jp.junshu.law.ClausePath;
import jp.junshu.law.Fault;
import jp.junshu.law.catalog.CitationCheck;

/**
 * The groups and controls of a catalogue as places of a regulation. A catalogue of ours tells the path of each. Elsewhere the path is made
 * of the ids: what an id adds to that of the control or group above it, so that AC-2(1) of the group AC is {@code ac.2.1}.
 */
final class OscalTree {
    private static final Pattern NUMBER = Pattern.compile("0*([1-9][0-9]{0,8})");

    /** A group or a control. */
    record Item(PlacedJson json, boolean group, ClausePath path, String cite, List<Item> children) {
        Item {
            children = List.copyOf(children);
        }

        OscalProps props() {
            return new OscalProps(json);
        }

        Stream<Item> withAllBelow() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Item::withAllBelow));
        }
    }

    private record Found(PlacedJson json, boolean group) {
        OscalProps props() {
            return new OscalProps(json);
        }

        String id() {
            return json.findWords("id").orElse("");
        }
    }

    private final List<Item> roots;
    private final int withdrawn;

    private OscalTree(List<Item> roots, int withdrawn) {
        this.roots = List.copyOf(roots);
        this.withdrawn = withdrawn;
    }

    static OscalTree of(PlacedJson catalog) {
        Builder builder = new Builder();
        List<Item> roots = builder.items(builder.below(catalog), Optional.empty(), "", "");
        return new OscalTree(roots, builder.withdrawn);
    }

    Stream<Item> items() {
        return roots.stream().flatMap(Item::withAllBelow);
    }

    int withdrawn() {
        return withdrawn;
    }

    /** Ids of clauses that are none, or stand twice. */
    List<Fault> faults(String file) {
        List<Fault> faults = new ArrayList<>();
        Map<ClausePath, Item> seen = new HashMap<>();
        items().forEach(item -> {
            item.props()
                    .ours(OscalNames.CLAUSE)
                    .filter(id -> clause(id).isEmpty())
                    .ifPresent(id -> faults.add(
                            OscalFault.MALFORMED_CLAUSE.at(file, item.json().at(), "", id)));
            Item first = seen.putIfAbsent(item.path(), item);
            if (first != null) {
                faults.add(OscalFault.DUPLICATE_CLAUSE.at(
                        file,
                        item.json().at(),
                        "",
                        item.path(),
                        first.json().at().line()));
            }
        });
        return faults.stream().sorted().toList();
    }

    /** A clause's full id as a property tells it; empty when it is none. */
    static Optional<ClauseId> clause(String id) {
        try {
            return Optional.of(ClauseId.parse(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Builds the tree from above. */
    private static final class Builder {
        private int withdrawn;

        /** Groups and controls in the order of the document: as they sort, where each says how. */
        List<Found> below(PlacedJson owner) {
            List<Found> found = Stream.concat(
                            owner.items("groups").stream().map(json -> new Found(json, true)),
                            owner.items("controls").stream().map(json -> new Found(json, false)))
                    .filter(this::isInForce)
                    .toList();
            Set<String> keys = new HashSet<>();
            boolean sorted = found.stream()
                    .allMatch(each ->
                            each.props().oscal("sort-id").filter(keys::add).isPresent());
            return sorted
                    ? found.stream()
                            .sorted(Comparator.comparing(
                                    each -> each.props().oscal("sort-id").orElseThrow()))
                            .toList()
                    : found;
        }

        private boolean isInForce(Found found) {
            boolean gone = found.props()
                    .oscal("status")
                    .filter(status -> status.toLowerCase(Locale.ROOT).equals("withdrawn"))
                    .isPresent();
            withdrawn += gone ? 1 : 0;
            return !gone;
        }

        List<Item> items(List<Found> siblings, Optional<ClausePath> above, String aboveId, String aboveCite) {
            List<String> segments = segments(siblings, aboveId);
            List<Item> items = new ArrayList<>();
            Set<String> cites = new HashSet<>();
            for (int i = 0; i < siblings.size(); i++) {
                Found found = siblings.get(i);
                String segment = segments.get(i);
                ClausePath made = above.map(path -> path.child(segment)).orElseGet(() -> ClausePath.parse(segment));
                ClausePath path = found.props()
                        .ours(OscalNames.CLAUSE)
                        .flatMap(OscalTree::clause)
                        .map(ClauseId::path)
                        .orElse(made);
                List<Found> children = below(found.json());
                String cite = cite(found, children, path, aboveCite, cites);
                cites.add(cite);
                items.add(new Item(
                        found.json(), found.group(), path, cite, items(children, Optional.of(path), found.id(), cite)));
            }
            return items;
        }

        // ---- paths

        private static List<String> segments(List<Found> siblings, String above) {
            List<String> brief =
                    siblings.stream().map(each -> segment(each, above)).toList();
            return isOrdered(brief) ? brief : names(siblings);
        }

        /** What the id adds to the one above, as a number or a name. */
        private static String segment(Found found, String above) {
            String id = found.id().isEmpty() ? found.json().findWords("title").orElse("") : found.id();
            String rest = !above.isEmpty() && id.startsWith(above)
                    ? id.substring(above.length()).replaceFirst("^[.\\-_]+", "")
                    : id;
            return NUMBER.matcher(rest).matches() ? NUMBER.matcher(rest).replaceFirst("$1") : name(rest);
        }

        /** Each once, and numbers rising: only then are they places in this order. */
        private static boolean isOrdered(List<String> segments) {
            int before = 0;
            for (String segment : segments) {
                if (NUMBER.matcher(segment).matches()) {
                    int number = Integer.parseInt(segment);
                    if (number <= before) {
                        return false;
                    }
                    before = number;
                }
            }
            return new HashSet<>(segments).size() == segments.size();
        }

        private static List<String> names(List<Found> siblings) {
            List<String> names = new ArrayList<>();
            for (Found found : siblings) {
                String name = name(found.id().isEmpty() ? "group" : found.id());
                String free = name;
                for (int n = 2; names.contains(free); n++) {
                    free = name + "-" + n;
                }
                names.add(free);
            }
            return names;
        }

        private static String name(String id) {
            StringBuilder name = new StringBuilder();
            id.codePoints().forEach(c -> name.appendCodePoint(Character.isLetterOrDigit(c) || c == '_' ? c : '-'));
            String plain = name.toString().replaceAll("-{2,}", "-").replaceAll("^-|-$", "");
            return !plain.isEmpty() && Character.isLetter(plain.codePointAt(0)) ? plain : "c-" + plain;
        }

        // ---- citations

        /** The label where it goes on from the one above; else one that does. */
        private static String cite(
                Found found, List<Found> children, ClausePath path, String above, Set<String> taken) {
            Optional<String> label = found.props().oscal("label").map(String::strip);
            Stream<String> wanted = Stream.concat(
                    label.stream(),
                    Stream.of(
                                    Stream.of(found.id().toUpperCase(Locale.ROOT))
                                            .filter(id -> !id.isEmpty()
                                                    && children.stream()
                                                            .anyMatch(child -> child.props()
                                                                    .oscal("label")
                                                                    .filter(each -> each.startsWith(id))
                                                                    .isPresent())),
                                    Stream.of(above + (above.isEmpty() ? "" : ".") + path.last()))
                            .flatMap(each -> each));
            return wanted.filter(cite -> !taken.contains(cite) && CitationCheck.fits(cite, above, path))
                    .findFirst()
                    .orElseGet(() -> above + "(" + path.last() + ")");
        }
    }
}
