package jp.junshu.law.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.law.ClausePath;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Interval;
import jp.junshu.law.catalog.Regulation;
import jp.junshu.law.catalog.When;
import jp.junshu.law.catalog.Within;
import jp.junshu.law.drafting.DraftedTime.Trigger;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.reading.RegulationReader;
import jp.junshu.law.reading.RegulationText;
import jp.junshu.law.reading.SourceText;
import org.junit.jupiter.api.Test;

/** How much of the catalogues that people wrote the rules read off the official texts, where those are beside the project. */
class MeasuredDraftsTest {
    private static final Path SOURCES = Path.of("..", "..", "shared", "regulations", "source");
    private static final CatalogReading.Loaded SHIPPED =
            (CatalogReading.Loaded) Catalog.read(CatalogFiles.in(Path.of("../regulations")));

    /** What was found right, found wrong, and not found. */
    private record Score(String what, int right, int wrong, int missed) {
        static Score of(String what, List<Set<String>> found, List<Set<String>> wanted) {
            int right = 0;
            int wrong = 0;
            int missed = 0;
            for (int i = 0; i < found.size(); i++) {
                Set<String> hit = found.get(i);
                Set<String> aim = wanted.get(i);
                right += (int) hit.stream().filter(aim::contains).count();
                wrong += (int) hit.stream().filter(one -> !aim.contains(one)).count();
                missed += (int) aim.stream().filter(one -> !hit.contains(one)).count();
            }
            return new Score(what, right, wrong, missed);
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        String line() {
            return "%-14s %5d %5d %6d   %5.2f %5.2f".formatted(what, right, wrong, missed, precision(), recall());
        }
    }

    /** The rules were written with an eye on these two. */
    @Test
    void the_rules_read_off_the_official_texts_what_the_catalogues_say() throws IOException {
        List<Score> scores = measure(Map.of(
                "jpo-security-matters", "jpo-status-report.txt", "labour-confidentiality", "labour-and-mhlw.txt"));
        floor(scores, "kind, sure", 0.85, 0.2);
        floor(scores, "kind", 0.7, 0.7);
        floor(scores, "duty's kind", 0.8, 0.75);
        floor(scores, "act", 0.95, 0.85);
        floor(scores, "to", 0.95, 0.85);
        floor(scores, "when, sure", 1, 0);
        floor(scores, "when", 0.7, 0.6);
        floor(scores, "within", 1, 1);
        floor(scores, "event", 0.85, 0.15);
        floor(scores, "who", 0.6, 0.45);
        floor(scores, "sets", 1, 0.2);
    }

    /** These are of another kind, and longer. */
    @Test
    void they_do_so_for_other_texts_as_well() throws IOException {
        List<Score> scores = measure(Map.of(
                "mod-special-clauses", "asdf-notice-18.txt",
                "mod-secrecy-guideline", "asdf-notice-18.txt",
                "mod-security-standard", "asdf-notice-18.txt"));
        floor(scores, "kind, sure", 0.9, 0.25);
        floor(scores, "kind", 0.7, 0.7);
        floor(scores, "duty's kind", 0.7, 0.6);
        floor(scores, "act", 0.7, 0.7);
        floor(scores, "when, sure", 1, 0);
        floor(scores, "when", 0.55, 0.45);
        floor(scores, "within", 0.85, 0.8);
        floor(scores, "who, sure", 0.9, 0.35);
        floor(scores, "who", 0.8, 0.6);
        floor(scores, "see", 0.6, 0.1);
    }

    private static List<Score> measure(Map<String, String> files) throws IOException {
        List<DraftedClause> drafted = new ArrayList<>();
        List<Clause> written = new ArrayList<>();
        for (Map.Entry<String, String> entry : new TreeMap<>(files).entrySet()) {
            compare(entry.getValue(), entry.getKey(), drafted, written);
        }
        return scores(drafted, written);
    }

