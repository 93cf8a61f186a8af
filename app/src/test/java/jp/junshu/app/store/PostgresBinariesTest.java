package jp.junshu.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
    @TempDir
    Path temp;

    @Test
    void an_archive_travels_along_for_both_processors_of_linux_and_for_nothing_else() throws Exception {
        for (String processor : new String[] {"amd64", "aarch64"}) {
            assertThat(PostgresBinaries.class.getResource(PostgresBinaries.archive("Linux", processor)))
                    .isNotNull();
        }
        assertThatThrownBy(() -> PostgresBinaries.archive("Mac OS X", "aarch64"))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> assertThat(e.fault()).isEqualTo(new StoreFault.PlatformUnsupported("Mac OS X aarch64")));
        assertThatThrownBy(() -> PostgresBinaries.archive("Linux", "riscv64")).isInstanceOf(StoreException.class);
    }

    @Test
    void a_damaged_or_endangered_copy_is_replaced_and_a_whole_one_is_left_alone() throws Exception {
        Path cache = temp.resolve("cache");
        try (DataFolder folder = DataFolder.open(temp.resolve("data"), Clock.systemUTC())) {
            PostgresBinaries first = PostgresBinaries.ready(cache, folder);
            Path postgres = first.program("postgres");
            assertThat(postgres).isExecutable();
            Object unpacked = Files.getAttribute(postgres, "unix:ino");

            assertThat(PostgresBinaries.ready(cache, folder)).isEqualTo(first);
            assertThat(Files.getAttribute(postgres, "unix:ino")).isEqualTo(unpacked);

            Files.writeString(postgres, "truncated");
            PostgresBinaries.ready(cache, folder);
            assertThat(Files.size(postgres)).isGreaterThan(1_000_000);

            Path stranger = Files.writeString(first.home().resolve("stranger"), "planted while others could write");
            Files.setPosixFilePermissions(first.home(), PosixFilePermissions.fromString("rwxrwxrwx"));
            PostgresBinaries.ready(cache, folder);
            assertThat(stranger).doesNotExist();

            try (Stream<Path> left = Files.list(cache)) {
                assertThat(left).containsExactly(first.home());
            }
        }
    }

    @Test
    void without_a_usable_cache_the_data_folder_takes_them() throws Exception {
        Path blocked = Files.writeString(temp.resolve("cache"), "a file where the cache should be");
        try (DataFolder folder = DataFolder.open(temp.resolve("data"), Clock.systemUTC())) {
            assertThat(PostgresBinaries.ready(blocked, folder).home())
                    .isEqualTo(folder.run().resolve("postgresql-18.6"));
        }
    }
}
