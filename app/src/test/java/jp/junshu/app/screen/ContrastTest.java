package jp.junshu.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** WCAG 2.2, 1.4.3 and 1.4.11: text at least 4.5 to 1 on its ground, edges and shapes at least 3 to 1, in both themes. */
class ContrastTest {

    private static final Pattern COLOUR =
            Pattern.compile("--([a-z-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)");

    private static final Map<String, List<String>> TEXT = Map.ofEntries(
            Map.entry(
                    "ground",
                    List.of(
                            "text",
                            "text-soft",
                            "text-quiet",
                            "action",
                            "action-hover",
                            "action-active",
                            "link",
                            "link-hover",
                            "error",
                            "success",
                            "caution",
                            "open")),
            Map.entry("ground-soft", List.of("text", "text-soft", "text-quiet", "link", "link-hover")),
            Map.entry("action-soft", List.of("link", "action-hover", "action-active")),
            Map.entry("error-soft", List.of("text", "error", "link", "link-hover")),
            Map.entry("caution-soft", List.of("text", "caution", "link", "link-hover")),
            Map.entry("action", List.of("on-action")),
            Map.entry("action-hover", List.of("on-action")),
            Map.entry("action-active", List.of("on-action")));

    private static final Map<String, List<String>> EDGES = Map.of(
            "ground", List.of("border", "focus", "action", "error", "success", "open", "caution-bar"),
            "ground-soft", List.of("focus"),
            "focus-gap", List.of("focus"));

    @TestFactory
    List<DynamicTest> everyPairReadTogetherIsReadable() throws IOException {
        Map<String, List<String>> colours = colours();
        List<DynamicTest> tests = new ArrayList<>();
        for (int theme = 0; theme < 2; theme++) {
            add(tests, colours, theme, TEXT, 4.5);
            add(tests, colours, theme, EDGES, 3.0);
        }
        return tests;
    }

    @Test
    void blackOnWhiteIsTwentyOneToOne() {
        assertThat(contrast("000000", "ffffff")).isEqualTo(21.0);
    }

    private static void add(
            List<DynamicTest> tests,
            Map<String, List<String>> colours,
            int theme,
            Map<String, List<String>> pairs,
            double least) {
        pairs.forEach((ground, uppers) -> uppers.forEach(upper -> tests.add(DynamicTest.dynamicTest(
                upper + " on " + ground + (theme == 0 ? " in light" : " in dark"),
                () -> assertThat(contrast(colour(colours, upper, theme), colour(colours, ground, theme)))
                        .isGreaterThanOrEqualTo(least)))));
    }

    private static String colour(Map<String, List<String>> colours, String name, int theme) {
        return Optional.ofNullable(colours.get(name)).orElseThrow().get(theme);
    }

    private static Map<String, List<String>> colours() throws IOException {
        try (InputStream tokens = Optional.ofNullable(ContrastTest.class.getResourceAsStream("assets/tokens.css"))
                .orElseThrow()) {
            Map<String, List<String>> colours = new HashMap<>();
            Matcher each = COLOUR.matcher(new String(tokens.readAllBytes(), StandardCharsets.UTF_8));
            while (each.find()) {
                colours.put(each.group(1), List.of(each.group(2), each.group(3)));
            }
            return colours;
        }
    }

    /** WCAG's contrast ratio of two sRGB colours. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String rgb) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(rgb, 2 * i, 2 * i + 2, 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
