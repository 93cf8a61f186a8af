package jp.junshu.law.oscal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import jp.junshu.law.ClauseId;
import jp.junshu.law.ClausePath;
import jp.junshu.law.RegulationId;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.ClauseKind;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Mechanism;
import jp.junshu.law.catalog.Role;
import jp.junshu.law.catalog.RoleId;
import jp.junshu.law.words.CatalogWords;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An edition as an OSCAL catalogue (NIST, model catalog, JSON). A clause is a control, one that only heads others a group. Japanese
 * stands where OSCAL has room for one language, English beside it in a property; statements are two parts, each with its language.
 */
public final class OscalCatalog {
    private static final String STATEMENT = "statement";
    private static final String OVERVIEW = "overview";
    private static final String GUIDANCE = "guidance";

    private final Catalog catalog;
    private final Edition edition;
    private final CatalogWords words;
    private final OscalParameters parameters;
    private final Map<ClausePath, Node> nodes = new LinkedHashMap<>();
    private final List<Node> roots = new ArrayList<>();

    /** A clause with the clauses below it. */
    private static final class Node {
        final Clause clause;
        final int order;
        final List<Node> children = new ArrayList<>();

        Node(Clause clause, int order) {
            this.clause = clause;
            this.order = order;
        }

        /** Whether it only heads others, so that it and all it heads can stand outside of controls. */
        boolean isGroup() {
            return clause.kind() == ClauseKind.GROUP && !children.isEmpty();
        }
    }

    private OscalCatalog(Catalog catalog, Edition edition) {
        this.catalog = catalog;
        this.edition = edition;
        this.words = CatalogWords.of(catalog);
        this.parameters = new OscalParameters(catalog, words);
        for (Clause clause : edition.clauses()) {
            Node node = new Node(clause, nodes.size() + 1);
            nodes.put(clause.id().path(), node);
            Node parent = above(clause.id().path());
            (parent == null ? roots : parent.children).add(node);
        }
    }

    private @Nullable Node above(ClausePath path) {
        Optional<ClausePath> parent = path.findParent();
        while (parent.isPresent() && !nodes.containsKey(parent.get())) {
            parent = parent.get().findParent();
        }
        return parent.map(nodes::get).orElse(null);
    }

    /** The edition as a file; the same edition gives the same bytes. */
    public static byte[] write(Catalog catalog, Edition edition) {
        return Json.bytes(new OscalCatalog(catalog, edition).document());
    }

    private ObjectNode document() {
        ObjectNode root = Json.object();
        ObjectNode document = root.putObject("catalog")
                .put("uuid", OscalNames.catalog(edition.canonical().digest()).toString());
        document.set("metadata", metadata());
        addAll(document, roots, true);
        SequencedSet<RegulationId> others = new LinkedHashSet<>();
        edition.clauses().stream()
                .flatMap(clause -> clause.see().stream())
                .map(ClauseId::regulation)
                .filter(other -> !other.equals(edition.regulation()))
                .forEach(others::add);
        if (!others.isEmpty()) {
            ArrayNode resources = document.putObject("back-matter").putArray("resources");
            others.forEach(other -> resources.add(OscalProfile.resource(other, title(other))));
        }
        return root;
    }

    private Text title(RegulationId other) {
        return catalog.findRegulation(other)
                .map(regulation -> regulation.newest().title())
                .orElseGet(() -> new Text(other.value(), other.value()));
    }

    // ---- what it says of itself

