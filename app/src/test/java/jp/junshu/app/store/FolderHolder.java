package jp.junshu.app.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Another server: a process that opens a data folder, says so, and keeps it until its standard input ends. */
final class FolderHolder {
    static final URI ADDRESS = URI.create("http://localhost:8123");

    private FolderHolder() {}

    public static void main(String[] args) throws IOException, StoreException {
        Path root = Path.of(args[0]);
        DataFolder folder = DataFolder.open(root, Clock.systemUTC());
        folder.announce(ADDRESS);
        boolean database = args.length > 1;
        if (database) {
            EmbeddedPostgres.start(folder, Path.of(args[1]), Clock.systemUTC(), state -> {});
        }
        System.out.println("held");
        while (System.in.read() >= 0) {
            // held until then
        }
    }

    /** Starts one and waits until it holds the folder. */
    static Process hold(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FolderHolder.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = process.inputReader().readLine();
        if (!"held".equals(said)) {
            process.destroyForcibly();
            throw new IllegalStateException("the other server said " + said);
        }
        return process;
    }
}
