package jp.junshu.app.duty;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.law.ClauseId;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.RegisterId;

/** The addresses of an engagement's pages about duties, and back from an address to what it names. */
public record Places(EngagementId engagement) {
    /** The engagement of an address; a 404 where it is none. */
    static EngagementId engagement(String id) {
        try {
            return EngagementId.of(id);
        } catch (IllegalArgumentException _) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }

    /** The clause of an address; a 404 where it is none. */
    static ClauseId clause(String id) {
        try {
            return ClauseId.parse(id);
        } catch (IllegalArgumentException _) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }

    /** The duty of an address; a 404 where it is none. */
    static DutyId duty(String id) {
        try {
            return DutyId.parse(id);
        } catch (IllegalArgumentException _) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }

    public String status() {
        return "/engagements/" + engagement;
    }

    public String duties() {
        return status() + "/duties";
    }

    public String clause(ClauseId id) {
        return status() + "/clauses/" + encode(id.toString());
    }

    public String statement(ClauseId id, String back) {
        return status() + "/statement?clause=" + encode(id.toString()) + "&back=" + encode(back);
    }

    String occurrence(OccurrenceId id) {
        return status() + "/occurrences/" + id;
    }

    String ruling(DutyId id) {
        return status() + "/ruling?duty=" + encode(id.toString());
    }

    String happenings() {
        return status() + "/happenings";
    }

    public String interview() {
        return status() + "/terms/interview";
    }

    String figure(ParameterId id) {
        return status() + "/terms/figure?parameter=" + encode(id.value());
    }

    /** Where a second person says yes or no to what was stated. */
    String policy() {
        return "/policy#pending";
    }

    String people() {
        return status() + "/people";
    }

    String register(RegisterId id) {
        return status() + "/registers/" + id;
    }

    String evidence(String id) {
        return status() + "/evidence/" + id;
    }

    /** The form that adds evidence for a clause or a duty, and comes back. */
    String newEvidence(String target, String back) {
        return status() + "/evidence/new?for=" + encode(target) + "&back=" + encode(back);
    }

    String newEvidence(DutyId duty, OccurrenceId occurrence, String back) {
        return newEvidence(duty.toString(), back) + "&occurrence=" + occurrence;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
