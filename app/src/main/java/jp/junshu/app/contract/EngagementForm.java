package jp.junshu.app.contract;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Text;
import jp.junshu.law.RegulationId;

/** Reads what was typed to register a contract: the draft, or the form with every fault at once. */
sealed interface EngagementForm {
    record Good(EngagementDraft draft) implements EngagementForm {}

    record Faulty(Form form) implements EngagementForm {}

    int LONGEST_TITLE = 200;
    int LONGEST_NUMBER = 60;

    /** The fields of the particulars, by name; {@code regulation} stands beside them. */
    List<String> FIELDS = List.of("side", "party", "calendar", "title", "number", "concluded", "from", "until");

    /**
     * @param given the fields by name
     * @param chosen ids of the regulations chosen
     * @param known ids that may be chosen
     * @param calendars ids of the closed days that may be chosen
     */
    static EngagementForm read(
            Map<String, String> given, List<String> chosen, Set<RegulationId> known, Set<String> calendars) {
        FormReader fields = new FormReader(given, FIELDS);
        Optional<Side> side = Arrays.stream(Side.values())
                .filter(s -> s.name().equals(fields.value("side")))
                .findFirst();
        if (side.isEmpty()) {
            fields.reject("side", Text.of("screen.form.missing"));
        }
        String title = fields.line("title", LONGEST_TITLE, true);
        String party = fields.line("party", LONGEST_TITLE, true);
        String calendar = fields.value("calendar");
        if (!calendars.contains(calendar)) {
            fields.reject("calendar", Text.of("contract.calendar.missing"));
        }
        String number = fields.line("number", LONGEST_NUMBER, false);
        Optional<LocalDate> concluded = fields.date("concluded");
        Optional<LocalDate> from = fields.date("from");
        Optional<LocalDate> until = fields.date("until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            fields.reject("until", Text.of("contract.until.before-from", from.get()));
        }
        List<RegulationId> regulations =
                known.stream().filter(id -> chosen.contains(id.toString())).toList();
        if (regulations.isEmpty() || regulations.size() < Set.copyOf(chosen).size()) {
            fields.reject("regulation", Text.of("contract.regulation.missing"));
        }
        boolean whole =
                !fields.hasFaults() && Stream.of(side, concluded, from, until).allMatch(Optional::isPresent);
        return whole
                ? new Good(new EngagementDraft(
                        side.orElseThrow(),
                        party,
                        calendar,
                        title,
                        number.isEmpty() ? null : number,
                        concluded.orElseThrow(),
                        from.orElseThrow(),
                        until.orElseThrow(),
                        regulations))
                : new Faulty(fields.form());
    }
}
