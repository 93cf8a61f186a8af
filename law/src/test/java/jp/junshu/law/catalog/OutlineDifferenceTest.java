package jp.junshu.law.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jp.junshu.law.RegulationId;
import org.junit.jupiter.api.Test;

class OutlineDifferenceTest {
    private static final Edition EDITION = ExampleCatalog.whole()
            .load()
            .getRegulation(new RegulationId("tea-house"))
            .newest();

    @Test
    void anEditionThatHoldsEveryPlaceInOrderDoesNotDiffer() {
        String outline = "1\t第1条\n1.1\t第1条第1項\n1.2\t第1条第2項\n2\t第2条\n";

        assertThat(OutlineDifference.between(EDITION, OutlineLine.parse(outline)))
                .isEmpty();
    }

    @Test
    void placesMissingTooManyMisplacedOrCitedOtherwiseAreAllNamed() {
        String outline = "1.1\t第1条第1項\n1\t第1条\n1.2\t第1条2\n3\t第3条\n";

        assertThat(OutlineDifference.between(EDITION, OutlineLine.parse(outline)))
                .extracting(difference -> difference.message().en())
                .containsExactly(
                        "tea-house:1.2 is cited as 第1条第2項, in the document as 第1条2.",
                        "3 (第3条) is missing.",
                        "tea-house:1.1 stands elsewhere in the document.",
                        "tea-house:2 (第2条) is not in the document.");
    }

    @Test
    void anOutlineWithoutTabsIsNoOutline() {
        assertThatIllegalArgumentException().isThrownBy(() -> OutlineLine.parse("1 第1条"));
    }
}
