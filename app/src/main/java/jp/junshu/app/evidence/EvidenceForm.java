package jp.junshu.app.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Text;

/**
 * What was typed to add a piece of evidence, with every fault that shows without a look at the file or the regulations.
 *
 * @param targets those that could be read
 * @param title empty for none
 * @param note empty for none
 */
record EvidenceForm(
        Form form,
        List<Target> targets,
        Optional<LocalDate> observed,
        String title,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        String note) {
    private static final List<String> FIELDS =
            List.of("occurrence", "back", "observed", "title", "from", "until", "note", "file");

    EvidenceForm {
        targets = List.copyOf(targets);
    }

    /** Reads the parameters of a request. */
    static EvidenceForm read(Map<String, String[]> given) {
        FormReader form = new FormReader(first(given), FIELDS);
        List<Target> targets = targets(given, form);
        Optional<LocalDate> observed = form.date("observed");
        String title = form.line("title", NewEvidence.LONGEST_TITLE, false);
        Optional<LocalDate> from = form.dateIfAny("from");
        Optional<LocalDate> until = form.dateIfAny("until");
        String note = form.lines("note", NewEvidence.LONGEST_NOTE, false);
        return new EvidenceForm(form.form(), targets, observed, title, from, until, note);
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
                        Optional.of(title).filter(text -> !text.isEmpty()),
                        day,
                        from,
                        until,
                        Optional.of(note).filter(text -> !text.isEmpty()),
                        targets));
    }

    EvidenceForm rejecting(Form.Fault fault) {
        return new EvidenceForm(
                form.rejecting(fault.name(), fault.sentence()), targets, observed, title, from, until, note);
    }

    private static Map<String, String> first(Map<String, String[]> given) {
        return given.entrySet().stream()
                .filter(field -> field.getValue().length > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
    }

    private static List<Target> targets(Map<String, String[]> given, FormReader form) {
        String occurrence = form.value("occurrence");
        List<Target> targets = new ArrayList<>();
        Arrays.stream(given.getOrDefault("for", new String[0]))
                .filter(text -> !text.isBlank())
                .distinct()
                .forEach(text -> {
                    try {
                        Target target = Target.parse(text);
                        targets.add(occurrence.isEmpty() ? target : target.at(UUID.fromString(occurrence)));
                    } catch (IllegalArgumentException e) {
                        form.reject("for", Text.of("evidence.for.unknown", text));
                    }
                });
        return targets;
    }
}
