package jp.junshu.app.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.contract.web.OfficerPage;
import jp.junshu.app.contract.web.Overtaken;
import jp.junshu.app.contract.web.Overtaken.Difference;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.DateText;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recording who speaks for the other side, and correcting it. */
@Controller
class OfficerController {
    private static final int LONGEST = 200;

    private final Lookup lookup;
    private final Officers officers;
    private final MessageSource messages;

    OfficerController(Lookup lookup, Officers officers, MessageSource messages) {
        this.lookup = lookup;
        this.officers = officers;
        this.messages = messages;
    }

    @Requires(Permission.ENGAGEMENT_WRITE)
    @GetMapping("/engagements/{id}/people/officer")
    String form(
            @PathVariable String id,
            @RequestParam(required = false, defaultValue = "") String officer,
            @RequestParam(required = false, defaultValue = "") String kind,
            Locale locale,
            Model model) {
        Engagement engagement = lookup.get(id);
        if (officer.isEmpty()) {
            Form blank =
                    Form.of(Map.of("kind", kind, "from", DateText.typed(engagement.termsDay(lookup.today()), locale)));
            return form(engagement, blank, "", 0, null, locale, model);
        }
        Officer known = get(engagement, officer);
        return form(
                engagement,
                Form.of(fields(known, locale)),
                officer,
                known.marks().revision(),
                null,
                locale,
                model);
    }

    @Requires(Permission.ENGAGEMENT_WRITE)
    @PostMapping("/engagements/{id}/people/officer")
    String record(@PathVariable String id, @RequestParam Map<String, String> given, Locale locale, Model model) {
        Engagement engagement = lookup.get(id);
        String officer = given.getOrDefault("officer", "");
        Optional<Officer> known = officer.isEmpty() ? Optional.empty() : Optional.of(get(engagement, officer));
        int seen = Fields.number(given, "seen");
        FormReader fields = new FormReader(given, List.of("kind", "post", "name", "contact", "from", "until"));
        Optional<Officer.Kind> kind = Arrays.stream(Officer.Kind.values())
                .filter(one -> one.name().equals(fields.value("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            fields.reject("kind", Text.of("screen.form.missing"));
        }
        String post = fields.line("post", LONGEST, true);
        String name = fields.line("name", LONGEST, false);
        String contact = fields.line("contact", LONGEST, false);
        Optional<LocalDate> from = fields.date("from");
        Optional<LocalDate> until = fields.dateIfAny("until");
        from.filter(day -> day.isAfter(engagement.until()))
                .ifPresent(_ -> fields.reject("from", Text.of("contract.after-end", engagement.until())));
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            fields.reject("until", Text.of("contract.last-before-first", from.get()));
        }
        if (fields.hasFaults()) {
            return form(engagement, fields.form(), officer, seen, null, locale, model);
        }
        Officer.Draft draft = new Officer.Draft(
                kind.orElseThrow(),
                post,
                name.isEmpty() ? null : name,
                contact.isEmpty() ? null : contact,
                from.orElseThrow(),
                until.orElse(null));
        Officers.Naming outcome = known.isPresent()
                ? officers.correct(engagement.id(), known.get().id(), seen, draft)
                : officers.name(engagement.id(), draft);
        return switch (outcome) {
            case Officers.Naming.Done _ -> "redirect:/engagements/" + engagement.id() + "/people";
            case Officers.Naming.SecondAddressee _ -> {
                fields.reject("from", Text.of("contract.officer.second-addressee"));
                yield form(engagement, fields.form(), officer, seen, null, locale, model);
            }
            case Officers.Naming.Overtaken _ ->
                known.isPresent()
                        ? overtaken(engagement, fields.form(), officer, locale, model)
                        : form(engagement, fields.form(), officer, seen, null, locale, model);
        };
    }

    private String overtaken(Engagement engagement, Form typed, String officer, Locale locale, Model model) {
        Officer now = get(engagement, officer);
        Map<String, String> recorded = fields(now, locale);
        List<Difference> differences = new ArrayList<>();
        labels().forEach((field, label) -> {
            String theirs = recorded.getOrDefault(field, "");
            if (!typed.value(field).equals(theirs)) {
                differences.add(
                        new Difference(label, shown(field, typed.value(field), locale), shown(field, theirs, locale)));
            }
        });
        Overtaken overtaken =
                new Overtaken(lookup.signatures(List.of(now.marks())).of(now.marks()), differences);
        return form(engagement, typed, officer, now.marks().revision(), overtaken, locale, model);
    }

    private String shown(String field, String value, Locale locale) {
        return field.equals("kind") && !value.isEmpty()
                ? messages.getMessage(Officer.Kind.valueOf(value).key(), null, locale)
                : value;
    }

    private Officer get(Engagement engagement, String officer) {
        try {
            return officers.find(engagement.id(), OfficerId.of(officer))
                    .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        } catch (IllegalArgumentException _) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }

    private String form(
            Engagement engagement,
            Form form,
            String officer,
            int seen,
            @Nullable Overtaken overtaken,
            Locale locale,
            Model model) {
        List<Option> kinds = List.of(
                new Option(
                        Officer.Kind.ADDRESSEE.name(),
                        messages.getMessage(Officer.Kind.ADDRESSEE.key(), null, locale),
                        messages.getMessage(
                                Text.of("contract.officer.addressee.help").key(), null, locale)),
                new Option(
                        Officer.Kind.OFFICER.name(),
                        messages.getMessage(Officer.Kind.OFFICER.key(), null, locale),
                        messages.getMessage(
                                Text.of("contract.officer.officer.help").key(), null, locale)));
        model.addAttribute(
                "page", new OfficerPage(EngagementHead.of(engagement), form, kinds, officer, seen, overtaken));
        return "contract/officer";
    }

    private static Map<String, Text> labels() {
        Map<String, Text> labels = new LinkedHashMap<>();
        labels.put("kind", Text.of("contract.officer.kind-label"));
        labels.put("post", Text.of("contract.officer.post"));
        labels.put("name", Text.of("contract.officer.name"));
        labels.put("contact", Text.of("contract.officer.contact"));
        labels.put("from", Text.of("contract.officer.from"));
        labels.put("until", Text.of("contract.officer.until"));
        return labels;
    }

    private static Map<String, String> fields(Officer officer, Locale locale) {
        Map<String, String> fields = new HashMap<>();
        fields.put("kind", officer.kind().name());
        fields.put("post", officer.post());
        fields.put("name", Optional.ofNullable(officer.name()).orElse(""));
        fields.put("contact", Optional.ofNullable(officer.contact()).orElse(""));
        fields.put(
                "from",
                Optional.ofNullable(officer.marks().from())
                        .map(day -> DateText.typed(day, locale))
                        .orElse(""));
        fields.put(
                "until",
                Optional.ofNullable(officer.marks().until())
                        .map(day -> DateText.typed(day, locale))
                        .orElse(""));
        return fields;
    }
}
