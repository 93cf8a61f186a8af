package jp.junshu.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import jp.junshu.app.store.DataFolder;
import jp.junshu.app.store.RunningServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which server a verb is a client of, and with what token: named, or that of a data folder on this machine. Loads
 * neither Spring nor the catalogue, so that such a verb starts at once.
 */
final class ClientOptions {
    static final String TOKEN_VARIABLE = "JUNSHU_TOKEN";
    /** Where the demo keeps the token of its first login, in the folder of keys. */
    static final String SAMPLE_TOKEN = "sample-token";

    private static final List<Path> FOLDERS = List.of(Path.of("data", "server"), Path.of("data", "demo"));

    @Option(names = "--server", paramLabel = "URL", descriptionKey = "server")
    @Nullable
    URI server;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "client-data")
    @Nullable
    Path data;

    @Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "token-file")
    @Nullable
    Path tokenFile;

    /** The client, once server and token are known. Says everything that is missing at once, else. */
    Optional<ServerClient> connect(Say say, Map<String, String> environment) {
        Optional<Path> folder = folder();
        Optional<URI> address = address(say, folder);
        Optional<String> token = token(say, folder, environment);
        if (address.isEmpty() || token.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ServerClient(address.get(), token.get(), say));
    }

    /** The data folder that is named, else the first usual one a server runs on; none for a server that is named. */
    private Optional<Path> folder() {
        if (data != null) {
            return Optional.of(data.toAbsolutePath());
        }
        if (server != null) {
            return Optional.empty();
        }
        return FOLDERS.stream()
                .map(Path::toAbsolutePath)
                .filter(folder -> DataFolder.findServer(folder).isPresent())
                .findFirst();
    }

    private Optional<URI> address(Say say, Optional<Path> folder) {
        if (server != null) {
            return named(say, server);
        }
        Optional<RunningServer> running = folder.flatMap(DataFolder::findServer);
        if (running.isEmpty()) {
            if (data == null) {
                say.note("client.no-server");
            } else {
                say.note("client.no-server-there", data, data);
            }
            return Optional.empty();
        }
        Optional<URI> address = running.get().findAddress();
        if (address.isEmpty()) {
            say.note("client.starting");
        }
        return address;
    }

    /** A token goes out in clear over plain HTTP, so that is for this machine alone. */
    private static Optional<URI> named(Say say, URI server) {
        String scheme = String.valueOf(server.getScheme());
        String host = String.valueOf(server.getHost());
        if (server.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            say.note("client.server-form", server);
            return Optional.empty();
        }
        if (scheme.equals("http") && !isLoopback(host)) {
            say.note("client.server-plain", server);
            return Optional.empty();
        }
        String text = server.toString();
        return Optional.of(text.endsWith("/") ? server : URI.create(text + "/"));
    }

    private static boolean isLoopback(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host.replaceAll("^\\[|]$", "")).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private Optional<String> token(Say say, Optional<Path> folder, Map<String, String> environment) {
        if (tokenFile != null) {
            return read(say, tokenFile);
        }
        String variable = environment.getOrDefault(TOKEN_VARIABLE, "").strip();
        if (!variable.isEmpty()) {
            return checked(say, variable, TOKEN_VARIABLE);
        }
        Optional<Path> sample =
                folder.map(path -> path.resolve("keys").resolve(SAMPLE_TOKEN)).filter(Files::exists);
        if (sample.isPresent()) {
            return read(say, sample.get());
        }
        if (folder.isPresent() || server != null) {
            say.note("client.no-token");
        }
        return Optional.empty();
    }

    private static Optional<String> read(Say say, Path file) {
        try {
            return checked(say, Files.readString(file).strip(), file.toString());
        } catch (IOException e) {
            say.note("client.token-unreadable", file, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Optional<String> checked(Say say, String token, String origin) {
        // the header takes no other characters; whether the token is good is for the server to say
        if (!token.matches("[A-Za-z0-9._~+/=-]{1,512}")) {
            say.note("client.token-form", origin);
            return Optional.empty();
        }
        return Optional.of(token);
    }

    /** What a verb ends with when {@link #connect} found nothing to connect to. */
    static int notConnected() {
        return ExitCode.FAILED;
    }
}
