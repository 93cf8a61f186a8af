package jp.junshu.app.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.junshu.app.duty.status.ClauseStatus;
import jp.junshu.app.duty.status.DutyStatus;
import jp.junshu.app.duty.status.Word;
import jp.junshu.app.screen.Screens;
import jp.junshu.app.screen.Text;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.date.DateStyle;
import org.springframework.stereotype.Service;

/** How a clause stands in whole sentences, for papers: made from the records where nobody wrote any. */
@Service
public class StatusWords {
    private final Catalog catalog;
    private final Screens screens;

    StatusWords(Catalog catalog, Screens screens) {
        this.catalog = catalog;
        this.screens = screens;
    }

    /** What a clause asks for, in our own words and with a note that they are ours. */
    public String inOwnWords(Clause clause, Locale locale) {
        return say(Text.of("duty.own-words", clause.says().in(locale)), locale);
    }

    /** Why the clause stands as it does: of what is missing each, of the rest the reasons without repeating them. */
    public String explain(StatusAsOf found, ClauseStatus status, Locale locale) {
        DutyWords words = new DutyWords(catalog, found.editions(), locale);
        return switch (status.word()) {
            case NOT_DONE ->
                say(Text.of("duty.explain.not-done"), locale) + "\n" + lines(status, Word.NOT_DONE, words, locale);
            case DONE -> lines(status, Word.DONE, words, locale);
            case NOT_APPLICABLE ->
                status.duties().stream()
                        .flatMap(duty -> words.reasons(duty).stream())
                        .map(reason -> say(reason, locale))
                        .distinct()
                        .collect(Collectors.joining("\n"));
        };
    }

    /** A line per clause, its duties of that word with their reasons. */
    private String lines(ClauseStatus status, Word word, DutyWords words, Locale locale) {
        Map<ClauseId, List<DutyStatus>> byClause = new LinkedHashMap<>();
        status.duties().stream()
                .filter(duty -> duty.word() == word)
                .forEach(duty -> byClause.computeIfAbsent(duty.duty().id().clause(), _ -> new ArrayList<>())
                        .add(duty));
        return byClause.values().stream()
                .map(duties -> line(duties, words, locale))
                .collect(Collectors.joining("\n"));
    }

    private String line(List<DutyStatus> duties, DutyWords words, Locale locale) {
        String does = duties.stream()
                .map(duty -> words.does(duty.duty()))
                .collect(Collectors.joining(say(Text.of("duty.separator"), locale)));
        String reasons = duties.stream()
                .flatMap(duty -> words.reasons(duty).stream())
                .map(reason -> say(reason, locale))
                .distinct()
                .collect(Collectors.joining(" "));
        return say(
                Text.of("duty.explain.line", words.cite(duties.getFirst().duty().id()), does, reasons), locale);
    }

    /** Papers in Japanese name days by era. */
    private String say(Text text, Locale locale) {
        List<Object> arguments = text.arguments().stream()
                .map(argument -> argument instanceof LocalDate day && locale.equals(Locale.JAPANESE)
                        ? (Object) DateStyle.ERA.print(day)
                        : argument)
                .toList();
        return screens.say(new Text(text.key(), arguments), locale);
    }
}
