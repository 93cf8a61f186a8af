package jp.junshu.app.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.junshu.app.access.Standing;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.contract.web.PeoplePage;
import jp.junshu.app.contract.web.PeoplePage.AppointmentRow;
import jp.junshu.app.contract.web.PeoplePage.VacantRole;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Tab;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** 体制: officers of the other side, our appointments, and what is vacant. */
@Controller
class EngagementPeopleController {
    private final Lookup lookup;
    private final Officers officers;
    private final Appointments appointments;
    private final Vacancies vacancies;
    private final Catalog catalog;

    EngagementPeopleController(
            Lookup lookup, Officers officers, Appointments appointments, Vacancies vacancies, Catalog catalog) {
        this.lookup = lookup;
        this.officers = officers;
        this.appointments = appointments;
        this.vacancies = vacancies;
        this.catalog = catalog;
    }

    @Bean
    static Tab peopleTab() {
        return new Tab("engagement", "people", Text.of("contract.tab.people"), "/people", 500);
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping("/engagements/{id}/people")
    String show(@PathVariable String id, @RequestAttribute Standing standing, Locale locale, Model model) {
        Engagement engagement = lookup.get(id);
        LocalDate today = lookup.today();
        List<Officer> inCharge = officers.listAsOf(engagement.id(), today);
        List<Appointment> held = appointments.listAsOf(engagement.id(), today);
        Map<AppointmentId, String> names = held.stream().collect(Collectors.toMap(Appointment::id, Appointment::name));
        Lookup.Signatures signatures =
                lookup.signatures(held.stream().map(Appointment::marks).toList());
        List<String> order =
                catalog.roles().keySet().stream().map(Object::toString).toList();
        model.addAttribute(
                "page",
                new PeoplePage(
                        EngagementHead.of(engagement),
                        inCharge,
                        inCharge.stream().anyMatch(officer -> officer.kind() == Officer.Kind.ADDRESSEE),
                        vacancies.list(engagement, today).stream()
                                .map(vacancy -> new VacantRole(
                                        vacancy.role().id().value(),
                                        vacancy.role().title().in(locale),
                                        vacancy.role()
                                                .note()
                                                .map(note -> note.in(locale))
                                                .orElse(null),
                                        vacancy.duties(),
                                        vacancy.left().orElse(null)))
                                .toList(),
                        held.stream()
                                .sorted(java.util.Comparator.comparingInt(appointment ->
                                        order.indexOf(appointment.role().value())))
                                .map(appointment -> new AppointmentRow(
                                        appointment.id().toString(),
                                        title(appointment, locale),
                                        appointment.name(),
                                        appointment.engagement() == null,
                                        Optional.ofNullable(appointment.deputyOf())
                                                .map(deputy -> names.getOrDefault(deputy, "-"))
                                                .orElse(null),
                                        appointment.gone(),
                                        signatures.of(appointment.marks())))
                                .toList(),
                        Lookup.mayChange(standing)));
        return "contract/people";
    }

    private String title(Appointment appointment, Locale locale) {
        return Optional.ofNullable(catalog.roles().get(appointment.role()))
                .map(Role::title)
                .map(title -> title.in(locale))
                .orElse(appointment.role().value());
    }
}
