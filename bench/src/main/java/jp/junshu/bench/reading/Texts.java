package jp.junshu.bench.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.reading.NumberingProfile;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.reading.RegulationReader;
import jp.junshu.law.reading.RegulationText;
import jp.junshu.law.reading.SourceText;

/** The texts that are read: official ones in a folder that is not part of the project, and a long one made from them. */
final class Texts {
    /** Names the folder; from where the benchmarks run. */
    static final String FOLDER = System.getProperty("junshu.texts", "../shared/regulations/source");

    /** The name of the long text. */
    static final String LONG = "10 MB";

    private static final int LONG_BYTES = 10_000_000;
    private static final Pattern HEAD = Pattern.compile("(?m)^第(\\d+)(?=[ 　])");

    private Texts() {}

    /** The names of the official texts. */
    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(FOLDER))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static byte[] bytes(String name) throws IOException {
        return name.equals(LONG) ? longText() : Files.readAllBytes(Path.of(FOLDER, name));
    }

    /** A reader that knows the numbering profiles of the catalogue. */
    static RegulationReader reader() {
        return RegulationReader.of(profiles());
    }

    private static List<NumberingProfile> profiles() {
        return switch (Catalog.read(CatalogFiles.in(Path.of("regulations")))) {
            case CatalogReading.Loaded loaded -> loaded.numbering();
            case CatalogReading.Faulty faulty ->
                throw new IllegalStateException(faulty.faults().toString());
        };
    }

    /**
     * The longest regulation with 第1, 第2 … again and again as one document: its heads count on, so that all of it has a structure.
     */
    private static byte[] longText() throws IOException {
        RegulationReader reader = reader();
        String part = "";
        int heads = 0;
        for (String name : names()) {
            Reading reading = reader.read(SourceText.of(name, bytes(name)));
            for (RegulationText regulation : reading.regulations()) {
                String text = reading.source().text(regulation.span());
                int count = (int) HEAD.matcher(text).results().count();
                if (count > 0 && text.length() > part.length()) {
                    part = text.substring(text.indexOf('\n') + 1);
                    heads = count;
                }
            }
        }
        StringBuilder text = new StringBuilder("合本\n");
        for (int round = 0; text.length() * 3 < LONG_BYTES; round++) {
            int before = round * heads;
            text.append(HEAD.matcher(part)
                    .replaceAll(head -> Matcher.quoteReplacement("第" + (before + Integer.parseInt(head.group(1))))));
        }
        return text.toString().getBytes(UTF_8);
    }

    /** The texts by name, the long one last. */
    static List<String> all() throws IOException {
        return Stream.concat(names().stream().sorted(Comparator.naturalOrder()), Stream.of(LONG))
                .toList();
    }
}
