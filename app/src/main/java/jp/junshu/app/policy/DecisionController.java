package jp.junshu.app.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.app.access.Approval;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.access.Standing;
import jp.junshu.app.catalog.Editions;
import jp.junshu.app.catalog.PolicyLines.InForce;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.contract.FigureText;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.policy.Considerations.Considered;
import jp.junshu.app.policy.Considerations.Kind;
import jp.junshu.app.policy.Pendings.Pending;
import jp.junshu.app.policy.web.ApprovalPage;
import jp.junshu.app.policy.web.DecisionPage;
import jp.junshu.app.screen.DateText;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.Unit;
import jp.junshu.law.catalog.Value;
import jp.junshu.law.policy.Bearing;
import jp.junshu.law.policy.Binding;
import jp.junshu.law.policy.Decision;
import jp.junshu.law.policy.PolicySource.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Recording what was decided about a need, and the second person's word on whatever waits for it. */
@Controller
class DecisionController {
    private final PolicyInputs inputs;
    private final Considerations considerations;
    private final Pendings pendings;
    private final Engagements engagements;
    private final Editions editions;
    private final Catalog catalog;
    private final MessageSource messages;
    private final Clock clock;

    DecisionController(
            PolicyInputs inputs,
            Considerations considerations,
            Pendings pendings,
            Engagements engagements,
            Editions editions,
            Catalog catalog,
            MessageSource messages,
            Clock clock) {
        this.inputs = inputs;
        this.considerations = considerations;
        this.pendings = pendings;
        this.engagements = engagements;
        this.editions = editions;
        this.catalog = catalog;
        this.messages = messages;
        this.clock = clock;
    }

    /** A need that a clause says is considered, under one engagement. */
    private record Need(Engagement engagement, Bearing bearing) {
        Place place() {
            return new Place(bearing.clause().orElseThrow(), bearing.parameter().id());
        }
    }

    @Requires(Permission.ENGAGEMENT_WRITE)
    @GetMapping("/policy/decision")
    String form(
            @RequestParam(defaultValue = "") String engagement,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String parameter,
            Locale locale,
            Model model) {
        Need need = need(engagement, clause, parameter);
        LocalDate today = need.engagement().termsDay(Days.today(clock));
        return page(need, Form.of(Map.of("from", DateText.typed(today, locale))), locale, model);
    }

