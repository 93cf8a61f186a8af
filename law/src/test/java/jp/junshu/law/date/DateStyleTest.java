package jp.junshu.law.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class DateStyleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "ERA, 令和8年11月22日, 令和８年１１月２２日",
        "ERA_WEEKDAY, 令和8年11月22日（日）, 令和８年１１月２２日（日）",
        "ERA_SHORT, R8.11.22, Ｒ８．１１．２２",
        "WESTERN, 2026年11月22日, ２０２６年１１月２２日",
        "WESTERN_WEEKDAY, 2026年11月22日（日）, ２０２６年１１月２２日（日）",
        "ISO, 2026-11-22, ２０２６－１１－２２",
        "ENGLISH, 22 November 2026, ２２　Ｎｏｖｅｍｂｅｒ　２０２６",
        "ENGLISH_WEEKDAY, 22 November 2026 (Sun), ２２　Ｎｏｖｅｍｂｅｒ　２０２６　（Ｓｕｎ）",
        "ENGLISH_ERA, 22 November 2026 (Reiwa 8), ２２　Ｎｏｖｅｍｂｅｒ　２０２６　（Ｒｅｉｗａ　８）",
    })
    void every_style_has_its_half_and_full_width_form(DateStyle style, String half, String full) {
        assertThat(style.print(DAY)).isEqualTo(half);
        assertThat(style.printFullWidth(DAY)).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-05-01, 令和元年5月1日",
        "2019-04-30, 平成31年4月30日",
        "1989-01-08, 平成元年1月8日",
        "1989-01-07, 昭和64年1月7日",
        "1926-12-25, 昭和元年12月25日",
        "1926-12-24, 大正15年12月24日",
        "1912-07-30, 大正元年7月30日",
        "1912-07-29, 明治45年7月29日",
        "1873-01-01, 明治6年1月1日",
    })
    void an_era_begins_with_its_first_day_and_year_gannen(LocalDate day, String written) {
        assertThat(DateStyle.ERA.print(day)).isEqualTo(written);
    }

    @Test
    void eras_have_their_names_and_letters() {
        assertThat(Era.listAll())
                .extracting(era -> era.letter() + " " + era.name() + " " + era.english() + " " + era.first())
                .startsWith(
                        "M 明治 Meiji 1868-01-01",
                        "T 大正 Taishō 1912-07-30",
                        "S 昭和 Shōwa 1926-12-25",
                        "H 平成 Heisei 1989-01-08",
                        "R 令和 Reiwa 2019-05-01");
    }

    @Test
    void a_day_before_meiji_6_has_no_era_form() {
        LocalDate day = LocalDate.of(1872, 12, 31);
        for (DateStyle style :
                List.of(DateStyle.ERA, DateStyle.ERA_WEEKDAY, DateStyle.ERA_SHORT, DateStyle.ENGLISH_ERA)) {
            assertThatIllegalArgumentException().as(style.name()).isThrownBy(() -> style.print(day));
        }
        assertThat(DateStyle.WESTERN_WEEKDAY.print(day)).isEqualTo("1872年12月31日（火）");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_NONE, names = "ENGLISH.*")
    void every_day_from_1873_to_2100_is_read_as_it_was_printed(DateStyle style) {
        LocalDate.of(1873, 1, 1).datesUntil(LocalDate.of(2101, 1, 1)).forEach(day -> {
            var same = new DateReading.Read(day, List.of());
            for (String written : List.of(style.print(day), style.printFullWidth(day))) {
                if (!DateReading.strict(written).equals(same)) { // a bare comparison: half a million of them
                    fail(written);
                }
            }
        });
    }
}
