package jp.junshu.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jp.junshu.app.JunshuTest;
import jp.junshu.app.disposal.DisposalSite;
import jp.junshu.app.disposal.Disposals;
import jp.junshu.app.exchange.flow.State;
import jp.junshu.app.form.FormFormat;
import jp.junshu.app.form.MadeForms;
import jp.junshu.app.register.EntryId;
import jp.junshu.law.catalog.Act;
import jp.junshu.law.catalog.FormId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The plan of a disposal, handed in for the bureau's approval and sent back. */
@JunshuTest
class DisposalSubmissionTest {
    private static final FormId PLAN = new FormId("disposal-plan");

    @Autowired
    ApplicationContext application;

    private DisposalSite site;
    private Desk desk;
    private EntryId entry;
    private SubmissionId returned;

    @BeforeEach
    void sendAndGetBack() {
        site = DisposalSite.labour(application);
        desk = new Desk(application, site.worker(), site.engagement(), site.today());
        entry = site.open(site.draft("approved-plan"));
        settle(entry);
        returned = Desk.recorded(desk.as(() -> desk.preparations().begin(desk.contract(), planOf(entry), Act.APPROVE)));
        Desk.recorded(desk.send(returned, site.today()));
        Desk.recorded(desk.answer(returned, State.RETURNED, site.today(), "保存場所の番号を書いてください"));
    }

    private void settle(EntryId id) {
        assertThat(desk.as(() -> site.disposals().settle(id))).isEmpty();
    }

    private What.OfForm planOf(EntryId id) {
        return new What.OfForm(
                desk.as(() -> application
                                .getBean(MadeForms.class)
                                .make(desk.contract(), PLAN, id.toString(), desk.today()))
                        .id(),
                FormFormat.PDF);
    }

    @Test
    void whatComesBackIsMendedAndGoesAgainInTheSameSubmission() {
        assertThat(site.at(entry)).contains("plan");
        var mended =
                desk.as(() -> site.disposals().revise(entry, 1, site.draft("approved-plan", site.item(1)), "番号を書いた"));
        assertThat(mended).isInstanceOf(Disposals.Drawn.Done.class);
        settle(entry);

        Desk.recorded(desk.prepare(returned, planOf(entry)));
        Desk.recorded(desk.send(returned, site.today()));
        Desk.recorded(desk.answer(returned, State.GRANTED, site.today(), ""));
        assertThat(site.at(entry)).contains("done");
    }

    @Test
    void thePlanOfAnotherDisposalIsNotTheMendedOne() {
        EntryId other = site.open(site.draft("approved-plan", site.item(1)));
        settle(other);

        assertThat(Desk.rejected(desk.prepare(returned, planOf(other))))
                .containsExactly("version exchange.version.other-subject");
        assertThat(desk.get(returned).state()).isEqualTo(State.RETURNED);
    }
}
