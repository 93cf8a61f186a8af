package jp.junshu.law.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.law.DataFile;
import jp.junshu.law.yaml.FaultCode;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.Source;
import jp.junshu.law.yaml.Spot;

/** Checks that the files of a revision are those its head names, and that the head says what the folder's name says. */
record FolderCheck(Draft draft, List<DataFile> present, Faults faults) {

    void check() {
        String headFile = draft.folder() + "/regulation.yaml";
        if (present.stream().noneMatch(file -> file.path().equals(headFile))) {
            faults.addToFile(headFile, FaultCode.MISSING_FILE, headFile);
        }
        draft.head().map(Source::top).ifPresent(this::check);
    }

    private void check(Spot head) {
        agree(head, "id", draft.regulation());
        agree(head, "revision", draft.revision());
        head.word("in-force").ifPresent(_ -> agree(head, "in-force", draft.revision()));
        Stream.concat(head.words("in-force"), head.words("supplementary"))
                .filter(date -> Draft.date(date.text()).isEmpty())
                .forEach(date -> faults.add(date, FaultCode.NO_SUCH_DATE, date.text()));

        List<Spot> listed = head.words("files").toList();
        for (Spot file : listed) {
            if (find(draft.folder() + "/" + file.text()).isEmpty()) {
                faults.add(file, FaultCode.MISSING_FILE, file.text());
            }
        }
        for (DataFile file : present) {
            if (FileKind.of(file) == FileKind.CLAUSES
                    && listed.stream().noneMatch(name -> name.text().equals(file.name()))) {
                faults.addToFile(file.path(), FaultCode.UNLISTED_FILE);
            }
        }
    }

    private Optional<DataFile> find(String path) {
        return present.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    private void agree(Spot head, String key, String folder) {
        head.get(key)
                .filter(value -> value.node().isString() && !value.text().equals(folder))
                .ifPresent(value -> faults.add(value, FaultCode.FOLDER_MISMATCH, value.text(), folder));
    }
}
