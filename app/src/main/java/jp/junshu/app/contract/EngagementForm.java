package jp.junshu.app.contract;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;
import jp.junshu.law.RegulationId;
import jp.junshu.law.date.DateProblem;
import jp.junshu.law.date.DateReading;
import org.jspecify.annotations.Nullable;

/** Reads what was typed to register a contract: the draft, or the form with every fault at once. */
sealed interface EngagementForm {
    record Good(EngagementDraft draft) implements EngagementForm {}

    record Faulty(Form form) implements EngagementForm {}

    int LONGEST_TITLE = 200;
    int LONGEST_NUMBER = 60;

    /**
     * @param given the fields by name
     * @param chosen ids of the regulations chosen
     * @param known ids that may be chosen
     */
    static EngagementForm read(Map<String, String> given, List<String> chosen, Set<RegulationId> known) {
        return new Reader(given).read(chosen, known);
    }

    /** Gathers faults while it reads. */
    final class Reader {
        private static final List<String> FIELDS =
                List.of("side", "party", "title", "number", "concluded", "from", "until");

        private Form form;

        private Reader(Map<String, String> given) {
            form = Form.of(FIELDS.stream()
                    .collect(Collectors.toMap(
                            name -> name, name -> given.getOrDefault(name, "").strip())));
        }

        private EngagementForm read(List<String> chosen, Set<RegulationId> known) {
            Optional<Side> side = Arrays.stream(Side.values())
                    .filter(s -> s.name().equals(form.value("side")))
                    .findFirst();
            if (side.isEmpty()) {
                form = form.rejecting("side", Text.of("contract.missing"));
            }
            String title = text("title", LONGEST_TITLE, true);
            String party = text("party", LONGEST_TITLE, true);
            String number = text("number", LONGEST_NUMBER, false);
            Optional<LocalDate> concluded = date("concluded");
            Optional<LocalDate> from = date("from");
            Optional<LocalDate> until = date("until");
            if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
                form = form.rejecting("until", Text.of("contract.until.before-from", from.get()));
            }
            List<RegulationId> regulations =
                    known.stream().filter(id -> chosen.contains(id.toString())).toList();
            if (regulations.isEmpty() || regulations.size() < Set.copyOf(chosen).size()) {
                form = form.rejecting("regulation", Text.of("contract.regulation.missing"));
            }
            boolean whole =
                    !form.hasFaults() && Stream.of(side, concluded, from, until).allMatch(Optional::isPresent);
            return whole
                    ? new Good(new EngagementDraft(
                            side.orElseThrow(),
                            party,
                            title,
                            nullIfEmpty(number),
                            concluded.orElseThrow(),
                            from.orElseThrow(),
                            until.orElseThrow(),
                            regulations))
                    : new Faulty(form);
        }

        private String text(String name, int longest, boolean required) {
            String value = form.value(name);
            if (required && value.isEmpty()) {
                form = form.rejecting(name, Text.of("contract.missing"));
            } else if (value.codePointCount(0, value.length()) > longest) {
                form = form.rejecting(name, Text.of("contract.too-long", longest));
            } else if (value.chars().anyMatch(Character::isISOControl)) {
                form = form.rejecting(name, Text.of("contract.characters"));
            }
            return value;
        }

        private Optional<LocalDate> date(String name) {
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
                case DateProblem.Empty _ -> Text.of("contract.missing");
                case DateProblem.Unreadable p -> Text.of("contract.date.unreadable", p.written());
                case DateProblem.NoSuchMonth p -> Text.of("contract.date.no-such-month", p.written(), p.month());
                case DateProblem.NoSuchDay p ->
                    Text.of("contract.date.no-such-day", p.written(), p.month().lengthOfMonth());
                case DateProblem.OutsideEra p -> Text.of("contract.date.outside-era", p.written(), p.era());
                case DateProblem.TooEarly p -> Text.of("contract.date.too-early", p.written(), p.earliest());
                case DateProblem.WeekdayDiffers p -> Text.of("contract.date.weekday-differs", p.written(), p.weekday());
            };
        }

        private static @Nullable String nullIfEmpty(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
