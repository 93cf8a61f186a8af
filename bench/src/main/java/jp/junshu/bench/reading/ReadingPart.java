package jp.junshu.bench.reading;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.reading.SourceText;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of reading and writes their part of docs/benchmarks.md to the file it is given. */
public final class ReadingPart {
    private static final int FORKS = 1;
    private static final int WARMUP = 6;
    private static final int RUNS = 5;

    private ReadingPart() {}

    public static void main(String[] arguments) throws Exception {
        if (!Files.isDirectory(Path.of(Texts.FOLDER))) {
            System.err.println(
                    "the official texts are not in " + Texts.FOLDER + " (-Djunshu.texts=FOLDER names another one)");
            System.exit(3);
        }
        List<String> texts = Texts.all();
        Options options = new OptionsBuilder()
                .include("jp\\.junshu\\.bench\\.reading\\..*")
                .param("text", texts.toArray(String[]::new))
                .forks(FORKS)
                .warmupIterations(WARMUP)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(RUNS)
                .measurementTime(TimeValue.seconds(2))
                .jvmArgs(
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Xmx768m",
                        "-Djunshu.texts=" + Texts.FOLDER,
                        "--sun-misc-unsafe-memory-access=allow")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        Map<String, List<Double>> times = new HashMap<>();
        for (RunResult result : new Runner(options).run()) {
            String benchmark = result.getParams().getBenchmark();
            String key = benchmark.substring(benchmark.lastIndexOf('.') + 1)
                    + result.getParams().getParam("text");
            times.put(key, times(result.getBenchmarkResults()));
        }
        try (PrintStream out = new PrintStream(arguments[0], StandardCharsets.UTF_8)) {
            print(out, texts, times);
        }
    }

    private static List<Double> times(Collection<BenchmarkResult> forks) {
        return forks.stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(run -> run.getPrimaryResult().getScore())
                .sorted()
                .toList();
    }

    private static void print(PrintStream out, List<String> texts, Map<String, List<Double>> times) throws Exception {
        out.println("""
                Texts as they were extracted from PDF, warm: from the bytes of the file to every place with id, citation and words, and
                every other character accounted for. The long text is one standard again and again, its numbers counting on. Beside it
                what a script would do: cut the text at lines that begin with 第N条 or 第N, which finds the articles alone.

                | | kB | places | ms | MB/s | split: ms | articles |
                |---|---|---|---|---|---|---|""");
        for (String text : texts) {
            ReadingBenchmark benchmark = new ReadingBenchmark();
            benchmark.text = text;
            benchmark.setUp();
            byte[] bytes = Texts.bytes(text);
            Reading reading = Texts.reader().read(SourceText.of(text, bytes));
            List<Double> ours = Objects.requireNonNull(times.get("read" + text));
            List<Double> split = Objects.requireNonNull(times.get("split" + text));
            out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %.2f (%.2f–%.2f) | %.1f | %.3f | %d |%n",
                    text,
                    bytes.length / 1000,
                    reading.places().count(),
                    median(ours) / 1000,
                    ours.getFirst() / 1000,
                    ours.getLast() / 1000,
                    bytes.length / median(ours),
                    median(split) / 1000,
                    benchmark.split().size() - 1);
        }
        out.printf(Locale.ROOT, """

                JMH, average time: %d process, %d × 2 s of warming up and %d runs of 2 s; medians of the runs, in brackets the least and
                the most.
                """, FORKS, WARMUP, RUNS);
    }

    private static double median(List<Double> sorted) {
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
