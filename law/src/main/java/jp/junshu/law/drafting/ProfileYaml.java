package jp.junshu.law.drafting;

import static jp.junshu.law.drafting.ClauseYaml.quoted;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.junshu.law.RegulationId;
import jp.junshu.law.reading.NumberingProfile;
import jp.junshu.law.reading.NumberingProfile.Level;

/** The numbering profile by which a text was read, as the file of another revision. */
final class ProfileYaml {
    private ProfileYaml() {}

    static String write(NumberingProfile profile, RegulationId id, String revision) {
        StringBuilder yaml = new StringBuilder()
                .append("# How the text was numbered when it was drafted.\n")
                .append("regulation: ")
                .append(id)
                .append('\n')
                .append("revision: ")
                .append(quoted(revision))
                .append('\n');
        lines(yaml, "titles", profile.titles());
        lines(yaml, "signs", profile.signs());
        lines(yaml, "ends", profile.ends());
        lines(yaml, "furniture", profile.furniture());
        levels(yaml, profile.levels(), "");
        if (!profile.paragraphs().isEmpty()) {
            yaml.append("paragraphs:\n");
            profile.paragraphs()
                    .forEach(paragraph -> yaml.append("  - { begins: ")
                            .append(quoted(paragraph.begins()))
                            .append(", of: ")
                            .append(quoted(paragraph.of().toString()))
                            .append(" }\n"));
        }
        return yaml.toString();
    }

    private static void lines(StringBuilder yaml, String key, List<String> lines) {
        if (!lines.isEmpty()) {
            yaml.append(key)
                    .append(": ")
                    .append(lines.stream().map(ClauseYaml::quoted).collect(Collectors.joining(", ", "[", "]")))
                    .append('\n');
        }
    }

    private static void levels(StringBuilder yaml, List<Level> levels, String indent) {
        if (levels.isEmpty()) {
            return;
        }
        yaml.append(indent).append("levels:\n");
        for (Level level : levels) {
            String inner = indent + "    ";
            yaml.append(indent).append("  - mark: ").append(word(level.mark())).append('\n');
            level.name().ifPresent(name -> entry(yaml, inner, "name", quoted(name)));
            if (!level.before().isEmpty()) {
                entry(yaml, inner, "before", quoted(level.before()));
            }
            level.heading().ifPresent(heading -> entry(yaml, inner, "heading", quoted(heading)));
            if (level.first() != 1) {
                entry(yaml, inner, "first", Integer.toString(level.first()));
            }
            level.cite().ifPresent(form -> entry(yaml, inner, "cite", word(form)));
            levels(yaml, level.levels(), inner);
        }
    }

    private static void entry(StringBuilder yaml, String indent, String key, String value) {
        yaml.append(indent).append(key).append(": ").append(value).append('\n');
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
