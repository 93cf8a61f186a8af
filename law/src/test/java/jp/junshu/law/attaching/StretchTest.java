package jp.junshu.law.attaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import jp.junshu.law.attaching.Stretch.Change;
import jp.junshu.law.wording.MatchKey;
import org.junit.jupiter.api.Test;

/** Two wordings word by word. */
class StretchTest {
    private static String marked(String earlier, String later) {
        return Stretch.between(earlier, later).stream()
                .map(stretch -> switch (stretch.change()) {
                    case KEPT -> stretch.text();
                    case REMOVED -> "[-" + stretch.text() + "-]";
                    case ADDED -> "{+" + stretch.text() + "+}";
                })
                .collect(Collectors.joining());
    }

    @Test
    void aWordThatChangedIsShownAsAWord() {
        assertThat(marked("記録は、三年間保存する。", "記録は、五年間保存する。")).isEqualTo("記録は、[-三年間保存-]{+五年間保存+}する。");
        assertThat(marked("管理者は、データを消去する。", "管理者は、データを速やかに消去する。")).isEqualTo("管理者は、データを{+速やかに+}消去する。");
        assertThat(marked("サーバを14日以内に更新する。", "サーバを7日以内に更新する。")).isEqualTo("サーバを[-14-]{+7+}日以内に更新する。");
    }

    @Test
    void whatTypesettingChangedIsNoChange() {
        assertThat(Stretch.between("第１条　この規程は、\n書庫の 管理を定める。", "第1条 この規程は、書庫の管理を定める。"))
                .containsExactly(new Stretch(Change.KEPT, "第1条 この規程は、書庫の管理を定める。"));
        assertThat(Stretch.between("⽉に⼀度", "月に一度")).containsExactly(new Stretch(Change.KEPT, "月に一度"));
    }

    @Test
    void aWordingThatIsNewOrGoneIsOneStretch() {
        assertThat(marked("", "新しい文。")).isEqualTo("{+新しい文。+}");
        assertThat(marked("古い文。", "")).isEqualTo("[-古い文。-]");
        assertThat(Stretch.between("", "")).isEmpty();
    }

    @Test
    void whatIsKeptAndAddedIsTheLaterWordingAndWhatIsKeptAndRemovedTheEarlier() {
        Random random = new Random(20261128);
        String letters = "管理者は記録をデータ 12、。（）a\n";
        for (int i = 0; i < 3000; i++) {
            String earlier = text(random, letters);
            String later = random.nextInt(3) == 0 ? text(random, letters) : edited(random, earlier, letters);
            List<Stretch> stretches = Stretch.between(earlier, later);
            assertThat(without(stretches, Change.REMOVED)).isEqualTo(later);
            assertThat(MatchKey.of(without(stretches, Change.ADDED))).isEqualTo(MatchKey.of(earlier));
        }
    }

    private static String text(Random random, String letters) {
        return random.ints(random.nextInt(40), 0, letters.length())
                .mapToObj(at -> letters.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    private static String edited(Random random, String text, String letters) {
        StringBuilder edited = new StringBuilder(text);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(edited.length() + 1);
            if (random.nextBoolean() || at == edited.length()) {
                edited.insert(at, letters.charAt(random.nextInt(letters.length())));
            } else {
                edited.deleteCharAt(at);
            }
        }
        return edited.toString();
    }

    private static String without(List<Stretch> stretches, Change change) {
        return stretches.stream()
                .filter(stretch -> stretch.change() != change)
                .map(Stretch::text)
                .collect(Collectors.joining());
    }
}
