package jp.junshu.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import jp.junshu.app.Server;
import jp.junshu.app.store.Database;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.search.ClauseIndex;
import jp.junshu.law.search.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One search, warm: in memory as the pages do it, and by {@code ILIKE} in a table of PostgreSQL that holds the same words. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SearchBenchmark {
    private static final String TABLE = "create temporary table searched (words text not null)";
    private static final String FILL = "insert into searched values (?)";
    private static final String FIND = "select count(*) from searched where words ilike ?";

    @Param({"暗号", "バックアップ", "audit", "そんな言葉はない"})
    public String words = "";

    private List<ClauseIndex.Wording> wordings = List.of();
    private @Nullable ClauseIndex index;
    private @Nullable Path folder;
    private @Nullable Server server;
    private @Nullable Connection connection;

    @Setup
    public void setUp() throws Exception {
        Shelf shelf = Shelf.read();
        index = ClauseIndex.of(shelf.editions());
        wordings = List.of(ClauseIndex.wording(shelf.wording()));
        folder = Files.createTempDirectory("junshu-search");
        server = Server.start(folder.resolve("data"), 0, Clock.systemUTC());
        Database database = server.bean(Database.class);
        connection = DriverManager.getConnection(
                database.owner().url(),
                database.owner().user(),
                database.owner().password());
        try (Statement statement = connection.createStatement();
                PreparedStatement fill = connection.prepareStatement(FILL)) {
            statement.execute(TABLE);
            for (Edition edition : shelf.editions()) {
                for (Clause clause : edition.clauses()) {
                    fill.setString(1, shelf.row(clause));
                    fill.addBatch();
                }
            }
            fill.executeBatch();
            statement.execute("analyze searched");
        }
    }

    @TearDown
    public void tearDown() throws SQLException, IOException {
        Objects.requireNonNull(connection).close();
        Objects.requireNonNull(server).close();
    }

    @Benchmark
    public int memory() {
        return Objects.requireNonNull(index)
                .search(SearchQuery.of(words), wordings)
                .size();
    }

    /** Letter case makes no difference to it; widths, kana and line breaks do. */
    @Benchmark
    public int ilike() throws SQLException {
        try (PreparedStatement find = Objects.requireNonNull(connection).prepareStatement(FIND)) {
            find.setString(1, "%" + words + "%");
            try (ResultSet row = find.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
