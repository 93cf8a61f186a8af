package jp.junshu.bench.pages;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who works with a browser of their own: signs in with both factors, keeps the session, opens pages. */
final class Person {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#?]+)\"");

    private final URI server;
    private final HttpClient browser;

    Person(URI server, Executor threads) {
        this.server = server;
        this.browser = HttpClient.newBuilder()
                .executor(threads)
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
    }

    /** Comes in by the front door. */
    void signIn(Office.Login login) throws IOException, InterruptedException {
        submit("/sign-in", Map.of("login", login.name(), "password", login.password()));
        HttpResponse<String> last =
                submit("/sign-in/code", Map.of("code", login.factor().code(Instant.now())));
        if (last.statusCode() != 302) {
            throw new IllegalStateException(login.name() + " could not sign in: " + last.statusCode());
        }
    }

    private HttpResponse<String> submit(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(open(path));
        if (!token.find()) {
            throw new IllegalStateException("no form at " + path);
        }
        String body = fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return browser.send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /**
     * The page at an address, read to its end.
     *
     * @throws IOException when it is no whole page, or another than was asked for
     */
    String open(String path) throws IOException, InterruptedException {
        HttpResponse<String> response =
                browser.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
        if (response.statusCode() != 200 || !response.body().contains("</html>")) {
            throw new IOException(response.statusCode() + " for " + path);
        }
        return response.body();
    }

    /** Where the links of a page lead, each once, of those that begin so. */
    List<String> links(String path, String beginning) throws IOException, InterruptedException {
        return LINK.matcher(open(path))
                .results()
                .map(link -> link.group(1))
                .filter(link -> link.startsWith(beginning))
                .distinct()
                .toList();
    }
}
