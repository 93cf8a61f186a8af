package jp.junshu.app.policy;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.app.access.Standing;
import jp.junshu.app.catalog.Editions;
import jp.junshu.app.catalog.PolicyLines;
import jp.junshu.app.catalog.PolicyLines.InForce;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.policy.Holds.Hold;
import jp.junshu.app.policy.Pendings.Pending;
import jp.junshu.app.policy.web.PolicyPage;
import jp.junshu.app.policy.web.PolicyPage.Filter;
import jp.junshu.app.policy.web.PolicyPage.Held;
import jp.junshu.app.policy.web.PolicyPage.Open;
import jp.junshu.app.policy.web.PolicyPage.Row;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.NavigationEntry;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.policy.Bearing;
import jp.junshu.law.policy.Binding;
import jp.junshu.law.policy.Conflict;
import jp.junshu.law.policy.Holder;
import jp.junshu.law.policy.Policy;
import jp.junshu.law.policy.PolicyLine;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** 実効方針: what binds, by which clause, under which contract; what is still open; and asking to loosen it. */
@Controller
class PolicyController {
    static final int LONGEST_REASON = 1000;

    private final PolicyLines lines;
    private final Holds holds;
    private final Pendings pendings;
    private final PolicyKeeping keeping;
    private final Engagements engagements;
    private final Editions editions;
    private final Catalog catalog;
    private final Clock clock;

