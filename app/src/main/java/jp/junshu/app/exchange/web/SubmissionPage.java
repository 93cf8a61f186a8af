package jp.junshu.app.exchange.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.duty.Deliveries;
import jp.junshu.app.exchange.Means;
import jp.junshu.app.exchange.flow.State;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;

/**
 * One submission: what went, how it stands, what happened, and forms for what may follow.
 *
 * @param all the list of those of its engagement
 * @param word how it stands
 * @param act the clause's act
 * @param file the version it is about now
 * @param preview of a form
 * @param served the duties it is for
 * @param waiting what must wait until the word is given; empty once it is, or when nothing waits
 * @param events newest first
 * @param next what may be recorded next; null where nothing may, or the reader may not
 * @param overtaken whether somebody recorded something meanwhile
 */
public record SubmissionPage(
        EngagementHead head,
        String path,
        String all,
        String title,
        State state,
        Text word,
        Text act,
        File file,
        Optional<Content> preview,
        List<Deliveries.Served> served,
        List<String> waiting,
        List<EventLine> events,
        Optional<Next> next,
        Form form,
        boolean overtaken) {
    public SubmissionPage {
        served = List.copyOf(served);
        waiting = List.copyOf(waiting);
        events = List.copyOf(events);
    }

    /**
     * A file that goes or went.
     *
     * @param of the page of what it is a file of
     * @param dataDigest of the form's data; empty for a file that is none
     */
    public record File(
            String link, String name, Text size, String sha256, Optional<String> dataDigest, String of, int round) {}

    /** Something that was recorded. */
    public record EventLine(
            State state,
            Text word,
            LocalDate on,
            int round,
            String by,
            Instant at,
            Optional<SentLine> sent,
            String number,
            String reason,
            List<Reason> reasons,
            Optional<File> file,
            Optional<Paper> paper) {
        public EventLine {
            reasons = List.copyOf(reasons);
        }
    }

    public record SentLine(Means means, String to) {}

    /** A reason for a single clause. */
    public record Reason(String cite, String text) {}

    public record Paper(String link, String title) {}

    /**
     * What may be recorded next.
     *
     * @param seen the last record that the page shows
     * @param sending whether its version may be sent, and what that is called
     * @param answers what the other side may answer
     * @param versions what may go in the next round; empty where none may, or there is nothing
     * @param versionable whether a version may follow
     * @param makeForm the page that makes the form anew
     * @param clauses of which the other side may say why it returns it
     */
    public record Next(
            int seen,
            Optional<Text> sending,
            List<Option> means,
            List<Option> officers,
            List<Option> does,
            List<String> chosen,
            List<Option> answers,
            boolean versionable,
            List<Option> versions,
            List<Option> formats,
            Optional<String> makeForm,
            List<ClauseField> clauses,
            boolean withdrawable,
            boolean reasonNeeded,
            long megabytes,
            String endings) {
        public Next {
            means = List.copyOf(means);
            officers = List.copyOf(officers);
            does = List.copyOf(does);
            chosen = List.copyOf(chosen);
            answers = List.copyOf(answers);
            versions = List.copyOf(versions);
            formats = List.copyOf(formats);
            clauses = List.copyOf(clauses);
        }

        public long bytes() {
            return megabytes * 1024 * 1024;
        }
    }

    /** The field for a reason about one clause. */
    public record ClauseField(String name, String label) {}
}
