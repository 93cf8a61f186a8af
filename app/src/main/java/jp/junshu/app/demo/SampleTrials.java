package jp.junshu.app.demo;

import java.util.List;
import jp.junshu.app.screen.Text;
import jp.junshu.app.screen.Trials;
import org.springframework.stereotype.Component;

/** Three things worth trying with the sample company. */
@Component
class SampleTrials implements Trials {
    private final SampleData sample;

    SampleTrials(SampleData sample) {
        this.sample = sample;
    }

    @Override
    public List<Trial> list() {
        return sample.isActing() ? sample.findReport().map(SampleTrials::trials).orElse(List.of()) : List.of();
    }

    private static List<Trial> trials(SampleData.Report report) {
        String engagement = "/engagements/" + report.engagement();
        return List.of(new Trial(
                Text.of("demo.trial.report"),
                Text.of("demo.trial.report.text"),
                engagement + "/forms/" + report.form()));
    }
}
