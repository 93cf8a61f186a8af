package jp.junshu.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The passwords of the database, 32 random bytes each, in {@code keys/database.json}. */
record DatabaseKeys(String superuser, String owner, String app, String sealer) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    static Path file(DataFolder folder) {
        return folder.keys().resolve("database.json");
    }

    static DatabaseKeys create(DataFolder folder, SecureRandom random) throws IOException {
        DatabaseKeys keys = new DatabaseKeys(password(random), password(random), password(random), password(random));
        PrivateFiles.write(file(folder), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(keys));
        return keys;
    }

    /** @throws StoreException if the file is missing or damaged */
    static DatabaseKeys load(DataFolder folder) throws StoreException {
        Path file = file(folder);
        if (!Files.exists(file)) {
            throw new StoreException(new StoreFault.KeysMissing(file));
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), DatabaseKeys.class);
        } catch (JacksonException e) {
            // the message of the parser could quote a password
            throw new StoreException(new StoreFault.UnreadableFile(file, "JSON"));
        } catch (IOException e) {
            throw new StoreException(new StoreFault.UnreadableFile(file, Reason.of(e)), e);
        }
    }

    String of(DatabaseRole role) {
        return switch (role) {
            case OWNER -> owner;
            case APP -> app;
            case SEALER -> sealer;
        };
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "DatabaseKeys[…]";
    }
}
