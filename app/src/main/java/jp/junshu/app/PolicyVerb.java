package jp.junshu.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.catalog.ShippedCatalog;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.policy.Policy;
import jp.junshu.law.policy.PolicyRow;
import jp.junshu.law.policy.PolicySource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code junshu policy}: the joined policy, of regulations without a server or of what a running server keeps. */
@Command(name = "policy", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
final class PolicyVerb {
    private final Say say;

    private PolicyVerb(Say say) {
        this.say = say;
    }

    static CommandLine line(Say say) {
        return new CommandLine(new PolicyVerb(say));
    }

    /**
     * One line per figure: parameter, value, deciding clause, all that bear on it, and the condition it stands under, separated by
     * tabs. Fails when demands contradict each other, which is said after the table.
     */
    @Command(name = "show", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
    int show(
            @Option(names = "--regulation", paramLabel = "ID", descriptionKey = "policy.regulation") @Nullable
                    List<String> regulations,
            @Option(names = "--all", descriptionKey = "policy.all") boolean all,
            @Option(names = "--engagement", paramLabel = "ID", descriptionKey = "engagement") @Nullable
                    String engagement,
            @Mixin ClientOptions options) {
        List<String> named = regulations == null ? List.of() : regulations;
        if ((all || !named.isEmpty()) && engagement != null) {
            say.note("policy.either");
            return ExitCode.USAGE;
        }
        return all || !named.isEmpty() ? ofRegulations(named, all) : ofServer(engagement, options);
    }

    private int ofRegulations(List<String> named, boolean all) {
        Catalog catalog = ShippedCatalog.load().catalog();
        List<RegulationId> wanted = new ArrayList<>(all ? catalog.regulations().keySet() : List.of());
        int unknown = 0;
        for (String name : named) {
            Optional<RegulationId> id = catalog.regulations().keySet().stream()
                    .filter(known -> known.value().equals(name))
                    .findFirst();
            if (id.isEmpty()) {
                say.note("policy.unknown", name);
                unknown++;
            }
            id.ifPresent(wanted::add);
        }
        if (unknown > 0) {
            say.note(
                    "policy.known",
                    String.join(
                            ", ",
                            catalog.regulations().keySet().stream()
                                    .map(RegulationId::value)
                                    .toList()));
            return ExitCode.USAGE;
        }
        Policy policy = wanted.stream()
                .map(id -> PolicySource.of(catalog.getRegulation(id).newest()).policy(catalog))
                .reduce(Policy.ofDefaults(catalog.parameters().values()), Policy::join);
        policy.lines().stream().flatMap(line -> PolicyRow.of(line).stream()).forEach(row -> say.data(row.line()));
        return conflicts(policy.conflicts().stream()
                .map(conflict -> conflict.message().in(say.locale()))
                .toList());
    }

    private int ofServer(@Nullable String engagement, ClientOptions options) {
        if (engagement != null && !isId(engagement)) {
            say.note("form.engagement", engagement);
            return ExitCode.USAGE;
        }
        Optional<ServerClient> client = options.connect(say, System.getenv());
        if (client.isEmpty()) {
            return ClientOptions.notConnected();
        }
        Optional<JsonNode> answer = client.get()
                .get("api/v1/policy"
                        + (engagement == null ? "" : "?engagement=" + engagement.toLowerCase(Locale.ROOT)));
        if (answer.isEmpty()) {
            return ExitCode.FAILED;
        }
        for (JsonNode row : answer.get().path("rows")) {
            say.data(new PolicyRow(
                            field(row, "parameter"),
                            field(row, "value"),
                            field(row, "deciding"),
                            field(row, "bearing"),
                            field(row, "where"))
                    .line());
        }
        List<String> conflicts = new ArrayList<>();
        answer.get().path("conflicts").forEach(conflict -> conflicts.add(plain(conflict.asString(""))));
        return conflicts(conflicts);
    }

    private int conflicts(List<String> conflicts) {
        conflicts.forEach(say::plain);
        if (conflicts.isEmpty()) {
            return ExitCode.OK;
        }
        say.note("policy.conflicts", conflicts.size());
        return ExitCode.FAILED;
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String field(JsonNode row, String name) {
        return plain(row.path(name).asString(""));
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
