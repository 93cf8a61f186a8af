package jp.junshu.app.contract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.junshu.app.screen.Option;
import jp.junshu.law.date.Calendars;
import jp.junshu.law.date.ClosedDays;
import org.springframework.stereotype.Component;

/** The closed days (閉庁日) that the other side of a contract may keep: the calendars of the catalogue. */
@Component
class PartyCalendars {
    private final Calendars calendars;

    PartyCalendars(Calendars calendars) {
        this.calendars = calendars;
    }

    /** The ids that may be chosen. */
    Set<String> ids() {
        return calendars.listClosedDays().stream().map(ClosedDays::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The id as it is stored, or that of national bodies where the catalogue does not know it. */
    String known(String stored) {
        return calendars.findClosedDays(stored).map(ClosedDays::id).orElse(EngagementDraft.NATIONAL_BODIES);
    }

    /** Its name as people know it. */
    String title(String id, Locale locale) {
        return calendars.getClosedDays(id).title().in(locale);
    }

    /** To choose from: national bodies first, the others by their titles in the data. */
    List<Option> options(Locale locale) {
        return calendars.listClosedDays().stream()
                .sorted(java.util.Comparator.comparing(
                        (ClosedDays days) -> !days.id().equals(EngagementDraft.NATIONAL_BODIES)))
                .map(days -> new Option(days.id(), days.title().in(locale)))
                .toList();
    }
}
