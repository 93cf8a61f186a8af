package jp.junshu.bench.report;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.junshu.app.form.FormFormat;
import jp.junshu.app.form.FormRenderer;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of the report and writes their part of docs/benchmarks.md to the file it is given. */
public final class ReportPart {
    private static final int FORKS = 2;
    private static final int WARMUP = 4;
    private static final int RUNS = 4;

    private ReportPart() {}

    /** Microseconds of one operation, each measured second by second. */
    private record Times(List<Double> sorted) {
        double median() {
            return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
        }

        double least() {
            return sorted.getFirst();
        }

        double most() {
            return sorted.getLast();
        }
    }

    public static void main(String[] arguments) throws Exception {
        Options options = new OptionsBuilder()
                .include("jp\\.junshu\\.bench\\.report\\..*")
                .forks(FORKS)
                .warmupIterations(WARMUP)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(RUNS)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs(
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Xmx768m",
                        "--sun-misc-unsafe-memory-access=allow")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        Map<String, Times> times = new HashMap<>();
        for (RunResult result : new Runner(options).run()) {
            String name = result.getParams().getBenchmark();
            times.put(name.substring(name.lastIndexOf('.') + 1), times(result.getBenchmarkResults()));
        }
        // on standard output stands what the processes say, too
        try (PrintStream out = new PrintStream(arguments[0], StandardCharsets.UTF_8)) {
            print(out, times);
        }
    }

    private static Times times(Collection<BenchmarkResult> forks) {
        List<Double> all = new ArrayList<>();
        forks.forEach(fork -> fork.getIterationResults()
                .forEach(run -> all.add(run.getPrimaryResult().getScore())));
        return new Times(all.stream().sorted().toList());
    }

    private static void print(PrintStream out, Map<String, Times> times) throws Exception {
        out.println("""
                The implementation-status report with all sixteen matters in a company's own words and sixteen lines in the annex, warm:
                from the filled form to the bytes of the file. Beside it the same texts in the same tables written by hand at the
                library, with the same fonts. Ours are also complete: the same form and moment give the same bytes, headings and heads of
                tables are real ones, what a font does not have is replaced.

                | | ms | of the library bare | kB |
                |---|---|---|---|""");
        FormRenderer renderer = new FormRenderer();
        row(out, times, "DOCX", "docx", "docxBare", size(renderer, FormFormat.DOCX));
        row(out, times, "DOCX by POI, bare", "docxBare", "docxBare", Bare.docx().length);
        row(out, times, "XLSX", "xlsx", "xlsxBare", size(renderer, FormFormat.XLSX));
        row(out, times, "XLSX by POI, bare", "xlsxBare", "xlsxBare", Bare.xlsx().length);
        row(out, times, "PDF (PDF/A-2a, PDF/UA-1)", "pdf", "pdfBare", size(renderer, FormFormat.PDF));
        row(
                out,
                times,
                "PDF by openhtmltopdf, bare, PDF/A-2a and PDF/UA-1",
                "pdfBare",
                "pdfBare",
                Bare.pdf(true).length);
        row(out, times, "PDF by openhtmltopdf, bare, neither", "pdfBareUntagged", "pdfBare", Bare.pdf(false).length);
        Times status = Objects.requireNonNull(times.get("status"));
        out.printf(
                Locale.ROOT,
                """

                What the report says is reckoned anew each time: the status of all %d duties of both regulations, with %d pieces of
                evidence, takes %.0f µs (%.0f–%.0f).

                JMH, average time: %d processes, each %d s of warming up and %d runs of 1 s; medians of the runs, in brackets the least and
                the most.
                """,
                DerivationBenchmark.duties(),
                DerivationBenchmark.proofs(),
                status.median(),
                status.least(),
                status.most(),
                FORKS,
                WARMUP,
                RUNS);
    }

    private static int size(FormRenderer renderer, FormFormat format) {
        return renderer.render(Sample.document(), format, Sample.MADE_AT).length;
    }

    private static void row(
            PrintStream out, Map<String, Times> times, String label, String name, String bare, int bytes) {
        Times ours = Objects.requireNonNull(times.get(name));
        out.printf(
                Locale.ROOT,
                "| %s | %.1f (%.1f–%.1f) | %.2f | %.0f |%n",
                label,
                ours.median() / 1000,
                ours.least() / 1000,
                ours.most() / 1000,
                ours.median() / Objects.requireNonNull(times.get(bare)).median(),
                bytes / 1000.0);
    }
}
