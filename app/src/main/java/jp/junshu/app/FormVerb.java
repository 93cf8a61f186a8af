package jp.junshu.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import jp.junshu.law.date.DateReading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code junshu form}: official forms, made by a running server. */
@Command(name = "form", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
final class FormVerb {
    private static final Set<String> FORMATS = Set.of("docx", "pdf", "xlsx");
    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    private final Say say;
    private final Clock clock;

    private FormVerb(Say say, Clock clock) {
        this.say = say;
        this.clock = clock;
    }

    static CommandLine line(Say say) {
        return new CommandLine(new FormVerb(say, Clock.systemUTC()));
    }

    private record Order(
            String form, EngagementId engagement, LocalDate asOf, Optional<UUID> entry, Path out, String format) {}

    /**
     * Freezes a form's data as of a day and writes it as a file, which only its owner can read. Standard output: the id
     * of what was frozen, its digest, and the file, separated by tabs.
     */
    @Command(name = "render", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
    int render(
            @Parameters(paramLabel = "FORM") String form,
            @Option(names = "--engagement", paramLabel = "ID", required = true, descriptionKey = "engagement")
                    String engagement,
            @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of") @Nullable String asOf,
            @Option(names = "--entry", paramLabel = "ID", descriptionKey = "entry") @Nullable String entry,
            @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "out") Path out,
            @Option(names = "--force", descriptionKey = "force") boolean force,
            @Mixin ClientOptions options) {
        Optional<Order> order =
                order(form, engagement, asOf, entry, out.toAbsolutePath().normalize());
        if (order.isEmpty()) {
            return ExitCode.USAGE;
        }
        Optional<Path> draft = draft(order.get().out(), force);
        if (draft.isEmpty()) {
            return ExitCode.FAILED;
        }
        try {
            return options.connect(say, System.getenv())
                            .map(client -> render(order.get(), client, draft.get(), force))
                            .orElse(false)
                    ? ExitCode.OK
                    : ExitCode.FAILED;
        } finally {
            discard(draft.get());
        }
    }

    /** Every fault of what was typed at once. */
    private Optional<Order> order(
            String form, String engagement, @Nullable String asOf, @Nullable String entry, Path out) {
        List<Runnable> faults = new ArrayList<>();
        if (!form.matches(ID)) {
            faults.add(() -> say.note("form.id", form));
        }
        Optional<EngagementId> id = engagementId(engagement);
        if (id.isEmpty()) {
            faults.add(() -> say.note("form.engagement", engagement));
        }
        Optional<LocalDate> day = asOf == null
                ? Optional.of(Days.today(clock))
                : DateReading.strict(asOf).date();
        if (day.isEmpty()) {
            faults.add(() -> say.note("form.as-of", String.valueOf(asOf)));
        }
        Optional<UUID> subject = Optional.ofNullable(entry).flatMap(FormVerb::uuid);
        if (entry != null && subject.isEmpty()) {
            faults.add(() -> say.note("form.entry", entry));
        }
        String format = format(out);
        if (!FORMATS.contains(format)) {
            faults.add(() -> say.note("form.format", out.getFileName()));
        }
        if (!faults.isEmpty()) {
            faults.forEach(Runnable::run);
            return Optional.empty();
        }
        return Optional.of(new Order(form, id.orElseThrow(), day.orElseThrow(), subject, out, format));
    }

    private static Optional<EngagementId> engagementId(String text) {
        try {
            return Optional.of(EngagementId.of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String format(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** An empty file beside the one wanted: whether it can be written shows before anything is asked of the server. */
    private Optional<Path> draft(Path out, boolean force) {
        Path folder = out.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            say.note("form.no-folder", String.valueOf(folder));
            return Optional.empty();
        }
        if (Files.isDirectory(out)) {
            say.note("form.is-folder", out);
            return Optional.empty();
        }
        if (!force && Files.exists(out)) {
            say.note("form.exists", out);
            return Optional.empty();
        }
        try {
            return Optional.of(Files.createTempFile(folder, ".junshu-", ".part"));
        } catch (IOException e) {
            say.note("form.unwritable", folder, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private boolean render(Order order, ServerClient client, Path draft, boolean force) {
        String forms = "api/v1/engagements/" + order.engagement() + "/forms/" + order.form();
        Map<String, String> body = new TreeMap<>(Map.of("asOf", order.asOf().toString()));
        order.entry().ifPresent(entry -> body.put("entry", entry.toString()));
        Optional<JsonNode> frozen = client.post(forms, body);
        if (frozen.isEmpty()) {
            return false;
        }
        frozen.get().path("warnings").forEach(warning -> say.note("form.warning", warning.asString("")));
        String id = frozen.get().path("id").asString("");
        if (!id.matches("[0-9a-fA-F-]{36}")) {
            say.note("form.no-id");
            return false;
        }
        try {
            if (!client.download(forms + "/made/" + id + "/file." + order.format(), draft)) {
                return false;
            }
            put(draft, order.out(), force);
        } catch (FileAlreadyExistsException _) {
            say.note("form.exists", order.out());
            return false;
        } catch (IOException e) {
            say.note("form.unwritable", order.out(), e.getClass().getSimpleName());
            return false;
        }
        say.data(String.join(
                "\t", id, frozen.get().path("digest").asString(""), order.out().toString()));
        return true;
    }

    private static void put(Path draft, Path out, boolean force) throws IOException {
        if (force) {
            Files.move(draft, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.move(draft, out);
        }
    }

    private void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            say.note("form.unwritable", draft, e.getClass().getSimpleName());
        }
    }
}