    private static List<Score> scores(List<DraftedClause> drafted, List<Clause> written) {
        List<Score> scores = List.of(
                score("kind, sure", drafted, written, c -> kind(c, true), MeasuredDraftsTest::kind),
                score("kind", drafted, written, c -> kind(c, false), MeasuredDraftsTest::kind),
                score("duty's kind", drafted, written, MeasuredDraftsTest::kinds, MeasuredDraftsTest::kinds),
                score("act", drafted, written, MeasuredDraftsTest::acts, MeasuredDraftsTest::acts),
                score("to", drafted, written, MeasuredDraftsTest::receivers, MeasuredDraftsTest::receivers),
                score("when, sure", drafted, written, c -> times(c, true), MeasuredDraftsTest::times),
                score("when", drafted, written, c -> times(c, false), MeasuredDraftsTest::times),
                score("within", drafted, written, MeasuredDraftsTest::deadlines, MeasuredDraftsTest::deadlines),
                score("event", drafted, written, MeasuredDraftsTest::events, MeasuredDraftsTest::events),
                score("who, sure", drafted, written, c -> who(c, true), MeasuredDraftsTest::who),
                score("who", drafted, written, c -> who(c, false), MeasuredDraftsTest::who),
                score("sets", drafted, written, MeasuredDraftsTest::sets, MeasuredDraftsTest::sets),
                score("see", drafted, written, MeasuredDraftsTest::see, MeasuredDraftsTest::see));
        System.out.println("what           right wrong missed   prec. recall   (clauses: " + written.size() + ")");
        scores.forEach(score -> System.out.println(score.line()));
        for (int i = 0; i < drafted.size() && Boolean.getBoolean("draft.differences"); i++) {
            differences(drafted.get(i), written.get(i));
        }
        return scores;
    }

    /** What was measured once and may not be lost again, a little below it. */
    private static void floor(List<Score> scores, String what, double precision, double recall) {
        assertThat(scores)
                .filteredOn(score -> score.what().equals(what))
                .singleElement()
                .satisfies(score -> {
                    assertThat(score.precision()).as(what).isGreaterThanOrEqualTo(precision);
                    assertThat(score.recall()).as(what).isGreaterThanOrEqualTo(recall);
                });
    }

    private static void differences(DraftedClause draft, Clause clause) {
        Stream.of(
                        Map.entry(kind(draft, false), kind(clause)),
                        Map.entry(kinds(draft), kinds(clause)),
                        Map.entry(acts(draft), acts(clause)),
                        Map.entry(times(draft, false), times(clause)),
                        Map.entry(who(draft, false), who(clause)),
                        Map.entry(see(draft), see(clause)))
                .filter(pair -> !pair.getKey().equals(pair.getValue()))
                .forEach(pair -> System.out.println(clause.id() + "\t" + pair.getKey() + "\t" + pair.getValue()));
    }

    private static void compare(String file, String id, List<DraftedClause> drafted, List<Clause> written)
            throws IOException {
        Path path = SOURCES.resolve(file);
        assumeTrue(Files.exists(path), "the official texts are not beside the project");
        RegulationId regulation = new RegulationId(id);
        SourceText source = SourceText.of(file, Files.readAllBytes(path));
        Reading reading = RegulationReader.of(SHIPPED.numbering()).read(source);
        Optional<RegulationText> found = reading.regulations().stream()
                .filter(one -> one.id().equals(regulation)
                        || (one.profile().isEmpty() && reading.regulations().size() == 1))
                .findFirst();
        Optional<Regulation> catalogued = SHIPPED.catalog().findRegulation(regulation);
        if (found.isEmpty() || catalogued.isEmpty()) {
            return;
        }
        RegulationText text = found.get();
        DraftReader reader = new DraftReader(source, text, regulation, Vocabulary.of(SHIPPED.catalog()));
        Map<ClausePath, DraftedClause> drafts = text.roots().stream()
                .flatMap(reader::read)
                .collect(Collectors.toMap(DraftedClause::path, Function.identity()));
        for (Clause clause : catalogued.get().newest().clauses()) {
            if (!drafts.containsKey(clause.id().path())) {
                continue;
            }
            drafted.add(drafts.get(clause.id().path()));
            written.add(clause);
        }
    }

    private static Score score(
            String what,
            List<DraftedClause> drafted,
            List<Clause> written,
            Function<DraftedClause, Set<String>> found,
            Function<Clause, Set<String>> wanted) {
        return Score.of(
                what,
                drafted.stream().map(found).toList(),
                written.stream().map(wanted).toList());
    }

    private static Set<String> kind(DraftedClause clause, boolean sureOnly) {
        return set(clause.kind().stream()
                .filter(kind -> kind.sure() || !sureOnly)
                .map(kind -> kind.value().spelling()));
    }

    private static Set<String> kind(Clause clause) {
        return Set.of(clause.kind().spelling());
    }

    private static Set<String> kinds(DraftedClause clause) {
        return set(clause.duties().stream().map(duty -> duty.kind().value().spelling()));
    }

    private static Set<String> kinds(Clause clause) {
        return set(clause.duties().stream().map(duty -> duty.kind().spelling()));
    }

