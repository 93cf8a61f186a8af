package jp.junshu.law.reading;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the text, reading ends well and accounts for every character. */
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

    @Test
    void scraps_of_regulations_in_any_order() {
        RegulationReader known = RegulationReader.of(Profiles.shipped());
        RegulationReader unknown = RegulationReader.of(List.of());
        Random random = new Random(5_061_977);
        for (int round = 0; round < 4_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(SCRAPS[random.nextInt(SCRAPS.length)]);
            }
            SourceText source = SourceText.of("scraps.txt", text.toString());
            Accounts.check((round % 2 == 0 ? known : unknown).read(source));
        }
    }

    @Test
    void any_characters_at_all() {
        RegulationReader reader = RegulationReader.of(Profiles.shipped());
        Random random = new Random(18_680_103);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(120); i > 0; i--) {
                text.append((char)
                        (random.nextInt(4) == 0
                                ? random.nextInt(0x10000)
                                : 0x20 + random.nextInt(8) * 0x600 + random.nextInt(96)));
            }
            Accounts.check(reader.read(SourceText.of("x", text.toString())));
        }
    }

    @Test
    void very_many_marks_in_one_line() {
        Accounts.check(RegulationReader.of(List.of()).read(SourceText.of("x", "(1) ①ア ".repeat(5_000))));
        Accounts.check(RegulationReader.of(List.of()).read(SourceText.of("x", "(".repeat(20_000))));
        Accounts.check(RegulationReader.of(List.of()).read(SourceText.of("x", "<p>".repeat(20_000))));
        Accounts.check(RegulationReader.of(List.of()).read(SourceText.of("x", "・\n".repeat(20_000))));
    }
}
