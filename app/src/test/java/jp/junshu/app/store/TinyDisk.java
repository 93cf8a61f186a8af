package jp.junshu.app.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;

/** A small disk of its own, which takes root to mount; a test that cannot have one is skipped. */
public record TinyDisk(Path place) implements AutoCloseable {

    public static TinyDisk mount(Path place, String options) throws IOException {
        assumeTrue(PrivateFiles.self() == 0, "mounting a disk takes root");
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", options, "tmpfs", place.toString()), "no disk can be mounted here");
        return new TinyDisk(place);
    }

    private static boolean run(String... command) throws IOException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .onExit()
                        .join()
                        .exitValue()
                == 0;
    }

    @Override
    public void close() throws IOException {
        if (!run("umount", place.toString())) {
            run("umount", "-l", place.toString());
        }
    }
}
