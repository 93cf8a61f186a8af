package jp.junshu.app.contract;

import java.time.LocalDate;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.PersonId;
import jp.junshu.law.catalog.RoleId;
import org.jspecify.annotations.Nullable;

/**
 * A person holds a role (指定), the name opened.
 *
 * @param engagement null for the whole organization
 * @param deputyOf the appointment whose holder this one stands in for; null for a holder of their own
 * @param gone whether the person had left the organization on the day asked about
 */
public record Appointment(
        AppointmentId id,
        PersonId person,
        String name,
        RoleId role,
        @Nullable EngagementId engagement,
        @Nullable AppointmentId deputyOf,
        boolean gone,
        Marks marks) {
    /** An appointment about to be recorded. {@code until} is null while nobody knows a last day. */
    public record Draft(
            PersonId person,
            RoleId role,
            @Nullable EngagementId engagement,
            @Nullable AppointmentId deputyOf,
            LocalDate from,
            @Nullable LocalDate until) {
        public Draft {
            if (until != null && until.isBefore(from)) {
                throw new IllegalArgumentException("the draft was not checked");
            }
        }
    }
}
