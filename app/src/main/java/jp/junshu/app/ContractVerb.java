package jp.junshu.app;

import java.util.Optional;
import java.util.StringJoiner;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** {@code junshu contract}: the contracts of a running server. */
@Command(name = "contract", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
final class ContractVerb {
    private final Say say;

    private ContractVerb(Say say) {
        this.say = say;
    }

    static CommandLine line(Say say) {
        return new CommandLine(new ContractVerb(say));
    }

    /** One line per contract: id, title, party, first and last day, separated by tabs. */
    @Command(name = "list", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
    int list(@Mixin ClientOptions options) {
        Optional<ServerClient> client = options.connect(say, System.getenv());
        if (client.isEmpty()) {
            return ClientOptions.notConnected();
        }
        Optional<JsonNode> answer = client.get().get("api/v1/engagements");
        if (answer.isEmpty()) {
            return ExitCode.FAILED;
        }
        for (JsonNode engagement : answer.get().path("engagements")) {
            StringJoiner line = new StringJoiner("\t");
            for (String field : new String[] {"id", "title", "party", "from", "until"}) {
                line.add(engagement.path(field).asString("").replaceAll("\\p{Cntrl}+", " "));
            }
            say.data(line.toString());
        }
        return ExitCode.OK;
    }
}