    private ObjectNode metadata() {
        ObjectNode metadata = OscalMetadata.of(
                edition.title(),
                Stream.concat(edition.inForce().stream(), edition.supplementary().stream()),
                edition.revision());
        edition.inForce().ifPresent(day -> metadata.put("published", OscalMetadata.moment(day)));
        ArrayNode props = metadata.putArray("props");
        props.add(Json.english(OscalNames.TITLE, edition.title()));
        props.add(Json.ours(OscalNames.SHORT_TITLE, edition.shortTitle().ja()).put("class", OscalNames.JAPANESE));
        props.add(Json.english(OscalNames.SHORT_TITLE, edition.shortTitle()));
        props.add(Json.ours(OscalNames.REGULATION, edition.regulation().value()));
        props.add(Json.ours(OscalNames.REVISION, edition.revision()));
        props.add(Json.ours(OscalNames.EDITION, edition.canonical().digest()));
        edition.supplementary().stream()
                .map(LocalDate::toString)
                .forEach(day -> props.add(Json.ours(OscalNames.SUPPLEMENTARY, day)));
        edition.remark().ifPresent(remark -> {
            props.add(Json.ours(OscalNames.REMARK, remark.ja()).put("class", OscalNames.JAPANESE));
            props.add(Json.english(OscalNames.REMARK, remark));
        });
        roles(metadata);
        metadata.put("remarks", NOTICE.ja() + "\n\n" + NOTICE.en());
        return metadata;
    }

    private static final Text NOTICE = new Text(
            "各条項の文は遵守(Junshu)による要旨であり、公式の条文ではない。日本語が正、英語はその訳である。",
            "The statements are Junshu’s own words, not the official wording. Japanese leads; English follows it.");

    private void roles(ObjectNode metadata) {
        String owner = edition.regulation().value();
        OscalMetadata.role(metadata, OscalNames.ISSUER, new Text("発出者", "Issuer"), List.of());
        OscalMetadata.role(metadata, OscalNames.ORDERER, new Text("発注者(甲)", "Orderer"), List.of());
        edition.contractor()
                .ifPresent(_ -> OscalMetadata.role(
                        metadata, OscalNames.CONTRACTOR, new Text("受注者(乙)", "Contractor"), List.of()));
        SequencedSet<RoleId> named = new LinkedHashSet<>();
        edition.duties().forEach(duty -> {
            named.addAll(duty.who());
            named.addAll(duty.appoints());
            duty.dealing().ifPresent(dealing -> named.add(dealing.to()));
        });
        catalog.roles().values().stream()
                .filter(role -> named.contains(role.id()))
                .forEach((Role role) -> OscalMetadata.role(
                        metadata,
                        role.id().value(),
                        role.nameIn(edition.regulation()),
                        List.of(Json.ours("side", role.side().spelling()))));
        OscalMetadata.party(metadata, OscalNames.ISSUER, edition.issuer(), owner);
        OscalMetadata.party(metadata, OscalNames.ORDERER, edition.orderer(), owner);
        edition.contractor()
                .ifPresent(contractor -> OscalMetadata.party(metadata, OscalNames.CONTRACTOR, contractor, owner));
    }

    // ---- clauses

    /** At the top groups and controls may stand beside each other; within a group only one or the other. */
    private void addAll(ObjectNode owner, List<Node> siblings, boolean mixed) {
        boolean allGroups = siblings.stream().allMatch(Node::isGroup);
        List<Node> groups =
                mixed || allGroups ? siblings.stream().filter(Node::isGroup).toList() : List.of();
        List<Node> controls =
                siblings.stream().filter(node -> !groups.contains(node)).toList();
        Json.list(owner, "groups", groups, (array, node) -> array.add(group(node)));
        Json.list(owner, "controls", controls, (array, node) -> array.add(control(node)));
    }

    private ObjectNode group(Node node) {
        ObjectNode group = start(node);
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        Json.parts(parts, id(node) + "_ovw", OVERVIEW, Optional.empty(), List.of(), node.clause.says());
        remark(parts, node, OVERVIEW);
        finish(group, node, parts);
        addAll(group, node.children, false);
        return group;
    }

    private ObjectNode control(Node node) {
        ObjectNode control = start(node);
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        Json.parts(parts, id(node) + "_smt", STATEMENT, Optional.empty(), List.of(), node.clause.says());
        node.clause.duties().forEach(duty -> duty(parts, node, duty));
        remark(parts, node, GUIDANCE);
        finish(control, node, parts);
        Json.list(control, "controls", node.children, (array, child) -> array.add(control(child)));
        return control;
    }

