package jp.junshu.app.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.contract.FigureDemands.Demanded;
import jp.junshu.app.contract.StatedFigures.NewFigure;
import jp.junshu.app.contract.StatedFigures.Stated;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.contract.web.FigurePage;
import jp.junshu.app.contract.web.FigurePage.Source;
import jp.junshu.app.contract.web.Overtaken;
import jp.junshu.app.contract.web.Overtaken.Difference;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.DateText;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.Unit;
import jp.junshu.law.catalog.Value;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Stating a figure that a clause leaves open. */
@Controller
class FigureController {
    private static final int LONGEST_REASON = 1000;

    private final Lookup lookup;
    private final TermsViews views;
    private final Terms terms;
    private final StatedFigures figures;
    private final MessageSource messages;

    FigureController(Lookup lookup, TermsViews views, Terms terms, StatedFigures figures, MessageSource messages) {
        this.lookup = lookup;
        this.views = views;
        this.terms = terms;
        this.figures = figures;
        this.messages = messages;
    }

    @Requires(Permission.ENGAGEMENT_WRITE)
    @GetMapping("/engagements/{id}/terms/figure")
    String form(
            @PathVariable String id,
            @RequestParam(required = false, defaultValue = "") String parameter,
            Locale locale,
            Model model) {
        Engagement engagement = lookup.get(id);
        Demanded demanded = demanded(engagement, parameter);
        Optional<Stated> newest = newest(engagement, demanded.parameter());
        Form form = Form.of(newest.map(stated -> fields(stated, locale))
                .orElseGet(() -> Map.of("from", DateText.typed(engagement.termsFrom(), locale))));
        return form(engagement, demanded, form, revision(newest), null, locale, model);
    }

    @Requires(Permission.ENGAGEMENT_WRITE)
    @PostMapping("/engagements/{id}/terms/figure")
    String state(
            @PathVariable String id,
            @RequestParam Map<String, String> given,
            @RequestParam(name = "value", required = false) @Nullable List<String> chosen,
            Locale locale,
            Model model) {
        Engagement engagement = lookup.get(id);
        Demanded demanded = demanded(engagement, given.getOrDefault("parameter", ""));
        Parameter parameter = demanded.parameter();
        FormReader fields = new FormReader(given, List.of("value", "reason", "from"));
        int seen = Fields.number(given, "seen");
        Optional<Value> value = FigureText.read(
                fields.value("value"), parameter.values().isEmpty() || chosen == null ? List.of() : chosen, parameter);
        if (fields.value("value").isEmpty()) {
            fields.reject("value", Text.of("screen.form.missing"));
        } else if (value.isEmpty()) {
            fields.reject("value", Text.of("contract.figure.unreadable", fields.value("value")));
        }
        String reason = fields.lines("reason", LONGEST_REASON, true);
        Optional<LocalDate> from = fields.date("from");
        from.filter(day -> day.isBefore(engagement.termsFrom()) || day.isAfter(engagement.until()))
                .ifPresent(_ -> fields.reject(
                        "from", Text.of("contract.outside-period", engagement.termsFrom(), engagement.until())));
        if (value.isPresent()) {
            demanded.findStricter(value.get())
                    .ifPresent(hard -> fields.reject("value", TermsController.weaker(hard, locale)));
        }
        if (fields.hasFaults()) {
            return form(engagement, demanded, fields.form(), seen, null, locale, model);
        }
        NewFigure figure = new NewFigure(parameter.id(), seen, value.orElseThrow(), reason, from.orElseThrow());
        return switch (terms.state(engagement.id(), figure)) {
            case Terms.Statement.Done _ -> "redirect:/engagements/" + engagement.id() + "/terms";
            case Terms.Statement.NotAsked _ -> {
                fields.reject("from", Text.of("contract.figure.not-asked"));
                yield form(engagement, demanded, fields.form(), seen, null, locale, model);
            }
            case Terms.Statement.Weaker(FigureDemands.Hard hard) -> {
                fields.reject("value", TermsController.weaker(hard, locale));
                yield form(engagement, demanded, fields.form(), seen, null, locale, model);
            }
            case Terms.Statement.Overtaken _ -> {
                Stated now = newest(engagement, parameter).orElseThrow();
                yield form(
                        engagement,
                        demanded,
                        fields.form(),
                        now.marks().revision(),
                        overtaken(fields.form(), now, locale),
                        locale,
                        model);
            }
        };
    }

