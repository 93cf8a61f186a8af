package jp.junshu.app.store;

import java.time.Instant;

/** How the embedded PostgreSQL is doing, for the health page and the log. */
public sealed interface PostgresState {

    /** It answers. */
    record Running(Instant since) implements PostgresState {}

    /**
     * It died while we ran and is being started again.
     *
     * @param attempt counted from 1
     */
    record Restarting(int attempt, Instant since) implements PostgresState {}

    /** It would not come up again for this reason; trying goes on, slower, until it does or the server stops. */
    record Failed(StoreFault fault, Instant since) implements PostgresState {}

    /** It was stopped by us. */
    record Stopped(Instant since) implements PostgresState {}
}
