package jp.junshu.app.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.access.People;
import jp.junshu.app.access.Standing;
import jp.junshu.app.catalog.Editions;
import jp.junshu.app.catalog.PinnableEdition;
import jp.junshu.app.contract.web.PinnedRegulation;
import jp.junshu.app.contract.web.RecordedBy;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import org.springframework.stereotype.Component;

/** What every page of an engagement needs first: the engagement itself, the day, and the names of those who recorded. */
@Component
class Lookup {
    private final Engagements engagements;
    private final Editions editions;
    private final People people;
    private final Clock clock;

    Lookup(Engagements engagements, Editions editions, People people, Clock clock) {
        this.engagements = engagements;
        this.editions = editions;
        this.people = people;
        this.clock = clock;
    }

    /** The engagement of an address; a 404 when the acting organization has none of that id. */
    Engagement get(String id) {
        try {
            return engagements.find(EngagementId.of(id)).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        } catch (IllegalArgumentException _) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }

    LocalDate today() {
        return Days.today(clock);
    }

    static boolean mayChange(Standing standing) {
        return standing.permissions().contains(Permission.ENGAGEMENT_WRITE);
    }

    /** Says by whom revisions were recorded. */
    Signatures signatures(Collection<Marks> marks) {
        return new Signatures(people.namesOfAccounts(marks.stream()
                .map(Marks::by)
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .toList()));
    }

    /** The names behind accounts; {@code null} for the program. */
    record Signatures(Map<AccountId, String> names) {
        RecordedBy of(Marks marks) {
            UUID by = marks.by();
            return new RecordedBy(
                    Optional.ofNullable(by).map(AccountId::new).map(names::get).orElse(null),
                    marks.at(),
                    marks.from(),
                    marks.until());
        }
    }

    List<PinnedRegulation> regulations(Engagement engagement, Locale locale) {
        return engagement.pins().stream().map(pin -> pinned(pin, locale)).toList();
    }

    private PinnedRegulation pinned(Engagement.Pin pin, Locale locale) {
        PinnableEdition pinned = editions.get(pin.digest());
        return new PinnedRegulation(
                pin.regulation(),
                pinned.edition().title().in(locale),
                pin.revision(),
                pinned.isUndated(),
                pin.digest().substring(0, 12),
                pin);
    }
}
