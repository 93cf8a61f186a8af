package jp.junshu.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.OrgId;
import jp.junshu.app.store.StoreException;
import jp.junshu.app.store.StoreFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The files of the keys, and what becomes of a ring whose files somebody touched. */
class KeyRingTest {
    private static final OrgId ORG = new OrgId(new UUID(0x7000, 1));
    private static final KeyScope PERSONS = KeyScope.of(ORG, Purpose.PERSON);
    private static final KeyScope ENGAGEMENT =
            KeyScope.of(ORG, new EngagementId(new UUID(0x7000, 3)), Purpose.ENGAGEMENT);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path keys = Path.of("");

    @Test
    void eachScopeHasItsOwnKeyAndKeepsIt() throws StoreException {
        KeyRing ring = ring();

        KeyRing.Usable persons = ring.current(PERSONS);
        KeyRing.Usable engagement = ring.current(ENGAGEMENT);

        assertThat(engagement.id()).isNotEqualTo(persons.id());
        assertThat(engagement.key()).isNotEqualTo(persons.key());
        assertThat(ring.current(PERSONS)).isSameAs(persons);
        assertThat(dataFiles()).hasSize(2);
    }

    @Test
    void aRestartFindsEveryKeyAgainAndMakesNoNewOnes() throws StoreException {
        KeyRing before = ring();
        List<KeyRing.Usable> made = List.of(before.current(PERSONS), before.current(ENGAGEMENT));

        KeyRing after = ring();

        assertThat(List.of(after.current(PERSONS), after.current(ENGAGEMENT))).isEqualTo(made);
        assertThat(dataFiles()).hasSize(2);
    }

    @Test
    void onlyTheOwnerMayReadAKeyOrListThem() throws IOException, StoreException {
        ring().current(PERSONS);

        assertThat(permissions(keys.resolve("master.key"))).isEqualTo("rw-------");
        assertThat(dataFiles())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        assertThat(permissions(keys.resolve("data"))).isEqualTo("rwx------");
    }

    @Test
    void noKeyLiesOpenInItsFile() throws IOException, StoreException {
        KeyRing.Usable key = ring().current(PERSONS);

        assertThat(Files.readString(only()))
                .doesNotContain(Base64.getEncoder().encodeToString(key.key().getEncoded()));
    }

    @Test
    void aMissingMasterKeyIsAskedForAndNoOtherIsMadeInItsPlace() throws IOException, StoreException {
        ring().current(PERSONS);
        Path master = keys.resolve("master.key");
        Path aside = Files.move(master, keys.resolve("aside"));
        List<Path> before = everything();

        assertThat(fault()).isEqualTo(new StoreFault.MasterKeyMissing(master));

        assertThat(everything()).isEqualTo(before);
        Files.move(aside, master);
        assertThat(ring().current(PERSONS).scope()).isEqualTo(PERSONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "this is no base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void aMasterKeyThatIsDamagedOrAnotherIsRefused(String content) throws IOException, StoreException {
        ring().current(PERSONS);
        Files.writeString(keys.resolve("master.key"), content);
        List<Path> before = everything();

        assertThat(fault()).isInstanceOf(StoreFault.UnreadableFile.class);
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "id, 00000000-0000-7000-8000-00000000000a",
        "org, 00000000-0000-7000-8000-00000000000b",
        "engagement, 00000000-0000-7000-8000-00000000000c",
        "purpose, TRAIL",
        "generation, 2",
        "algorithm, A128GCM",
        "wrapped, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "createdAt, 2020-01-01T00:00:00Z",
    })
    void aKeyFileWithOneFieldEditedDoesNotOpen(String field, String value) throws IOException, StoreException {
        ring().current(ENGAGEMENT);
        Path file = only();
        ObjectNode stored = (ObjectNode) JSON.readTree(file);
        assertThat(stored.has(field)).isTrue();
        if (field.equals("generation")) {
            stored.put(field, Integer.parseInt(value));
        } else {
            stored.put(field, value);
        }
        Files.write(file, JSON.writeValueAsBytes(stored));

        assertThat(unreadable()).isEqualTo(file);
    }

    @Test
    void aKeyFileUnderAnotherNameDoesNotOpen() throws IOException, StoreException {
        ring().current(PERSONS);
        Path renamed = Files.move(only(), keys.resolve("data").resolve(new UUID(0x7000, 9) + ".json"));

        assertThat(unreadable()).isEqualTo(renamed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1]", "{\"id\":", "{\"id\":null,\"org\":null}"})
    void aDamagedKeyFileIsNamed(String content) throws IOException, StoreException {
        ring().current(PERSONS);
        Path file = only();
        Files.writeString(file, content);

        assertThat(unreadable()).isEqualTo(file);
    }

    @Test
    void whatWasLeftOfAnInterruptedWriteIsNoKey() throws IOException, StoreException {
        KeyRing.Usable key = ring().current(PERSONS);
        Files.writeString(keys.resolve("data").resolve(key.id() + ".json.new"), "{\"id\":");

        assertThat(ring().current(PERSONS)).isEqualTo(key);
    }

    @Test
    void aDestroyedKeyIsNotUsedAgain() throws IOException, StoreException {
        KeyRing.Usable destroyed = ring().current(PERSONS);
        ObjectNode stored = (ObjectNode) JSON.readTree(only());
        stored.put("wrapped", "").put("destroyedAt", "2031-03-31T00:00:00Z");
        Files.write(only(), JSON.writeValueAsBytes(stored));

        KeyRing ring = ring();

        assertThatThrownBy(() -> ring.get(destroyed.id())).isInstanceOf(VaultFault.class);
        assertThat(ring.current(PERSONS).id()).isNotEqualTo(destroyed.id());
    }

    private KeyRing ring() throws StoreException {
        return new KeyRing(keys, new Ids(Clock.systemUTC()), Clock.systemUTC());
    }

    /** Why the ring does not open. */
    private StoreFault fault() {
        return catchThrowableOfType(StoreException.class, this::ring).fault();
    }

    private Path unreadable() {
        assertThat(fault()).isInstanceOf(StoreFault.UnreadableFile.class);
        return ((StoreFault.UnreadableFile) fault()).file();
    }

    private Path only() {
        assertThat(dataFiles()).hasSize(1);
        return dataFiles().getFirst();
    }

    private List<Path> dataFiles() {
        return everything().stream()
                .filter(file -> file.toString().endsWith(".json"))
                .toList();
    }

    private List<Path> everything() {
        try (Stream<Path> all = Files.walk(keys)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
