package jp.junshu.law.drafting;

import static jp.junshu.law.drafting.ClauseYaml.quoted;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.junshu.law.RegulationId;
import jp.junshu.law.date.DateReading;
import jp.junshu.law.reading.Piece;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.reading.RegulationText;
import jp.junshu.law.wording.MatchKey;

/** The head of a drafted revision. */
final class HeadYaml {
    static final List<String> OPEN = List.of("title", "short", "issuer", "parties");

    private static final Pattern DATE = Pattern.compile("(令和|平成|昭和)(元|[0-9]{1,2})年[0-9]{1,2}月[0-9]{1,2}日(?=から(施行|適用))");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private HeadYaml() {}

    static String write(RegulationId id, String revision, List<String> files, List<LocalDate> supplementary) {
        String dates = supplementary.stream()
                .map(LocalDate::toString)
                .map(ClauseYaml::quoted)
                .collect(Collectors.joining(", "));
        boolean dated = DAY.matcher(revision).matches();
        return """
                # Drafted from the text. What stands in `open` is still to be written; contractor is left out of own rules.
                id: %s
                revision: %s
                in-force: %s
                open: [%s]
                title: { ja: "", en: "" }
                short: { ja: "", en: "" }
                issuer: { ja: "", en: "" }
                parties: { orderer: { ja: "", en: "" }, contractor: { ja: "", en: "" } }
                files:
                %s
                supplementary: [%s]
                """.formatted(
                        id,
                        dated ? quoted(revision) : revision,
                        dated ? quoted(revision) : "null",
                        String.join(", ", OPEN),
                        files.stream().map(file -> "  - " + file).collect(Collectors.joining("\n")),
                        dates);
    }

    /** The dates from which the supplementary provisions say that they hold. */
    static List<LocalDate> supplementary(Reading reading, RegulationText regulation) {
        return reading.remainder().stream()
                .filter(piece -> piece.owner().equals(new Piece.Remainder(Piece.Reason.SUPPLEMENTARY))
                        && piece.span().from() >= regulation.span().from()
                        && piece.span().to() <= regulation.span().to())
                .map(piece -> MatchKey.of(reading.source().text(piece.span())))
                .flatMap(text -> DATE.matcher(text).results())
                .flatMap(date -> DateReading.strict(date.group()).date().stream())
                .distinct()
                .toList();
    }
}
