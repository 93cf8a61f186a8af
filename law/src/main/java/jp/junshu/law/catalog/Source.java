package jp.junshu.law.catalog;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A file's data, with the place of everything in it.
 *
 * @param values where the value at each path begins
 * @param keys where the key of each path stands
 * @param plain the paths of words that stand without quotes
 */
record Source(
        CatalogFile file, JsonNode root, Map<String, Position> values, Map<String, Position> keys, Set<String> plain) {

    /** The path of an object's entry, as {@code clauses[0].title}. */
    static String child(String parent, String key) {
        return parent.isEmpty() ? key : parent + "." + key;
    }

    /** The path of a list's item. */
    static String item(String parent, int index) {
        return parent + "[" + index + "]";
    }

    String path() {
        return file.path();
    }

    Spot top() {
        return new Spot(this, "", root);
    }

    Position position(String at) {
        return values.getOrDefault(at, Position.START);
    }

    Position keyPosition(String at) {
        return keys.getOrDefault(at, position(at));
    }
}
