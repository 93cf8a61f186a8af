package jp.junshu.app.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.junshu.app.catalog.PolicyLines;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.policy.Holder;
import jp.junshu.law.policy.Policy;
import jp.junshu.law.policy.PolicyLine;
import jp.junshu.law.policy.PolicyRow;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The policy in force as programs see it. */
@RestController
class PolicyApi {
    private final PolicyLines lines;
    private final Engagements engagements;
    private final Catalog catalog;

    PolicyApi(PolicyLines lines, Engagements engagements, Catalog catalog) {
        this.lines = lines;
        this.engagements = engagements;
        this.catalog = catalog;
    }

    /** {@code conflicts} are sentences about demands that cannot both be kept. */
    record PolicyAnswer(List<Row> rows, List<String> conflicts) {
        PolicyAnswer {
            rows = List.copyOf(rows);
            conflicts = List.copyOf(conflicts);
        }
    }

    /** As {@code junshu policy show} prints it; {@code owner} is the engagement that has the figure for itself. */
    record Row(String parameter, @Nullable String owner, String value, String deciding, String bearing, String where) {
        static List<Row> of(PolicyLine line) {
            return PolicyRow.of(line).stream()
                    .map(row -> new Row(
                            row.parameter(),
                            line.owner().map(Holder::id).orElse(null),
                            row.value(),
                            row.deciding(),
                            row.bearing(),
                            row.where()))
                    .toList();
        }
    }

    /** That of the acting organization, or the figures of it that one engagement has a part in. */
    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping("/api/v1/policy")
    PolicyAnswer show(@RequestParam Optional<String> engagement, Locale locale) {
        Policy policy = lines.inForce()
                .policy()
                .join(Policy.ofDefaults(catalog.parameters().values()));
        Optional<Holder> one = engagement.map(this::holder);
        List<PolicyLine> shown = policy.lines().stream()
                .filter(line -> one.isEmpty() || isOf(line, one.get()))
                .toList();
        return new PolicyAnswer(
                shown.stream().flatMap(line -> Row.of(line).stream()).toList(),
                shown.stream()
                        .flatMap(line -> line.conflicts().stream())
                        .map(conflict -> conflict.message().in(locale))
                        .toList());
    }

    private static boolean isOf(PolicyLine line, Holder holder) {
        return line.strictest().bearing().stream()
                .anyMatch(each -> each.clause().isPresent() && each.holder().equals(Optional.of(holder)));
    }

    private Holder holder(String id) {
        try {
            return engagements
                    .find(EngagementId.of(id))
                    .map(found -> new Holder(found.id().toString()))
                    .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        } catch (IllegalArgumentException _) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }
}