    private Overtaken overtaken(Form typed, Stated now, Locale locale) {
        Map<String, String> recorded = fields(now, locale);
        List<Difference> differences = new ArrayList<>();
        Map<String, Text> labels = Map.of(
                "value", Text.of("contract.figure.value"),
                "reason", Text.of("contract.figure.reason"),
                "from", Text.of("contract.holds-from"));
        for (String field : List.of("value", "reason", "from")) {
            String theirs = recorded.getOrDefault(field, "");
            if (!typed.value(field).equals(theirs)) {
                differences.add(new Difference(
                        Optional.ofNullable(labels.get(field)).orElseThrow(), typed.value(field), theirs));
            }
        }
        return new Overtaken(lookup.signatures(List.of(now.marks())).of(now.marks()), differences);
    }

    private Demanded demanded(Engagement engagement, String parameter) {
        return views.of(engagement, lookup.today())
                .demands()
                .find(parameter)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }

    private Optional<Stated> newest(Engagement engagement, Parameter parameter) {
        return figures.listAll(engagement.id()).stream()
                .filter(stated -> stated.parameter().equals(parameter.id()))
                .reduce((one, other) -> one.marks().revision() > other.marks().revision() ? one : other);
    }

    private static int revision(Optional<Stated> newest) {
        return newest.map(stated -> stated.marks().revision()).orElse(0);
    }

    private static Map<String, String> fields(Stated stated, Locale locale) {
        return Map.of(
                "value", typed(stated.value(), locale),
                "reason", stated.reason(),
                "from",
                        DateText.typed(
                                Optional.ofNullable(stated.marks().from()).orElseThrow(), locale));
    }

    private static String typed(Value value, Locale locale) {
        return value instanceof Value.Words(List<String> words)
                ? String.join(",", words)
                : FigureText.words(value, locale);
    }

    private String form(
            Engagement engagement,
            Demanded demanded,
            Form form,
            int seen,
            @Nullable Overtaken overtaken,
            Locale locale,
            Model model) {
        Parameter parameter = demanded.parameter();
        List<Source> sources = new ArrayList<>();
        demanded.by()
                .forEach(source -> sources.add(new Source(
                        TermsController.cite(source, locale),
                        source.clause().title().in(locale),
                        source.contribution()
                                .note()
                                .map(note -> note.in(locale))
                                .orElse(null),
                        null)));
        demanded.hard()
                .forEach(hard -> sources.add(new Source(
                        TermsController.cite(hard.source(), locale),
                        hard.source().clause().title().in(locale),
                        hard.source()
                                .contribution()
                                .note()
                                .map(note -> note.in(locale))
                                .orElse(null),
                        FigureText.stated(parameter, hard.value(), locale))));
        model.addAttribute(
                "page",
                new FigurePage(
                        EngagementHead.of(engagement),
                        form,
                        parameter.id().value(),
                        parameter.title().in(locale),
                        parameter.note().map(note -> note.in(locale)).orElse(null),
                        messages.getMessage(examples(parameter.unit()).key(), null, locale),
                        seen,
                        FigureText.options(parameter, locale),
                        sources,
                        overtaken));
        return "contract/figure";
    }

    private static Text examples(Unit unit) {
        return switch (unit) {
            case PERIOD -> Text.of("contract.figure.examples.period");
            case DURATION -> Text.of("contract.figure.examples.duration");
            case SET, CHOICE -> Text.of("contract.figure.examples.set");
            case COUNT, PERCENT, DATE, BOOLEAN, TEXT -> Text.of("contract.figure.examples.count");
        };
    }
}
