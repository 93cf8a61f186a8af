package jp.junshu.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import jp.junshu.app.kernel.Say;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running server over its REST API, with a personal access token, and says what it refuses and why. */
final class ServerClient {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(5);
    private static final int UNAUTHORIZED = 401;

    private final URI server;
    private final String token;
    private final Say say;
    private final JsonMapper json = JsonMapper.builder().build();

    ServerClient(URI server, String token, Say say) {
        this.server = server;
        this.token = token;
        this.say = say;
    }

    /** The data at an address below the server's; empty when that was refused, which has then been said. */
    Optional<JsonNode> get(String path) {
        return data(request(path, "application/json").GET().build());
    }

    /** Sends {@code body} and gives the data that comes back; empty when that was refused, which has then been said. */
    Optional<JsonNode> post(String path, Object body) {
        return data(request(path, "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build());
    }

    /**
     * Sends a file as it is and gives the data that comes back; empty when that was refused, which has then been said.
     *
     * @throws IOException when the file cannot be read
     */
    Optional<JsonNode> upload(String path, Path file) throws IOException {
        return data(request(path, "application/json")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofFile(file))
                .build());
    }

    /** Fetches what is at {@code path} into {@code file}; false when that was refused, which has then been said. */
    boolean download(String path, Path file) throws IOException {
        HttpRequest request = request(path, "*/*").GET().build();
        Optional<HttpResponse<Path>> answer = send(request, BodyHandlers.ofFile(file));
        if (answer.isEmpty()) {
            return false;
        }
        if (!isGood(answer.get())) {
            report(answer.get().statusCode(), Files.readString(file));
            return false;
        }
        return true;
    }

    private HttpRequest.Builder request(String path, String accept) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Accept", accept)
                .header("Accept-Language", say.locale().getLanguage());
    }

    private Optional<JsonNode> data(HttpRequest request) {
        Optional<HttpResponse<String>> answer = send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        if (!isGood(answer.get())) {
            report(answer.get().statusCode(), answer.get().body());
            return Optional.empty();
        }
        Optional<JsonNode> data = parse(answer.get().body());
        if (data.isEmpty()) {
            say.note("client.not-ours", server);
        }
        return data;
    }

    private <T> Optional<HttpResponse<T>> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build()) {
            return Optional.of(client.send(request, body));
        } catch (IOException e) {
            say.note(
                    "client.unreachable",
                    server,
                    e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            say.note("client.unreachable", server, "interrupted");
            return Optional.empty();
        }
    }

    private static boolean isGood(HttpResponse<?> answer) {
        return answer.statusCode() / 100 == 2;
    }

    /** A problem (RFC 9457) with every reason in it, or at least the status of an answer that is none. */
    private void report(int status, String body) {
        JsonNode problem = parse(body).orElse(json.createObjectNode());
        String title = problem.path("title").asString("");
        if (title.isEmpty()) {
            say.note("client.status", server, Integer.toString(status));
        } else {
            say.plain(title);
            line("", problem.path("detail").asString(""));
            problem.path("errors")
                    .forEach(error -> line("- ", error.path("detail").asString("")));
            line("", problem.path("remedy").asString(""));
            line("", problem.path("reference").asString(""));
        }
        if (status == UNAUTHORIZED) {
            say.note("client.token-refused");
        }
    }

    private void line(String before, String text) {
        if (!text.isEmpty()) {
            say.plain("  " + before + text);
        }
    }

    private Optional<JsonNode> parse(String body) {
        try {
            return Optional.of(json.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
