package jp.junshu.app.store;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server that owns a data folder, as it described itself in {@code run/server.json}.
 *
 * @param pid its process on this machine
 * @param address where it is reached; absent until it has bound its port
 * @param startedAt when it took the folder
 */
public record RunningServer(long pid, @Nullable URI address, Instant startedAt) {

    public RunningServer {
        if (pid <= 0) {
            throw new IllegalArgumentException("pid " + pid);
        }
    }

    /** Where it is reached, once it has said so. */
    public Optional<URI> findAddress() {
        return Optional.ofNullable(address);
    }
}
