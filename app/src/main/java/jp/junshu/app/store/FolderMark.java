package jp.junshu.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code junshu.json} at the root of a data folder: says that the folder is ours and how its content is laid out.
 *
 * @param format the version of the layout; one that is higher than {@link #KNOWN} is not touched
 */
record FolderMark(int format, String createdBy, Instant createdAt) {
    static final String NAME = "junshu.json";
    static final int KNOWN = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static FolderMark now(Instant now) {
        String version = FolderMark.class.getPackage().getImplementationVersion();
        return new FolderMark(KNOWN, version == null ? "junshu" : "junshu " + version, now);
    }

    /**
     * Reads the format first: what else a newer version keeps in this file is not ours to judge.
     *
     * @throws StoreException if the file is damaged or of a newer format
     */
    static FolderMark read(Path root) throws StoreException {
        Path file = root.resolve(NAME);
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            JsonNode format = json.path("format");
            if (!format.isInt() || format.intValue() < 1) {
                throw new StoreException(new StoreFault.UnreadableFile(file, "format"));
            }
            if (format.intValue() > KNOWN) {
                throw new StoreException(new StoreFault.NewerFormat(root, format.intValue(), KNOWN));
            }
            return JSON.treeToValue(json, FolderMark.class);
        } catch (JacksonException | IOException e) {
            throw new StoreException(new StoreFault.UnreadableFile(file, Reason.of(e)), e);
        }
    }

    void write(Path root) throws IOException {
        PrivateFiles.write(
                root.resolve(NAME), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }
}
