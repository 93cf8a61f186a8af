package jp.junshu.app.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.screen.Text;
import jp.junshu.app.screen.Trials;
import org.springframework.stereotype.Component;

/**
 * Three things worth trying with the sample company; the contracts they begin at are told in {@code sample.properties}. Whose
 * the sample is, is asked across organizations, so not inside a transaction of one.
 */
@Component
class SampleTrials implements Trials {
    private final SampleData sample;
    private final Engagements engagements;

    SampleTrials(SampleData sample, Engagements engagements) {
        this.sample = sample;
        this.engagements = engagements;
    }

    @Override
    public List<Trial> list() {
        if (!sample.isActing()) {
            return List.of();
        }
        List<Engagement> all = engagements.listAll();
        return Stream.of(
                        trial(all, "report", Text.of("demo.trial.report"), Text.of("demo.trial.report.text")),
                        trial(all, "returned", Text.of("demo.trial.returned"), Text.of("demo.trial.returned.text")),
                        trial(all, "check", Text.of("demo.trial.check"), Text.of("demo.trial.check.text")))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Trial> trial(List<Engagement> all, String key, Text title, Text text) {
        return SampleData.findUnder(all, SampleData.property(key + ".regulation"))
                .map(engagement ->
                        new Trial(title, text, "/engagements/" + engagement.id() + SampleData.property(key + ".page")));
    }
}
