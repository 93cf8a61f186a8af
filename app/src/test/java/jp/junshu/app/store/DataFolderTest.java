package jp.junshu.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path temp;

    @Test
    void a_new_folder_is_laid_out_for_its_owner_alone() throws Exception {
        Path root = temp.resolve("あたらしい フォルダ/data");
        try (DataFolder folder = DataFolder.open(root, CLOCK)) {
            assertThat(folder.created()).isTrue();
            assertThat(folder.createdAt()).isEqualTo(NOW);
            assertThat(root.toFile().list())
                    .containsExactlyInAnyOrder(
                            "pg", "blobs", "ledger", "keys", "run", "logs", "regulations", "junshu.json");
            try (Stream<Path> all = Files.walk(root)) {
                for (Path path : all.toList()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .as(path.toString())
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
                }
            }
        }
    }

    @Test
    void opening_again_finds_the_same_installation_and_tightens_its_rights() throws Exception {
        Path root = temp.resolve("data");
        DataFolder.open(root, CLOCK).close();
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (DataFolder again = DataFolder.open(root, Clock.systemUTC())) {
            assertThat(again.created()).isFalse();
            assertThat(again.createdAt()).isEqualTo(NOW);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void a_first_start_that_broke_off_is_taken_up_again() throws Exception {
        Path root = temp.resolve("data");
        Files.createDirectories(root.resolve("run"));
        Files.createFile(root.resolve("run/lock"));

        try (DataFolder folder = DataFolder.open(root, CLOCK)) {
            assertThat(folder.created()).isTrue();
        }
    }

    @Test
    void a_second_opening_in_the_same_process_is_refused_and_the_first_stays_locked() throws Exception {
        Path root = temp.resolve("data");
        try (DataFolder folder = DataFolder.open(root, CLOCK)) {
            folder.announce(URI.create("http://localhost:8080"));

            assertThat(refusal(root)).isInstanceOf(StoreFault.ServerRunning.class);
            assertThat(DataFolder.findServer(root))
                    .contains(
                            new RunningServer(ProcessHandle.current().pid(), URI.create("http://localhost:8080"), NOW));
        }
        assertThat(DataFolder.findServer(root)).isEmpty();
        DataFolder.open(root, CLOCK).close();
    }

    @Test
    void a_second_server_is_told_which_one_holds_the_folder_and_may_have_it_once_that_is_killed() throws Exception {
        Path root = temp.resolve("data");
        Process other = FolderHolder.hold(root.toString());
        try {
            assertThat(DataFolder.findServer(root)).hasValueSatisfying(server -> {
                assertThat(server.pid()).isEqualTo(other.pid());
                assertThat(server.findAddress()).contains(FolderHolder.ADDRESS);
            });
            StoreFault fault = refusal(root);
            assertThat(fault).isInstanceOf(StoreFault.ServerRunning.class);
            assertThat(fault.message(Locale.JAPANESE))
                    .contains(Long.toString(other.pid()))
                    .contains(FolderHolder.ADDRESS.toString());
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(DataFolder.findServer(root)).isEmpty();
        try (DataFolder mine = DataFolder.open(root, CLOCK)) {
            assertThat(mine.created()).isFalse();
        }
    }

    @Test
    void a_folder_of_a_newer_format_is_refused_untouched() throws Exception {
        Path root = Files.createDirectory(temp.resolve("data"));
        Files.writeString(root.resolve("junshu.json"), "{\"format\": 2, \"unheard\": [1]}");
        Map<String, String> before = content(root);

        assertThat(refusal(root)).isEqualTo(new StoreFault.NewerFormat(root, 2, 1));
        assertThat(content(root)).isEqualTo(before);
    }

    @Test
    void a_folder_with_other_things_in_it_is_refused_untouched() throws Exception {
        Path root = Files.createDirectory(temp.resolve("documents"));
        Files.writeString(root.resolve("契約書.docx"), "x");
        Map<String, String> before = content(root);

        assertThat(refusal(root)).isEqualTo(new StoreFault.ForeignFolder(root, List.of("契約書.docx")));
        assertThat(content(root)).isEqualTo(before);
    }

    @Test
    void a_damaged_mark_is_refused_and_named() throws Exception {
        for (String damaged : List.of("", "{", "[]", "{\"format\": \"1\"}", "{\"format\": 0}", "{\"format\": 1.5}")) {
            Path root = Files.createTempDirectory(temp, "data");
            Files.writeString(root.resolve("junshu.json"), damaged);

            assertThat(refusal(root)).as(damaged).isInstanceOfSatisfying(StoreFault.UnreadableFile.class, fault -> {
                assertThat(fault.file()).isEqualTo(root.resolve("junshu.json"));
            });
        }
    }

    @Test
    void a_file_in_the_place_of_the_folder_or_of_its_parent_is_refused() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "x");

        assertThat(refusal(file)).isInstanceOf(StoreFault.NotWritable.class);
        assertThat(refusal(file.resolve("data"))).isInstanceOf(StoreFault.NotWritable.class);
        assertThat(file).hasContent("x");
    }

    @Test
    void a_place_that_cannot_be_written_is_refused_with_the_reason() throws Exception {
        if (PrivateFiles.self() == 0) {
            try (TinyDisk disk = TinyDisk.mount(temp, "ro,size=400m")) {
                assertThat(refusal(disk.place().resolve("data")))
                        .isInstanceOfSatisfying(
                                StoreFault.NotWritable.class,
                                fault -> assertThat(fault.reason()).contains("Read-only file system"));
            }
        } else {
            Path closed = Files.createDirectory(temp.resolve("closed"));
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
            assertThat(refusal(closed.resolve("data")))
                    .isInstanceOfSatisfying(
                            StoreFault.NotWritable.class,
                            fault -> assertThat(fault.reason()).contains("Permission denied"));
        }
    }

    @Test
    void a_folder_of_another_account_is_refused() throws Exception {
        assumeTrue(PrivateFiles.self() == 0, "giving a folder away takes root");
        Path root = Files.createDirectory(temp.resolve("data"));
        Files.setAttribute(root, "unix:uid", 65534);

        assertThat(refusal(root)).isInstanceOf(StoreFault.OtherOwner.class);
    }

    @Test
    void a_full_disk_is_refused_with_what_is_free_and_what_is_needed() throws Exception {
        try (TinyDisk disk = TinyDisk.mount(temp, "size=20m")) {
            Path root = disk.place().resolve("data");

            StoreFault fault = refusal(root);
            assertThat(fault).isInstanceOfSatisfying(StoreFault.DiskFull.class, full -> {
                assertThat(full.free()).isBetween(1L, 21_000_000L);
                assertThat(full.needed()).isEqualTo(DataFolder.NEEDED_NEW);
            });
            assertThat(fault.message(Locale.ENGLISH)).contains("20 MB").contains("300 MB");
            assertThat(root).doesNotExist();
        }
    }

    private static StoreFault refusal(Path root) {
        StoreException refused = catchThrowableOfType(
                StoreException.class, () -> DataFolder.open(root, CLOCK).close());
        assertThat(refused).as("refusal of " + root).isNotNull();
        return refused.fault();
    }

    private static Map<String, String> content(Path root) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.toList()) {
                content.put(path.toString(), Files.isDirectory(path) ? "" : Files.readString(path));
            }
        }
        return content;
    }
}
