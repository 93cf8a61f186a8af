package jp.junshu.app.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.junshu.app.contract.Engagements.Revision;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.contract.web.Overtaken;
import jp.junshu.app.contract.web.Overtaken.Difference;
import jp.junshu.app.contract.web.ReviseEngagementPage;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.DateText;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;
import jp.junshu.law.RegulationId;
import jp.junshu.law.date.DateReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing the particulars of a contract. */
@Controller
class RevisionController {
    private final Engagements engagements;
    private final PartyCalendars calendars;
    private final Lookup lookup;

    RevisionController(Engagements engagements, PartyCalendars calendars, Lookup lookup) {
        this.engagements = engagements;
        this.calendars = calendars;
        this.lookup = lookup;
    }

    @Requires(Permission.ENGAGEMENT_WRITE)
    @GetMapping("/engagements/{id}/revise")
    String form(@PathVariable String id, Locale locale, Model model) {
        Engagement engagement = lookup.get(id);
        return form(engagement, Form.of(fields(engagement, locale)), engagement.revision(), null, locale, model);
    }

    @Requires(Permission.ENGAGEMENT_WRITE)
    @PostMapping("/engagements/{id}/revise")
    String revise(@PathVariable String id, @RequestParam Map<String, String> given, Locale locale, Model model) {
        Engagement engagement = lookup.get(id);
        Map<String, String> fields = new HashMap<>(given);
        fields.put("side", engagement.side().name());
        Set<RegulationId> pinned = engagement.pins().stream()
                .map(pin -> new RegulationId(pin.regulation()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        int seen = Fields.number(given, "seen");
        return switch (EngagementForm.read(
                fields, pinned.stream().map(RegulationId::toString).toList(), pinned, calendars.ids())) {
            case EngagementForm.Faulty(Form faulty) -> form(engagement, faulty, seen, null, locale, model);
            case EngagementForm.Good(EngagementDraft draft) ->
                switch (engagements.revise(engagement.id(), seen, draft)) {
                    case DONE -> "redirect:/engagements/" + engagement.id() + "/terms";
                    case OVERTAKEN -> overtaken(engagement.id().toString(), Form.of(fields), locale, model);
                };
        };
    }

    private String overtaken(String id, Form typed, Locale locale, Model model) {
        Engagement now = lookup.get(id);
        List<Revision> revisions = engagements.listRevisions(now.id());
        Marks marks = revisions.getLast().marks();
        Map<String, String> recorded = fields(now, locale);
        List<Difference> differences = new ArrayList<>();
        labels().forEach((field, label) -> {
            String mine = shown(field, typed.value(field).strip(), locale);
            String theirs = shown(field, recorded.getOrDefault(field, ""), locale);
            if (!same(mine, theirs)) {
                differences.add(new Difference(label, mine, theirs));
            }
        });
        Overtaken overtaken = new Overtaken(lookup.signatures(List.of(marks)).of(marks), differences);
        return form(now, typed, now.revision(), overtaken, locale, model);
    }

    /** A value as people read it: of the closed days the words, of everything else what was typed. */
    private String shown(String field, String value, Locale locale) {
        return field.equals("calendar") && calendars.ids().contains(value) ? calendars.title(value, locale) : value;
    }

    private static boolean same(String mine, String theirs) {
        Optional<java.time.LocalDate> day = DateReading.strict(mine).date();
        return mine.equals(theirs)
                || (day.isPresent() && day.equals(DateReading.strict(theirs).date()));
    }

    private static Map<String, Text> labels() {
        Map<String, Text> labels = new java.util.LinkedHashMap<>();
        labels.put("party", Text.of("contract.party"));
        labels.put("calendar", Text.of("contract.calendar"));
        labels.put("title", Text.of("contract.title"));
        labels.put("number", Text.of("contract.number"));
        labels.put("concluded", Text.of("contract.concluded"));
        labels.put("from", Text.of("contract.from"));
        labels.put("until", Text.of("contract.until"));
        return labels;
    }

    private String form(
            Engagement engagement, Form form, int seen, @Nullable Overtaken overtaken, Locale locale, Model model) {
        model.addAttribute(
                "page",
                new ReviseEngagementPage(
                        EngagementHead.of(engagement), form, calendars.options(locale), seen, overtaken));
        return "contract/revise";
    }

    private static Map<String, String> fields(Engagement engagement, Locale locale) {
        return Map.of(
                "side", engagement.side().name(),
                "party", engagement.party(),
                "calendar", engagement.calendar(),
                "title", engagement.title(),
                "number", Optional.ofNullable(engagement.number()).orElse(""),
                "concluded", DateText.typed(engagement.concluded(), locale),
                "from", DateText.typed(engagement.from(), locale),
                "until", DateText.typed(engagement.until(), locale));
    }
}
