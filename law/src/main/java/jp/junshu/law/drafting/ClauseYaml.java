package jp.junshu.law.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.drafting.DraftedClause.Figure;
import jp.junshu.law.drafting.DraftedTime.Trigger;

/** One drafted clause as a catalogue file writes it. What is open stands empty or as a suggestion, and in {@code open}. */
final class ClauseYaml {
    private static final String NO_WORDS = "{ ja: \"\", en: \"\" }";
    /** Of a duty, what no text tells. */
    private static final List<String> NEVER_READ = List.of("does", "mechanism");

    private final List<String> lines = new ArrayList<>();

    private ClauseYaml() {}

    /** The lines of the clause, indented as an item of the list of clauses. */
    static List<String> lines(DraftedClause clause) {
        ClauseYaml yaml = new ClauseYaml();
        yaml.write(clause);
        return List.copyOf(yaml.lines);
    }

    /** How many points of the clause are open. */
    static long open(DraftedClause clause) {
        return openIn(clause).size()
                + clause.duties().stream()
                        .mapToLong(duty -> openIn(duty).size())
                        .sum();
    }

    private static List<String> openIn(DraftedClause clause) {
        List<String> open = new ArrayList<>();
        add(open, "title", !clause.title().isWhole());
        add(open, "says", !clause.says().isWhole());
        add(open, "kind", clause.kind().filter(Cue::sure).isEmpty());
        add(open, "duties", clause.dutiesOpen());
        add(open, "sets", clause.setsOpen() || !clause.sets().isEmpty());
        add(open, "remark", !clause.remark().isNone() && !clause.remark().isWhole());
        return open;
    }

    private static List<String> openIn(DraftedDuty duty) {
        List<String> open = new ArrayList<>(NEVER_READ);
        add(open, "kind", !duty.kind().sure());
        add(open, "who", duty.who().filter(Cue::sure).isEmpty());
        add(open, "to", duty.act().isPresent() && duty.to().filter(Cue::sure).isEmpty());
        add(open, "when", !duty.when().sure());
        add(open, "applies", duty.question().isPresent());
        open.addAll(duty.openLists());
        return open;
    }

    private static void add(List<String> open, String field, boolean isOpen) {
        if (isOpen) {
            open.add(field);
        }
    }

    private void write(DraftedClause clause) {
        lines.add("- id: " + quoted(clause.path().toString()));
        lines.add("  cite: " + quoted(clause.cite()));
        List<String> open = openIn(clause);
        if (!open.isEmpty()) {
            lines.add("  open: " + flow(open));
        }
        lines.add("  title: " + words(clause.title()));
        lines.add("  says: " + words(clause.says()));
        clause.kind().ifPresent(kind -> lines.add("  kind: " + kind.value().spelling()));
        if (!clause.duties().isEmpty()) {
            lines.add("  duties:");
            clause.duties().forEach(this::write);
        }
        if (!clause.sets().isEmpty()) {
            lines.add("  sets:");
            clause.sets().forEach(figure -> lines.add("    - " + figure(figure)));
        }
        if (!clause.see().isEmpty()) {
            lines.add("  see: "
                    + flow(clause.see().stream().map(ClauseYaml::quoted).toList()));
        }
        clause.was().ifPresent(was -> lines.add("  was: " + quoted(was.toString())));
        clause.fingerprint().ifPresent(fingerprint -> lines.add("  fingerprint: " + quoted(fingerprint.value())));
        if (!clause.remark().isNone()) {
            lines.add("  remark: " + words(clause.remark()));
        }
    }

    private void write(DraftedDuty duty) {
        lines.add("    - key: " + duty.key());
        lines.add("      open: " + flow(openIn(duty)));
        lines.add("      does: " + NO_WORDS);
        lines.add("      kind: " + duty.kind().value().spelling());
        duty.who()
                .ifPresent(who -> lines.add("      who: "
                        + flow(who.value().stream().map(Object::toString).toList())));
        duty.stranger().ifPresent(word -> lines.add("      # who: " + word));
        duty.to().filter(_ -> duty.act().isPresent()).ifPresent(to -> lines.add("      to: " + to.value()));
        duty.act().ifPresent(act -> lines.add("      act: " + act.spelling()));
        when(duty.when()).ifPresent(when -> lines.add("      when: " + when));
        duty.blocks().ifPresent(blocks -> lines.add("      blocks: [" + blocks + "]"));
        duty.question()
                .flatMap(question -> question)
                .ifPresent(question -> lines.add("      applies: { question: " + question + ", is: true }"));
    }

    private static Optional<String> when(DraftedTime time) {
        List<String> entries = new ArrayList<>();
        time.trigger().ifPresent(trigger -> entries.add(entry(trigger.value())));
        time.within().ifPresent(within -> entries.add("within: " + within.value()));
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of("{ " + String.join(", ", entries) + " }" + comment(time.rules()));
    }

    private static String comment(List<String> rules) {
        return rules.isEmpty() ? "" : "  # " + String.join("、", rules);
    }

    private static String entry(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Standing _ -> "standing: true";
            case Trigger.Once _ -> "once: true";
            case Trigger.Every(String period) -> "every: " + period;
            case Trigger.Stated(Optional<ParameterId> parameter) ->
                "every: " + parameter.map(id -> "{ parameter: " + id + " }").orElse("null");
            case Trigger.On(List<EventId> events) ->
                "on: "
                        + (events.isEmpty()
                                ? "null"
                                : flow(events.stream().map(Object::toString).toList()));
            case Trigger.Before(Optional<String> anchor) -> "before: " + anchor.orElse("null");
            case Trigger.After(Optional<String> anchor) -> "after: " + anchor.orElse("null");
        };
    }

    private static String figure(Figure figure) {
        return "{ parameter: " + figure.parameter() + ", " + figure.demand() + " }";
    }

    private static String flow(List<String> items) {
        return items.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    static String words(HalfText text) {
        return text.isNone() ? NO_WORDS : "{ ja: " + quoted(text.ja()) + ", en: " + quoted(text.en()) + " }";
    }

    /** Words in quotes on one line, whatever they hold. */
    static String quoted(String words) {
        StringBuilder text = new StringBuilder("\"");
        words.codePoints().forEach(c -> {
            switch (c) {
                case '"', '\\' -> text.append('\\').appendCodePoint(c);
                case '\n' -> text.append("\\n");
                default -> {
                    if (isPrinted(c)) {
                        text.appendCodePoint(c);
                    } else {
                        text.append("\\U%08X".formatted(c));
                    }
                }
            }
        });
        return text.append('"').toString();
    }

    /** Whether YAML lets a character stand as it is, and every reader takes it for no line end. */
    private static boolean isPrinted(int c) {
        return !Character.isISOControl(c)
                && c != 0x2028
                && c != 0x2029
                && c != 0xFEFF
                && (c < 0xFFFE || c > 0xFFFF)
                && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
