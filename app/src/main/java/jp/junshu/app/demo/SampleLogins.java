package jp.junshu.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.access.Totp;
import tools.jackson.databind.json.JsonMapper;

/**
 * The logins of the sample organization, made at random for each data folder and kept in it, readable by its owner
 * alone, so that the demo can print them again. Real accounts are never kept so.
 */
public record SampleLogins(List<Login> logins) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public SampleLogins {
        logins = List.copyOf(logins);
    }

    /**
     * @param name the person, as the home page greets them
     * @param does what they are in the organization, in Japanese and English
     * @param secret shared secret of the second factor, base64
     */
    public record Login(String login, String name, String does, String doesInEnglish, String password, String secret) {
        /** The code of the second factor at this moment. */
        public String code(Instant at) {
            return factor().code(at);
        }

        Totp factor() {
            return Totp.of(Base64.getDecoder().decode(secret));
        }
    }

    public Optional<Login> find(String login) {
        return logins.stream().filter(l -> l.login().equals(login)).findFirst();
    }

    /** Those kept in a folder of keys; empty when it has none. */
    public static Optional<SampleLogins> find(Path keys) throws IOException {
        Path file = file(keys);
        return Files.exists(file)
                ? Optional.of(JSON.readValue(Files.readAllBytes(file), SampleLogins.class))
                : Optional.empty();
    }

    static SampleLogins findOrCreate(Path keys) throws IOException {
        Optional<SampleLogins> kept = find(keys);
        if (kept.isPresent()) {
            return kept.get();
        }
        SecureRandom random = new SecureRandom();
        SampleLogins fresh = new SampleLogins(List.of(
                login("sato", "佐藤 美咲", "情報管理責任者", "security lead", random),
                login("yamamoto", "山本 さくら", "情報取扱管理担当者", "information handling manager", random),
                login("tanaka", "田中 健一", "業務従事者", "staff", random),
                login("suzuki", "鈴木 亮", "監査部門", "auditor", random)));
        Files.write(
                Files.createFile(
                        file(keys), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(fresh),
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        return fresh;
    }

    private static Login login(String login, String name, String does, String doesInEnglish, SecureRandom random) {
        String secret = Base64.getEncoder().encodeToString(Totp.fresh(random).secret());
        return new Login(login, name, does, doesInEnglish, password(random), secret);
    }

    /** Four groups of four letters and digits that cannot be mistaken for each other: over 75 bits. */
    private static String password(SecureRandom random) {
        String alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static Path file(Path keys) {
        return keys.resolve("sample-logins.json");
    }
}
