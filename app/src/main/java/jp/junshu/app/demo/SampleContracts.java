package jp.junshu.app.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import jp.junshu.app.access.Approval.Decision;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.access.People;
import jp.junshu.app.access.SignedIn;
import jp.junshu.app.contract.Appointment;
import jp.junshu.app.contract.Appointments;
import jp.junshu.app.contract.EngagementDraft;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.contract.InterviewAnswers;
import jp.junshu.app.contract.InterviewAnswers.NewAnswer;
import jp.junshu.app.contract.Officer;
import jp.junshu.app.contract.Officers;
import jp.junshu.app.contract.Profiles;
import jp.junshu.app.contract.Side;
import jp.junshu.app.contract.StatedFigures.NewFigure;
import jp.junshu.app.contract.Terms;
import jp.junshu.app.evidence.Adding;
import jp.junshu.app.evidence.Evidences;
import jp.junshu.app.evidence.NewEvidence;
import jp.junshu.app.evidence.Target;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.PersonId;
import jp.junshu.app.policy.FigureApprovals;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Answer;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.QuestionId;
import jp.junshu.law.catalog.RoleId;
import jp.junshu.law.catalog.Value;
import jp.junshu.law.date.DateStyle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sample company's contracts of the fiscal year, with their terms and people, from {@code contracts.properties}. */
@Component
class SampleContracts {
    /** Whoever acts where nobody else is named. */
    private static final String LEAD = "sato";

    private static final String SECOND = "yamamoto";

    private final People everybody;
    private final Profiles profiles;
    private final Engagements engagements;
    private final InterviewAnswers answers;
    private final Terms terms;
    private final FigureApprovals approvals;
    private final Officers officers;
    private final Appointments appointments;
    private final Evidences evidences;
    private final SampleHalfYear halfYear;

    SampleContracts(
            People everybody,
            Profiles profiles,
            Engagements engagements,
            InterviewAnswers answers,
            Terms terms,
            FigureApprovals approvals,
            Officers officers,
            Appointments appointments,
            Evidences evidences,
            SampleHalfYear halfYear) {
        this.everybody = everybody;
        this.profiles = profiles;
        this.engagements = engagements;
        this.answers = answers;
        this.terms = terms;
        this.approvals = approvals;
        this.officers = officers;
        this.appointments = appointments;
        this.evidences = evidences;
        this.halfYear = halfYear;
    }

    /** Tells how they were registered and kept until {@code now}, by {@code people}, the sample's by login. */
    void register(Map<String, SignedIn> people, Instant now) {
        Properties sample = read();
        SampleStory story = new SampleStory(people, now);
        LocalDate first = story.first();
        story.on(first, LocalTime.of(9, 30), LEAD, () -> {
            profiles.change(
                    0,
                    new Profiles.Draft(
                            get(sample, "profile.address"),
                            get(sample, "profile.name"),
                            get(sample, "profile.representative-title"),
                            get(sample, "profile.representative-name"),
                            first));
            PersonId representative = everybody.add(get(sample, "profile.representative-name"));
            appoint(representative, get(sample, "profile.role"), null, first);
        });
        for (String contract : words(sample, "contracts")) {
            story.on(first, LocalTime.of(10, 0), LEAD, () -> {
                EngagementId id = register(sample, contract + ".", first, people, story);
                switch (contract) {
                    case "patents" -> halfYear.patents(story, id);
                    case "labour" ->
                        halfYear.labour(story, id, new RegulationId(get(sample, "labour.regulation")), people);
                    default -> throw new IllegalStateException("nobody knows what happened under " + contract);
                }
            });
        }
        story.tell();
        story.tell();
    }

