package jp.junshu.app.catalog.own;

import java.util.List;
import jp.junshu.law.DataFile;
import jp.junshu.law.Fault;
import jp.junshu.law.Text;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is sealed of a regulation in the making. A later version of the program reads what an earlier one wrote. */
final class WorkJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private record FileJson(String path, String text) {
        static FileJson of(DataFile file) {
            return new FileJson(file.path(), file.text());
        }

        DataFile file() {
            return new DataFile(path, text);
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

    private record PartJson(String title, List<String> outline, List<FileJson> files, int duties, long open) {
        static PartJson of(Work.Part part) {
            return new PartJson(
                    part.title(),
                    part.outline(),
                    part.files().stream().map(FileJson::of).toList(),
                    part.duties(),
                    part.open());
        }

        Work.Part part() {
            return new Work.Part(
                    title, outline, files.stream().map(FileJson::file).toList(), duties, open);
        }
    }

    private record DocumentJson(List<PartJson> parts, List<FaultJson> faults) {}

    private record CheckedJson(List<FileJson> files, List<FaultJson> faults) {}

    /** What a document was read as. */
    record Document(List<Work.Part> parts, List<Fault> faults) {}

    /** Files that came back. */
    record Returned(List<DataFile> files, List<Fault> faults) {}

    private WorkJson() {}

    static byte[] write(Document document) {
        return JSON.writeValueAsBytes(new DocumentJson(
                document.parts().stream().map(PartJson::of).toList(),
                document.faults().stream().map(FaultJson::of).toList()));
    }

    static Document document(byte[] json) {
        DocumentJson read = JSON.readValue(json, DocumentJson.class);
        return new Document(
                read.parts().stream().map(PartJson::part).toList(),
                read.faults().stream().map(FaultJson::fault).toList());
    }

    static byte[] write(Returned returned) {
        return JSON.writeValueAsBytes(new CheckedJson(
                returned.files().stream().map(FileJson::of).toList(),
                returned.faults().stream().map(FaultJson::of).toList()));
    }

    static Returned returned(byte[] json) {
        CheckedJson read = JSON.readValue(json, CheckedJson.class);
        return new Returned(
                read.files().stream().map(FileJson::file).toList(),
                read.faults().stream().map(FaultJson::fault).toList());
    }
}
