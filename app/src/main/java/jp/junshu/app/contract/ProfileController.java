package jp.junshu.app.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.access.Standing;
import jp.junshu.app.contract.web.OrganizationFormPage;
import jp.junshu.app.contract.web.OrganizationPage;
import jp.junshu.app.contract.web.Overtaken;
import jp.junshu.app.contract.web.Overtaken.Difference;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.DateText;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.NavigationEntry;
import jp.junshu.app.screen.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** 設定 → 自組織: how the organization is shown on its papers. */
@Controller
class ProfileController {
    private static final int LONGEST = 200;

    private final Profiles profiles;
    private final Lookup lookup;

    ProfileController(Profiles profiles, Lookup lookup) {
        this.profiles = profiles;
        this.lookup = lookup;
    }

    @Bean
    static NavigationEntry settingsEntry() {
        return new NavigationEntry(
                "organization", Text.of("contract.profile"), "/organization", 700, Permission.ENGAGEMENT_READ.name());
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping("/organization")
    String show(@RequestAttribute Standing standing, Model model) {
        List<Profile> all = profiles.listAll();
        Lookup.Signatures signatures =
                lookup.signatures(all.stream().map(Profile::marks).toList());
        LocalDate today = lookup.today();
        model.addAttribute(
                "page",
                new OrganizationPage(
                        today,
                        profiles.findAsOf(today).orElse(null),
                        all.stream()
                                .map(profile -> new OrganizationPage.Row(profile, signatures.of(profile.marks())))
                                .toList(),
                        Lookup.mayChange(standing)));
        return "contract/organization";
    }

    @Requires(Permission.ENGAGEMENT_WRITE)
    @GetMapping("/organization/change")
    String form(Locale locale, Model model) {
        Optional<Profile> newest = profiles.listAll().stream().findFirst();
        Map<String, String> fields = new LinkedHashMap<>(
                newest.map(profile -> fields(profile, locale)).orElse(Map.of()));
        fields.put("from", DateText.typed(lookup.today(), locale));
        return form(
                Form.of(fields),
                newest.map(profile -> profile.marks().revision()).orElse(0),
                null,
                model);
    }

    @Requires(Permission.ENGAGEMENT_WRITE)
    @PostMapping("/organization")
    String change(@RequestParam Map<String, String> given, Locale locale, Model model) {
        List<String> names = new ArrayList<>(labels().keySet());
        FormReader fields = new FormReader(given, names);
        int seen = Fields.number(given, "seen");
        String name = fields.line("name", LONGEST, true);
        String address = fields.lines("address", LONGEST, true);
        String title = fields.line("representative-title", LONGEST, true);
        String representative = fields.line("representative-name", LONGEST, true);
        Optional<LocalDate> from = fields.date("from");
        if (fields.hasFaults()) {
            return form(fields.form(), seen, null, model);
        }
        return switch (profiles.change(
                seen, new Profiles.Draft(address, name, title, representative, from.orElseThrow()))) {
            case DONE -> "redirect:/organization";
            case OVERTAKEN -> overtaken(fields.form(), locale, model);
        };
    }

    private String overtaken(Form typed, Locale locale, Model model) {
        Profile now = profiles.listAll().getFirst();
        Map<String, String> recorded = fields(now, locale);
        List<Difference> differences = new ArrayList<>();
        labels().forEach((field, label) -> {
            String theirs = recorded.getOrDefault(field, "");
            if (!typed.value(field).equals(theirs)) {
                differences.add(new Difference(label, typed.value(field), theirs));
            }
        });
        return form(
                typed,
                now.marks().revision(),
                new Overtaken(lookup.signatures(List.of(now.marks())).of(now.marks()), differences),
                model);
    }

    private String form(Form form, int seen, @Nullable Overtaken overtaken, Model model) {
        model.addAttribute("page", new OrganizationFormPage(form, seen, overtaken));
        return "contract/organization-form";
    }

    private static Map<String, Text> labels() {
        Map<String, Text> labels = new LinkedHashMap<>();
        labels.put("name", Text.of("contract.profile.name"));
        labels.put("address", Text.of("contract.profile.address"));
        labels.put("representative-title", Text.of("contract.profile.representative-title"));
        labels.put("representative-name", Text.of("contract.profile.representative-name"));
        labels.put("from", Text.of("contract.holds-from"));
        return labels;
    }

    private static Map<String, String> fields(Profile profile, Locale locale) {
        return Map.of(
                "name", profile.name(),
                "address", profile.address(),
                "representative-title", profile.representativeTitle(),
                "representative-name", profile.representativeName(),
                "from",
                        Optional.ofNullable(profile.marks().from())
                                .map(day -> DateText.typed(day, locale))
                                .orElse(""));
    }
}
