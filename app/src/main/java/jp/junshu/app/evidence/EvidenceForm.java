package jp.junshu.app.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;
import jp.junshu.law.date.DateProblem;
import jp.junshu.law.date.DateReading;

/**
 * What was typed to add a piece of evidence, with every fault that shows without a look at the file or the regulations.
 *
 * @param targets those that could be read
 */
record EvidenceForm(
        Form form,
        List<Target> targets,
        Optional<LocalDate> observed,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {
    private static final List<String> FIELDS =
            List.of("occurrence", "back", "observed", "title", "from", "until", "note", "file");

    EvidenceForm {
        targets = List.copyOf(targets);
    }

    /** Reads the parameters of a request. */
    static EvidenceForm read(Map<String, String[]> given) {
        return new Reader(given).read();
    }

    /** The targets as forms write them. */
    List<String> written() {
        return targets.stream().map(Target::written).distinct().toList();
    }

    /** What is to be added, if the form has no fault. */
    Optional<NewEvidence> wanted(EngagementId engagement, String fileName) {
        return form.hasFaults()
                ? Optional.empty()
                : observed.map(day -> new NewEvidence(
                        engagement,
                        fileName,
                        Optional.of(form.value("title")).filter(title -> !title.isEmpty()),
                        day,
                        from,
                        until,
                        Optional.of(form.value("note")).filter(note -> !note.isEmpty()),
                        targets));
    }

    EvidenceForm rejecting(Form.Fault fault) {
        return new EvidenceForm(form.rejecting(fault.name(), fault.sentence()), targets, observed, from, until);
    }

    /** Gathers faults while it reads. */
    private static final class Reader {
        private final Map<String, String[]> given;
        private Form form;

        Reader(Map<String, String[]> given) {
            this.given = given;
            Map<String, String> values = new LinkedHashMap<>();
            FIELDS.forEach(name -> values.put(name, first(name)));
            form = Form.of(values);
        }

        private String first(String name) {
            String[] values = given.get(name);
            return values == null || values.length == 0 ? "" : values[0].strip();
        }

        EvidenceForm read() {
            List<Target> targets = targets();
            Optional<LocalDate> observed = date("observed", true);
            text("title", Words.LONGEST_TITLE);
            Optional<LocalDate> from = date("from", false);
            Optional<LocalDate> until = date("until", false);
            text("note", Words.LONGEST_NOTE);
            return new EvidenceForm(form, targets, observed, from, until);
        }

        private List<Target> targets() {
            List<Target> targets = new ArrayList<>();
            String occurrence = form.value("occurrence");
            List<String> all = Arrays.stream(given.getOrDefault("for", new String[0]))
                    .filter(text -> !text.isBlank())
                    .distinct()
                    .toList();
            for (String text : all) {
                try {
                    Target target = Target.parse(text);
                    targets.add(occurrence.isEmpty() ? target : target.at(UUID.fromString(occurrence)));
                } catch (IllegalArgumentException e) {
                    form = form.rejecting("for", Text.of("evidence.for.unknown", text));
                }
            }
            return targets;
        }

        private void text(String name, int longest) {
            Words.fault(form.value(name), longest, false).ifPresent(sentence -> form = form.rejecting(name, sentence));
        }

        private Optional<LocalDate> date(String name, boolean required) {
            if (!required && form.value(name).isEmpty()) {
                return Optional.empty();
            }
            return switch (DateReading.strict(form.value(name))) {
                case DateReading.Read read -> Optional.of(read.day());
                case DateReading.Refused(DateProblem problem) -> {
                    form = form.rejecting(name, sentence(problem));
                    yield Optional.empty();
                }
            };
        }

        private static Text sentence(DateProblem problem) {
            return switch (problem) {
                case DateProblem.Empty _ -> Text.of("screen.form.missing");
                case DateProblem.Unreadable p -> Text.of("screen.form.date.unreadable", p.written());
                case DateProblem.NoSuchMonth p -> Text.of("screen.form.date.no-such-month", p.written(), p.month());
                case DateProblem.NoSuchDay p ->
                    Text.of(
                            "screen.form.date.no-such-day",
                            p.written(),
                            p.month().lengthOfMonth());
                case DateProblem.OutsideEra p -> Text.of("screen.form.date.outside-era", p.written(), p.era());
                case DateProblem.TooEarly p -> Text.of("screen.form.date.too-early", p.written(), p.earliest());
                case DateProblem.WeekdayDiffers p ->
                    Text.of("screen.form.date.weekday-differs", p.written(), p.weekday());
            };
        }
    }
}
