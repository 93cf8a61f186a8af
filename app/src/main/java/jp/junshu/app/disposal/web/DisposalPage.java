package jp.junshu.app.disposal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;

/**
 * One disposal: its steps on a line, what is at hand with who may do it, its media, and everything recorded.
 *
 * @param path its own address; each deed is posted below it
 * @param now what is at hand; empty when it came to its end
 * @param end how it ended, where it did
 * @param complete whether that was with every step done
 * @param papers the forms of its flow, as links to their previews
 * @param changeable whether the plan can be changed now
 */
public record DisposalPage(
        EngagementHead head,
        String path,
        String title,
        String flow,
        int revision,
        List<StepLine> steps,
        Optional<Now> now,
        Optional<Text> end,
        boolean complete,
        List<ItemLine> items,
        Optional<LocalDate> due,
        List<Paper> papers,
        List<DeedLine> deeds,
        boolean changeable,
        boolean droppable,
        boolean mayWrite,
        boolean maySubmit,
        Form form) {
    public DisposalPage {
        steps = List.copyOf(steps);
        items = List.copyOf(items);
        papers = List.copyOf(papers);
        deeds = List.copyOf(deeds);
    }

    /**
     * A step on the line.
     *
     * @param tag done, with-them, at-hand, ahead or over, as in class names
     * @param notes who and when, one line each
     */
    public record StepLine(int number, String title, String tag, Text state, List<Text> notes) {
        public StepLine {
            notes = List.copyOf(notes);
        }
    }

    /** What a step asks for; each has its form. */
    public enum Kind {
        PLAN,
        ASK,
        /** the other side comes and sees; no paper goes to it */
        HEAR,
        WAIT,
        WORK,
        CHECK,
        HAND_IN,
        CLOSE
    }

    /**
     * What is at hand.
     *
     * @param what what it asks for, as a sentence
     * @param who who may do it
     * @param against why the reader may not; empty when they may
     * @param open the lines that are still to be done or checked
     * @param workers whom to choose from; the first is the one planned
     * @param paper the form that goes to the other side in this step
     * @param instead what may stand in for it
     */
    public record Now(
            Kind kind,
            String title,
            Text what,
            Optional<Text> who,
            List<Text> against,
            List<ItemLine> open,
            List<Option> workers,
            Optional<Paper> paper,
            Optional<String> instead) {
        public Now {
            against = List.copyOf(against);
            open = List.copyOf(open);
            workers = List.copyOf(workers);
        }
    }

    /**
     * One medium.
     *
     * @param mine whether the reader may do what is at hand of this line
     * @param against why not
     */
    public record ItemLine(
            int number,
            String medium,
            String place,
            String method,
            String checking,
            String worker,
            String checker,
            List<Text> done,
            boolean mine,
            List<Text> against) {
        public ItemLine {
            done = List.copyOf(done);
            against = List.copyOf(against);
        }
    }

    public record Paper(String title, String link) {}

    /** Something that was recorded, newest first. */
    public record DeedLine(
            String step, Text what, List<Text> words, LocalDate on, String by, Instant at, int revision) {
        public DeedLine {
            words = List.copyOf(words);
        }
    }
}
