package jp.junshu.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.junshu.app.catalog.CatalogVerb;
import jp.junshu.app.catalog.RegulationVerb;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where the program starts: the verbs of the command line. */
@Command(name = "junshu", mixinStandardHelpOptions = true, version = "Junshu 0.1.0", resourceBundle = Say.BUNDLE)
public final class Junshu {
    @Option(names = "--lang", paramLabel = "ja|en", scope = ScopeType.INHERIT)
    String language = "";

    private Junshu() {}

    public static void main(String[] arguments) {
        System.exit(run(Say.here(locale(Arrays.asList(arguments))), arguments));
    }

    /** Runs a verb and gives its exit code. */
    static int run(Say say, String... arguments) {
        Locale.setDefault(say.locale());
        CommandLine line = new CommandLine(new Junshu());
        line.setResourceBundle(Say.bundle(say.locale()));
        line.addSubcommand(new DemoVerb(say))
                .addSubcommand(new ServeVerb(say))
                .addSubcommand(new AotVerb(say))
                .addSubcommand(ContractVerb.line(say))
                .addSubcommand(FormVerb.line(say))
                .addSubcommand(RegulationVerb.line(say).addSubcommand(new AttachVerb(say)))
                .addSubcommand(PolicyVerb.line(say))
                .addSubcommand(CatalogVerb.line(say));
        line.setOut(new PrintWriter(say.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(say.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(true);
        line.setExecutionStrategy(new CommandLine.RunLast());
        if (arguments.length == 0) {
            line.usage(say.err());
            return ExitCode.USAGE;
        }
        return line.execute(arguments);
    }

    /** {@code --lang}, else the terminal's language: Japanese, or English for every other. */
    private static Locale locale(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--lang=")) {
                return Locale.of(argument.substring("--lang=".length()));
            }
            if (argument.equals("--lang") && i + 1 < arguments.size()) {
                return Locale.of(arguments.get(i + 1));
            }
        }
        return Locale.getDefault();
    }
}
