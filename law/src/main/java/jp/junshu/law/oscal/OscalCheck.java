package jp.junshu.law.oscal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.law.Fault;
import jp.junshu.law.Position;
import jp.junshu.law.oscal.PlacedJson.Items;
import jp.junshu.law.oscal.PlacedJson.Members;
import jp.junshu.law.oscal.PlacedJson.Words;

/**
 * Checks what is read of an OSCAL catalogue, and finds every fault at once. Whatever else stands in a document, and whether the schema
 * of some version would have it so, is left alone: catalogues of every version are to be read.
 */
final class OscalCheck {
    private final String file;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Position> ids = new HashMap<>();

    private OscalCheck(String file) {
        this.file = file;
    }

    /** Every fault of a catalogue, in the order of lines. */
    static List<Fault> of(String file, PlacedJson catalog) {
        OscalCheck check = new OscalCheck(file);
        check.check(catalog);
        return check.faults.stream().sorted().toList();
    }

    private void check(PlacedJson catalog) {
        if (!isObject(catalog, "catalog")) {
            return;
        }
        if (catalog.find("metadata").isEmpty()) {
            add(OscalFault.MISSING_KEY, catalog, "metadata", "metadata");
        }
        catalog.find("metadata")
                .filter(metadata -> isObject(metadata, "metadata"))
                .ifPresent(metadata -> {
                    requireWords(metadata, "title", "metadata");
                    checkProperties(metadata, "metadata");
                });
        int before = ids.size();
        checkAll(catalog, "groups", "catalog");
        checkAll(catalog, "controls", "catalog");
        checkParameters(catalog, "catalog");
        if (ids.size() == before
                && catalog.items("groups").isEmpty()
                && catalog.items("controls").isEmpty()) {
            add(OscalFault.NO_CONTROL, catalog, "catalog");
        }
    }

    private void checkAll(PlacedJson owner, String key, String path) {
        int at = 0;
        for (PlacedJson item : list(owner, key, path)) {
            String place = path + "." + key + "[" + at + "]";
            at++;
            if (isObject(item, place)) {
                checkOne(item, key, place);
            }
        }
    }

    private void checkOne(PlacedJson item, String key, String place) {
        if (key.equals("controls") || item.find("id").isPresent()) {
            requireWords(item, "id", place);
        }
        requireWords(item, "title", place);
        item.find("id").ifPresent(id -> unique(id, place + ".id"));
        checkProperties(item, place);
        checkParameters(item, place);
        checkParts(item, place);
        list(item, "links", place).forEach(link -> isObject(link, place + ".links"));
        if (key.equals("groups")) {
            checkAll(item, "groups", place);
        }
        checkAll(item, "controls", place);
    }

    private void checkProperties(PlacedJson owner, String path) {
        int at = 0;
        for (PlacedJson property : list(owner, "props", path)) {
            String place = path + ".props[" + at++ + "]";
            if (isObject(property, place)) {
                requireWords(property, "name", place);
                requireWords(property, "value", place);
            }
        }
    }

    private void checkParameters(PlacedJson owner, String path) {
        int at = 0;
        for (PlacedJson parameter : list(owner, "params", path)) {
            String place = path + ".params[" + at++ + "]";
            if (isObject(parameter, place)) {
                requireWords(parameter, "id", place);
                parameter.find("id").ifPresent(id -> unique(id, place + ".id"));
                checkProperties(parameter, place);
                list(parameter, "values", place);
            }
        }
    }

    private void checkParts(PlacedJson owner, String path) {
        int at = 0;
        for (PlacedJson part : list(owner, "parts", path)) {
            String place = path + ".parts[" + at++ + "]";
            if (isObject(part, place)) {
                requireWords(part, "name", place);
                part.find("id").ifPresent(id -> unique(id, place + ".id"));
                part.find("prose")
                        .filter(prose -> !(prose instanceof Words))
                        .ifPresent(prose -> add(OscalFault.WRONG_TYPE, prose, place, "prose", OscalFault.WORDS));
                checkProperties(part, place);
                checkParts(part, place);
            }
        }
    }

    // ---- shapes

    private void unique(PlacedJson id, String path) {
        if (id instanceof Words(Position at, String text)) {
            Position first = ids.putIfAbsent(text, at);
            if (first != null) {
                add(OscalFault.DUPLICATE_ID, id, path, text, first.line());
            }
        }
    }

    private boolean isObject(PlacedJson value, String path) {
        if (!(value instanceof Members members)) {
            add(OscalFault.WRONG_TYPE, value, path, path.substring(path.lastIndexOf('.') + 1), OscalFault.AN_OBJECT);
            return false;
        }
        members.twice().forEach(key -> add(OscalFault.DUPLICATE_KEY, value, path, key));
        return true;
    }

    private List<PlacedJson> list(PlacedJson owner, String key, String path) {
        owner.find(key)
                .filter(value -> !(value instanceof Items))
                .ifPresent(value -> add(OscalFault.WRONG_TYPE, value, path + "." + key, key, OscalFault.A_LIST));
        return owner.items(key);
    }

    private void requireWords(PlacedJson owner, String key, String path) {
        owner.find(key)
                .ifPresentOrElse(
                        value -> {
                            if (!(value instanceof Words(var _, String text)) || text.isBlank()) {
                                add(OscalFault.WRONG_TYPE, value, path + "." + key, key, OscalFault.WORDS);
                            }
                        },
                        () -> add(OscalFault.MISSING_KEY, owner, path, key));
    }

    private void add(OscalFault fault, PlacedJson at, String path, Object... found) {
        Object[] said = java.util.Arrays.stream(found)
                .map(each -> each instanceof String words && words.length() > 80 ? words.substring(0, 79) + "…" : each)
                .toArray();
        faults.add(fault.at(file, at.at(), path, said));
    }
}
