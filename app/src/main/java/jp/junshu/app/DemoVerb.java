package jp.junshu.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import jp.junshu.app.demo.SampleClock;
import jp.junshu.app.demo.SampleData;
import jp.junshu.app.demo.SampleLogins;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code junshu demo}: a server with sample data, and the codes to sign in to it. */
@Command(name = "demo", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
final class DemoVerb extends ServeVerb {
    private static final Path FOLDER = Path.of("data", "demo");

    DemoVerb(Say say) {
        super(say);
    }

    @Override
    protected Path defaultFolder() {
        return FOLDER;
    }

    @Override
    protected Clock clock() {
        return new SampleClock(Clock.systemUTC());
    }

    @Override
    protected void greet(Server server) throws IOException {
        SampleLogins sample = server.bean(SampleData.class).load();
        say.note("demo.ready", server.address());
        for (SampleLogins.Login login : sample.logins()) {
            String does = say.locale().equals(Locale.JAPANESE) ? login.does() : login.doesInEnglish();
            say.data(String.join("\t", login.login(), login.password(), login.name(), does));
        }
        say.note("demo.code", sample.logins().getFirst().login());
        server.bean(SampleData.class)
                .findReport()
                .ifPresent(report -> say.note("demo.render", renderLine(server, report)));
        say.note("serve.stop");
    }

    /** The line that makes the sample's report, as it can be typed where the demo was started. */
    private String renderLine(Server server, SampleData.Report report) {
        StringJoiner line = new StringJoiner(" ")
                .add("./junshu form render")
                .add(report.form())
                .add("--engagement " + report.engagement())
                .add("--as-of " + Days.today(Clock.systemUTC()))
                .add("--out report.docx");
        if (data != null) {
            line.add("--data '" + server.folder().root() + "'");
        }
        return line.toString();
    }

    /** Prints the code of the second factor of a sample login, as an authenticator app would. */
    @Command(name = "code", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
    int code(
            @Parameters(paramLabel = "USER") String user,
            @Option(names = "--data", paramLabel = "DIR") @Nullable Path folder)
            throws IOException {
        Path data = (folder == null ? FOLDER : folder).toAbsolutePath();
        Optional<SampleLogins> sample = SampleLogins.find(data.resolve("keys"));
        if (sample.isEmpty()) {
            say.note("demo.code.no-demo", data);
            return ExitCode.FAILED;
        }
        Optional<SampleLogins.Login> login = sample.get().find(user);
        if (login.isEmpty()) {
            say.note("demo.code.unknown", user);
            sample.get().logins().forEach(known -> say.plain(known.login()));
            return ExitCode.FAILED;
        }
        say.data(login.get().code(Instant.now()));
        return ExitCode.OK;
    }
}
