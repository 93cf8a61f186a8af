package jp.junshu.app.contract.web;

import java.time.LocalDate;
import java.util.List;
import jp.junshu.app.contract.Profile;
import org.jspecify.annotations.Nullable;

/**
 * How the organization is shown on its papers.
 *
 * @param current what holds today; null before there is any
 */
public record OrganizationPage(LocalDate today, @Nullable Profile current, List<Row> history, boolean mayChange) {
    public OrganizationPage {
        history = List.copyOf(history);
    }

    /** A revision with who recorded it. */
    public record Row(Profile profile, RecordedBy by) {}
}
