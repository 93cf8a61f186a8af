package jp.junshu.app.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ActingTest {
    private static final Actor OUTER = new Actor.Program(OrgId.INSTALLATION, "outer");
    private static final Actor INNER = new Actor.Program(new OrgId(new UUID(1, 2)), "inner");

    @Test
    void whereNobodyActsAskingWhoActsIsAFault() {
        assertThat(Acting.isBound()).isFalse();
        assertThatThrownBy(Acting::current).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anInnerActorStandsInFrontOfTheOuterOneAndGivesThePlaceBack() {
        Acting.run(OUTER, () -> {
            Actor seen = Acting.as(INNER, Acting::current);

            assertThat(seen).isEqualTo(INNER);
            assertThat(Acting.current()).isEqualTo(OUTER);
        });
        assertThat(Acting.isBound()).isFalse();
    }

    @Test
    void workThatFailsPassesItsFaultOnAndLeavesNobodyBehind() {
        assertThatThrownBy(() -> Acting.as(OUTER, () -> {
                    throw new IOException("no paper");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no paper");
        assertThat(Acting.isBound()).isFalse();
    }

    @Test
    void aThreadStartedByTheWorkDoesNotActForItsStarter() throws InterruptedException {
        AtomicBoolean bound = new AtomicBoolean(true);

        Acting.as(OUTER, () -> {
            Thread started = Thread.ofPlatform().start(() -> bound.set(Acting.isBound()));
            started.join();
            return started;
        });

        assertThat(bound).isFalse();
    }

    @Test
    void onlyAPersonHasAnAccountToBeStored() {
        AccountId account = new AccountId(new UUID(3, 4));
        Actor person =
                new Actor.Person(OrgId.INSTALLATION, account, new PersonId(new UUID(5, 6)), "hanako", "192.0.2.1");

        assertThat(person.accountOrNull()).isEqualTo(account.value());
        assertThat(OUTER.accountOrNull()).isNull();
    }
}
