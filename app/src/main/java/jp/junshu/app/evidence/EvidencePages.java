package jp.junshu.app.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.junshu.app.access.Accounts;
import jp.junshu.app.access.Standing;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.evidence.EvidenceItem.Supersession;
import jp.junshu.app.evidence.web.Cited;
import jp.junshu.app.evidence.web.EvidenceListPage;
import jp.junshu.app.evidence.web.EvidencePage;
import jp.junshu.app.evidence.web.EvidenceRow;
import jp.junshu.app.evidence.web.NewEvidencePage;
import jp.junshu.app.evidence.web.SameFilePage;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.screen.DateText;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import jp.junshu.law.catalog.Edition;
import org.springframework.stereotype.Component;

/** Puts together what the pages of evidence show, in the reader's language. */
@Component
class EvidencePages {
    private static final long MEGABYTES = Evidences.LIMIT / 1024 / 1024;

    private final Evidences evidences;
    private final ClauseBook clauses;
    private final Accounts accounts;

    EvidencePages(Evidences evidences, ClauseBook clauses, Accounts accounts) {
        this.evidences = evidences;
        this.clauses = clauses;
        this.accounts = accounts;
    }

    EvidenceListPage list(Engagement engagement, boolean mayAdd, Optional<EvidenceId> added, Locale locale) {
        List<EvidenceItem> items = evidences.listAll(engagement.id());
        Map<AccountId, String> names = items.stream()
                .flatMap(item -> item.by().stream())
                .distinct()
                .collect(Collectors.toMap(account -> account, this::name));
        List<EvidenceRow> rows = items.stream()
                .map(item -> row(
                        engagement,
                        item,
                        item.by()
                                .map(account -> names.getOrDefault(account, ""))
                                .orElse(""),
                        locale))
                .toList();
        return new EvidenceListPage(
                EngagementHead.of(engagement),
                rows,
                mayAdd,
                rows.stream()
                        .filter(row -> added.filter(row.item().id()::equals).isPresent())
                        .findFirst());
    }

    NewEvidencePage blank(Engagement engagement, EvidenceForm asked, LocalDate today, Locale locale) {
        Form form = Form.of(Map.of(
                "observed", DateText.typed(today, locale),
                "occurrence", asked.form().value("occurrence"),
                "back", asked.form().value("back")));
        for (Form.Fault fault : asked.form().faults()) {
            if (fault.name().equals("for")) {
                form = form.rejecting(fault.name(), fault.sentence());
            }
        }
        return form(engagement, form, asked.targets(), false, locale);
    }

    /**
     * The form again as it was typed.
     *
     * @param choosing whether the targets were chosen on it, and not given to it
     */
    NewEvidencePage form(Engagement engagement, Form form, List<Target> targets, boolean choosing, Locale locale) {
        List<Cited> cited = cited(engagement, targets, locale);
        boolean given = !choosing && !cited.isEmpty();
        List<Edition> editions = clauses.editions(engagement);
        List<NewEvidencePage.Group> groups = given
                ? List.of()
                : editions.stream()
                        .map(edition -> new NewEvidencePage.Group(
                                edition.title().in(locale), options(edition, locale), editions.size() == 1))
                        .toList();
        return new NewEvidencePage(
                EngagementHead.of(engagement),
                form,
                given ? cited : List.of(),
                groups,
                targets.stream().map(Target::written).toList(),
                MEGABYTES,
                FileType.accepted());
    }

    SameFilePage same(
            Engagement engagement, EvidenceItem existing, EvidenceForm typed, String fileName, Locale locale) {
        Map<String, String> values = new java.util.HashMap<>(typed.form().values());
        values.put("file", fileName);
        return new SameFilePage(
                EngagementHead.of(engagement),
                row(engagement, existing, existing.by().map(this::name).orElse(""), locale),
                Form.of(values),
                cited(engagement, typed.targets(), locale));
    }

    EvidencePage page(Engagement engagement, EvidenceItem item, boolean mayChange, Form form, Locale locale) {
        List<String> already = item.targetsIn(engagement.id()).stream()
                .filter(target -> target.findOccurrence().isEmpty())
                .map(Target::written)
                .toList();
        List<Option> open = !mayChange
                ? List.of()
                : clauses.editions(engagement).stream()
                        .flatMap(edition -> options(edition, locale).stream())
                        .filter(option -> !already.contains(option.value()))
                        .toList();
        List<Option> candidates = !mayChange || item.superseded().isPresent()
                ? List.of()
                : evidences.listAll(engagement.id()).stream()
                        .filter(other -> !other.id().equals(item.id())
                                && other.superseded().isEmpty())
                        .map(other -> new Option(other.id().toString(), other.title()))
                        .toList();
        return new EvidencePage(
                EngagementHead.of(engagement),
                row(engagement, item, item.by().map(this::name).orElse(""), locale),
                item.superseded().flatMap(by -> link(engagement.id(), by.newer(), by)),
                evidences.listSupersededBy(item.id()).stream()
                        .flatMap(of -> link(engagement.id(), of.older(), of).stream())
                        .toList(),
                mayChange,
                open,
                candidates,
                form);
    }

    private Optional<EvidencePage.Link> link(EngagementId engagement, EvidenceId other, Supersession supersession) {
        return evidences
                .find(other)
                .map(item -> new EvidencePage.Link(path(engagement, item), item.title(), supersession));
    }

    private EvidenceRow row(Engagement engagement, EvidenceItem item, String by, Locale locale) {
        return new EvidenceRow(
                path(engagement.id(), item), item, by, cited(engagement, item.targetsIn(engagement.id()), locale));
    }

    /** Where a piece is shown: below this engagement if it has to do with it, else below its own. */
    private static String path(EngagementId engagement, EvidenceItem item) {
        boolean here = item.engagement().equals(Optional.of(engagement))
                || !item.targetsIn(engagement).isEmpty();
        return "/engagements/" + (here ? engagement : item.engagement().orElse(engagement)) + "/evidence/" + item.id();
    }

    private List<Cited> cited(Engagement engagement, List<Target> targets, Locale locale) {
        Map<String, String> titles = clauses.editions(engagement).stream()
                .collect(Collectors.toMap(
                        edition -> edition.regulation().toString(),
                        edition -> edition.shortTitle().in(locale),
                        (first, _) -> first));
        return targets.stream()
                .flatMap(target -> clauses
                        .find(engagement, target)
                        .map(entry -> new Cited(
                                target,
                                titles.getOrDefault(target.clause().regulation().toString(), ""),
                                entry.clause().cite(),
                                entry.clause().title().in(locale),
                                entry.duty()
                                        .map(duty -> duty.does().in(locale))
                                        .orElseGet(() -> entry.clause().says().in(locale))))
                        .stream())
                .toList();
    }

    /** The clauses of an edition that oblige somebody, each with what it makes them do. */
    private static List<Option> options(Edition edition, Locale locale) {
        return edition.clauses().stream()
                .filter(clause -> !clause.duties().isEmpty())
                .map(clause -> new Option(
                        clause.id().toString(),
                        clause.cite() + " " + clause.title().in(locale),
                        clause.duties().stream()
                                .map(duty -> duty.does().in(locale))
                                .collect(Collectors.joining(" / "))))
                .toList();
    }

    private String name(AccountId account) {
        return accounts.findStanding(account).map(Standing::personName).orElse("");
    }
}