    private static Set<String> acts(DraftedClause clause) {
        return set(clause.duties().stream().flatMap(duty -> duty.act().stream()).map(act -> act.spelling()));
    }

    private static Set<String> acts(Clause clause) {
        return set(clause.duties().stream()
                .flatMap(duty -> duty.dealing().stream())
                .map(dealing -> dealing.act().spelling()));
    }

    private static Set<String> receivers(DraftedClause clause) {
        return set(clause.duties().stream()
                .flatMap(duty ->
                        duty.act().flatMap(act -> duty.to().map(to -> act.spelling() + " " + to.value())).stream()));
    }

    private static Set<String> receivers(Clause clause) {
        return set(clause.duties().stream()
                .flatMap(duty -> duty.dealing().stream())
                .map(dealing -> dealing.act().spelling() + " " + dealing.to()));
    }

    private static Set<String> who(DraftedClause clause, boolean sureOnly) {
        return set(clause.duties().stream()
                .flatMap(duty -> duty.who().stream())
                .filter(who -> who.sure() || !sureOnly)
                .flatMap(who -> who.value().stream())
                .map(Object::toString));
    }

    private static Set<String> who(Clause clause) {
        return set(clause.duties().stream().flatMap(duty -> duty.who().stream()).map(Object::toString));
    }

    private static Set<String> times(DraftedClause clause, boolean sureOnly) {
        return set(clause.duties().stream()
                .map(DraftedDuty::when)
                .filter(when -> when.sure() || !sureOnly)
                .flatMap(when -> when.trigger().stream())
                .map(trigger -> switch (trigger.value()) {
                    case Trigger.Standing _ -> "standing";
                    case Trigger.Once _ -> "once";
                    case Trigger.Every(String period) -> "every " + period;
                    case Trigger.Stated _ -> "every stated";
                    case Trigger.On _ -> "on";
                    case Trigger.Before _ -> "before";
                    case Trigger.After _ -> "after";
                }));
    }

    private static Set<String> times(Clause clause) {
        return set(clause.duties().stream()
                .flatMap(duty -> duty.when().triggers().stream())
                .map(trigger -> switch (trigger) {
                    case When.Trigger.Standing _ -> "standing";
                    case When.Trigger.Once _ -> "once";
                    case When.Trigger.Every(Interval interval) ->
                        interval instanceof Interval.Fixed(var period) ? "every " + period : "every stated";
                    case When.Trigger.On _ -> "on";
                    case When.Trigger.Before _ -> "before";
                    case When.Trigger.After _ -> "after";
                }));
    }

    private static Set<String> deadlines(DraftedClause clause) {
        return set(clause.duties().stream()
                .flatMap(duty -> duty.when().within().stream())
                .map(Cue::value));
    }

    private static Set<String> deadlines(Clause clause) {
        return set(clause.duties().stream()
                .flatMap(duty -> duty.when().within().stream())
                .map(within -> switch (within) {
                    case Within.Promptly _ -> "promptly";
                    case Within.AtOnce _ -> "at-once";
                    default -> within.toString();
                }));
    }

    private static Set<String> events(DraftedClause clause) {
        return set(clause.duties().stream()
                .flatMap(duty -> duty.when().trigger().stream())
                .flatMap(
                        trigger -> trigger.value() instanceof Trigger.On(var events) ? events.stream() : Stream.empty())
                .map(Object::toString));
    }

    private static Set<String> events(Clause clause) {
        return set(clause.duties().stream()
                .flatMap(duty -> duty.when().triggers().stream())
                .flatMap(trigger -> trigger instanceof When.Trigger.On(var events) ? events.stream() : Stream.empty())
                .map(Object::toString));
    }

    private static Set<String> sets(DraftedClause clause) {
        return set(clause.sets().stream().map(figure -> figure.parameter().toString()));
    }

    private static Set<String> sets(Clause clause) {
        return set(clause.sets().stream().map(figure -> figure.parameter().toString()));
    }

    private static Set<String> see(DraftedClause clause) {
        return set(clause.see().stream());
    }

    /** Of another regulation no text speaks; that a parent names its children is the structure's business. */
    private static Set<String> see(Clause clause) {
        return set(clause.see().stream()
                .filter(other -> other.regulation().equals(clause.id().regulation())
                        && !clause.id().covers(other))
                .map(other -> other.path().toString()));
    }

    private static Set<String> set(Stream<String> words) {
        return words.collect(Collectors.toSet());
    }
}
