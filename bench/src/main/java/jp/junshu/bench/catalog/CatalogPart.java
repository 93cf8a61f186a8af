package jp.junshu.bench.catalog;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.catalog.CompiledCatalog;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmark of loading, cold and warm, and writes its part of docs/benchmarks.md to the file it is given. */
public final class CatalogPart {
    private static final String COMPILED = "junshu.compiled";
    private static final int COLD = 7;
    private static final int RUNS = 5;

    private CatalogPart() {}

    /** The compiled catalogue that the measuring process was given. */
    static byte[] compiled() {
        try {
            return Files.readAllBytes(Path.of(Objects.requireNonNull(System.getProperty(COMPILED))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Files.createTempFile("junshu", ".catalog");
        try (PrintStream out = new PrintStream(arguments[0], StandardCharsets.UTF_8)) {
            Files.write(file, CompiledCatalog.compile(CatalogFiles.in(Path.of("regulations"))));
            Map<String, List<Double>> cold = run(
                    file,
                    options -> options.mode(Mode.SingleShotTime)
                            .forks(COLD)
                            .warmupIterations(0)
                            .measurementIterations(1));
            Map<String, List<Double>> warm = run(
                    file,
                    options -> options.mode(Mode.AverageTime)
                            .forks(1)
                            .warmupIterations(RUNS)
                            .warmupTime(TimeValue.seconds(3))
                            .measurementIterations(RUNS)
                            .measurementTime(TimeValue.seconds(3)));
            out.printf(Locale.ROOT, """
                    All nine regulations with every shared list, from bytes in memory to the catalogue; compiled it is %d kB, in files
                    %d kB. Cold is the first load of a fresh process. The files are read, checked by their schemas and against one
                    another, as every start did before the build compiled them.

                    | | cold: ms | warm: ms | of the files, cold | warm |
                    |---|---|---|---|---|
                    """, Files.size(file) / 1000, size() / 1000);
            for (String way : List.of("compiled", "files")) {
                out.printf(
                        Locale.ROOT,
                        "| %s | %s | %s | %.2f | %.2f |%n",
                        way.equals("compiled") ? "from the compiled form" : "from the files",
                        spread(of(cold, way)),
                        spread(of(warm, way)),
                        median(of(cold, way)) / median(of(cold, "files")),
                        median(of(warm, way)) / median(of(warm, "files")));
            }
            out.printf(Locale.ROOT, """

                    JMH: cold %d processes of one load each; warm one process, %d × 3 s of warming up and %d runs of 3 s; medians, in
                    brackets the least and the most.
                    """, COLD, RUNS, RUNS);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** What is set of a run. */
    private interface Setting {
        ChainedOptionsBuilder of(ChainedOptionsBuilder options);
    }

    private static Map<String, List<Double>> run(Path compiled, Setting setting) throws RunnerException {
        Map<String, List<Double>> times = new HashMap<>();
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("jp\\.junshu\\.bench\\.catalog\\..*")
                .jvmArgs(
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Xmx768m",
                        "-D" + COMPILED + "=" + compiled,
                        "--sun-misc-unsafe-memory-access=allow")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        for (RunResult result : new Runner(setting.of(options).build()).run()) {
            String benchmark = result.getParams().getBenchmark();
            times.put(
                    benchmark.substring(benchmark.lastIndexOf('.') + 1),
                    result.getBenchmarkResults().stream()
                            .map(fork -> fork.getIterationResults())
                            .flatMap(Collection::stream)
                            .map(run -> run.getPrimaryResult().getScore())
                            .sorted()
                            .toList());
        }
        return times;
    }

    private static long size() {
        return CatalogFiles.in(Path.of("regulations")).stream()
                .mapToLong(file -> file.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static List<Double> of(Map<String, List<Double>> times, String way) {
        return Objects.requireNonNull(times.get(way));
    }

    private static String spread(List<Double> sorted) {
        return String.format(Locale.ROOT, "%.0f (%.0f–%.0f)", median(sorted), sorted.getFirst(), sorted.getLast());
    }

    private static double median(List<Double> sorted) {
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
