package jp.junshu.app.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.junshu.law.Spelled;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.coverage.Coverage;
import jp.junshu.law.coverage.Servant;
import org.springframework.stereotype.Component;

/** What serves each duty of the shipped catalogue in this version, with what its code and tests name. */
@Component
public class CoverageOfDuties {
    /** What carries {@link jp.junshu.law.coverage.Clause}: clause, kind and name by tabs; drawn by {@code CoverageDrawingTest}. */
    private static final String NAMED = "named-clauses.tsv";

    private final Coverage coverage;

    CoverageOfDuties(Catalog catalog) {
        this.coverage = Coverage.of(catalog, named());
    }

    public Coverage get() {
        return coverage;
    }

    private static Map<String, List<Servant>> named() {
        try (InputStream in = CoverageOfDuties.class.getResourceAsStream(NAMED)) {
            if (in == null) {
                throw new IllegalStateException("no " + NAMED);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split("\t"))
                    .collect(Collectors.groupingBy(
                            line -> line[0],
                            TreeMap::new,
                            Collectors.mapping(
                                    line -> new Servant(Spelled.get(Servant.Kind.class, line[1]), line[2]),
                                    Collectors.toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