    PolicyController(
            PolicyLines lines,
            Holds holds,
            Pendings pendings,
            PolicyKeeping keeping,
            Engagements engagements,
            Editions editions,
            Catalog catalog,
            Clock clock) {
        this.lines = lines;
        this.holds = holds;
        this.pendings = pendings;
        this.keeping = keeping;
        this.engagements = engagements;
        this.editions = editions;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry policyEntry() {
        return new NavigationEntry(
                "policy", Text.of("policy.title"), "/policy", 350, Permission.ENGAGEMENT_READ.name());
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping("/policy")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String contract,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        return page(new Filter(q.strip(), show, contract), Form.blank(), standing, locale, model);
    }

    @Requires(Permission.ENGAGEMENT_WRITE)
    @PostMapping("/policy/release")
    String ask(
            @RequestParam Map<String, String> given,
            @RequestParam(name = "hold", required = false) @Nullable List<String> chosen,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        FormReader form = new FormReader(given, List.of("reason"));
        String reason = form.lines("reason", LONGEST_REASON, true);
        Set<UUID> wanted = new HashSet<>();
        (chosen == null ? List.<String>of() : chosen)
                .forEach(id -> uuid(id).ifPresentOrElse(
                                wanted::add, () -> form.reject("holds", Text.of("policy.release.unknown", id))));
        if (given.containsKey("all")) {
            holds.list().stream().filter(hold -> !hold.isAsked()).map(Hold::id).forEach(wanted::add);
        }
        if (wanted.isEmpty()) {
            form.reject("holds", Text.of("policy.release.none"));
        }
        if (!form.hasFaults() && keeping.ask(wanted, reason) == PolicyKeeping.Request.OVERTAKEN) {
            form.reject("holds", Text.of("policy.release.overtaken"));
        }
        return form.hasFaults()
                ? page(new Filter("", "", ""), form.form(), standing, locale, model)
                : "redirect:/policy#pending";
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private String page(Filter filter, Form form, Standing standing, Locale locale, Model model) {
        List<Engagement> all = engagements.listAll();
        InForce inForce = lines.inForce();
        Policy policy =
                inForce.policy().join(Policy.ofDefaults(catalog.parameters().values()));
        PolicyView view = new PolicyView(inForce, all, catalog, editions, locale);
        List<Pending> waiting = pendings.list(all.stream().map(Engagement::id).toList());
        List<Row> rows = policy.lines().stream()
                .filter(line -> filter.contract().isEmpty() || isOf(line, filter.contract()))
                .map(view::row)
                .filter(row -> isShown(row, filter))
                .toList();
        model.addAttribute(
                "page",
                new PolicyPage(
                        policy.conflicts().stream().map(Conflict::message).toList(),
                        open(policy, view, waiting),
                        pendings.shown(waiting, standing.who().account(), locale),
                        held(inForce, view, locale),
                        rows,
                        policy.lines().size(),
                        filter,
                        all.stream()
                                .filter(one -> !one.until().isBefore(Days.today(clock)))
                                .map(one -> new Option(one.id().toString(), one.title(), null))
                                .toList(),
                        standing.permissions().contains(Permission.ENGAGEMENT_WRITE),
                        standing.permissions().contains(Permission.APPROVE),
                        form));
        return "policy/show";
    }

    private static boolean isOf(PolicyLine line, String engagement) {
        return line.strictest().bearing().stream()
                .anyMatch(each -> each.clause().isPresent()
                        && each.holder()
                                .map(Holder::id)
                                .filter(engagement::equals)
                                .isPresent());
    }

    private static boolean isShown(Row row, Filter filter) {
        boolean kind = switch (filter.show()) {
            case "open" -> row.stated() || row.considered();
            case "held" -> row.held();
            case "clause" ->
                row.deciding().stream().anyMatch(each -> each.path().isPresent());
            default -> true;
        };
        String words = plain(filter.words());
        return kind
                && (words.isEmpty()
                        || Stream.concat(
                                        Stream.of(row.parameter(), row.title(), String.join(" ", row.values())),
                                        Stream.concat(row.deciding().stream(), row.others().stream())
                                                .map(each -> each.cite() + " " + each.title() + " "
                                                        + each.path().orElse("")))
                                .anyMatch(text -> plain(text).contains(words)));
    }

    /** Width and case do not matter, nor whether kana are hiragana or katakana. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .chars()
                .map(c -> c >= 'ァ' && c <= 'ヶ' ? c - 'ァ' + 'ぁ' : c)
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    /** What to state first, then what to weigh; what waits for a second person already is asked for no more. */
    private List<Open> open(Policy policy, PolicyView view, List<Pending> waiting) {
        record Key(Holder holder, String parameter, Optional<String> clause) {}
        Map<Key, List<Bearing>> found = new LinkedHashMap<>();
        PolicyView.open(policy.lines()).stream()
                .sorted(Comparator.comparing((Bearing each) -> each.binding() instanceof Binding.Considered)
                        .thenComparing(each -> !each.certain())
                        .thenComparing(each -> each.parameter().id().value())
                        .thenComparing(
                                each -> each.clause().map(Object::toString).orElse("")))
                .forEach(each -> each.holder()
                        .ifPresent(holder -> found.computeIfAbsent(
                                        new Key(
                                                holder,
                                                each.parameter().id().value(),
                                                each.binding() instanceof Binding.Considered
                                                        ? each.clause().map(Object::toString)
                                                        : Optional.empty()),
                                        _ -> new ArrayList<>())
                                .add(each)));
        List<Open> open = new ArrayList<>();
        found.forEach((key, bearings) -> {
            Bearing first = bearings.getFirst();
            boolean considered = first.binding() instanceof Binding.Considered;
            boolean waits = waiting.stream()
                    .anyMatch(pending -> pending.matter().subject().equals(subject(first, considered)));
            view.contract(key.holder())
                    .filter(_ -> !waits)
                    .ifPresent(contract -> open.add(new Open(
                            first.parameter().title().in(view.locale()),
                            bearings.stream()
                                    .map(each -> view.cited(each).cite())
                                    .distinct()
                                    .collect(Collectors.joining(" ・ ")),
                            contract,
                            considered,
                            bearings.stream().noneMatch(Bearing::certain),
                            path(first, key.holder(), considered))));
        });
        return open;
    }

    private static Map<String, String> subject(Bearing bearing, boolean considered) {
        Map<String, String> subject = new LinkedHashMap<>();
        bearing.holder().ifPresent(holder -> subject.put("engagement", holder.id()));
        subject.put("parameter", bearing.parameter().id().value());
        if (considered) {
            bearing.clause().ifPresent(clause -> subject.put("clause", clause.toString()));
        }
        return subject;
    }

    private static String path(Bearing bearing, Holder holder, boolean considered) {
        String parameter = PolicyView.encode(bearing.parameter().id().value());
        return considered
                ? "/policy/decision?engagement=" + holder.id() + "&parameter=" + parameter + "&clause="
                        + PolicyView.encode(
                                bearing.clause().map(Object::toString).orElse(""))
                : "/engagements/" + holder.id() + "/terms/figure?parameter=" + parameter;
    }

    private List<Held> held(InForce inForce, PolicyView view, Locale locale) {
        Policy demanded = Policy.of(inForce.demanded())
                .join(Policy.ofDefaults(catalog.parameters().values()));
        return holds.list().stream()
                .map(hold -> held(hold, demanded, view, locale))
                .toList();
    }

    private static Held held(Hold hold, Policy demanded, PolicyView view, Locale locale) {
        Bearing bearing = hold.bearing();
        LocalDate since = hold.since();
        return new Held(
                hold.id().toString(),
                bearing.parameter().title().in(locale),
                view.words(bearing.parameter(), bearing.value().stream().toList()).stream()
                        .findFirst()
                        .orElse(""),
                demanded.lines(bearing.parameter().id()).stream()
                        .filter(line -> line.owner().equals(bearing.owner()))
                        .flatMap(line ->
                                view.words(bearing.parameter(), line.strictest().values()).stream())
                        .toList(),
                view.cited(bearing),
                Text.of(hold.cause()),
                since,
                hold.isAsked());
    }
}
