package jp.junshu.app.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.app.access.Standing;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.duty.status.Word;
import jp.junshu.app.form.web.FormItemsPage;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Mark;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Form;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Items that the two sides agreed to add to a form ({@code jpo-security-matters:記載要領.2}). */
@Controller
class FormItemController {
    private static final String ITEMS = "/engagements/{id}/forms/{form}/items";
    private static final List<String> FIELDS = List.of("item", "heading", "confirm", "word", "reason", "agreed");
    private static final int LONGEST_HEADING = 100;
    private static final int LONGEST_TEXT = 4000;

    private final FormMaking making;
    private final FormItems items;
    private final MessageSource messages;
    private final Clock clock;

    FormItemController(FormMaking making, FormItems items, MessageSource messages, Clock clock) {
        this.making = making;
        this.items = items;
        this.messages = messages;
        this.clock = clock;
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(ITEMS)
    String list(
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam(defaultValue = "") String item,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Engagement engagement = making.engagement(id);
        Form wanted = making.get(engagement, form);
        Optional<FormItem> edited = find(engagement, wanted, item);
        Map<String, String> values = edited.map(each -> Map.of(
                        "item", each.id().toString(),
                        "heading", each.heading(),
                        "confirm", each.confirm(),
                        "word", each.word().name(),
                        "reason", each.reason(),
                        "agreed", each.agreedOn().toString()))
                .orElse(Map.of());
        return page(
                engagement,
                wanted,
                jp.junshu.app.screen.Form.of(values),
                edited.map(FormItem::revision).orElse(0),
                false,
                standing.permissions(),
                locale,
                model);
    }

    @Requires(Permission.DUTY_RULE)
    @PostMapping(ITEMS)
    String save(
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam Map<String, String> given,
            @RequestAttribute Standing standing,
            Locale locale,
            Model model) {
        Engagement engagement = making.engagement(id);
        Form wanted = making.get(engagement, form);
        FormReader fields = new FormReader(given, FIELDS);
        String heading = fields.line("heading", LONGEST_HEADING, true);
        String confirm = fields.lines("confirm", LONGEST_TEXT, true);
        Optional<Word> word = Stream.of(Word.values())
                .filter(each -> each.name().equals(fields.value("word")))
                .findFirst();
        if (word.isEmpty()) {
            fields.reject("word", Text.of("screen.form.missing"));
        }
        String reason = fields.lines(
                "reason", LONGEST_TEXT, word.filter(each -> each != Word.DONE).isPresent());
        LocalDate today = Days.today(clock);
        Optional<LocalDate> agreed = fields.date("agreed");
        if (agreed.filter(day -> day.isAfter(today)).isPresent()) {
            fields.reject("agreed", Text.of("form.items.agreed.future", today));
        }
        Optional<FormItem> edited = find(engagement, wanted, fields.value("item"));
        int seen = given.getOrDefault("seen", "0").matches("\\d{1,6}") ? Integer.parseInt(given.get("seen")) : 0;
        if (fields.hasFaults()) {
            return page(engagement, wanted, fields.form(), seen, false, standing.permissions(), locale, model);
        }
        boolean overtaken = edited.filter(each -> each.revision() != seen).isPresent()
                || !items.save(
                        engagement.id(),
                        wanted.id(),
                        edited,
                        new FormItems.Content(heading, confirm, word.orElseThrow(), reason),
                        agreed.orElseThrow());
        if (overtaken) {
            int now = find(engagement, wanted, fields.value("item"))
                    .map(FormItem::revision)
                    .orElse(0);
            return page(engagement, wanted, fields.form(), now, true, standing.permissions(), locale, model);
        }
        return "redirect:" + new FormPlaces(engagement.id(), wanted.id()).items();
    }

    @Requires(Permission.DUTY_RULE)
    @PostMapping(ITEMS + "/{item}/withdrawal")
    String withdraw(@PathVariable String id, @PathVariable String form, @PathVariable String item) {
        Engagement engagement = making.engagement(id);
        Form wanted = making.get(engagement, form);
        FormItem found = find(engagement, wanted, item).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        if (!items.withdraw(engagement.id(), wanted.id(), found)) {
            throw new Problem(ProblemType.CONFLICT);
        }
        return "redirect:" + new FormPlaces(engagement.id(), wanted.id()).items();
    }

    private Optional<FormItem> find(Engagement engagement, Form form, String item) {
        return items.listAsOf(engagement.id(), form.id(), Days.today(clock)).stream()
                .filter(each -> each.id().toString().equals(item))
                .findFirst();
    }

    private String page(
            Engagement engagement,
            Form form,
            jp.junshu.app.screen.Form typed,
            int seen,
            boolean overtaken,
            Set<Permission> permissions,
            Locale locale,
            Model model) {
        FormPlaces places = new FormPlaces(engagement.id(), form.id());
        model.addAttribute(
                "page",
                new FormItemsPage(
                        EngagementHead.of(engagement),
                        form.title().in(locale),
                        places.own(),
                        places.items(),
                        items.listAsOf(engagement.id(), form.id(), Days.today(clock)).stream()
                                .map(item -> new FormItemsPage.Line(
                                        item.heading(),
                                        item.confirm(),
                                        mark(item.word()),
                                        item.reason(),
                                        item.agreedOn(),
                                        places.items() + "?item=" + item.id(),
                                        places.items() + "/" + item.id() + "/withdrawal"))
                                .toList(),
                        Stream.of(Word.values())
                                .map(word -> new Option(
                                        word.name(),
                                        messages.getMessage(mark(word).key(), null, locale),
                                        null))
                                .toList(),
                        typed,
                        seen,
                        overtaken,
                        permissions.contains(Permission.DUTY_RULE)));
        return "form/items";
    }

    private static Mark mark(Word word) {
        return switch (word) {
            case DONE -> Mark.DONE;
            case NOT_DONE -> Mark.NOT_DONE;
            case NOT_APPLICABLE -> Mark.NOT_APPLICABLE;
        };
    }
}
