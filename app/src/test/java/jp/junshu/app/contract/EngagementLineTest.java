package jp.junshu.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.screen.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngagementLineTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void whatIsOverdueStandsFirstThenWhatIsDueNextThenWhatIsNotCounted() {
        assertThat(Stream.of(
                                line("uncounted", null),
                                line("far", progress(0, 30)),
                                line("near", progress(0, 3)),
                                line("late", progress(2, 90)))
                        .sorted(EngagementLine.BY_TROUBLE)
                        .map(line -> line.engagement().title()))
                .containsExactly("late", "near", "far", "uncounted");
    }

    @Test
    void besideTheDateStandsHowFarAwayItIs() {
        assertThat(line("a", progress(0, 3)).away()).isEqualTo(Text.of("screen.away.in", 3L));
        assertThat(line("a", progress(0, 0)).away()).isEqualTo(Text.of("screen.away.today"));
        assertThat(line("a", progress(0, -1)).away()).isEqualTo(Text.of("screen.away.passed", 1L));
    }

    @Test
    void theRingIsFullOnlyWhenAllThatAppliesIsDone() {
        assertThat(new Progress(199, 1, 50, 0, Optional.empty()).percent()).isEqualTo(99);
        assertThat(new Progress(3, 0, 9, 0, Optional.empty()).percent()).isEqualTo(100);
        assertThat(new Progress(0, 0, 9, 0, Optional.empty()).percent()).isZero();
    }

    private static Progress progress(int late, int days) {
        return new Progress(1, 4, 0, late, Optional.of(TODAY.plusDays(days)));
    }

    private static EngagementLine line(String title, @Nullable Progress progress) {
        return new EngagementLine(
                new Engagement(
                        new EngagementId(new UUID(0, title.hashCode())),
                        1,
                        Side.CONTRACTOR,
                        "特許庁",
                        EngagementDraft.NATIONAL_BODIES,
                        title,
                        null,
                        TODAY,
                        TODAY,
                        TODAY.plusDays(300),
                        TODAY,
                        List.of(),
                        0,
                        0),
                progress,
                TODAY);
    }
}
