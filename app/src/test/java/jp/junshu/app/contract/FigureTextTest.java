package jp.junshu.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import jp.junshu.law.catalog.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTextTest {
    @ParameterizedTest
    @CsvSource({
        "PERIOD, 6か月, P6M, 6か月, 6 months",
        "PERIOD, ６ヶ月, P6M, 6か月, 6 months",
        "PERIOD, 六箇月, P6M, 6か月, 6 months",
        "PERIOD, 半年, P6M, 6か月, 6 months",
        "PERIOD, 半年ごと, P6M, 6か月, 6 months",
        "PERIOD, P6M, P6M, 6か月, 6 months",
        "PERIOD, 6 months, P6M, 6か月, 6 months",
        "PERIOD, 1年, P1Y, 1年, 1 year",
        "PERIOD, 一年以内, P1Y, 1年, 1 year",
        "PERIOD, 1年半, P1Y6M, 1年6か月, 1 year 6 months",
        "PERIOD, 十二か月, P12M, 12か月, 12 months",
        "PERIOD, 二十日, P20D, 20日, 20 days",
        "PERIOD, 三十一日, P31D, 31日, 31 days",
        "PERIOD, 2週間, P14D, 14日, 14 days",
        "PERIOD, 月1回, P1M, 1か月, 1 month",
        "DURATION, 24時間, PT24H, 24時間, 24 hours",
        "DURATION, 1日, PT24H, 24時間, 24 hours",
        "DURATION, 1時間30分, PT1H30M, 1時間30分, 1 hour 30 minutes",
        "DURATION, PT48H, PT48H, 48時間, 48 hours",
        "DURATION, 30 min, PT30M, 30分, 30 minutes",
        "COUNT, ５回, 5, 5, 5",
        "COUNT, 十, 10, 10, 10",
    })
    void aFigureIsReadAsItIsTypedAndShownPlainly(String unit, String typed, String stored, String ja, String en) {
        assertThat(FigureText.read(typed, Unit.valueOf(unit))).hasValueSatisfying(value -> {
            assertThat(FigureText.write(value)).isEqualTo(stored);
            assertThat(FigureText.stored(stored)).isEqualTo(value);
            assertThat(FigureText.words(value, Locale.JAPANESE)).isEqualTo(ja);
            assertThat(FigureText.words(value, Locale.ENGLISH)).isEqualTo(en);
            assertThat(FigureText.read(ja, Unit.valueOf(unit))).contains(value);
            assertThat(FigureText.read(en, Unit.valueOf(unit))).contains(value);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "PERIOD, ''", "PERIOD, 速やかに", "PERIOD, 0日", "PERIOD, -1年", "PERIOD, 半", "PERIOD, 6", "PERIOD, 99999年",
        "DURATION, すぐ", "DURATION, 0分", "DURATION, 1か月", "COUNT, 少し", "COUNT, 1.5", "TEXT, 5", "BOOLEAN, true",
        "PERIOD, P", "PERIOD, 1年1年", "DURATION, PT",
    })
    void whatIsNoFigureIsNotGuessed(String unit, String typed) {
        assertThat(FigureText.read(typed, Unit.valueOf(unit))).isEqualTo(Optional.empty());
    }
}
