package jp.junshu.app.screen;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * The bundles of all modules. A key is written as a literal directly in {@code m("…")} or {@code Text.of("…")}; a literal
 * that ends with a dot announces the family of keys below it; constants of {@link Worded} enums bring their own keys.
 */
class MessagesTest {

    private static final Messages MESSAGES = Messages.read();
    private static final Set<String> JAPANESE = MESSAGES.patterns(Language.JA).keySet();
    private static final Pattern SAID = Pattern.compile("(?<![\\w.])(?:screen\\.m|m|Text\\.of)\\(\\s*([^;)]*)");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9]+(?:[.-][a-z0-9]+)*\\.?)\"");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(MESSAGES.patterns(Language.EN).keySet()).isEqualTo(JAPANESE).isNotEmpty();
    }

    @Test
    void noTextIsBlankAndBothLanguagesFillTheSamePlaces() {
        SortedMap<String, String> english = MESSAGES.patterns(Language.EN);
        MESSAGES.patterns(Language.JA).forEach((key, japanese) -> {
            assertThat(japanese).as(key).isNotBlank();
            assertThat(english.get(key)).as(key).isNotBlank();
            assertThat(places(String.valueOf(english.get(key)))).as(key).isEqualTo(places(japanese));
        });
    }

    @Test
    void noBundleHoldsAKeyTwice() throws IOException {
        for (Path bundle : files(Path.of("src", "main", "resources", "jp", "junshu", "app"), ".properties")) {
            Set<String> seen = new HashSet<>();
            for (String line : Files.readAllLines(bundle)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    assertThat(seen.add(line.substring(0, line.indexOf('=')).strip()))
                            .as(bundle + ": " + line)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyKeySaidExistsAndEveryKeyThatExistsIsSaid() throws IOException {
        Set<String> said = new TreeSet<>();
        for (Path source : sources()) {
            SAID.matcher(Files.readString(source))
                    .results()
                    .forEach(call -> LITERAL.matcher(call.group(1))
                            .results()
                            .map(literal -> literal.group(1))
                            .filter(key -> key.contains("."))
                            .forEach(said::add));
        }
        Set<String> families = said.stream().filter(key -> key.endsWith(".")).collect(toCollection(TreeSet::new));
        said.removeAll(families);
        said.addAll(keysOfConstants());

        SoftAssertions.assertSoftly(all -> {
            all.assertThat(said.stream().filter(key -> !JAPANESE.contains(key)))
                    .as("said, but in no bundle")
                    .isEmpty();
            all.assertThat(families.stream()
                            .filter(family -> JAPANESE.stream().noneMatch(key -> key.startsWith(family))))
                    .as("families without a key")
                    .isEmpty();
            all.assertThat(JAPANESE.stream()
                            .filter(key ->
                                    !said.contains(key) && families.stream().noneMatch(key::startsWith)))
                    .as("in the bundles, but never said")
                    .isEmpty();
        });
    }

    @Test
    void aMissingKeyIsAnException() {
        assertThatThrownBy(() -> MESSAGES.text(Language.JA, "screen.no-such-key"))
                .isInstanceOf(NoSuchMessageException.class);
    }

    @Test
    void aLanguageWeDoNotSpeakIsAnsweredInJapaneseWhateverTheMachineSpeaks() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(MESSAGES.getMessage("screen.mark.done", null, Locale.FRENCH))
                    .isEqualTo("実施");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void oneAndManyReadRightInEnglish() {
        assertThat(MESSAGES.text(Language.EN, "screen.table.count", 0)).isEqualTo("No entries");
        assertThat(MESSAGES.text(Language.EN, "screen.table.count", 1)).isEqualTo("1 entry");
        assertThat(MESSAGES.text(Language.EN, "screen.table.count", 1234)).isEqualTo("1,234 entries");
    }

    private static Set<String> places(String pattern) {
        return Pattern.compile("\\{(\\d)")
                .matcher(pattern)
                .results()
                .map(place -> place.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> keysOfConstants() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Worded.class));
        Set<String> keys = new TreeSet<>();
        scanner.findCandidateComponents("jp.junshu.app").forEach(found -> {
            try {
                for (Object constant : Class.forName(found.getBeanClassName()).getEnumConstants()) {
                    keys.add(((Worded) constant).key());
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(keys).contains("screen.mark.not-done", "screen.step.state.current");
        return keys;
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>(files(Path.of("src", "main", "java"), ".java"));
        sources.addAll(files(Path.of("src", "main", "jte"), ".jte"));
        return sources;
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