    /** What a reader of the print should know; groups have no guidance in OSCAL, so that it is part of their overview. */
    private static void remark(ArrayNode parts, Node node, String name) {
        node.clause
                .remark()
                .ifPresent(remark ->
                        Json.parts(parts, id(node) + "_rmk", name, Optional.of(OscalNames.REMARK), List.of(), remark));
    }

    private static String id(Node node) {
        return OscalNames.control(node.clause.id());
    }

    private ObjectNode start(Node node) {
        Clause clause = node.clause;
        ObjectNode object = Json.object()
                .put("id", id(node))
                .put("class", clause.kind().spelling())
                .put("title", Json.line(clause.title().ja()));
        Json.list(object, "params", clause.sets(), (array, set) -> array.add(parameters.write(clause, set)));
        return object;
    }

    /** Properties, links and parts: what groups and controls have in common. */
    private void finish(ObjectNode object, Node node, ArrayNode parts) {
        Clause clause = node.clause;
        ArrayNode props = object.putArray("props");
        props.add(Json.property("label", clause.cite()));
        props.add(Json.property("sort-id", "%05d".formatted(node.order)));
        props.add(Json.english(OscalNames.TITLE, clause.title()));
        props.add(Json.ours(OscalNames.CLAUSE, clause.id().toString()));
        props.add(Json.ours(OscalNames.KIND, clause.kind().spelling()));
        clause.mechanism()
                .map(Mechanism::spelling)
                .ifPresent(mechanism -> props.add(Json.ours(OscalNames.MECHANISM, mechanism)));
        Stream.of(
                        clause.duties().stream()
                                .flatMap(duty -> duty.measures().stream())
                                .map(id -> Json.ours("measure", id.value())),
                        clause.duties().stream()
                                .flatMap(duty -> duty.registers().stream())
                                .map(id -> Json.ours("register", id.value())),
                        clause.duties().stream()
                                .flatMap(duty -> duty.forms().stream())
                                .map(id -> Json.ours("form", id.value())))
                .flatMap(each -> each)
                .distinct()
                .forEach(props::add);
        clause.was().ifPresent(was -> props.add(Json.ours(OscalNames.WAS, was.toString())));
        clause.fingerprint().ifPresent(print -> props.add(Json.ours(OscalNames.FINGERPRINT, print)));
        Json.list(object, "links", clause.see(), (array, other) -> array.add(link(other)));
        object.set("parts", parts);
    }

    private ObjectNode link(ClauseId other) {
        String control = OscalNames.control(other);
        ObjectNode link = Json.object();
        if (other.regulation().equals(edition.regulation())) {
            link.put("href", "#" + encoded(control)).put("rel", "related");
        } else {
            link.put("href", "#" + OscalNames.resource(other.regulation()))
                    .put("rel", "related")
                    .put("resource-fragment", encoded(control));
        }
        return link.put("text", other.toString());
    }

    /** A fragment of an address (RFC 3986): percent-encoded. */
    private static String encoded(String fragment) {
        return java.net.URLEncoder.encode(fragment, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private void duty(ArrayNode parts, Node node, Duty duty) {
        List<ObjectNode> props = new ArrayList<>();
        props.add(Json.ours(OscalNames.DUTY, duty.id().toString()));
        props.add(Json.ours(OscalNames.KIND, duty.kind().spelling()));
        props.add(Json.ours(OscalNames.MECHANISM, duty.mechanism().spelling()));
        duty.who().forEach(role -> props.add(Json.ours("who", role.value())));
        duty.dealing().ifPresent(dealing -> {
            props.add(Json.ours("to", dealing.to().value()));
            props.add(Json.ours("act", dealing.act().spelling()));
        });
        duty.registers().forEach(id -> props.add(Json.ours("register", id.value())));
        duty.forms().forEach(id -> props.add(Json.ours("form", id.value())));
        duty.measures().forEach(id -> props.add(Json.ours("measure", id.value())));
        Json.parts(
                parts,
                id(node) + "_duty-" + duty.id().key(),
                GUIDANCE,
                Optional.of(OscalNames.DUTY),
                props,
                words.wording(duty).sentence());
    }
}
