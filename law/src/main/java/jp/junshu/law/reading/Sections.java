package jp.junshu.law.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.junshu.law.RegulationId;

/**
 * Finds the regulations in a file: those of which a profile is known by their titles; in a file without any of these, the one part of
 * it that holds the provisions.
 */
final class Sections {
    /** How many times more of what looks numbered an annex must hold to be what a covering letter brings. */
    private static final int COVERED = 4;

    private static final int LEAST = 8;
    private static final Pattern NUMBERED =
            Pattern.compile("第[0-9一二三四五六七八九十]|[0-9]+[^0-9年月日/:]|\\([0-9一二三四五六七八九十]+\\)|[①-⑳ア-ン]");

    private final SourceText source;
    private final Layout layout;

    private Sections(SourceText source, Layout layout) {
        this.source = source;
        this.layout = layout;
    }

    /** The sections in reading order, none of which overlap. */
    static List<Section> find(SourceText source, Layout layout, List<NumberingProfile> profiles) {
        Sections sections = new Sections(source, layout);
        List<Section> known = sections.titled(profiles);
        if (known.isEmpty()) {
            known = sections.signed(profiles);
        }
        return known.isEmpty() ? List.of(sections.provisions()) : known;
    }

    private List<Section> titled(List<NumberingProfile> profiles) {
        List<Section> found = new ArrayList<>();
        for (NumberingProfile profile : profiles) {
            int title = line(0, profile.isTitle());
            if (title < source.lines()) {
                found.add(new Section(
                        profile.regulation(), Optional.of(profile), title, title, line(title + 1, profile.isEnd())));
            }
        }
        found.sort(Comparator.comparingInt(Section::from));
        List<Section> apart = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            int next = i + 1 < found.size() ? found.get(i + 1).from() : source.lines();
            if (found.get(i).from() < next) {
                apart.add(found.get(i).upTo(next));
            }
        }
        return apart;
    }

    /** The first line from there on that is text and of which this holds; the number of lines if there is none. */
    private int line(int from, Predicate<String> wanted) {
        int line = from;
        while (line < source.lines() && !(layout.kind(line) == null && wanted.test(layout.key(line)))) {
            line++;
        }
        return line;
    }

    private List<Section> signed(List<NumberingProfile> profiles) {
        return profiles.stream()
                .filter(profile -> profile.isWhole(layout.keys()))
                .map(profile ->
                        new Section(profile.regulation(), Optional.of(profile), -1, 0, line(0, profile.isEnd())))
                .limit(1)
                .toList();
    }

    private static boolean beginsAnnex(String key) {
        return Inference.mayEnd(key) && Inference.isAnnex(key);
    }

    /** All of the file, or from an annex on beside which the rest is a covering letter. */
    private Section provisions() {
        int from = 0;
        int weight = 0;
        int best = 0;
        int bestWeight = 0;
        int first = -1;
        for (int i = 0; i <= source.lines(); i++) {
            boolean end = i == source.lines() || (layout.kind(i) == null && beginsAnnex(layout.key(i)));
            if (end) {
                first = first < 0 ? weight : first;
                if (weight > bestWeight) {
                    best = from;
                    bestWeight = weight;
                }
                from = i + 1;
                weight = 0;
            } else if (layout.kind(i) == null && NUMBERED.matcher(layout.key(i)).lookingAt()) {
                weight++;
            }
        }
        boolean covered = bestWeight >= LEAST && bestWeight > COVERED * first;
        return new Section(
                RegulationId.ofFile(source.name()), Optional.empty(), -1, covered ? best : 0, source.lines());
    }
}
