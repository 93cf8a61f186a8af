package jp.junshu.app.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** UUID version 7 as RFC 9562 lays it out in section 5.7. */
class IdsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00.123Z");

    private final HandSetClock clock = new HandSetClock(NOON);
    private final Ids ids = new Ids(clock);

    @Test
    void anIdBeginsWithTheMillisecondItWasMadeIn() {
        assertThat(millis(ids.next())).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void everyIdCarriesVersionSevenAndTheVariantOfTheRfc() {
        assertThat(take(10_000)).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    @Test
    void idsOfOneMillisecondSortInTheOrderTheyWereMade() {
        assertThat(take(10_000)).isSortedAccordingTo(IdsTest::asStored).doesNotHaveDuplicates();
    }

    @Test
    void whenOneMillisecondIsFullTheTimeFieldRunsAheadAndNoFurtherThanItMust() {
        List<UUID> made = take(10_000);

        // at least 3072 ids fit, for the counter starts in the lower quarter of its 4096; later ones hold 4096
        assertThat(millis(made.getLast()) - NOON.toEpochMilli()).isBetween(2L, 3L);
    }

    @Test
    void aClockPutBackMakesNoEarlierIds() {
        UUID before = ids.next();
        clock.now = NOON.minusSeconds(3600);

        UUID after = ids.next();

        assertThat(asStored(before, after)).isNegative();
        assertThat(millis(after)).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void theTimeFieldFollowsTheClockAgainOnceTheClockHasPassedIt() {
        take(10_000);
        clock.now = NOON.plusSeconds(1);

        assertThat(millis(ids.next())).isEqualTo(NOON.plusSeconds(1).toEpochMilli());
    }

    @Test
    void twoMakersGiveDifferentIdsInTheSameMillisecond() {
        Ids other = new Ids(clock);

        assertThat(take(2_000))
                .doesNotContainAnyElementsOf(
                        Stream.generate(other::next).limit(2_000).toList());
    }

    private List<UUID> take(int count) {
        return Stream.generate(ids::next).limit(count).toList();
    }

    private static long millis(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }

    /** The order in which PostgreSQL sorts uuid: byte by byte, unsigned. */
    private static int asStored(UUID a, UUID b) {
        return a.toString().compareTo(b.toString());
    }

    private static final class HandSetClock extends Clock {
        private Instant now;

        HandSetClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("ids know no zone");
        }
    }
}
