package jp.junshu.bench.search;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.junshu.law.search.ClauseIndex;
import jp.junshu.law.search.SearchQuery;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of search and writes their part of docs/benchmarks.md to the file it is given. */
public final class SearchPart {
    private static final int FORKS = 1;
    private static final int WARMUP = 4;
    private static final int RUNS = 5;

    private SearchPart() {}

    public static void main(String[] arguments) throws Exception {
        if (!Files.isDirectory(Path.of(Shelf.FOLDER))) {
            System.err.println(
                    "the official texts are not in " + Shelf.FOLDER + " (-Djunshu.texts=FOLDER names another one)");
            System.exit(3);
        }
        Options options = new OptionsBuilder()
                .include("jp\\.junshu\\.bench\\.search\\..*")
                .forks(FORKS)
                .warmupIterations(WARMUP)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(RUNS)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs(
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Xmx768m",
                        "-Djunshu.texts=" + Shelf.FOLDER,
                        "--sun-misc-unsafe-memory-access=allow")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (RunResult result : new Runner(options).run()) {
            String benchmark = result.getParams().getBenchmark();
            times.put(
                    benchmark.substring(benchmark.lastIndexOf('.') + 1) + " "
                            + result.getParams().getParam("words"),
                    times(result.getBenchmarkResults()));
        }
        try (PrintStream out = new PrintStream(arguments[0], StandardCharsets.UTF_8)) {
            print(out, times);
        }
    }

    private static List<Double> times(Collection<BenchmarkResult> forks) {
        return forks.stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(run -> run.getPrimaryResult().getScore())
                .sorted()
                .toList();
    }

    private static void print(PrintStream out, Map<String, List<Double>> times) throws Exception {
        Shelf shelf = Shelf.read();
        ClauseIndex index = ClauseIndex.of(shelf.editions());
        int clauses = shelf.editions().stream()
                .mapToInt(edition -> edition.clauses().size())
                .sum();
        out.printf(Locale.ROOT, """
                One search over the words of %d clauses in both languages and the official wording of %d places, warm: every clause
                that has the words, in order of weight. Beside it the same words in one column of a table of PostgreSQL, by `ILIKE`, counted only. Aim:
                under 50 ms.

                | | found | ms | `ILIKE`: ms | times |
                |---|---|---|---|---|
                """, clauses, shelf.wording().size());
        for (String key : times.keySet()) {
            if (key.startsWith("memory ")) {
                String words = key.substring("memory ".length());
                List<Double> ours = Objects.requireNonNull(times.get(key));
                List<Double> theirs = Objects.requireNonNull(times.get("ilike " + words));
                out.printf(
                        Locale.ROOT,
                        "| %s | %d | %.2f (%.2f–%.2f) | %.1f (%.1f–%.1f) | %.1f |%n",
                        words,
                        index.search(SearchQuery.of(words), List.of(ClauseIndex.wording(shelf.wording())))
                                .size(),
                        median(ours) / 1000,
                        ours.getFirst() / 1000,
                        ours.getLast() / 1000,
                        median(theirs) / 1000,
                        theirs.getFirst() / 1000,
                        theirs.getLast() / 1000,
                        median(theirs) / median(ours));
            }
        }
        out.printf(Locale.ROOT, """

                JMH, average time: %d process, %d × 1 s of warming up and %d runs of 1 s; medians of the runs, in brackets the least and
                the most.
                """, FORKS, WARMUP, RUNS);
    }

    private static double median(List<Double> sorted) {
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
