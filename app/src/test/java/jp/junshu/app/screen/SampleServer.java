package jp.junshu.app.screen;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the samples at {@code /<name>/<language>/<theme>} under the policy the program sends. */
final class SampleServer implements AutoCloseable {

    static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Samples.Sample> samples = Samples.all();

    SampleServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String root() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Optional<Assets.Asset> asset = Samples.ASSETS.find(path);
            String[] parts = path.split("/", -1);
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            if (asset.isPresent()) {
                send(exchange, 200, asset.get().type(), asset.get().content());
            } else if (parts.length == 4 && samples.containsKey(parts[1])) {
                Language language = Language.find(parts[2]).orElseThrow();
                Theme theme = Theme.find(parts[3]).orElseThrow();
                String page = Samples.render(
                        Optional.ofNullable(samples.get(parts[1])).orElseThrow(), language, theme, "/engagements/1");
                send(exchange, 200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
            } else {
                send(exchange, 404, "text/plain", new byte[0]);
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
