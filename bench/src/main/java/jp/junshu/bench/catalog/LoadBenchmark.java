package jp.junshu.bench.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.junshu.law.DataFile;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.CompiledCatalog;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** All nine regulations and every shared list, from bytes in memory to the catalogue. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LoadBenchmark {
    private List<DataFile> files = List.of();

    /** Made once and handed on in a file, so that a cold process has not read the files before. */
    private byte[] compiled = {};

    @Setup
    public void setUp() {
        files = CatalogFiles.in(Path.of("regulations"));
        compiled = CatalogPart.compiled();
    }

    @Benchmark
    public CatalogReading.Loaded compiled() throws IOException {
        return CompiledCatalog.read(new ByteArrayInputStream(compiled));
    }

    /** What a start did before: every file read, checked by its schema and against all others. */
    @Benchmark
    public CatalogReading files() {
        return Catalog.read(files);
    }
}
