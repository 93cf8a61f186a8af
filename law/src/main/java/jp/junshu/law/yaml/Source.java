package jp.junshu.law.yaml;

import java.util.Map;
import java.util.Set;
import jp.junshu.law.DataFile;
import jp.junshu.law.Position;
import tools.jackson.databind.JsonNode;

/**
 * A file's data, with the place of everything in it.
 *
 * @param values where the value at each path begins
 * @param keys where the key of each path stands
 * @param plain the paths of words that stand without quotes
 */
public record Source(
        DataFile file, JsonNode root, Map<String, Position> values, Map<String, Position> keys, Set<String> plain) {
    public Source {
        values = Map.copyOf(values);
        keys = Map.copyOf(keys);
        plain = Set.copyOf(plain);
    }

    /** The path of an object's entry, as {@code clauses[0].title}. */
    static String child(String parent, String key) {
        return parent.isEmpty() ? key : parent + "." + key;
    }

    /** The path of a list's item. */
    static String item(String parent, int index) {
        return parent + "[" + index + "]";
    }

    public String path() {
        return file.path();
    }

    public Spot top() {
        return new Spot(this, "", root);
    }

    Position position(String at) {
        return values.getOrDefault(at, Position.START);
    }

    Position keyPosition(String at) {
        return keys.getOrDefault(at, position(at));
    }
}
