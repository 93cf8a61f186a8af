package jp.junshu.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AesGcmTest {
    /** Project Wycheproof's vectors, where somebody has put them beside the project. */
    private static final Path VECTORS = Path.of("..", "..", "shared", "vectors", "wycheproof", "aes_gcm_test.json");

    private static final byte[] NOTHING = {};

    private final SecretKey key = AesGcm.key(AesGcm.randomKey());

    @Test
    void everyWycheproofVectorOfOurSizesOpensOrIsRefusedAsItSays() {
        assumeTrue(Files.exists(VECTORS), "the Wycheproof vectors are not here");
        int valid = 0;
        int invalid = 0;
        SoftAssertions all = new SoftAssertions();
        for (JsonNode group : JsonMapper.builder().build().readTree(VECTORS).get("testGroups")) {
            if (group.get("keySize").asInt() != 256
                    || group.get("ivSize").asInt() != 96
                    || group.get("tagSize").asInt() != 128) {
                continue;
            }
            for (JsonNode vector : group.get("tests")) {
                SecretKey known = AesGcm.key(bytes(vector, "key"));
                byte[] sealed = concat(bytes(vector, "iv"), bytes(vector, "ct"), bytes(vector, "tag"));
                byte[] associated = bytes(vector, "aad");
                String name = "vector " + vector.get("tcId").asInt();
                if (vector.get("result").asString().equals("valid")) {
                    valid++;
                    all.assertThat(AesGcm.open(known, sealed, associated))
                            .as(name)
                            .isEqualTo(bytes(vector, "msg"));
                } else {
                    invalid++;
                    all.assertThatThrownBy(() -> AesGcm.open(known, sealed, associated))
                            .as(name)
                            .isInstanceOf(VaultFault.class);
                }
            }
        }
        all.assertAll();
        assertThat(valid).isPositive();
        assertThat(invalid).isPositive();
    }

    @Test
    void theSameTextSealedTwiceLooksDifferentEachTime() {
        byte[] plain = "契約件名".getBytes(StandardCharsets.UTF_8);

        byte[] first = AesGcm.seal(key, plain, NOTHING);
        byte[] second = AesGcm.seal(key, plain, NOTHING);

        assertThat(first).isNotEqualTo(second).hasSize(12 + plain.length + 16);
        assertThat(AesGcm.open(key, first, NOTHING)).isEqualTo(AesGcm.open(key, second, NOTHING));
    }

    @Test
    void aValueCutAnywhereIsRefused() {
        byte[] sealed = AesGcm.seal(key, "abc".getBytes(StandardCharsets.UTF_8), NOTHING);

        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> AesGcm.open(key, cut, NOTHING))
                    .as("%d bytes", length)
                    .isInstanceOf(VaultFault.class);
        }
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> AesGcm.key(new byte[16])).isInstanceOf(VaultFault.class);
    }

    private static byte[] bytes(JsonNode vector, String field) {
        return HexFormat.of().parseHex(vector.get(field).asString());
    }

    private static byte[] concat(byte[] nonce, byte[] text, byte[] tag) {
        byte[] whole = Arrays.copyOf(nonce, nonce.length + text.length + tag.length);
        System.arraycopy(text, 0, whole, nonce.length, text.length);
        System.arraycopy(tag, 0, whole, nonce.length + text.length, tag.length);
        return whole;
    }
}
