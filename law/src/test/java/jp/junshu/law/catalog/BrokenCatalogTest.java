package jp.junshu.law.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.junshu.law.Fault;
import org.junit.jupiter.api.Test;

/** Whatever is broken, reading answers with faults and never fails itself. */
class BrokenCatalogTest {
    private static final int ROUNDS = Boolean.getBoolean("junshu.long") ? 2_000 : 60;

    private static final List<String> BITS = List.of(
            "",
            "[]",
            "{}",
            "null",
            "~",
            "1.10",
            "true",
            "\"\"",
            "\"#\"",
            "a#b:c",
            "x:y",
            "\"1..2\"",
            "P9999Y",
            "2024-13-01",
            "[[1]]",
            "{ at-least: 1 }",
            "{ at-least: [] }",
            "{ question: 1 }",
            "&a b",
            "*a",
            "- ",
            ": ",
            "\t",
            "!!int x",
            "0x1F",
            ".inf",
            "99e99");

    @Test
    void anyLineGoneDoubledOrReplacedIsAtMostAFault() {
        Random random = new Random(20261122);
        ExampleCatalog whole = ExampleCatalog.whole();
        List<String> paths = List.copyOf(whole.texts().keySet());
        int faulty = 0;
        for (int round = 0; round < ROUNDS; round++) {
            ExampleCatalog broken = whole;
            for (int i = 0; i <= random.nextInt(3); i++) {
                String path = paths.get(random.nextInt(paths.size()));
                broken = broken.with(path, broken(broken.texts().getOrDefault(path, ""), random));
            }
            CatalogReading reading = broken.read();
            if (reading instanceof CatalogReading.Faulty(List<Fault> faults)) {
                assertThat(faults).isNotEmpty().isSorted();
                faulty++;
            }
        }
        assertThat(faulty).isGreaterThan(ROUNDS / 2);
    }

    private static String broken(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
            case 3 -> {
                int colon = line.lastIndexOf(": ");
                String bit = BITS.get(random.nextInt(BITS.size()));
                lines.set(at, colon < 0 ? bit : line.substring(0, colon + 2) + bit);
            }
            default -> lines.add(at, lines.remove(random.nextInt(lines.size())));
        }
        return String.join("\n", lines) + "\n";
    }
}
