package jp.junshu.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.concurrent.Callable;
import jp.junshu.app.demo.SampleClock;
import jp.junshu.app.demo.SampleData;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * {@code junshu aot}: the training run of an ahead-of-time cache (JEP 514). Starts a server on a throw-away folder, loads
 * pages as a visitor would, and stops; the JVM that runs it writes the cache.
 */
@Command(name = "aot", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
final class AotVerb implements Callable<Integer> {
    private final Say say;

    AotVerb(Say say) {
        this.say = say;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("junshu-training");
        try (Server server = Server.start(folder, 0, new SampleClock(Clock.systemUTC()));
                HttpClient visitor = HttpClient.newHttpClient()) {
            server.bean(SampleData.class).load();
            for (String page : new String[] {"sign-in", "setup", "nothing-here"}) {
                URI address = server.address().resolve(page);
                int status = visitor.send(
                                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                say.plain(address.getPath() + " " + status);
            }
        } finally {
            delete(folder);
        }
        return ExitCode.OK;
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
