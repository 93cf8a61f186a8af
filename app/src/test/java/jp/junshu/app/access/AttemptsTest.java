package jp.junshu.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.junshu.app.TestClock;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final TestClock clock = new TestClock();
    private final Attempts attempts = new Attempts(clock);

    @Test
    void anAddressHasItsAttemptsAndGetsThemBackOneByOne() {
        exhaust("192.0.2.1");

        assertThat(attempts.admit("192.0.2.1")).isFalse();
        assertThat(attempts.admit("192.0.2.2")).as("another address").isTrue();
        clock.advance(Attempts.ONE_BACK);
        assertThat(attempts.admit("192.0.2.1")).isTrue();
        assertThat(attempts.admit("192.0.2.1")).isFalse();
    }

    @Test
    void whatSucceedsIsNotCounted() {
        for (int i = 0; i < 10 * Attempts.BURST; i++) {
            assertThat(attempts.admit("192.0.2.1")).isTrue();
            attempts.forgive("192.0.2.1");
        }
        assertThat(attempts.remembered()).isZero();
    }

    @Test
    void addressesOfOneIpv6NetworkCountTogether() {
        exhaust("2001:db8:1:2::1");

        assertThat(attempts.admit("2001:db8:1:2:ffff::9")).isFalse();
        assertThat(attempts.admit("2001:db8:1:3::1")).isTrue();
    }

    @Test
    void noMoreAddressesAreRememberedThanThereIsRoomForAndThoseForgivenByTimeMakeRoom() {
        for (int i = 0; i < Attempts.ADDRESSES + 500; i++) {
            attempts.admit("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255));
        }
        assertThat(attempts.remembered()).isLessThanOrEqualTo(Attempts.ADDRESSES + 1);

        clock.advance(Duration.ofHours(1));
        assertThat(attempts.admit("203.0.113.1")).isTrue();
        assertThat(attempts.remembered()).isLessThanOrEqualTo(2);
    }

    private void exhaust(String address) {
        for (int i = 0; i < Attempts.BURST; i++) {
            assertThat(attempts.admit(address)).isTrue();
        }
    }
}
