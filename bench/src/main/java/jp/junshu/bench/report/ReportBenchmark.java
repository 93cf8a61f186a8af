package jp.junshu.bench.report;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import jp.junshu.app.form.FormDocument;
import jp.junshu.app.form.FormFormat;
import jp.junshu.app.form.FormRenderer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One report, warm: from the filled form to the bytes of a file, and the same with the libraries alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReportBenchmark {
    private final FormDocument document = Sample.document();
    private final FormRenderer renderer = new FormRenderer();

    @Benchmark
    public byte[] docx() {
        return renderer.render(document, FormFormat.DOCX, Sample.MADE_AT);
    }

    @Benchmark
    public byte[] docxBare() throws IOException {
        return Bare.docx();
    }

    @Benchmark
    public byte[] xlsx() {
        return renderer.render(document, FormFormat.XLSX, Sample.MADE_AT);
    }

    @Benchmark
    public byte[] xlsxBare() throws IOException {
        return Bare.xlsx();
    }

    @Benchmark
    public byte[] pdf() {
        return renderer.render(document, FormFormat.PDF, Sample.MADE_AT);
    }

    @Benchmark
    public byte[] pdfBare() throws IOException {
        return Bare.pdf(true);
    }

    @Benchmark
    public byte[] pdfBareUntagged() throws IOException {
        return Bare.pdf(false);
    }
}
