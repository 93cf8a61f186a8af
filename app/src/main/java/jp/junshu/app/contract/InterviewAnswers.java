package jp.junshu.app.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.law.catalog.Answer;
import jp.junshu.law.catalog.Answers;
import jp.junshu.law.catalog.QuestionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What was answered to the questions of an engagement (条件), when, by whom, and from which day it holds. */
@Service
public class InterviewAnswers {
    private static final String AS_OF = """
            select distinct on (question) question, revision, value, lower(valid) as first_day, upper(valid) - 1 as last_day,
                   recorded_at, recorded_by
            from answer
            where engagement = :engagement and recorded_at < :known and valid @> terms_day(:engagement, :day, :known)
            order by question, revision desc
            """;
    private static final String ALL = """
            select question, revision, value, lower(valid) as first_day, upper(valid) - 1 as last_day, recorded_at, recorded_by
            from answer where engagement = :engagement order by recorded_at, question, revision
            """;
    private static final String ADD = """
            insert into answer (org_id, engagement, question, revision, value, valid, recorded_at, recorded_by)
            values (:org, :engagement, :question, :revision, :value, daterange(:from, null), :now, :by)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Trail trail;
    private final EngagementChanges changes;
    private final Clock clock;

    InterviewAnswers(JdbcClient jdbc, Trail trail, EngagementChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    /** An answer as it was recorded; empty where it was taken back. */
    public record Given(QuestionId question, Optional<Answer> answer, Marks marks) {}

    /**
     * An answer to be recorded.
     *
     * @param answer empty to take the last one back
     * @param seen the revision it replaces; 0 for the first answer
     * @param from first day on which it holds
     */
    public record NewAnswer(QuestionId question, Optional<Answer> answer, int seen, LocalDate from) {}

    /** The answers recorded by the end of that day (Asia/Tokyo) that held on it. */
    @Transactional(readOnly = true)
    public Answers answersAsOf(EngagementId engagement, LocalDate day) {
        return answers(engagement, AsOf.endOf(day));
    }

    @Transactional(readOnly = true)
    Answers answers(EngagementId engagement, AsOf asOf) {
        Map<QuestionId, Answer> given = new HashMap<>();
        list(engagement, asOf).forEach(one -> one.answer().ifPresent(answer -> given.put(one.question(), answer)));
        return new Answers(given);
    }

    /** The same with who recorded them; those taken back are among them. */
    @Transactional(readOnly = true)
    public List<Given> listAsOf(EngagementId engagement, LocalDate day) {
        return list(engagement, AsOf.endOf(day));
    }

    private List<Given> list(EngagementId engagement, AsOf asOf) {
        return jdbc.sql(AS_OF)
                .param("engagement", engagement.value())
                .param("day", asOf.day())
                .param("known", asOf.known())
                .query((row, _) -> given(row))
                .list();
    }

    /** Everything ever answered, in the order of recording. */
    @Transactional(readOnly = true)
    public List<Given> listAll(EngagementId engagement) {
        return jdbc.sql(ALL)
                .param("engagement", engagement.value())
                .query((row, _) -> given(row))
                .list();
    }

    /** Records all of these, or none when one of them was overtaken. */
    @Transactional
    public Recorded give(EngagementId engagement, List<NewAnswer> answers) {
        Actor actor = Acting.current();
        Timestamp now = Timestamp.from(clock.instant());
        for (NewAnswer answer : answers) {
            String value = answer.answer().map(InterviewAnswers::write).orElse(null);
            trail.record(
                    Act.ANSWER_GIVE,
                    Subject.of("engagement", engagement),
                    Outcome.DONE,
                    Map.of(
                            "question", answer.question().value(),
                            "answer", value == null ? "-" : value,
                            "from", answer.from().toString()));
            int added = jdbc.sql(ADD)
                    .param("org", actor.org().value())
                    .param("engagement", engagement.value())
                    .param("question", answer.question().value())
                    .param("revision", answer.seen() + 1)
                    .param("value", value)
                    .param("from", answer.from())
                    .param("now", now)
                    .param("by", actor.accountOrNull())
                    .update();
            if (added == 0) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Recorded.OVERTAKEN;
            }
        }
        if (!answers.isEmpty()) {
            changes.announce(engagement);
        }
        return Recorded.DONE;
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(new QuestionId(row.getString("question")), read(row.getString("value")), Marks.of(row));
    }

    /** As it is stored and as forms send it: true, false, or the id of the choice. */
    static String write(Answer answer) {
        return switch (answer) {
            case Answer.YesNo(boolean yes) -> Boolean.toString(yes);
            case Answer.Chosen(String value) -> value;
        };
    }

    /** Reads back what {@link #write} wrote; empty for nothing. Throws {@link IllegalArgumentException} for what is no id. */
    static Optional<Answer> read(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (value) {
                    case "true" -> new Answer.YesNo(true);
                    case "false" -> new Answer.YesNo(false);
                    default -> new Answer.Chosen(value);
                });
    }
}
