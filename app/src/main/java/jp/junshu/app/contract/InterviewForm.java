package jp.junshu.app.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.contract.InterviewAnswers.Given;
import jp.junshu.app.contract.InterviewAnswers.NewAnswer;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Answer;
import jp.junshu.law.catalog.Answers;
import jp.junshu.law.catalog.Question;
import jp.junshu.law.catalog.QuestionId;

/** Reads the answers of the interview: what would change, or the form with every fault at once. */
sealed interface InterviewForm {
    /** What differs from what holds today; empty when nothing does. */
    record Good(Form form, List<NewAnswer> changes) implements InterviewForm {
        public Good {
            changes = List.copyOf(changes);
        }

        /** The answers as they would stand. */
        Answers after(Answers before) {
            Map<QuestionId, Answer> given = new HashMap<>(before.given());
            changes.forEach(change -> change.answer()
                    .ifPresentOrElse(
                            answer -> given.put(change.question(), answer), () -> given.remove(change.question())));
            return new Answers(given);
        }
    }

    record Faulty(Form form) implements InterviewForm {}

    String QUESTION = "q-";
    String SEEN = "seen-";

    /**
     * @param given the fields by name
     * @param view what holds today
     * @param first the day on which a first answer begins to hold
     * @param last the last day on which a changed one may begin
     */
    static InterviewForm read(Map<String, String> given, TermsView view, LocalDate first, LocalDate last) {
        List<String> names = new ArrayList<>(List.of("from"));
        List<Question> questions = view.interview().listAll();
        questions.forEach(question -> {
            names.add(QUESTION + question.id());
            names.add(SEEN + question.id());
        });
        FormReader fields = new FormReader(given, names);
        given.keySet().stream()
                .filter(name -> name.startsWith(QUESTION) && !names.contains(name))
                .sorted()
                .forEach(name ->
                        fields.reject(name, Text.of("contract.question.unknown", name.substring(QUESTION.length()))));

        List<NewAnswer> changes = new ArrayList<>();
        boolean dayNeeded = false;
        for (Question question : questions) {
            String name = QUESTION + question.id();
            if (!given.containsKey(name)) {
                continue;
            }
            Optional<Answer> typed = answer(fields.value(name));
            if (typed.isPresent()
                    ? !question.accepts(typed.get())
                    : !fields.value(name).isEmpty()) {
                fields.reject(name, Text.of("contract.answer.unknown"));
                continue;
            }
            if (!typed.equals(view.answers().find(question.id()))) {
                int seen = Fields.number(given, SEEN + question.id());
                dayNeeded |= seen > 0;
                changes.add(new NewAnswer(question.id(), typed, seen, first));
            }
        }
        if (!dayNeeded) {
            return fields.hasFaults() ? new Faulty(fields.form()) : new Good(fields.form(), changes);
        }
        Optional<LocalDate> from = fields.date("from");
        from.filter(day -> day.isBefore(first) || day.isAfter(last))
                .ifPresent(_ -> fields.reject("from", Text.of("contract.outside-period", first, last)));
        if (fields.hasFaults()) {
            return new Faulty(fields.form());
        }
        LocalDate day = from.orElseThrow();
        return new Good(
                fields.form(),
                changes.stream()
                        .map(change -> change.seen() == 0
                                ? change
                                : new NewAnswer(change.question(), change.answer(), change.seen(), day))
                        .toList());
    }

    private static Optional<Answer> answer(String value) {
        try {
            return InterviewAnswers.read(value);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Where each question's newest revision stands. */
    static Map<QuestionId, Given> newest(List<Given> all) {
        Map<QuestionId, Given> newest = new HashMap<>();
        all.forEach(given -> newest.merge(
                given.question(),
                given,
                (one, other) -> one.marks().revision() > other.marks().revision() ? one : other));
        return newest;
    }

    /** The form as it opens: what is answered today, and the newest revision of each question. */
    static Form open(TermsView view, Map<QuestionId, Given> newest, String from) {
        Map<String, String> values = new HashMap<>();
        values.put("from", from);
        view.interview().listAll().forEach(question -> {
            values.put(
                    QUESTION + question.id(),
                    view.answers()
                            .find(question.id())
                            .map(InterviewAnswers::write)
                            .orElse(""));
            values.put(SEEN + question.id(), Integer.toString(seen(newest, question)));
        });
        return Form.of(values);
    }

    static int seen(Map<QuestionId, Given> newest, Question question) {
        Given given = newest.get(question.id());
        return given == null ? 0 : given.marks().revision();
    }
}
