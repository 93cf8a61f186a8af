package jp.junshu.law.oscal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.junshu.law.drafting.HalfText;

/**
 * The words of parts: items on lines of their own with their labels, and places of parameters filled as print has them: with the value,
 * else in brackets with what is to be put there.
 *
 * @param parameters by their ids
 */
record OscalProse(Map<String, PlacedJson> parameters) {
    private static final Pattern INSERT = Pattern.compile("\\{\\{\\s*insert:\\s*param,\\s*([^}\\s]+)\\s*}}");
    /** Parameters may stand in the choices of others. */
    private static final int DEEPEST = 5;

    OscalProse {
        parameters = Map.copyOf(parameters);
    }

    HalfText of(PlacedJson part) {
        List<String> lines = new ArrayList<>();
        add(lines, part, 0);
        String words = String.join("\n", lines);
        return new OscalProps(part)
                .ours(OscalNames.LANGUAGE)
                .map(language ->
                        language.equals(OscalNames.JAPANESE) ? new HalfText(words, "") : new HalfText("", words))
                .orElseGet(() -> OscalProps.spoken(words));
    }

    private void add(List<String> lines, PlacedJson part, int depth) {
        String label =
                new OscalProps(part).oscal("label").map(each -> each + " ").orElse("");
        String own = filled(part.findWords("prose").orElse("")).strip();
        if (!own.isEmpty() || (!label.isEmpty() && depth > 0)) {
            lines.add("  ".repeat(Math.max(0, depth - 1)) + (depth > 0 ? label : "") + own);
        }
        part.items("parts").stream()
                .filter(inner -> inner.findWords("name").filter("item"::equals).isPresent())
                .forEach(inner -> add(lines, inner, depth + 1));
    }

    /** The words with every place of a parameter filled. */
    String filled(String words) {
        return filled(words, new HashSet<>());
    }

    private String filled(String words, Set<String> within) {
        return INSERT.matcher(words)
                .replaceAll(place -> java.util.regex.Matcher.quoteReplacement(parameter(place.group(1), within)));
    }

    private String parameter(String id, Set<String> within) {
        PlacedJson parameter = parameters.get(id);
        if (parameter == null || within.size() > DEEPEST || !within.add(id)) {
            return "[" + id + "]";
        }
        try {
            List<String> values = words(parameter.items("values"));
            if (!values.isEmpty()) {
                return String.join(", ", values);
            }
            List<String> choices = parameter
                    .find("select")
                    .map(select -> words(select.items("choice")))
                    .orElse(List.of());
            if (!choices.isEmpty()) {
                return "["
                        + choices.stream().map(choice -> filled(choice, within)).collect(Collectors.joining("; "))
                        + "]";
            }
            return "["
                    + parameter
                            .findWords("label")
                            .map(label -> filled(label, within))
                            .orElse(id) + "]";
        } finally {
            within.remove(id);
        }
    }

    private static List<String> words(List<PlacedJson> items) {
        return items.stream()
                .flatMap(item -> item instanceof PlacedJson.Words text
                        ? java.util.stream.Stream.of(text.text())
                        : java.util.stream.Stream.empty())
                .toList();
    }
}
