package jp.junshu.app.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.junshu.law.date.DateProblem;
import jp.junshu.law.date.DateReading;

/** Reads the fields of a form one by one and gathers every fault on the way. */
public final class FormReader {
    private Form form;

    /** @param fields the names of the form; others that were sent are ignored */
    public FormReader(Map<String, String> given, List<String> fields) {
        form = Form.of(fields.stream()
                .distinct()
                .collect(Collectors.toMap(
                        name -> name, name -> given.getOrDefault(name, "").strip())));
    }

    /** What was typed, with the faults found so far. */
    public Form form() {
        return form;
    }

    /** Whether anything was wrong so far. */
    public boolean hasFaults() {
        return form.hasFaults();
    }

    /** What was typed, without space around it; empty for nothing. */
    public String value(String name) {
        return form.value(name);
    }

    /** Adds a fault of its own to one field. */
    public void reject(String name, Text sentence) {
        form = form.rejecting(name, sentence);
    }

    /** A line; control characters and what is longer than {@code longest} characters are faults. */
    public String line(String name, int longest, boolean required) {
        return text(name, longest, required, false);
    }

    /** Some lines. */
    public String lines(String name, int longest, boolean required) {
        return text(name, longest, required, true);
    }

    private String text(String name, int longest, boolean required, boolean breaks) {
        String value = breaks ? form.value(name).replace("\r\n", "\n") : form.value(name);
        if (required && value.isEmpty()) {
            reject(name, Text.of("screen.form.missing"));
        } else if (value.codePointCount(0, value.length()) > longest) {
            reject(name, Text.of("screen.form.too-long", longest));
        } else if (value.chars().anyMatch(c -> Character.isISOControl(c) && !(breaks && c == '\n'))) {
            reject(name, Text.of("screen.form.characters"));
        }
        return value;
    }

    /** A day; empty, with a fault, when none could be read. */
    public Optional<LocalDate> date(String name) {
        return switch (DateReading.strict(form.value(name))) {
            case DateReading.Read read -> Optional.of(read.day());
            case DateReading.Refused(DateProblem problem) -> {
                reject(name, DateText.sentence(problem));
                yield Optional.empty();
            }
        };
    }

    /** A day that may be left out. */
    public Optional<LocalDate> dateIfAny(String name) {
        return form.value(name).isEmpty() ? Optional.empty() : date(name);
    }
}
