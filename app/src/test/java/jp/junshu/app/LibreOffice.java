package jp.junshu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The LibreOffice of this machine, as another program that opens what we make. Where there is none, tests that want it are skipped. */
public final class LibreOffice {
    private static final long LONGEST_SECONDS = 300;

    private LibreOffice() {}

    /** Converts files, all with one start; each is then in the folder under its name with the new ending. */
    public static void convert(String filter, Path into, List<Path> files) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("office");
        Path said = profile.resolve("said");
        List<String> command = new ArrayList<>(List.of(
                program().toString(),
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                filter,
                "--outdir",
                into.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS))
                .as("LibreOffice ended")
                .isTrue();
        String ending = filter.replaceFirst(":.*", "");
        for (Path file : files) {
            String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "." + ending);
            assertThat(into.resolve(name))
                    .as(Files.readString(said, StandardCharsets.UTF_8))
                    .exists();
        }
    }

    private static Path program() {
        Optional<Path> found = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "there is no LibreOffice (soffice) on the PATH");
        return found.orElseThrow();
    }
}
