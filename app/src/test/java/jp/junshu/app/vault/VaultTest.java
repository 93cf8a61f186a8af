package jp.junshu.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.OrgId;
import jp.junshu.app.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed opens at its own place, for its own organization, under its own keys, and nowhere else. */
class VaultTest {
    private static final OrgId OURS = new OrgId(new UUID(0x7000, 1));
    private static final OrgId THEIRS = new OrgId(new UUID(0x7000, 2));
    private static final KeyScope SCOPE = KeyScope.of(OURS, Purpose.PERSON);
    private static final String PLACE = "person.name/1";

    @TempDir
    Path keys = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"", "山田 花子", "a longer text that does not fit into one block of the cipher"})
    void whatIsSealedOpensAgain(String text) throws StoreException {
        Vault vault = vault(keys);

        byte[] sealed = vault.seal(SCOPE, PLACE, text);

        assertThat(open(vault, OURS, PLACE, sealed)).isEqualTo(text);
    }

    @Test
    void aChangeOfAnyByteIsNoticed() throws StoreException {
        Vault vault = vault(keys);
        byte[] sealed = vault.seal(SCOPE, PLACE, "山田 花子");

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertRefused(vault, OURS, PLACE, changed, "byte " + i + " changed");
        }
    }

    @Test
    void aValueCutAnywhereIsRefused() throws StoreException {
        Vault vault = vault(keys);
        byte[] sealed = vault.seal(SCOPE, PLACE, "山田 花子");

        for (int length = 0; length < sealed.length; length++) {
            assertRefused(vault, OURS, PLACE, Arrays.copyOf(sealed, length), length + " bytes left");
        }
    }

    @Test
    void aValueMovedToAnotherPlaceDoesNotOpen() throws StoreException {
        Vault vault = vault(keys);
        byte[] sealed = vault.seal(SCOPE, PLACE, "山田 花子");

        assertRefused(vault, OURS, "person.name/2", sealed, "in another row");
        assertRefused(vault, OURS, "account.name/1", sealed, "in another table");
        assertRefused(vault, OURS, "", sealed, "nowhere");
    }

    @Test
    void anotherOrganizationCannotOpenAValueNorCanNobody() throws StoreException {
        Vault vault = vault(keys);
        byte[] sealed = vault.seal(SCOPE, PLACE, "山田 花子");
        vault.seal(KeyScope.of(THEIRS, Purpose.PERSON), PLACE, "佐藤 次郎");

        assertRefused(vault, THEIRS, PLACE, sealed, "another organization");
        assertThatThrownBy(() -> vault.open(PLACE, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theKeyOfAnotherScopeDoesNotOpenAValueThatNamesIt() throws StoreException {
        Vault vault = vault(keys);
        byte[] sealed = vault.seal(SCOPE, PLACE, "山田 花子");
        byte[] other = vault.seal(KeyScope.of(OURS, Purpose.TRAIL), PLACE, "another");

        System.arraycopy(other, 1, sealed, 1, 16);

        assertRefused(vault, OURS, PLACE, sealed, "the id of another key");
    }

    @Test
    void anotherInstallationCannotOpenAValue(@TempDir Path elsewhere) throws StoreException {
        byte[] sealed = vault(keys).seal(SCOPE, PLACE, "山田 花子");
        Vault other = vault(elsewhere);
        other.seal(SCOPE, PLACE, "somebody");

        assertRefused(other, OURS, PLACE, sealed, "keys of another installation");
    }

    @Test
    void aValueOpensWithTheSameKeysAfterARestart() throws StoreException {
        byte[] sealed = vault(keys).seal(SCOPE, PLACE, "山田 花子");

        assertThat(open(vault(keys), OURS, PLACE, sealed)).isEqualTo("山田 花子");
    }

    private static Vault vault(Path keys) throws StoreException {
        return new Vault(keys, new Ids(Clock.systemUTC()), Clock.systemUTC());
    }

    private static String open(Vault vault, OrgId org, String place, byte[] sealed) {
        return Acting.as(new Actor.Program(org, "test"), () -> vault.openText(place, sealed));
    }

    private static void assertRefused(Vault vault, OrgId org, String place, byte[] sealed, String because) {
        assertThatThrownBy(() -> open(vault, org, place, sealed)).as(because).isInstanceOf(VaultFault.class);
    }
}
