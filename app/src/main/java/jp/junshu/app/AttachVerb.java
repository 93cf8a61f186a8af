package jp.junshu.app;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.StringJoiner;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import jp.junshu.law.source.DocumentReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code junshu regulation attach}: official wording from a user's own copy, attached by a running server. */
@Command(name = "attach", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
final class AttachVerb implements java.util.concurrent.Callable<Integer> {
    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    private final Say say;

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Option(names = "--regulation", paramLabel = "ID", descriptionKey = "attach-regulation")
    @Nullable
    String regulation;

    @Mixin
    ClientOptions options = new ClientOptions();

    AttachVerb(Say say) {
        this.say = say;
    }

    /** One line per regulation: its id, revision, and how many places are the same, changed, not checked, missing and new. */
    @Override
    public Integer call() {
        if (regulation != null && !regulation.matches(ID)) {
            say.note("attach.id", regulation);
            return ExitCode.USAGE;
        }
        if (!isReadable()) {
            return ExitCode.FAILED;
        }
        Optional<JsonNode> answer = options.connect(say, System.getenv()).flatMap(this::send);
        if (answer.isEmpty()) {
            return ExitCode.FAILED;
        }
        answer.get().path("warnings").forEach(warning -> say.note("attach.warning", warning.asString("")));
        answer.get().path("attached").forEach(this::show);
        return ExitCode.OK;
    }

    /** What can be told without the server is told before anything is sent. */
    private boolean isReadable() {
        try {
            if (!Files.isRegularFile(file)) {
                say.note("attach.no-file", file);
                return false;
            }
            long size = Files.size(file);
            if (size == 0) {
                say.note("attach.empty", file);
            } else if (size > DocumentReader.LIMIT) {
                say.note("attach.too-large", file, DocumentReader.LIMIT / 1024 / 1024);
            }
            return size > 0 && size <= DocumentReader.LIMIT;
        } catch (IOException e) {
            say.note("attach.unreadable", file, e.getClass().getSimpleName());
            return false;
        }
    }

    private Optional<JsonNode> send(ServerClient client) {
        String query = "?name=" + encode(String.valueOf(file.getFileName()))
                + (regulation == null ? "" : "&regulation=" + encode(regulation));
        try {
            return client.upload("api/v1/regulations/wording" + query, file);
        } catch (IOException e) {
            say.note("attach.unreadable", file, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void show(JsonNode attached) {
        StringJoiner line = new StringJoiner("\t");
        for (String field :
                new String[] {"regulation", "revision", "same", "changed", "unchecked", "missing", "fresh"}) {
            line.add(attached.path(field).asString("").replaceAll("\\p{Cntrl}+", " "));
        }
        say.data(line.toString());
        for (JsonNode place : attached.path("places")) {
            String id = attached.path("regulation").asString("") + ":"
                    + place.path("path").asString("");
            String cite = place.path("cite").asString("");
            switch (place.path("state").asString("")) {
                case "changed" -> say.note("attach.changed", id, cite);
                case "missing" -> say.note("attach.missing", id, cite);
                case "new" -> say.note("attach.new", id, cite);
                default -> {}
            }
        }
    }
}
