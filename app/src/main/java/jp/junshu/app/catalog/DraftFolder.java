package jp.junshu.app.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.app.kernel.Say;
import jp.junshu.law.drafting.RegulationDraft;
import org.jspecify.annotations.Nullable;

/** The folder a draft is written into, {@code OUT/ID/REVISION}. */
record DraftFolder(Say say, Path out, String id, String revision) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern REVISION = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}|" + ID);

    /** Whether the id and the revision can name it; every fault is said at once. */
    boolean isNamedRightly() {
        boolean right = true;
        if (!ID.matcher(id).matches()) {
            say.note("draft.id", id);
            right = false;
        }
        if (!REVISION.matcher(revision).matches()) {
            say.note("draft.revision", revision);
            right = false;
        }
        return right;
    }

    Path path() {
        return out.resolve(id).resolve(revision);
    }

    /** Whether it is there already, which is said. */
    boolean isTaken() {
        boolean taken = Files.exists(path());
        if (taken) {
            say.note("draft.exists", path());
        }
        return taken;
    }

    /** Writes all files or none; why none could be written is said. */
    boolean write(RegulationDraft draft) {
        if (!draft.fits()) {
            say.note("draft.too-long", RegulationDraft.MOST_FILES);
            return false;
        }
        return writeAll(draft);
    }

    /** Tells what was written, and what comes next. */
    void tell(RegulationDraft draft) {
        for (RegulationDraft.Part part : draft.parts()) {
            say.data(String.join(
                    "\t",
                    path().resolve(part.file().name()).toString(),
                    Integer.toString(part.clauses()),
                    Integer.toString(part.duties()),
                    Long.toString(part.open())));
        }
        long open = draft.parts().stream().mapToLong(RegulationDraft.Part::open).sum();
        say.note("draft.done", open, out);
    }

    /** They are written beside, and then moved to their place as a whole. */
    private boolean writeAll(RegulationDraft draft) {
        List<Path> made = new ArrayList<>();
        try {
            makeFolders(path().toAbsolutePath().getParent(), made);
            Path beside = out.resolve(".draft-" + id + "-" + revision + "-"
                    + ProcessHandle.current().pid());
            Files.createDirectory(beside);
            made.add(beside);
            for (RegulationDraft.Part part : draft.parts()) {
                Path written = beside.resolve(part.file().name());
                made.add(written);
                Files.writeString(written, part.file().text());
            }
            Files.move(beside, path());
            return true;
        } catch (IOException e) {
            say.note("draft.unwritable", path(), e.getClass().getSimpleName());
            made.reversed().forEach(DraftFolder::remove);
            return false;
        }
    }

    /** Makes the folder and those above it, and remembers which were not there. */
    private static void makeFolders(@Nullable Path folder, List<Path> made) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        makeFolders(folder.getParent(), made);
        Files.createDirectory(folder);
        made.add(folder);
    }

    private static void remove(Path path) {
        try (Stream<Path> inside = Files.isDirectory(path) ? Files.list(path) : Stream.empty()) {
            if (inside.findAny().isEmpty()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException _) {
            // what cannot be removed stays, empty, and is hidden
        }
    }
}
