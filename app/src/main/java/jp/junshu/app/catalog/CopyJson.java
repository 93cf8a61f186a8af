package jp.junshu.app.catalog;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClausePath;
import jp.junshu.law.Fault;
import jp.junshu.law.RegulationId;
import jp.junshu.law.Text;
import jp.junshu.law.attaching.CopiedPlace;
import jp.junshu.law.attaching.RegulationCopy;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was read of a copy, as it is sealed. A later version of the program reads what an earlier one wrote. */
final class CopyJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** {@code whole} is left out where it is the wording. */
    private record PlaceJson(
            String path,
            String cite,
            String wording,
            @Nullable String whole) {
        static PlaceJson of(CopiedPlace place) {
            String whole = place.whole().equals(place.wording()) ? null : place.whole();
            return new PlaceJson(place.path().toString(), place.cite(), place.wording(), whole);
        }

        CopiedPlace place() {
            return new CopiedPlace(ClausePath.parse(path), cite, wording, whole == null ? wording : whole);
        }
    }

    private record PartJson(String id, @Nullable String title, List<PlaceJson> places) {
        static PartJson of(ReadCopy.Part part) {
            return new PartJson(
                    part.id().toString(),
                    part.copy().title().orElse(null),
                    part.copy().places().stream().map(PlaceJson::of).toList());
        }

        ReadCopy.Part part() {
            return new ReadCopy.Part(
                    new RegulationId(id),
                    new RegulationCopy(
                            Optional.ofNullable(title),
                            places.stream().map(PlaceJson::place).toList()));
        }
    }

    private record FaultJson(
            String file, int line, int column, String path, String severity, String code, String ja, String en) {
        static FaultJson of(Fault fault) {
            return new FaultJson(
                    fault.file(),
                    fault.line(),
                    fault.column(),
                    fault.path(),
                    fault.severity().name(),
                    fault.code(),
                    fault.message().ja(),
                    fault.message().en());
        }

        Fault fault() {
            return new Fault(file, line, column, path, Fault.Severity.valueOf(severity), code, new Text(ja, en));
        }
    }

    private record CopyContent(List<PartJson> parts, List<FaultJson> faults) {}

    private CopyJson() {}

    static byte[] write(List<ReadCopy.Part> parts, List<Fault> faults) {
        return JSON.writeValueAsBytes(new CopyContent(
                parts.stream().map(PartJson::of).toList(),
                faults.stream().map(FaultJson::of).toList()));
    }

    static List<ReadCopy.Part> parts(byte[] json) {
        return JSON.readValue(json, CopyContent.class).parts().stream()
                .map(PartJson::part)
                .toList();
    }

    static List<Fault> faults(byte[] json) {
        return JSON.readValue(json, CopyContent.class).faults().stream()
                .map(FaultJson::fault)
                .toList();
    }
}
