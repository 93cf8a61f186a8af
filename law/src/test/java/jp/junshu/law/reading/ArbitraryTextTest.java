package jp.junshu.law.reading;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the text, reading ends well and accounts for every character: some thousand texts in CI, over a million in the long run of
 * the tests.
 */
class ArbitraryTextTest {
    private static final String[] SCRAPS = {
        "第1条",
        "第 2 条",
        "第3条の2",
        "第一条",
        "第1章 総則",
        "第2節",
        "第1 趣旨",
        "第2 定義",
        "1 ",
        "2 ",
        "3",
        "１．",
        "2.",
        "1.1 ",
        "1.2. ",
        "1.1.1",
        "(1) ",
        "（２）",
        "⑶",
        "(ア)",
        "（イ）",
        "ア ",
        "イ ",
        "ウ",
        "①",
        "②",
        "一 ",
        "二　",
        "・",
        "■",
        "- ",
        "-",
        "a. ",
        "(a)",
        "ⅰ",
        "Ⅱ",
        "情報",
        "管理する。",
        "なお、",
        "また、",
        "ただし、",
        "（目的）",
        "目次",
        "附則",
        "別紙1",
        "記載要領",
        "の規定により",
        "に掲げる",
        "から",
        "、",
        "。",
        "「",
        "」",
        "(",
        ")",
        "<p>",
        "</p>",
        "<",
        "……… 3",
        "令和 5 年",
        "\n",
        "\n",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\f",
        "\t",
        " ",
        "　",
        "\u0000",
        "\uD83D\uDE00",
        "\uD83D",
        "⽉",
        "ﾊﾟ",
        "情報セキュリティに関する事項",
        "2)",
        "3) ",
        "１７）",
        "協議会が機密保持を遵守するために講ずるべき措置",
        "情報セキュリティに関する事項の実施状況報告書",
        "999999999999",
        "第99999条",
        "(別添1)",
        "【仕様書別紙1】"
    };

    /** Texts that a reader once stumbled over. */
    private static final String[] STUMBLED = {
        "第1条\n<p>",
        "（",
        "第1条（",
        "- ",
        "-\n- ・",
        "No.\t\n1\t",
        "【1】",
        "（鍵)\n・",
        "1-1-",
        "目次\n",
        "第1部\n1.1",
        "#",
        "**第1条**",
        "附則",
        "別紙",
        "第1条\n第2条\n別紙\n第1条\n第2条",
        "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13",
        "改正後 改正前\n第1条",
        "\uD83D\n1 a\n2 b",
        "問1 a\n問2 b\n問3",
        "1\t個\n3\t個\n4\t1\n2"
    };

    private static final int ROUNDS = Boolean.getBoolean("junshu.long") ? 400_000 : 3_000;

    private final RegulationReader known = RegulationReader.of(Profiles.shipped());
    private final RegulationReader unknown = RegulationReader.of(List.of());

    @Test
    void scraps_of_regulations_in_any_order() {
        forEachSeed(random -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(SCRAPS[random.nextInt(SCRAPS.length)]);
            }
            return text;
        });
    }

    @Test
    void any_characters_at_all() {
        forEachSeed(random -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(120); i > 0; i--) {
                text.append((char)
                        (random.nextInt(4) == 0
                                ? random.nextInt(0x10000)
                                : 0x20 + random.nextInt(8) * 0x600 + random.nextInt(96)));
            }
            return text;
        });
    }

    @Test
    void documents_torn_apart_and_put_together_again() {
        forEachSeed(random -> {
            Family[] families = Family.values();
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(3); part >= 0; part--) {
                String whole =
                        new GeneratedDocument(families[random.nextInt(families.length)], random.nextInt()).text();
                int from = random.nextInt(whole.length());
                text.append(whole, from, Math.min(whole.length(), from + random.nextInt(600)));
            }
            for (int cut = random.nextInt(8); cut > 0 && text.length() > 1; cut--) {
                int from = random.nextInt(text.length());
                int to = Math.min(text.length(), from + random.nextInt(12));
                switch (random.nextInt(3)) {
                    case 0 -> text.delete(from, to);
                    case 1 -> text.insert(from, text.substring(from, to));
                    default -> text.insert(from, SCRAPS[random.nextInt(SCRAPS.length)]);
                }
            }
            return text;
        });
    }

    private void forEachSeed(Function<Random, CharSequence> texts) {
        for (long seed = 1; seed <= ROUNDS; seed++) {
            String text = texts.apply(new Random(seed)).toString();
            try {
                Accounts.check((seed % 2 == 0 ? known : unknown).read(SourceText.of("x.txt", text)));
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                throw new AssertionError("seed " + seed + ": «" + text + "»", e);
            }
        }
    }

    @Test
    void texts_that_once_made_trouble() {
        for (String text : STUMBLED) {
            Accounts.check(known.read(SourceText.of("x.txt", text)));
            Accounts.check(unknown.read(SourceText.of("x.txt", text)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1) ①ア ",
                "(",
                "<p>",
                "・\n",
                "\n",
                "第",
                "1",
                "1\n",
                "(ア)\n",
                "第1条\n",
                "目次\n",
                "abc\n",
                "- 1 -\n",
                "なお、\n",
                "第1条 a\n（b）\n"
            })
    @Timeout(10)
    void very_much_of_the_same(String text) {
        Accounts.check(unknown.read(SourceText.of("x", text.repeat(100_000 / text.length()))));
    }
}
