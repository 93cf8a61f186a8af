package jp.junshu.law.oscal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.law.RegulationId;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Contribution;
import jp.junshu.law.catalog.Edition;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several editions as one OSCAL profile (NIST, model profile, JSON): it takes in every control of their catalogues, which are looked for
 * beside it, and sets what the joined policy sets.
 */
public final class OscalProfile {
    private OscalProfile() {}

    /** The profile as a file; the same editions and figures give the same bytes. */
    public static byte[] write(Text title, List<Edition> editions, PolicyFigures policy) {
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a profile takes in something");
        }
        String digests =
                editions.stream().map(edition -> edition.canonical().digest()).collect(Collectors.joining(" "));
        ArrayNode set = settings(editions, policy);
        ObjectNode root = Json.object();
        ObjectNode profile = root.putObject("profile")
                .put("uuid", OscalNames.uuid("profile " + digests + " " + set).toString());
        ObjectNode metadata = OscalMetadata.of(
                title,
                editions.stream()
                        .flatMap(
                                edition -> Stream.concat(edition.inForce().stream(), edition.supplementary().stream())),
                editions.stream().map(Edition::revision).distinct().collect(Collectors.joining(", ")));
        metadata.putArray("props").add(Json.english(OscalNames.TITLE, title));
        profile.set("metadata", metadata);
        ArrayNode imports = profile.putArray("imports");
        editions.forEach(edition -> imports.addObject()
                .put("href", "#" + OscalNames.resource(edition.regulation()))
                .putObject("include-all"));
        profile.putObject("merge").put("as-is", true);
        if (!set.isEmpty()) {
            profile.putObject("modify").set("set-parameters", set);
        }
        ArrayNode resources = profile.putObject("back-matter").putArray("resources");
        editions.forEach(edition -> {
            ObjectNode resource = resource(edition.regulation(), edition.title());
            resource.withArray("props").add(Json.ours(OscalNames.REVISION, edition.revision()));
            resource.withArray("props")
                    .add(Json.ours(OscalNames.EDITION, edition.canonical().digest()));
            resources.add(resource);
        });
        return Json.bytes(root);
    }

    private static ArrayNode settings(List<Edition> editions, PolicyFigures policy) {
        ArrayNode settings = JsonNodeFactory.instance.arrayNode();
        for (Edition edition : editions) {
            for (Clause clause : edition.clauses()) {
                for (Contribution contribution : clause.sets()) {
                    policy.find(clause, contribution)
                            .ifPresent(figure -> settings.add(setting(clause, contribution, figure)));
                }
            }
        }
        return settings;
    }

    private static ObjectNode setting(Clause clause, Contribution contribution, PolicyFigures.Figure figure) {
        ObjectNode setting = Json.object()
                .put("param-id", OscalParameters.id(clause, contribution))
                .put("class", contribution.parameter().value());
        ArrayNode props = setting.putArray("props");
        props.add(Json.ours(OscalNames.PARAMETER, contribution.parameter().value()));
        figure.decidedBy().forEach(decider -> props.add(Json.ours("decided-by", decider.toString())));
        ArrayNode values = setting.putArray("values");
        OscalParameters.values(figure.value()).forEach(values::add);
        return setting;
    }

    /** The resource that stands for a regulation's catalogue: a file beside this one. */
    static ObjectNode resource(RegulationId regulation, Text title) {
        ObjectNode resource = Json.object()
                .put("uuid", OscalNames.resource(regulation).toString())
                .put("title", Json.line(title.ja()));
        resource.putArray("props")
                .add(Json.english(OscalNames.TITLE, title))
                .add(Json.ours(OscalNames.REGULATION, regulation.value()));
        resource.putArray("rlinks")
                .addObject()
                .put("href", OscalNames.file(regulation))
                .put("media-type", "application/json");
        return resource;
    }
}
