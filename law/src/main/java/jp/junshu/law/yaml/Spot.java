package jp.junshu.law.yaml;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.law.Position;
import tools.jackson.databind.JsonNode;

/** A value in a file together with where it stands; reading on from it forgives whatever is not there. */
public record Spot(Source source, String path, JsonNode node) {

    public Optional<Spot> get(String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull()
                ? Optional.empty()
                : Optional.of(new Spot(source, Source.child(path, key), value));
    }

    /** The items of the list below the key, or the value itself where it is no list; none when the key is absent. */
    public List<Spot> items(String key) {
        return get(key).map(Spot::items).orElse(List.of());
    }

    private List<Spot> items() {
        return node.isArray()
                ? IntStream.range(0, node.size())
                        .mapToObj(i -> new Spot(source, Source.item(path, i), node.get(i)))
                        .toList()
                : List.of(this);
    }

    /** The keys of this object that the file marks as open: still to be written, or to be confirmed. */
    public Stream<Spot> open() {
        return words("open");
    }

    /** Whether the key of this object is marked as open; what stands there may then be anything, or nothing. */
    public boolean isOpen(String key) {
        return open().anyMatch(word -> word.text().equals(key));
    }

    /** The word that stands here, if it is one. */
    public Optional<String> word() {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    public Optional<String> word(String key) {
        return get(key).flatMap(Spot::word);
    }

    /** The items below the key that are words. */
    public Stream<Spot> words(String key) {
        return items(key).stream().filter(item -> item.node().isString());
    }

    /** The word that stands here, where it is known to be one. */
    public String text() {
        return node.stringValue();
    }

    public Position position() {
        return source.position(path);
    }

    /** File and line, as faults name the first of two. */
    public String place() {
        return source.path() + ":" + position().line();
    }
}
