package jp.junshu.law.oscal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import jp.junshu.law.Position;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** A value of a JSON document, with the place where it begins. */
sealed interface PlacedJson {
    /** No document that is read nests deeper; whoever walks it may recurse. */
    int DEEPEST = 100;

    /** The most letters of one value: pictures may lie in a document. */
    int LONGEST = 16 * 1024 * 1024;

    Position at();

    /** @param keys the place of each key */
    record Members(
            Position at,
            SequencedMap<String, PlacedJson> values,
            SequencedMap<String, Position> keys,
            List<String> twice)
            implements PlacedJson {}

    record Items(Position at, List<PlacedJson> values) implements PlacedJson {}

    record Words(Position at, String text) implements PlacedJson {}

    /** A number, true, false or null, as written. */
    record Bare(Position at, String text) implements PlacedJson {}

    /** Why a document could not be read, and where. */
    final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Position at;
        private final boolean tooDeep;

        Broken(Position at, String message, boolean tooDeep) {
            super(message);
            this.at = at;
            this.tooDeep = tooDeep;
        }

        Position at() {
            return at;
        }

        boolean isTooDeep() {
            return tooDeep;
        }
    }

    /** Reads a whole document. */
    static PlacedJson read(byte[] content) throws Broken {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST + 1)
                        .maxStringLength(LONGEST)
                        .build())
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        try (JsonParser parser = factory.createParser(tools.jackson.core.ObjectReadContext.empty(), content)) {
            if (parser.nextToken() == null) {
                throw new Broken(Position.START, "", false);
            }
            PlacedJson value = read(parser, 0);
            if (parser.nextToken() != null) {
                throw new Broken(position(parser.currentTokenLocation()), "…", false);
            }
            return value;
        } catch (JacksonException broken) {
            boolean deep = broken instanceof tools.jackson.core.exc.StreamConstraintsException;
            throw new Broken(position(broken.getLocation()), String.valueOf(broken.getOriginalMessage()), deep);
        }
    }

    private static PlacedJson read(JsonParser parser, int depth) throws Broken {
        Position at = position(parser.currentTokenLocation());
        if (depth > DEEPEST) {
            throw new Broken(at, "", true);
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return members(parser, at, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            List<PlacedJson> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(read(parser, depth + 1));
            }
            return new Items(at, items);
        }
        return token == JsonToken.VALUE_STRING
                ? new Words(at, parser.getString())
                : new Bare(at, String.valueOf(parser.getString()));
    }

    private static Members members(JsonParser parser, Position at, int depth) throws Broken {
        SequencedMap<String, PlacedJson> values = new LinkedHashMap<>();
        SequencedMap<String, Position> keys = new LinkedHashMap<>();
        List<String> twice = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Position place = position(parser.currentTokenLocation());
            parser.nextToken();
            PlacedJson value = read(parser, depth + 1);
            if (values.putIfAbsent(key, value) == null) {
                keys.put(key, place);
            } else {
                twice.add(key);
            }
        }
        return new Members(at, values, keys, twice);
    }

    private static Position position(@org.jspecify.annotations.Nullable TokenStreamLocation location) {
        return location == null
                ? Position.START
                : new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    // ---- walking

    default Optional<PlacedJson> find(String key) {
        return this instanceof Members members
                ? Optional.ofNullable(members.values().get(key))
                : Optional.empty();
    }

    /** The words below a key; empty where there are none, or something else. */
    default Optional<String> findWords(String key) {
        return find(key).flatMap(value -> value instanceof Words words ? Optional.of(words.text()) : Optional.empty());
    }

    /** The items of the list below a key; none where there is no list. */
    default List<PlacedJson> items(String key) {
        return find(key)
                .map(value -> value instanceof Items items ? items.values() : List.<PlacedJson>of())
                .orElse(List.of());
    }
}
