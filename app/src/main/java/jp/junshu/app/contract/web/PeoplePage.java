package jp.junshu.app.contract.web;

import java.util.List;
import jp.junshu.app.contract.Officer;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do with an engagement, on both sides.
 *
 * @param addressed whether somebody is the addressee of reports
 * @param vacant roles that duties name and nobody holds
 */
public record PeoplePage(
        EngagementHead head,
        List<Officer> officers,
        boolean addressed,
        List<VacantRole> vacant,
        List<AppointmentRow> appointments,
        boolean mayChange) {
    public PeoplePage {
        officers = List.copyOf(officers);
        vacant = List.copyOf(vacant);
        appointments = List.copyOf(appointments);
    }

    /** @param left who holds it on paper and has left the organization; null for nobody */
    public record VacantRole(
            String id,
            String title,
            @Nullable String note,
            int duties,
            @Nullable String left) {}

    /** @param deputyFor whose deputy it is; null for none */
    public record AppointmentRow(
            String id,
            String role,
            String name,
            boolean everywhere,
            @Nullable String deputyFor,
            boolean left,
            RecordedBy by) {}
}
