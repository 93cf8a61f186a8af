package jp.junshu.app.contract;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.law.catalog.Answers;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Role;
import jp.junshu.law.catalog.RoleId;
import jp.junshu.law.catalog.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which roles the duties of an engagement name on our side, and which of them nobody holds (空席). */
@Service
public class Vacancies {
    private final Terms terms;
    private final InterviewAnswers answers;
    private final Appointments appointments;
    private final Catalog catalog;

    Vacancies(Terms terms, InterviewAnswers answers, Appointments appointments, Catalog catalog) {
        this.terms = terms;
        this.answers = answers;
        this.appointments = appointments;
        this.catalog = catalog;
    }

    /**
     * A role nobody holds.
     *
     * @param duties how many duties name it
     * @param left the one who holds it on paper and has left the organization
     */
    public record Vacancy(Role role, int duties, Optional<String> left) {}

    /** The vacancies on a day, in the catalogue's order; a duty that does not apply needs nobody. */
    @Transactional
    public List<Vacancy> list(Engagement engagement, LocalDate day) {
        List<Appointment> held = appointments.listAsOf(engagement.id(), day).stream()
                .filter(appointment -> appointment.deputyOf() == null)
                .toList();
        return needed(engagement, day).entrySet().stream()
                .filter(need -> held.stream()
                        .noneMatch(appointment ->
                                appointment.role().equals(need.getKey().id()) && !appointment.gone()))
                .map(need -> new Vacancy(
                        need.getKey(),
                        need.getValue(),
                        held.stream()
                                .filter(appointment ->
                                        appointment.role().equals(need.getKey().id()))
                                .map(Appointment::name)
                                .findFirst()))
                .toList();
    }

    /** The roles of our side that applying duties name, each with their number. */
    Map<Role, Integer> needed(Engagement engagement, LocalDate day) {
        Answers known = answers.answersAsOf(engagement.id(), day);
        Map<RoleId, Integer> named = new LinkedHashMap<>();
        for (Edition edition : terms.pinned(engagement)) {
            edition.duties()
                    .filter(duty -> DutyChanges.verdict(duty, known) != Verdict.NO)
                    .forEach(duty -> duty.who().forEach(role -> named.merge(role, 1, Integer::sum)));
        }
        Map<Role, Integer> needed = new LinkedHashMap<>();
        catalog.roles().values().stream()
                .filter(role -> named.containsKey(role.id()) && isOurs(role, engagement))
                .forEach(role -> needed.put(role, named.getOrDefault(role.id(), 0)));
        return needed;
    }

    /** Whether somebody of our organization may hold the role. */
    static boolean isOurs(Role role, Engagement engagement) {
        return switch (role.side()) {
            case INSIDE -> true;
            case CONTRACTOR -> engagement.side() == Side.CONTRACTOR;
            case ORDERER -> engagement.side() == Side.ORDERER;
        };
    }
}
