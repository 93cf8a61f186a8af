package jp.junshu.law.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.junshu.law.RegulationId;
import tools.jackson.databind.JsonNode;

/** A whole catalogue as one tree: {@code editions}, and each shared list by its name, spelled as in the files. */
final class CatalogTree {
    static final String EDITIONS = "editions";

    private CatalogTree() {}

    static String key(ListName list) {
        return list.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The catalogue that a checked tree says; ids that are named and missing are not looked for. */
    static Catalog read(JsonNode tree) {
        Map<RegulationId, List<Edition>> editions = new LinkedHashMap<>();
        for (JsonNode each : tree.path(EDITIONS)) {
            Edition edition = EditionJson.read(each);
            editions.computeIfAbsent(edition.regulation(), _ -> new ArrayList<>())
                    .add(edition);
        }
        List<Regulation> regulations = editions.entrySet().stream()
                .map(entry -> new Regulation(entry.getKey(), entry.getValue()))
                .toList();
        return new Catalog(
                Catalog.byId(regulations, Regulation::id),
                Catalog.byId(entries(tree, ListName.ROLE, SharedJson::role), Role::id),
                Catalog.byId(entries(tree, ListName.QUESTION, SharedJson::question), Question::id),
                Catalog.byId(entries(tree, ListName.PARAMETER, SharedJson::parameter), Parameter::id),
                Catalog.byId(entries(tree, ListName.EVENT, SharedJson::event), Event::id),
                Catalog.byId(entries(tree, ListName.MEASURE, SharedJson::measure), Measure::id),
                Catalog.byId(entries(tree, ListName.REGISTER, SharedJson::register), Register::id),
                Catalog.byId(entries(tree, ListName.FORM, SharedJson::form), Form::id));
    }

    private static <T> List<T> entries(JsonNode tree, ListName list, Function<JsonNode, T> reading) {
        return tree.path(key(list)).valueStream().map(reading).toList();
    }
}
