package jp.junshu.app.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.access.People;
import jp.junshu.app.contract.web.AppointPage;
import jp.junshu.app.contract.web.AppointmentEndPage;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.contract.web.RecordedBy;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.DateText;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Role;
import jp.junshu.law.catalog.RoleId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Appointing people to roles, and ending appointments. */
@Controller
class AppointmentController {
    private final Lookup lookup;
    private final Appointments appointments;
    private final Vacancies vacancies;
    private final People people;
    private final Catalog catalog;
    private final MessageSource messages;

    AppointmentController(
            Lookup lookup,
            Appointments appointments,
            Vacancies vacancies,
            People people,
            Catalog catalog,
            MessageSource messages) {
        this.lookup = lookup;
        this.appointments = appointments;
        this.vacancies = vacancies;
        this.people = people;
        this.catalog = catalog;
        this.messages = messages;
    }

    @Requires(Permission.ENGAGEMENT_WRITE)
    @GetMapping("/engagements/{id}/people/appointment")
    String form(
            @PathVariable String id,
            @RequestParam(required = false, defaultValue = "") String role,
            Locale locale,
            Model model) {
        Engagement engagement = lookup.get(id);
        Form form = Form.of(Map.of(
                "role",
                role,
                "scope",
                AppointmentForm.HERE,
                "from",
                DateText.typed(engagement.termsDay(lookup.today()), locale)));
        return form(engagement, form, locale, model);
    }

    @Requires(Permission.ENGAGEMENT_WRITE)
    @PostMapping("/engagements/{id}/people/appointment")
    String appoint(@PathVariable String id, @RequestParam Map<String, String> given, Locale locale, Model model) {
        Engagement engagement = lookup.get(id);
        List<Role> roles = roles(engagement);
        List<Appointment> held = held(engagement);
        return switch (AppointmentForm.read(given, engagement, roles, people.listAll(), held)) {
            case AppointmentForm.Faulty(Form faulty) -> form(engagement, faulty, locale, model);
            case AppointmentForm.Good(Form form, Appointment.Draft draft) ->
                switch (appointments.appoint(draft)) {
                    case Appointments.Appointing.Done _ -> "redirect:/engagements/" + engagement.id() + "/people";
                    case Appointments.Appointing.Held _, Appointments.Appointing.Overtaken _ ->
                        form(engagement, form.rejecting("role", held(engagement, draft.role(), locale)), locale, model);
                };
        };
    }

    private Text held(Engagement engagement, RoleId role, Locale locale) {
        String title = catalog.getRole(role).title().in(locale);
        return held(engagement).stream()
                .filter(one -> one.role().equals(role))
                .findFirst()
                .map(one -> Text.of("contract.appointment.held-by", title, one.name()))
                .orElseGet(() -> Text.of("contract.appointment.held", title));
    }

    @Requires(Permission.ENGAGEMENT_WRITE)
    @GetMapping("/engagements/{id}/people/appointment-end")
    String end(
            @PathVariable String id,
            @RequestParam(required = false, defaultValue = "") String appointment,
            Locale locale,
            Model model) {
        Engagement engagement = lookup.get(id);
        Appointment found = get(engagement, appointment);
        Form form = Form.of(Map.of("last", DateText.typed(lookup.today(), locale)));
        return end(engagement, found, form, found.marks().revision(), null, locale, model);
    }

    @Requires(Permission.ENGAGEMENT_WRITE)
    @PostMapping("/engagements/{id}/people/appointment-end")
    String end(@PathVariable String id, @RequestParam Map<String, String> given, Locale locale, Model model) {
        Engagement engagement = lookup.get(id);
        Appointment found = get(engagement, given.getOrDefault("appointment", ""));
        FormReader fields = new FormReader(given, List.of("last"));
        int seen = Fields.number(given, "seen");
        Optional<LocalDate> last = fields.date("last");
        LocalDate first = Optional.ofNullable(found.marks().from()).orElseThrow();
        last.filter(day -> day.isBefore(first))
                .ifPresent(_ -> fields.reject("last", Text.of("contract.last-before-first", first)));
        Optional.ofNullable(found.engagement())
                .flatMap(_ -> last.filter(day -> day.isAfter(engagement.until())))
                .ifPresent(_ -> fields.reject("last", Text.of("contract.after-end", engagement.until())));
        if (fields.hasFaults()) {
            return end(engagement, found, fields.form(), seen, null, locale, model);
        }
        return switch (appointments.end(found, seen, last.orElseThrow())) {
            case Appointments.Appointing.Done _ -> "redirect:/engagements/" + engagement.id() + "/people";
            case Appointments.Appointing.Held _ -> {
                fields.reject("last", held(engagement, found.role(), locale));
                yield end(engagement, found, fields.form(), seen, null, locale, model);
            }
            case Appointments.Appointing.Overtaken _ -> {
                Appointment now = get(engagement, found.id().toString());
                RecordedBy by = lookup.signatures(List.of(now.marks())).of(now.marks());
                yield end(engagement, now, fields.form(), now.marks().revision(), by, locale, model);
            }
        };
    }

    private String end(
            Engagement engagement,
            Appointment appointment,
            Form form,
            int seen,
            @Nullable RecordedBy overtaken,
            Locale locale,
            Model model) {
        model.addAttribute(
                "page",
                new AppointmentEndPage(
                        EngagementHead.of(engagement),
                        form,
                        appointment.id().toString(),
                        seen,
                        catalog.getRole(appointment.role()).title().in(locale),
                        appointment.name(),
                        lookup.signatures(List.of(appointment.marks())).of(appointment.marks()),
                        overtaken));
        return "contract/appointment-end";
    }

    private Appointment get(Engagement engagement, String id) {
        try {
            return appointments
                    .find(AppointmentId.of(id))
                    .filter(found ->
                            found.engagement() == null || engagement.id().equals(found.engagement()))
                    .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        } catch (IllegalArgumentException _) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }

    private List<Appointment> held(Engagement engagement) {
        return appointments.listAsOf(engagement.id(), lookup.today()).stream()
                .filter(one -> one.deputyOf() == null)
                .toList();
    }

    /** The roles of our side that the engagement's duties name. */
    private List<Role> roles(Engagement engagement) {
        return List.copyOf(vacancies.needed(engagement, lookup.today()).keySet());
    }

    private String form(Engagement engagement, Form form, Locale locale, Model model) {
        LocalDate today = lookup.today();
        List<Option> deputies = held(engagement).stream()
                .map(one -> new Option(
                        one.id().toString(), catalog.getRole(one.role()).title().in(locale) + " " + one.name()))
                .toList();
        model.addAttribute(
                "page",
                new AppointPage(
                        EngagementHead.of(engagement),
                        form,
                        roles(engagement).stream()
                                .map(role -> new Option(
                                        role.id().value(), role.title().in(locale)))
                                .toList(),
                        people.listAll().stream()
                                .filter(person -> person.isThereOn(today)
                                        || person.id().toString().equals(form.value("person")))
                                .map(person -> new Option(person.id().toString(), person.name()))
                                .toList(),
                        List.of(
                                new Option(
                                        AppointmentForm.HERE,
                                        messages.getMessage(
                                                Text.of("contract.appointment.scope.here")
                                                        .key(),
                                                null,
                                                locale)),
                                new Option(
                                        AppointmentForm.EVERYWHERE,
                                        messages.getMessage(
                                                Text.of("contract.appointment.scope.everywhere")
                                                        .key(),
                                                null,
                                                locale))),
                        deputies));
        return "contract/appointment";
    }
}
