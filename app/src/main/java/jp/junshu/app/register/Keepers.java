package jp.junshu.app.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.junshu.app.access.Standing;
import jp.junshu.app.contract.Appointment;
import jp.junshu.app.contract.Appointments;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.PersonId;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.RegisterDefinition.Transition;
import jp.junshu.law.catalog.RoleId;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a register: whoever holds a role that its definition names, today and in this engagement or the whole
 * organization. The security lead answers for every register and may stand in.
 */
@Component
class Keepers {
    private final Appointments appointments;
    private final Engagements engagements;
    private final Catalog catalog;
    private final Clock clock;

    Keepers(Appointments appointments, Engagements engagements, Catalog catalog, Clock clock) {
        this.appointments = appointments;
        this.engagements = engagements;
        this.catalog = catalog;
        this.clock = clock;
    }

    boolean mayWrite(Standing standing, Book book) {
        return may(standing, Permission.REGISTER_WRITE, book, book.definition().write());
    }

    boolean mayApprove(Standing standing, Book book) {
        return may(standing, Permission.APPROVE, book, book.definition().approval());
    }

    /** @throws Refusal with the roles that may, and who holds them */
    void requireWriter(Standing standing, Book book) {
        require(mayWrite(standing, book), book, book.definition().write());
    }

    /** @throws Refusal with the roles that may, and who holds them */
    void requireApprover(Standing standing, Book book) {
        require(mayApprove(standing, book), book, book.definition().approval());
    }

    boolean mayPass(Standing standing, Book book, Transition way) {
        return may(standing, Permission.REGISTER_WRITE, book, way.by());
    }

    /** @throws Refusal with the roles that may, and who holds them */
    void requirePasser(Standing standing, Book book, Transition way) {
        require(mayPass(standing, book, way), book, way.by());
    }

    private boolean may(Standing standing, Permission permission, Book book, List<RoleId> roles) {
        return may(standing.permissions()::contains, standing.who().person(), permission, book, roles);
    }

    /** Whether the acting person, with these permissions, may write in a register. */
    boolean mayWrite(Predicate<Permission> permissions, Book book) {
        return mayAct(
                permissions, Permission.REGISTER_WRITE, book, book.definition().write());
    }

    /** Whether the acting person, with these permissions, may be the second person of a register. */
    boolean mayApprove(Predicate<Permission> permissions, Book book) {
        return mayAct(permissions, Permission.APPROVE, book, book.definition().approval());
    }

    private boolean mayAct(Predicate<Permission> permissions, Permission permission, Book book, List<RoleId> roles) {
        return Acting.current() instanceof Actor.Person actor
                && may(permissions, actor.person(), permission, book, roles);
    }

    private boolean may(
            Predicate<Permission> permissions, PersonId person, Permission permission, Book book, List<RoleId> roles) {
        return permissions.test(permission)
                && (permissions.test(Permission.ENGAGEMENT_WRITE)
                        || holders(book).stream()
                                .anyMatch(held -> roles.contains(held.role())
                                        && held.person().equals(person)));
    }

    private void require(boolean may, Book book, List<RoleId> roles) {
        if (!may) {
            String titles = titles(roles, Locale.JAPANESE);
            String names = holders(book).stream()
                    .filter(held -> roles.contains(held.role()))
                    .map(Appointment::name)
                    .distinct()
                    .collect(Collectors.joining("、"));
            throw Refusal.because(
                    names.isEmpty()
                            ? Text.of("register.keepers.nobody", titles)
                            : Text.of("register.keepers.others", titles, names));
        }
    }

    String titles(Collection<RoleId> roles, Locale locale) {
        return roles.stream()
                .map(role -> catalog.getRole(role).title().in(locale))
                .collect(Collectors.joining(locale.getLanguage().equals("ja") ? "、" : ", "));
    }

    private List<Appointment> holders(Book book) {
        LocalDate today = Days.today(clock);
        return book.engagement().flatMap(engagements::find).stream()
                .flatMap((Engagement engagement) ->
                        appointments.listAsOf(engagement.id(), engagement.termsDay(today)).stream())
                .filter(held -> !held.gone())
                .toList();
    }
}
