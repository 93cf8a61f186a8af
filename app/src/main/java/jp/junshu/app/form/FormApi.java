package jp.junshu.app.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Screens;
import jp.junshu.law.catalog.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Official forms for programs. */
@RestController
class FormApi {
    private static final String ONE = "/api/v1/engagements/{id}/forms/{form}";

    private final FormMaking making;
    private final Screens screens;

    FormApi(FormMaking making, Screens screens) {
        this.making = making;
        this.screens = screens;
    }

    /**
     * @param asOf the day the form speaks of, as ISO 8601 or by era
     * @param entry id of the entry the form speaks of, where it speaks of one
     */
    record MakeOrder(String asOf, @Nullable String entry) {}

    /**
     * @param digest SHA-256 of the frozen data, hexadecimal
     * @param warnings what was left open in the form or is worth a look, in the language asked for
     */
    record MadeAnswer(String id, String digest, List<String> warnings) {
        MadeAnswer {
            warnings = List.copyOf(warnings);
        }
    }

    @Requires(Permission.FORM_MAKE)
    @PostMapping(ONE)
    @ResponseStatus(HttpStatus.CREATED)
    MadeAnswer make(@PathVariable String id, @PathVariable String form, @RequestBody MakeOrder order, Locale locale) {
        Engagement engagement = making.engagement(id);
        Form wanted = making.get(engagement, form);
        FormReader asked = new FormReader(Map.of("as-of", String.valueOf(order.asOf())), List.of("as-of"));
        FormMaking.Order what = new FormMaking.Order(
                order.entry() == null ? "" : order.entry(),
                asked.date("as-of")
                        .orElseThrow(() ->
                                Refusal.because(asked.form().findFault("as-of").orElseThrow())));
        FormMaking.Made made = making.make(engagement, wanted, what);
        return new MadeAnswer(
                made.frozen().id().toString(),
                made.frozen().digest(),
                made.draft().checks().stream()
                        .map(check -> screens.say(check.words(), locale))
                        .toList());
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping(ONE + "/made/{frozen}/file.{extension}")
    ResponseEntity<ByteArrayResource> file(
            @PathVariable String id,
            @PathVariable String form,
            @PathVariable String frozen,
            @PathVariable String extension) {
        Engagement engagement = making.engagement(id);
        return FormController.answer(making.render(engagement, making.get(engagement, form), frozen, extension));
    }
}
