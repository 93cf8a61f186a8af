package jp.junshu.law.oscal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.junshu.law.Spelled;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.Subject;
import jp.junshu.law.catalog.Unit;
import jp.junshu.law.drafting.ImportedClause.Setting;

/**
 * Parameters of ours as the demands of clauses. What stands under a condition OSCAL tells in words only, so it is left to the author, as
 * is every parameter that the shared lists do not know.
 */
record OscalSettings(Catalog shipped) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");
    private static final Pattern BARE = Pattern.compile("[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*");

    Optional<Setting> read(PlacedJson param) {
        OscalProps props = new OscalProps(param);
        Optional<Parameter> known = props.ours(OscalNames.PARAMETER)
                .flatMap(id -> shipped.parameters().values().stream()
                        .filter(parameter -> parameter.id().value().equals(id))
                        .findFirst());
        if (known.isEmpty() || props.ours(OscalNames.CONDITIONAL).isPresent()) {
            return Optional.empty();
        }
        String subject = props.ours(OscalNames.SUBJECT)
                .flatMap(word -> Spelled.find(Subject.class, word))
                .map(found -> ", subject: " + found.spelling())
                .orElse("");
        return props.ours(OscalNames.DEMAND)
                .flatMap(demand -> switch (demand) {
                    case "stated" -> Optional.of("stated: true");
                    case "considered" -> Optional.of("considered: true");
                    case "set" -> value(param, known.get()).map(value -> "value: " + value);
                    default -> Optional.<String>empty();
                })
                .map(demand -> new Setting(known.get().id(), demand + subject));
    }

    /** The values as YAML writes them. */
    private static Optional<String> value(PlacedJson param, Parameter parameter) {
        List<String> values = new ArrayList<>();
        for (PlacedJson item : param.items("values")) {
            if (item instanceof PlacedJson.Words(var _, String text)) {
                values.add(text);
            }
        }
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return switch (parameter.direction()) {
            case ALL_OF ->
                parameter.unit() == Unit.SET
                        ? Optional.of(
                                values.stream().map(OscalSettings::word).collect(Collectors.joining(", ", "[", "]")))
                        : Optional.of(word(String.join(" ", values)));
            case SPAN -> span(values);
            case AT_LEAST, AT_MOST, REQUIRED, FORBIDDEN ->
                values.size() == 1 ? Optional.of(word(values.getFirst())) : Optional.empty();
        };
    }

    private static Optional<String> span(List<String> values) {
        List<String> ends = new ArrayList<>();
        for (String value : values) {
            int blank = value.indexOf(' ');
            if (blank < 0 || !List.of("at-least", "at-most").contains(value.substring(0, blank))) {
                return Optional.empty();
            }
            ends.add(value.substring(0, blank) + ": " + word(value.substring(blank + 1)));
        }
        return Optional.of("{ " + String.join(", ", ends) + " }");
    }

    private static String word(String value) {
        return NUMBER.matcher(value).matches() || isBare(value) ? value : '"' + escaped(value) + '"';
    }

    private static boolean isBare(String value) {
        return BARE.matcher(value).matches() && !value.matches("(?i)y|yes|n|no|on|off|null");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