    @Requires(Permission.ENGAGEMENT_WRITE)
    @PostMapping("/policy/decision")
    String record(
            @RequestParam Map<String, String> given,
            @RequestParam(name = "value", required = false) @Nullable List<String> chosen,
            Locale locale,
            Model model) {
        Need need = need(
                given.getOrDefault("engagement", ""),
                given.getOrDefault("clause", ""),
                given.getOrDefault("parameter", ""));
        Parameter parameter = need.bearing().parameter();
        FormReader form = new FormReader(given, List.of("kind", "value", "reason", "from", "seen"));
        Optional<Kind> kind = kinds(parameter)
                .filter(each -> each.name().equals(form.value("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            form.reject("kind", Text.of("screen.form.missing"));
        }
        Optional<Value> value = FigureText.read(
                form.value("value"), parameter.values().isEmpty() || chosen == null ? List.of() : chosen, parameter);
        if (kind.filter(Kind.NOT_NEEDED::equals).isEmpty() && value.isEmpty()) {
            form.reject("value", Text.of("policy.decision.value.unreadable"));
        }
        String reason = form.lines("reason", PolicyController.LONGEST_REASON, true);
        Optional<LocalDate> from = form.date("from");
        LocalDate first = need.engagement().termsFrom();
        LocalDate last = need.engagement().until();
        from.filter(day -> day.isBefore(first) || day.isAfter(last))
                .ifPresent(_ -> form.reject("from", Text.of("policy.decision.outside", first, last)));
        if (form.hasFaults()) {
            return page(need, form.form(), locale, model);
        }
        Decision decision = kind.orElseThrow().decision(value);
        int seen = form.value("seen").matches("\\d{1,6}") ? Integer.parseInt(form.value("seen")) : 0;
        if (!considerations.record(need.engagement().id(), need.place(), seen, decision, reason, from.orElseThrow())) {
            form.reject("kind", Text.of("policy.decision.overtaken"));
            return page(need, form.form(), locale, model);
        }
        return "redirect:/policy#pending";
    }

    private Need need(String engagement, String clause, String parameter) {
        try {
            EngagementId id = EngagementId.of(engagement);
            Engagement found = engagements.find(id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
            return inputs.bearings(id).stream()
                    .filter(each -> each.binding() instanceof Binding.Considered)
                    .filter(each -> each.parameter().id().value().equals(parameter)
                            && each.clause()
                                    .filter(place -> place.toString().equals(clause))
                                    .isPresent())
                    .findFirst()
                    .map(each -> new Need(found, each))
                    .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        } catch (IllegalArgumentException _) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }

    /** The other side prescribes a thing by its name, no figure. */
    private static Stream<Kind> kinds(Parameter parameter) {
        return Stream.of(Kind.values())
                .filter(kind -> kind != Kind.PRESCRIBED
                        || parameter.unit() == Unit.CHOICE
                        || parameter.unit() == Unit.SET
                        || parameter.unit() == Unit.TEXT);
    }

    private String page(Need need, Form form, Locale locale, Model model) {
        Parameter parameter = need.bearing().parameter();
        Place place = need.place();
        PolicyView view = new PolicyView(
                new InForce(java.util.Set.of(), java.util.Set.of()),
                List.of(need.engagement()),
                catalog,
                editions,
                locale);
        int seen = Optional.ofNullable(
                        considerations.newest(need.engagement().id()).get(place))
                .map(Considered::revision)
                .orElse(0);
        model.addAttribute(
                "page",
                new DecisionPage(
                        parameter.title().in(locale),
                        view.cited(need.bearing()),
                        says(need, locale),
                        need.bearing().holder().flatMap(view::contract).orElseThrow(),
                        need.engagement().id().toString(),
                        place.clause().toString(),
                        parameter.id().value(),
                        seen,
                        kinds(parameter)
                                .map(kind ->
                                        new Option(kind.name(), messages.getMessage(kind.key(), null, locale), null))
                                .toList(),
                        FigureText.options(parameter, locale),
                        parameter.unit() == Unit.SET,
                        parameter.unit() != Unit.BOOLEAN,
                        form));
        return "policy/decision";
    }

    private String says(Need need, Locale locale) {
        Place place = need.place();
        return need.engagement().pins().stream()
                .filter(pin ->
                        pin.regulation().equals(place.clause().regulation().value()))
                .flatMap(pin -> editions
                        .get(pin.digest())
                        .edition()
                        .findClause(place.clause().path())
                        .stream())
                .map(Clause::says)
                .map(words -> words.in(locale))
                .findFirst()
                .orElse("");
    }

    @Requires(Permission.APPROVE)
    @GetMapping("/policy/approval")
    String approval(
            @RequestParam Map<String, String> asked, @RequestAttribute Standing standing, Locale locale, Model model) {
        return page(pending(asked), Form.blank(), standing, locale, model);
    }

    @Requires(Permission.APPROVE)
    @PostMapping("/policy/approval")
    String decide(
            @RequestParam Map<String, String> given, @RequestAttribute Standing standing, Locale locale, Model model) {
        Pending pending = pending(given);
        FormReader form = new FormReader(given, List.of("decision", "reason"));
        Optional<Approval.Decision> decision = Stream.of(Approval.Decision.values())
                .filter(each -> each.name().equals(form.value("decision")))
                .findFirst();
        if (decision.isEmpty()) {
            form.reject("decision", Text.of("screen.form.missing"));
        }
        boolean returned = decision.filter(Approval.Decision.RETURNED::equals).isPresent();
        String reason = form.lines("reason", PolicyController.LONGEST_REASON, returned);
        if (form.hasFaults()) {
            return page(pending, form.form(), standing, locale, model);
        }
        List<Pending> together = Pendings.together(pending, all());
        switch (pendings.decide(pending, decision.orElseThrow(), reason)) {
            case Approvals.Outcome.SamePerson _ -> form.reject("decision", Text.of("policy.approval.same-person"));
            case Approvals.Outcome.AlreadyDecided _ ->
                form.reject("decision", Text.of("policy.approval.decided-before"));
            case Approvals.Outcome.Decided _ -> {
                if (given.containsKey("together")) {
                    for (Pending other : together) {
                        pendings.decide(other, decision.orElseThrow(), reason);
                    }
                }
                return "redirect:/policy";
            }
        }
        return page(pending, form.form(), standing, locale, model);
    }

    private List<Pending> all() {
        return pendings.list(engagements.listAll().stream().map(Engagement::id).toList());
    }

    /** What the fields name, if it still waits: a 404 for what never did, a conflict for another revision of it. */
    private Pending pending(Map<String, String> asked) {
        List<Pending> named = all().stream()
                .filter(each -> each.matter().subject().entrySet().stream()
                        .allMatch(field -> field.getValue().equals(asked.get(field.getKey()))))
                .filter(each ->
                        asked.containsKey("clause") == each.matter().subject().containsKey("clause"))
                .toList();
        if (named.isEmpty()) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
        return named.stream()
                .filter(each -> Integer.toString(each.revision()).equals(asked.get("revision")))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.CONFLICT));
    }

    private String page(Pending pending, Form form, Standing standing, Locale locale, Model model) {
        model.addAttribute(
                "page",
                new ApprovalPage(
                        pendings.shown(List.of(pending), standing.who().account(), locale)
                                .getFirst(),
                        pending.subject(),
                        Pendings.together(pending, all()).size(),
                        form));
        return "policy/approval";
    }
}