    private EngagementId register(
            Properties sample, String contract, LocalDate first, Map<String, SignedIn> people, SampleStory story) {
        // the fiscal year begins in April
        String day = DateStyle.ERA.print(first.minusMonths(3));
        EngagementId id = engagements.register(new EngagementDraft(
                Side.CONTRACTOR,
                get(sample, contract + "party"),
                get(sample, contract + "title").replace("{0}", day.substring(0, day.indexOf('年') + 1)),
                get(sample, contract + "number"),
                first,
                first,
                first.plusYears(1).minusDays(1),
                List.of(new RegulationId(get(sample, contract + "regulation")))));
        answer(id, sample, contract, first);
        for (String parameter : words(sample, contract + "figures")) {
            Terms.Statement stated = terms.state(
                    id,
                    new NewFigure(
                            new ParameterId(parameter),
                            0,
                            value(get(sample, contract + parameter)),
                            get(sample, contract + parameter + ".reason"),
                            first));
            if (!(stated instanceof Terms.Statement.Done)) {
                throw new IllegalStateException("the sample states " + parameter + " wrongly: " + stated);
            }
        }
        List<String> waiting = words(sample, contract + "figures.waiting");
        story.on(
                first,
                LocalTime.of(15, 30),
                SECOND,
                () -> words(sample, contract + "figures").stream()
                        .filter(parameter -> !waiting.contains(parameter))
                        .forEach(parameter -> approve(id, parameter)));
        for (String evidence : words(sample, contract + "evidence")) {
            String[] told = get(sample, contract + "evidence." + evidence).split("\\|");
            LocalDate on = story.daysAgo(Long.parseLong(told[1]));
            story.on(on, LocalTime.of(16, 0), told.length > 4 ? told[4] : LEAD, () -> show(id, told, on));
        }
        name(id, Officer.Kind.ADDRESSEE, sample, contract + "addressee", first);
        name(id, Officer.Kind.OFFICER, sample, contract + "officer", first);
        for (String appointment : words(sample, contract + "appointments")) {
            Pair pair = Pair.of(appointment);
            Optional.ofNullable(people.get(pair.second()))
                    .ifPresent(who -> appoint(who.person(), pair.first(), id, first));
        }
        return id;
    }

    private void approve(EngagementId id, String parameter) {
        Approvals.Outcome outcome = approvals.decide(id, new ParameterId(parameter), 1, Decision.APPROVED, "");
        if (!(outcome instanceof Approvals.Outcome.Decided)) {
            throw new IllegalStateException("the sample approves " + parameter + " wrongly: " + outcome);
        }
    }

    /** Adds a piece of evidence: its title, how many days ago, what it shows, what it is for, and whose it is. */
    private void show(EngagementId id, String[] told, LocalDate on) {
        List<Target> targets = Stream.of(told[3].split(" ")).map(Target::parse).toList();
        NewEvidence evidence = new NewEvidence(
                id,
                told[0] + ".txt",
                Optional.of(told[0]),
                on,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                targets);
        byte[] text = (told[0] + "\n\n" + told[2] + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            if (!(evidences.add(evidence, new ByteArrayInputStream(text)) instanceof Adding.Added)) {
                throw new IllegalStateException("the sample shows " + told[0] + " wrongly");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void appoint(PersonId person, String role, @Nullable EngagementId where, LocalDate first) {
        appointments.appoint(new Appointment.Draft(person, new RoleId(role), where, null, first, null));
    }

    private void answer(EngagementId id, Properties sample, String contract, LocalDate first) {
        List<NewAnswer> given = new ArrayList<>();
        words(sample, contract + "yes").forEach(question -> given.add(answer(question, new Answer.YesNo(true), first)));
        words(sample, contract + "no").forEach(question -> given.add(answer(question, new Answer.YesNo(false), first)));
        words(sample, contract + "choices").forEach(choice -> {
            Pair pair = Pair.of(choice);
            given.add(answer(pair.first(), new Answer.Chosen(pair.second()), first));
        });
        answers.give(id, given);
    }

    private static NewAnswer answer(String question, Answer answer, LocalDate first) {
        return new NewAnswer(new QuestionId(question), Optional.of(answer), 0, first);
    }

    private void name(EngagementId id, Officer.Kind kind, Properties sample, String key, LocalDate first) {
        String post = find(sample, key);
        if (post != null) {
            officers.name(
                    id,
                    new Officer.Draft(
                            kind, post, find(sample, key + ".name"), find(sample, key + ".contact"), first, null));
        }
    }

    private static Value value(String text) {
        return text.startsWith("PT") ? new Value.Time(Duration.parse(text)) : new Value.Term(Period.parse(text));
    }

    /** Two words with a colon between. */
    private record Pair(String first, String second) {
        static Pair of(String text) {
            int colon = text.indexOf(':');
            return new Pair(text.substring(0, colon), text.substring(colon + 1));
        }
    }

    private static List<String> words(Properties sample, String key) {
        return Stream.of(sample.getProperty(key, "").split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String get(Properties sample, String key) {
        return Objects.requireNonNull(sample.getProperty(key), key);
    }

    private static @Nullable String find(Properties sample, String key) {
        return sample.getProperty(key);
    }

    private static Properties read() {
        Properties sample = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(SampleContracts.class.getResourceAsStream("contracts.properties")),
                StandardCharsets.UTF_8)) {
            sample.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sample;
    }
}
