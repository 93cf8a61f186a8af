package jp.junshu.law.drafting;

import static jp.junshu.law.drafting.ClauseYaml.quoted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.junshu.law.RegulationId;

/**
 * The head of a drafted revision, as far as it is known.
 *
 * @param contractor empty where a body binds its own people; none where that is not known
 * @param supplementary the dates of supplementary provisions
 */
public record DraftedHead(
        HalfText title,
        HalfText shortTitle,
        HalfText issuer,
        HalfText orderer,
        Optional<HalfText> contractor,
        List<LocalDate> supplementary,
        HalfText remark) {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    public DraftedHead {
        supplementary = List.copyOf(supplementary);
    }

    /** A head of which nothing is known but the dates of supplementary provisions. */
    static DraftedHead blank(List<LocalDate> supplementary) {
        return new DraftedHead(
                HalfText.NONE,
                HalfText.NONE,
                HalfText.NONE,
                HalfText.NONE,
                Optional.of(HalfText.NONE),
                supplementary,
                HalfText.NONE);
    }

    /** What of it is still to be written. */
    List<String> open() {
        List<String> open = new ArrayList<>();
        add(open, "title", title);
        add(open, "short", shortTitle);
        add(open, "issuer", issuer);
        if (!orderer.isWhole() || contractor.filter(text -> !text.isWhole()).isPresent()) {
            open.add("parties");
        }
        if (!remark.isNone()) {
            add(open, "remark", remark);
        }
        return open;
    }

    private static void add(List<String> open, String key, HalfText text) {
        if (!text.isWhole()) {
            open.add(key);
        }
    }

    /** The text of {@code regulation.yaml}. */
    String write(RegulationId id, String revision, List<String> files) {
        boolean dated = DAY.matcher(revision).matches();
        StringBuilder yaml = new StringBuilder();
        List<String> open = open();
        if (!open.isEmpty()) {
            yaml.append(
                    "# A draft. What stands in `open` is still to be written; contractor is left out of own rules.\n");
        }
        line(yaml, "id", id.toString());
        line(yaml, "revision", dated ? quoted(revision) : revision);
        line(yaml, "in-force", dated ? quoted(revision) : "null");
        if (!open.isEmpty()) {
            line(yaml, "open", "[" + String.join(", ", open) + "]");
        }
        line(yaml, "title", ClauseYaml.words(title));
        line(yaml, "short", ClauseYaml.words(shortTitle));
        line(yaml, "issuer", ClauseYaml.words(issuer));
        line(
                yaml,
                "parties",
                "{ orderer: " + ClauseYaml.words(orderer)
                        + contractor
                                .map(text -> ", contractor: " + ClauseYaml.words(text))
                                .orElse("")
                        + " }");
        yaml.append("files:\n");
        files.forEach(file -> yaml.append("  - ").append(file).append('\n'));
        line(
                yaml,
                "supplementary",
                supplementary.stream()
                        .map(LocalDate::toString)
                        .map(ClauseYaml::quoted)
                        .collect(Collectors.joining(", ", "[", "]")));
        if (!remark.isNone()) {
            line(yaml, "remark", ClauseYaml.words(remark));
        }
        return yaml.toString();
    }

    private static void line(StringBuilder yaml, String key, String value) {
        yaml.append(key).append(": ").append(value).append('\n');
    }
}
