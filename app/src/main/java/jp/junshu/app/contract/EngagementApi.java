package jp.junshu.app.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Engagements as programs see them. */
@RestController
class EngagementApi {
    private final Engagements engagements;

    EngagementApi(Engagements engagements) {
        this.engagements = engagements;
    }

    record ListAnswer(List<Line> engagements) {
        ListAnswer {
            engagements = List.copyOf(engagements);
        }
    }

    /** {@code side} is our side, {@code contractor} or {@code orderer}; days are ISO 8601, the last one included. */
    record Line(
            String id,
            String title,
            String party,
            @Nullable String number,
            String side,
            LocalDate concluded,
            LocalDate from,
            LocalDate until) {
        static Line of(Engagement engagement) {
            return new Line(
                    engagement.id().toString(),
                    engagement.title(),
                    engagement.party(),
                    engagement.number(),
                    engagement.side().name().toLowerCase(Locale.ROOT),
                    engagement.concluded(),
                    engagement.from(),
                    engagement.until());
        }
    }

    /** Those of the acting organization, those that end first first. */
    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping("/api/v1/engagements")
    ListAnswer list() {
        return new ListAnswer(engagements.listAll().stream().map(Line::of).toList());
    }
}
