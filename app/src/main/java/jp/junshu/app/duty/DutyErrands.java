package jp.junshu.app.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.junshu.app.catalog.Editions;
import jp.junshu.app.contract.Appointment;
import jp.junshu.app.contract.Appointments;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.screen.Errand;
import jp.junshu.app.screen.Errands;
import jp.junshu.app.screen.Text;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.RoleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the duties ask of the acting person: occurrences that are late or due soon, and rulings that wait for a second
 * person. Who answers for the engagements sees all of them; everybody else what falls to a role of theirs.
 */
@Component
class DutyErrands implements Errands {
    /** How far ahead a date is worth knowing at home. */
    private static final Period AHEAD = Period.ofDays(30);

    private static final String OPEN = """
            select id, duty, due from occurrence
            where engagement = :engagement and state = 'OPEN' and not target and due <= :until and opens <= :until
            order by due, duty
            """;

    private final JdbcClient jdbc;
    private final Engagements engagements;
    private final Appointments appointments;
    private final Editions editions;
    private final Rulings rulings;
    private final Catalog catalog;
    private final Clock clock;

    DutyErrands(
            JdbcClient jdbc,
            Engagements engagements,
            Appointments appointments,
            Editions editions,
            Rulings rulings,
            Catalog catalog,
            Clock clock) {
        this.jdbc = jdbc;
        this.engagements = engagements;
        this.appointments = appointments;
        this.editions = editions;
        this.rulings = rulings;
        this.catalog = catalog;
        this.clock = clock;
    }

    private record Open(OccurrenceId id, DutyId duty, LocalDate due) {}

    @Override
    @Transactional
    public List<Errand> list(Set<String> permissions, Locale locale) {
        if (!(Acting.current() instanceof Actor.Person person)) {
            return List.of();
        }
        List<Errand> errands = new ArrayList<>();
        boolean records = permissions.contains(Permission.EVIDENCE_WRITE.name());
        boolean decides = permissions.contains(Permission.APPROVE.name());
        boolean all = permissions.contains(Permission.ENGAGEMENT_WRITE.name());
        LocalDate today = Days.today(clock);
        for (Engagement engagement : records || decides ? engagements.listAll() : List.<Engagement>of()) {
            List<Edition> pinned = engagement.pins().stream()
                    .map(pin -> editions.get(pin.digest()).edition())
                    .toList();
            DutyWords words = new DutyWords(catalog, pinned, locale);
            Places places = new Places(engagement.id());
            if (records) {
                Set<RoleId> held = held(engagement, today, person);
                open(engagement.id(), today.plus(AHEAD))
                        .forEach(occurrence -> find(pinned, occurrence.duty())
                                .filter(duty -> all || duty.who().stream().anyMatch(held::contains))
                                .ifPresent(duty -> errands.add(new Errand(
                                        Errand.Kind.DO,
                                        words.does(duty),
                                        engagement.title(),
                                        words.cite(duty.id()),
                                        occurrence.due(),
                                        places.occurrence(occurrence.id()),
                                        Text.of("duty.button.record")))));
            }
            if (decides) {
                rulings.listAsOf(engagement.id(), today).values().stream()
                        .map(List::getLast)
                        .filter(ruling -> ruling.isWaiting() && !ruling.by().equals(person.account()))
                        .forEach(ruling -> find(pinned, ruling.duty())
                                .ifPresent(duty -> errands.add(new Errand(
                                        Errand.Kind.DECIDE,
                                        words.does(duty),
                                        engagement.title(),
                                        words.cite(duty.id()),
                                        null,
                                        places.ruling(duty.id()),
                                        Text.of("duty.button.decide")))));
            }
        }
        return errands;
    }

    private Set<RoleId> held(Engagement engagement, LocalDate today, Actor.Person person) {
        return appointments.listAsOf(engagement.id(), today).stream()
                .filter(appointment -> appointment.person().equals(person.person()))
                .map(Appointment::role)
                .collect(Collectors.toSet());
    }

    private List<Open> open(EngagementId engagement, LocalDate until) {
        return jdbc.sql(OPEN)
                .params(Map.of("engagement", engagement.value(), "until", until))
                .query((row, _) -> new Open(
                        new OccurrenceId(row.getObject("id", UUID.class)),
                        DutyId.parse(row.getString("duty")),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    private static Optional<Duty> find(List<Edition> pinned, DutyId duty) {
        return pinned.stream()
                .flatMap(edition -> edition.findDuty(duty).stream())
                .findFirst();
    }
}
