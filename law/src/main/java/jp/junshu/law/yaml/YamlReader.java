package jp.junshu.law.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.junshu.law.DataFile;
import jp.junshu.law.Position;
import jp.junshu.law.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one YAML file into a tree with the place of every key and value.
 *
 * <p>Quotes matter here: the keys that hold clause ids take their words as they stand, and demand quotes, so that
 * {@code 15.10} never becomes {@code 15.1}; and no word may stand bare that another YAML reader takes for a date or a truth value.
 */
public final class YamlReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> QUOTED_KEYS = Set.of("id", "see", "was", "cite");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?");
    private static final Pattern TRUTH = Pattern.compile("(?i)y|yes|n|no|on|off");
    private static final Pattern CLAUSE_ID = Pattern.compile("clauses\\[\\d+]\\.(id|was|see\\[\\d+])");

    private static final Text A_NUMBER = new Text("数値", "a number");
    private static final Text A_DATE = new Text("日付", "a date");
    private static final Text A_TRUTH = new Text("真偽値", "true or false");
    private static final Text SOMETHING_ELSE = new Text("別のもの", "something else");

    private final DataFile file;
    private final Faults faults;
    private final Map<String, Position> values = new HashMap<>();
    private final Map<String, Position> keys = new HashMap<>();
    private final Set<String> plain = new HashSet<>();
    private boolean aliased;

    private YamlReader(DataFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The file's data; empty when there is none, when it is no YAML or uses aliases, which is then among the faults. */
    public static Optional<Source> read(DataFile file, Faults faults) {
        return new YamlReader(file, faults).read();
    }

    private Optional<Source> read() {
        findStrayBytes();
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setLabel(file.path())
                .build();
        try {
            JsonNode root = new Compose(settings)
                    .composeString(file.text())
                    .map(node -> convert(node, ""))
                    .orElse(NODES.nullNode());
            if (root.isNull() && !aliased) {
                faults.addToFile(file.path(), FaultCode.EMPTY_FILE);
                return Optional.empty();
            }
            return aliased ? Optional.empty() : Optional.of(new Source(file, root, values, keys, plain));
        } catch (MarkedYamlEngineException broken) {
            Position place = broken.getProblemMark().map(YamlReader::position).orElse(Position.START);
            faults.add(file.path(), place, "", FaultCode.YAML_SYNTAX, broken.getProblem());
        } catch (YamlEngineException broken) {
            faults.addToFile(file.path(), FaultCode.YAML_SYNTAX, String.valueOf(broken.getMessage()));
        }
        return Optional.empty();
    }

    private void findStrayBytes() {
        int stray = file.text().indexOf('\uFFFD');
        if (stray >= 0) {
            String before = file.text().substring(0, stray);
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            Position place = new Position(line, stray - before.lastIndexOf('\n'));
            faults.add(file.path(), place, "", FaultCode.NOT_UTF_8);
        }
    }

    private JsonNode convert(Node node, String path) {
        values.putIfAbsent(path, position(node));
        if (node.getAnchor().isPresent()) {
            aliased = true;
            faults.add(file.path(), position(node), path, FaultCode.ALIAS);
            return NODES.nullNode();
        }
        return switch (node) {
            case MappingNode mapping -> object(mapping, path);
            case SequenceNode sequence -> {
                ArrayNode array = NODES.arrayNode();
                for (Node item : sequence.getValue()) {
                    array.add(convert(item, Source.item(path, array.size())));
                }
                yield array;
            }
            case ScalarNode scalar -> scalar(scalar, path);
            default -> throw new YamlEngineException("a node of an unknown kind: " + node.getNodeType());
        };
    }

    private ObjectNode object(MappingNode mapping, String path) {
        ObjectNode object = NODES.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            Node key = entry.getKeyNode();
            String name = key instanceof ScalarNode word
                    ? word.getValue()
                    : key.getNodeType().toString();
            String at = Source.child(path, name);
            Position first = keys.putIfAbsent(at, position(key));
            if (first != null) {
                faults.add(file.path(), position(key), at, FaultCode.DUPLICATE_KEY, name, first.line());
            } else {
                object.set(name, convert(entry.getValueNode(), at));
            }
        }
        return object;
    }

    private JsonNode scalar(ScalarNode scalar, String path) {
        String words = scalar.getValue();
        if (!scalar.isPlain()) {
            return NODES.stringNode(words);
        }
        plain.add(path);
        Tag tag = scalar.getTag();
        boolean clauseId = CLAUSE_ID.matcher(path).matches();
        if (tag.equals(Tag.STR)) {
            if (DATE.matcher(words).matches()) {
                unquoted(scalar, path, A_DATE);
            } else if (TRUTH.matcher(words).matches()) {
                unquoted(scalar, path, A_TRUTH);
            } else if (clauseId) {
                unquoted(scalar, path, SOMETHING_ELSE);
            }
            return NODES.stringNode(words);
        }
        JsonNode typed = typed(words, tag);
        if (QUOTED_KEYS.contains(lastKey(path)) && !typed.isNull()) {
            unquoted(scalar, path, readAs(typed));
            return NODES.stringNode(words);
        }
        return typed;
    }

    private void unquoted(ScalarNode scalar, String path, Text readAs) {
        faults.add(file.path(), position(scalar), path, FaultCode.UNQUOTED, scalar.getValue(), readAs);
    }

    /** What a bare word has become, to say so where words were wanted. */
    static Text readAs(JsonNode node) {
        return node.isBoolean() ? A_TRUTH : A_NUMBER;
    }

    private static JsonNode typed(String words, Tag tag) {
        if (tag.equals(Tag.BOOL)) {
            return NODES.booleanNode(Boolean.parseBoolean(words));
        }
        if (tag.equals(Tag.NULL)) {
            return NODES.nullNode();
        }
        try {
            return tag.equals(Tag.INT)
                    ? NODES.numberNode(new BigInteger(words))
                    : NODES.numberNode(new BigDecimal(words));
        } catch (NumberFormatException exotic) {
            // octal, hexadecimal, infinity: no figure of a regulation is written so
            return NODES.stringNode(words);
        }
    }

    private static String lastKey(String path) {
        String key = path.substring(path.lastIndexOf('.') + 1);
        int bracket = key.indexOf('[');
        return bracket < 0 ? key : key.substring(0, bracket);
    }

    private static Position position(Node node) {
        return node.getStartMark().map(YamlReader::position).orElse(Position.START);
    }

    private static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
