package jp.junshu.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final Screen japanese = screen(Language.JA, "/");
    private final Screen english = screen(Language.EN, "/");

    @Test
    void datesCarryTheirDayOfTheWeek() {
        LocalDate sunday = LocalDate.of(2026, 11, 22);
        assertThat(japanese.date(sunday)).isEqualTo("2026年11月22日（日）");
        assertThat(english.date(sunday)).isEqualTo("Sun, 22 November 2026");
    }

    @Test
    void momentsAreThoseOfJapan() {
        Instant lateInLondon = Instant.parse("2026-11-21T23:05:30Z");
        assertThat(japanese.moment(lateInLondon)).isEqualTo("2026年11月22日（日）08:05");
        assertThat(english.moment(lateInLondon)).isEqualTo("Sun, 22 November 2026, 08:05 JST");
    }

    @Test
    void whatIsFilledIntoATextSpeaksItsLanguageToo() {
        Text word = Text.of("screen.fault", Mark.OVERDUE);
        assertThat(japanese.m(Text.of("screen.fault", word))).isEqualTo("＊＊期限超過");
        assertThat(english.m(Text.of("screen.fault", word))).isEqualTo("＊＊Overdue");
        assertThat(japanese.m(Text.of("screen.fault", LocalDate.of(2026, 11, 23))))
                .isEqualTo("＊2026年11月23日（月）");
    }

    @Test
    void navigationStandsInOrderWithoutWhatTheViewerMayNotSee() {
        assertThat(screen(Language.JA, "/").navigation())
                .extracting(place -> place.entry().id())
                .containsExactly("home", "engagements", "new-engagement");
    }

    @Test
    void thePageItselfAndAllBelowItAreTheCurrentPlaceAndTheLongestPathWins() {
        assertThat(current("/")).containsExactly("home");
        assertThat(current("/?week=2")).containsExactly("home");
        assertThat(current("/engagements/7?tab=duties")).containsExactly("engagements");
        assertThat(current("/engagements/new")).containsExactly("new-engagement");
        assertThat(current("/engagements-archive")).isEmpty();
    }

    @Test
    void whoeverIsSignedOutSeesNoNavigation() {
        Screen screen = Samples.screen(Language.JA, Theme.AUTO, "/", false);
        assertThat(screen.navigation()).isEmpty();
        assertThat(screen.isSignedIn()).isFalse();
    }

    @Test
    void anAddressOfAnAssetHoldsTheHashOfItsContentAndNoOtherAddressFindsIt() {
        String address = japanese.asset("frame.css");
        assertThat(address).matches("/assets/frame\\.[0-9a-f]{16}\\.css");
        assertThat(Samples.ASSETS.find(address)).isPresent();
        assertThat(Samples.ASSETS.find("/assets/frame.css")).isEmpty();
        assertThat(Samples.ASSETS.find("/assets/frame.0000000000000000.css")).isEmpty();
        assertThatThrownBy(() -> japanese.asset("no-such.css")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> current(String address) {
        return screen(Language.JA, address).navigation().stream()
                .filter(Screen.Place::current)
                .map(place -> place.entry().id())
                .toList();
    }

    private static Screen screen(Language language, String address) {
        Text label = Text.of("screen.places");
        return new Screen(
                language,
                Theme.AUTO,
                address,
                Optional.of(new Viewer("山田", "組織", Set.of("engagement.create"))),
                List.of(
                        new NavigationEntry("new-engagement", label, "/engagements/new", 30, "engagement.create"),
                        new NavigationEntry("engagements", label, "/engagements", 20, null),
                        new NavigationEntry("settings", label, "/settings", 40, "settings.read"),
                        new NavigationEntry("home", label, "/", 10, null)),
                List.of(),
                Optional::empty,
                Samples.MESSAGES,
                Samples.ASSETS);
    }
}
