package jp.junshu.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StoreFaultTest {
    private static final Path ROOT = Path.of("/srv/junshu's data");
    private static final List<StoreFault> EXAMPLES = List.of(
            new StoreFault.ServerRunning(
                    ROOT,
                    new RunningServer(
                            4711, URI.create("http://localhost:8080"), Instant.parse("2026-11-22T00:00:00Z"))),
            new StoreFault.NewerFormat(ROOT, 2, 1),
            new StoreFault.ForeignFolder(ROOT, List.of("a.txt")),
            new StoreFault.UnreadableFile(ROOT, "reason"),
            new StoreFault.NotWritable(ROOT, "reason"),
            new StoreFault.OtherOwner(ROOT, "hanako", "taro"),
            new StoreFault.DiskFull(ROOT, 12_345_678, 300_000_000),
            new StoreFault.OtherPostgres(ROOT, "17", 18),
            new StoreFault.NewerTables(List.of("20991231.2359")),
            new StoreFault.KeysMissing(ROOT),
            new StoreFault.MasterKeyMissing(ROOT),
            new StoreFault.NotOurDatabase(ROOT, 25432),
            new StoreFault.DatabaseDamaged(ROOT),
            new StoreFault.PlatformUnsupported("Plan 9"),
            new StoreFault.BinariesUnusable(ROOT, "reason"),
            new StoreFault.RootRefused("reason"),
            new StoreFault.PostgresRefused(ROOT, "initdb", "line 1\nline 2", ROOT));

    @Test
    void every_fault_says_what_happened_what_was_kept_and_what_to_do_in_both_languages() {
        assertThat(EXAMPLES.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.of(StoreFault.class.getPermittedSubclasses()));
        for (StoreFault fault : EXAMPLES) {
            String ja = fault.message(Locale.JAPAN);
            String en = fault.message(Locale.US);
            assertThat(ja).isNotEqualTo(en).containsPattern("[ぁ-ん]").doesNotContainPattern("\\{\\d}");
            assertThat(en).doesNotContainPattern("[ぁ-ん]").doesNotContainPattern("\\{\\d}");
            for (String message : List.of(ja, en)) {
                List<String> lines = message.lines().toList();
                assertThat(lines.size()).isGreaterThanOrEqualTo(3);
                assertThat(lines).allSatisfy(line -> assertThat(line).isNotBlank());
            }
        }
    }

    @Test
    void a_server_that_has_not_introduced_itself_is_still_reported() {
        assertThat(new StoreFault.ServerRunning(ROOT, null).message(Locale.JAPANESE))
                .contains("不明");
        assertThat(new StoreFault.ServerRunning(ROOT, new RunningServer(7, null, Instant.EPOCH))
                        .message(Locale.ENGLISH))
                .contains("process 7, address unknown");
    }

    @Test
    void values_are_shown_as_they_are() {
        String message = new StoreFault.NotOurDatabase(ROOT, 25432).message(Locale.ENGLISH);
        assertThat(message).contains("port 25432").contains(ROOT.toString());
    }

    @Test
    void both_bundles_have_the_same_keys_and_take_the_same_values() {
        ResourceBundle ja = ResourceBundle.getBundle("jp.junshu.app.store.faults", Locale.JAPANESE);
        ResourceBundle en = ResourceBundle.getBundle("jp.junshu.app.store.faults", Locale.ENGLISH);
        Set<String> used = new TreeSet<>(Set.of("store.unknown"));
        for (Class<?> fault : StoreFault.class.getPermittedSubclasses()) {
            for (String part : List.of("happened", "kept", "todo")) {
                used.add("store.fault." + fault.getSimpleName() + "." + part);
            }
        }
        assertThat(new TreeSet<>(ja.keySet())).isEqualTo(used);
        assertThat(new TreeSet<>(en.keySet())).isEqualTo(used);
        for (String key : used) {
            assertThat(placeholders(ja.getString(key))).as(key).isEqualTo(placeholders(en.getString(key)));
            // an apostrophe hides the placeholders after it
            assertThat(ja.getString(key) + en.getString(key)).as(key).doesNotContain("'");
        }
    }

    private static Set<String> placeholders(String pattern) {
        return Arrays.stream(Pattern.compile("(?=\\{)").split(pattern))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(0, part.indexOf('}') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
