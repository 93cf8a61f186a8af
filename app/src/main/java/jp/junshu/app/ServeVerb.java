package jp.junshu.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import jp.junshu.app.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code junshu serve}: runs the server until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
class ServeVerb implements Callable<Integer> {
    protected final Say say;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
    int port;

    @Option(names = "--data", paramLabel = "DIR")
    @Nullable
    Path data;

    ServeVerb(Say say) {
        this.say = say;
    }

    /** The folder used when none is named, below the current directory. */
    protected Path defaultFolder() {
        return Path.of("data", "server");
    }

    /** The time by which the server records. */
    protected Clock clock() {
        return Clock.systemUTC();
    }

    /** What is done, and said, once the server answers. */
    protected void greet(Server server) throws Exception {
        say.note("serve.ready", server.address());
        server.bean(jp.junshu.app.access.SetupCode.class)
                .find()
                .ifPresent(code -> say.note("serve.setup", server.address() + "setup", code));
        say.note("serve.stop");
    }

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65535) {
            say.note("serve.port-range", Integer.toString(port));
            return ExitCode.USAGE;
        }
        Path folder = data == null ? defaultFolder() : data;
        try {
            Server server = Server.start(folder.toAbsolutePath(), port, clock());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
            greet(server);
            server.awaitStop();
            return ExitCode.OK;
        } catch (StoreException e) {
            say.plain(e.fault().message(say.locale()));
            return ExitCode.REFUSED;
        } catch (Server.PortTaken e) {
            say.note("serve.port-taken", Integer.toString(e.port()), "18080", String.valueOf(e.getMessage()));
            return ExitCode.REFUSED;
        }
    }

    private void stop(Server server) {
        say.note("serve.stopping");
        server.close();
    }
}
