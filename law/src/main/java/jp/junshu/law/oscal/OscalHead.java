package jp.junshu.law.oscal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.law.drafting.DraftedHead;
import jp.junshu.law.drafting.HalfText;

/** What a catalogue of OSCAL says of itself, as the head of a regulation. */
final class OscalHead {
    private static final Pattern REVISION = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}|[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private OscalHead() {}

    private static PlacedJson metadata(PlacedJson catalog) {
        return catalog.find("metadata").orElseThrow();
    }

    static Optional<String> findRevision(PlacedJson catalog) {
        PlacedJson metadata = metadata(catalog);
        return new OscalProps(metadata)
                .ours(OscalNames.REVISION)
                .or(() -> metadata.findWords("version"))
                .filter(version -> REVISION.matcher(version).matches());
    }

    static DraftedHead of(PlacedJson catalog) {
        PlacedJson metadata = metadata(catalog);
        OscalProps props = new OscalProps(metadata);
        boolean ours = props.ours(OscalNames.REGULATION).isPresent();
        Optional<HalfText> contractor = party(metadata, OscalNames.CONTRACTOR);
        return new DraftedHead(
                props.title(metadata.findWords("title").orElse("")),
                both(props, OscalNames.SHORT_TITLE),
                party(metadata, OscalNames.ISSUER).orElse(HalfText.NONE),
                party(metadata, OscalNames.ORDERER).orElse(HalfText.NONE),
                ours ? contractor : Optional.of(contractor.orElse(HalfText.NONE)),
                props.listOurs(OscalNames.SUPPLEMENTARY).stream()
                        .flatMap(OscalHead::day)
                        .toList(),
                both(props, OscalNames.REMARK));
    }

    private static HalfText both(OscalProps props, String name) {
        return new HalfText(
                props.ours(name, OscalNames.JAPANESE).orElse(""),
                props.ours(name, OscalNames.ENGLISH).orElse(""));
    }

    private static Stream<LocalDate> day(String words) {
        try {
            return Stream.of(LocalDate.parse(words));
        } catch (DateTimeException _) {
            return Stream.empty();
        }
    }

    /** The party that has a role. */
    private static Optional<HalfText> party(PlacedJson metadata, String role) {
        List<String> uuids = metadata.items("responsible-parties").stream()
                .filter(each -> each.findWords("role-id").filter(role::equals).isPresent())
                .flatMap(each -> each.items("party-uuids").stream())
                .flatMap(each -> each instanceof PlacedJson.Words words ? Stream.of(words.text()) : Stream.empty())
                .toList();
        return metadata.items("parties").stream()
                .filter(party -> party.findWords("uuid").filter(uuids::contains).isPresent())
                .flatMap(party -> party.findWords("name").stream().map(name -> new OscalProps(party).title(name)))
                .findFirst();
    }
}
