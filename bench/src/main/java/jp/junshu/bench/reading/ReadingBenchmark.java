package jp.junshu.bench.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.reading.RegulationReader;
import jp.junshu.law.reading.SourceText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One file, warm: from its bytes to places with ids, citations and words; and what a script would do instead. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingBenchmark {
    private static final Pattern ARTICLE = Pattern.compile("(?m)^[ 　-]*第[ 　0-9０-９一二三四五六七八九十百]+(条|(?=[ 　]))");

    /** Filled in by {@link ReadingPart}. */
    @Param("")
    public String text = "";

    private RegulationReader reader = RegulationReader.of(List.of());
    private byte[] bytes = {};

    @Setup
    public void setUp() throws IOException {
        reader = Texts.reader();
        bytes = Texts.bytes(text);
    }

    @Benchmark
    public Reading read() {
        return reader.read(SourceText.of(text, bytes));
    }

    /** The text cut before every line that begins with 第N条 or 第N: no levels below, no furniture, no account. */
    @Benchmark
    public List<String> split() {
        String whole = new String(bytes, UTF_8);
        List<String> articles = new ArrayList<>();
        Matcher m = ARTICLE.matcher(whole);
        int from = 0;
        while (m.find()) {
            articles.add(whole.substring(from, m.start()));
            from = m.start();
        }
        articles.add(whole.substring(from));
        return articles;
    }
}
