package jp.junshu.app.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.disposal.DisposalDraft;
import jp.junshu.app.disposal.Disposals;
import jp.junshu.app.disposal.course.Deed;
import jp.junshu.app.disposal.course.Hand;
import jp.junshu.app.disposal.course.Item;
import jp.junshu.app.duty.DutyDeeds;
import jp.junshu.app.duty.Happenings;
import jp.junshu.app.exchange.Answers;
import jp.junshu.app.exchange.Means;
import jp.junshu.app.exchange.Preparations;
import jp.junshu.app.exchange.Recording;
import jp.junshu.app.exchange.Submission;
import jp.junshu.app.exchange.SubmissionId;
import jp.junshu.app.exchange.Submissions;
import jp.junshu.app.exchange.What;
import jp.junshu.app.exchange.flow.State;
import jp.junshu.app.form.FormFormat;
import jp.junshu.app.form.MadeForms;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.register.Book;
import jp.junshu.app.register.Changes;
import jp.junshu.app.register.EntryId;
import jp.junshu.app.register.Keeping;
import jp.junshu.app.register.Registers;
import jp.junshu.app.register.Typed;
import jp.junshu.app.register.Writing;
import jp.junshu.app.screen.Text;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Act;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.FormId;
import jp.junshu.law.catalog.RegisterId;
import org.springframework.stereotype.Component;

/** What the people of the sample keep and hand in, each step as its page would do it; what is refused is a fault of the sample. */
@Component
class SamplePapers {
    private final Registers registers;
    private final Keeping keeping;
    private final Changes changes;
    private final Disposals disposals;
    private final MadeForms forms;
    private final Submissions submissions;
    private final Preparations preparations;
    private final Answers answers;
    private final Happenings happenings;
    private final DutyDeeds deeds;

    SamplePapers(
            Registers registers,
            Keeping keeping,
            Changes changes,
            Disposals disposals,
            MadeForms forms,
            Submissions submissions,
            Preparations preparations,
            Answers answers,
            Happenings happenings,
            DutyDeeds deeds) {
        this.registers = registers;
        this.keeping = keeping;
        this.changes = changes;
        this.disposals = disposals;
        this.forms = forms;
        this.submissions = submissions;
        this.preparations = preparations;
        this.answers = answers;
        this.happenings = happenings;
        this.deeds = deeds;
    }

    // ---- registers

    Book book(EngagementId engagement, String register) {
        return registers.findBook(engagement, new RegisterId(register)).orElseThrow();
    }

    void enter(Book book, Map<String, String> values) {
        if (!(keeping.add(book, new Typed(values)) instanceof Writing.Written)) {
            throw new IllegalStateException("the sample enters " + values + " wrongly");
        }
    }

    /** That the register as it stands was handed in, on paper. */
    void handedIn(Book book, LocalDate on) {
        changes.recordHandedIn(book, on, Act.SUBMIT.spelling());
    }

    // ---- duties and events

    void done(EngagementId engagement, List<DutyId> duties, LocalDate on, String note) {
        deeds.record(engagement, duties, on, on, note);
    }

    void happened(EngagementId engagement, String event, LocalDate on, String note) {
        happenings.record(engagement, new EventId(event), on, Optional.of(note));
    }

    // ---- disposals

    EntryId open(EngagementId engagement, String flow, String subject, LocalDate on, List<Item> items, LocalDate due) {
        return switch (disposals.open(engagement, new DisposalDraft(flow, subject, on, items, Optional.of(due)))) {
            case Disposals.Drawn.Done(EntryId id) -> id;
            case Disposals.Drawn.Refused(List<Text> reasons) -> throw wrong(subject, reasons);
            case Disposals.Drawn.Overtaken _ -> throw wrong(subject, "overtaken");
        };
    }

    void settle(EntryId id) {
        require(disposals.settle(id));
    }

    void work(EntryId id, List<Integer> items, LocalDate on, Hand hand, String place, LocalTime at, String proof) {
        require(disposals.work(id, items, on, new Deed.Work(hand, "事務局", place, at, proof)));
    }

    private static void require(List<Text> reasons) {
        if (!reasons.isEmpty()) {
            throw wrong("a disposal", reasons);
        }
    }

    // ---- handing in

    /** Makes a form as of a day and draws up its handing-in. {@code entry} is blank where the form speaks of none. */
    SubmissionId draw(EngagementId engagement, String form, String entry, LocalDate asOf, Act act) {
        var frozen = forms.make(engagement, new FormId(form), entry, asOf);
        return recorded(form, preparations.begin(engagement, new What.OfForm(frozen.id(), FormFormat.PDF), act));
    }

    void send(SubmissionId id, LocalDate on, Means means) {
        Submission submission = get(id);
        recorded(
                "sending",
                submissions.send(
                        id,
                        submission.seq(),
                        new Submissions.Sending(
                                on,
                                means,
                                submissions
                                        .listOfficers(submission.engagement())
                                        .getFirst()
                                        .id(),
                                Optional.empty())));
    }

    /** Records an answer with its paper. {@code reason} is blank where there is nothing to say. */
    void answer(SubmissionId id, State to, LocalDate on, String number, String reason, String paper) {
        byte[] text = (paper + "\n\n" + number + "\n" + reason + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            recorded(
                    paper,
                    answers.answer(
                            id,
                            get(id).seq(),
                            new Answers.Answering(to, on, new Submission.Said(number, reason, Map.of())),
                            new Answers.Paper(paper + ".txt", new ByteArrayInputStream(text))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Submission get(SubmissionId id) {
        return submissions.find(id).orElseThrow();
    }

    private static SubmissionId recorded(String what, Recording recording) {
        return switch (recording) {
            case Recording.Recorded(SubmissionId id) -> id;
            case Recording.Overtaken _ -> throw wrong(what, "overtaken");
            case Recording.Rejected rejected -> throw wrong(what, rejected.faults());
        };
    }

    private static IllegalStateException wrong(String what, Object why) {
        return new IllegalStateException("the sample does " + what + " wrongly: " + why);
    }
}
