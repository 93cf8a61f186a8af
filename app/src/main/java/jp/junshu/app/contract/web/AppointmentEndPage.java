package jp.junshu.app.contract.web;

import jp.junshu.app.screen.Form;
import org.jspecify.annotations.Nullable;

/**
 * The form to end an appointment. Fields: appointment, seen, last.
 *
 * @param overtaken who changed it meanwhile; null for nobody
 */
public record AppointmentEndPage(
        EngagementHead head,
        Form form,
        String appointment,
        int seen,
        String role,
        String name,
        RecordedBy by,
        @Nullable RecordedBy overtaken) {}
