package jp.junshu.app.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.access.People;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Role;

/** Reads what was typed to appoint somebody: the draft, or the form with every fault at once. */
sealed interface AppointmentForm {
    record Good(Form form, Appointment.Draft draft) implements AppointmentForm {}

    record Faulty(Form form) implements AppointmentForm {}

    String HERE = "engagement";
    String EVERYWHERE = "organization";

    /**
     * @param roles those that may be held
     * @param people everybody known
     * @param held appointments that one may be deputy of
     */
    static AppointmentForm read(
            Map<String, String> given,
            Engagement engagement,
            List<Role> roles,
            List<People.Person> people,
            List<Appointment> held) {
        FormReader fields = new FormReader(given, List.of("role", "person", "scope", "deputy", "from", "until"));
        Optional<Role> role = roles.stream()
                .filter(one -> one.id().value().equals(fields.value("role")))
                .findFirst();
        if (role.isEmpty()) {
            fields.reject(
                    "role",
                    fields.value("role").isEmpty()
                            ? Text.of("screen.form.missing")
                            : Text.of("contract.appointment.unknown-role"));
        }
        Optional<People.Person> person = people.stream()
                .filter(one -> one.id().toString().equals(fields.value("person")))
                .findFirst();
        if (person.isEmpty()) {
            fields.reject(
                    "person",
                    fields.value("person").isEmpty()
                            ? Text.of("screen.form.missing")
                            : Text.of("contract.appointment.unknown-person"));
        }
        boolean here = fields.value("scope").equals(HERE);
        if (!here && !fields.value("scope").equals(EVERYWHERE)) {
            fields.reject("scope", Text.of("screen.form.missing"));
        }
        Optional<Appointment> deputyOf = held.stream()
                .filter(one -> one.id().toString().equals(fields.value("deputy")))
                .findFirst();
        if (!fields.value("deputy").isEmpty()
                && deputyOf.filter(one ->
                                role.filter(r -> r.id().equals(one.role())).isPresent())
                        .isEmpty()) {
            fields.reject("deputy", Text.of("contract.appointment.deputy-of-other-role"));
        }
        Optional<LocalDate> from = fields.date("from");
        Optional<LocalDate> until = fields.dateIfAny("until");
        if (here) {
            from.filter(day -> day.isAfter(engagement.until()))
                    .ifPresent(_ -> fields.reject("from", Text.of("contract.after-end", engagement.until())));
            until.filter(day -> day.isAfter(engagement.until()))
                    .ifPresent(_ -> fields.reject("until", Text.of("contract.after-end", engagement.until())));
        }
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            fields.reject("until", Text.of("contract.last-before-first", from.get()));
        }
        person.ifPresent(who -> who.leftOn().ifPresent(last -> {
            if (from.filter(day -> day.isAfter(last)).isPresent()) {
                fields.reject("person", Text.of("contract.appointment.left", who.name(), last));
            } else if (from.isPresent() && (until.isEmpty() || until.get().isAfter(last))) {
                fields.reject("until", Text.of("contract.appointment.leaves", who.name(), last));
            }
        }));
        if (fields.hasFaults()) {
            return new Faulty(fields.form());
        }
        return new Good(
                fields.form(),
                new Appointment.Draft(
                        person.orElseThrow().id(),
                        role.orElseThrow().id(),
                        here ? engagement.id() : null,
                        deputyOf.map(Appointment::id).orElse(null),
                        from.orElseThrow(),
                        until.orElse(null)));
    }
}
