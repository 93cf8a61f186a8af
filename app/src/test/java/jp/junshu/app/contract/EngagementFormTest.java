package jp.junshu.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;
import jp.junshu.law.RegulationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngagementFormTest {
    private static final RegulationId JPO = new RegulationId("jpo-security-matters");
    private static final RegulationId LABOUR = new RegulationId("labour-confidentiality");
    private static final Set<RegulationId> KNOWN = new LinkedHashSet<>(List.of(JPO, LABOUR));
    private static final Set<String> CALENDARS = Set.of("national-bodies", "okinawa");
    private static final Map<String, String> GOOD = Map.of(
            "side", "CONTRACTOR",
            "party", "特許庁",
            "calendar", "okinawa",
            "title", "審査系システム運用支援業務",
            "number", "特調第12号",
            "concluded", "令和8年3月25日",
            "from", "R8.4.1",
            "until", "2027-03-31");

    @Test
    void aFormFilledInRightIsADraft() {
        assertThat(EngagementForm.read(GOOD, List.of(JPO.toString()), KNOWN, CALENDARS))
                .isEqualTo(new EngagementForm.Good(new EngagementDraft(
                        Side.CONTRACTOR,
                        "特許庁",
                        "okinawa",
                        "審査系システム運用支援業務",
                        "特調第12号",
                        LocalDate.of(2026, 3, 25),
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2027, 3, 31),
                        List.of(JPO))));
    }

    @Test
    void blanksAroundAValueAreDroppedAndTheNumberMayBeMissing() {
        EngagementForm read = EngagementForm.read(
                with(Map.of("title", "　運用支援　", "number", "  ")), List.of(LABOUR.toString()), KNOWN, CALENDARS);

        assertThat(read).isInstanceOfSatisfying(EngagementForm.Good.class, good -> {
            assertThat(good.draft().title()).isEqualTo("運用支援");
            assertThat(good.draft().number()).isNull();
        });
    }

    @Test
    void anEmptyFormIsToldEverythingThatIsMissing() {
        Text missing = Text.of("screen.form.missing");

        assertThat(faults(Map.of()))
                .containsExactly(
                        new Form.Fault("side", missing),
                        new Form.Fault("title", missing),
                        new Form.Fault("party", missing),
                        new Form.Fault("calendar", Text.of("contract.calendar.missing")),
                        new Form.Fault("concluded", missing),
                        new Form.Fault("from", missing),
                        new Form.Fault("until", missing),
                        new Form.Fault("regulation", Text.of("contract.regulation.missing")));
    }

    @Test
    void faultsOfEveryKindAreToldAtOnceAndNothingTypedIsLost() {
        Map<String, String> given = with(Map.of(
                "side", "BYSTANDER",
                "party", "相".repeat(201),
                "calendar", "japan-national",
                "number", "1".repeat(61),
                "concluded", "きのう",
                "from", "令和9年4月1日"));

        EngagementForm read = EngagementForm.read(given, List.of("no-such-regulation"), KNOWN, CALENDARS);

        assertThat(read).isInstanceOfSatisfying(EngagementForm.Faulty.class, faulty -> {
            assertThat(faulty.form().values()).isEqualTo(given);
            assertThat(faulty.form().faults())
                    .containsExactly(
                            new Form.Fault("side", Text.of("screen.form.missing")),
                            new Form.Fault("party", Text.of("screen.form.too-long", 200)),
                            new Form.Fault("calendar", Text.of("contract.calendar.missing")),
                            new Form.Fault("number", Text.of("screen.form.too-long", 60)),
                            new Form.Fault("concluded", Text.of("screen.form.date.unreadable", "きのう")),
                            new Form.Fault("until", Text.of("contract.until.before-from", LocalDate.of(2027, 4, 1))),
                            new Form.Fault("regulation", Text.of("contract.regulation.missing")));
        });
    }

    @Test
    void aLongestTitleIsCountedInCharactersNotInHalvesOfThem() {
        assertThat(faultsOf("title", "𠮷".repeat(200))).isEmpty();
        assertThat(faultsOf("title", "𠮷".repeat(201))).hasSize(1);
    }

    @Test
    void aPeriodMayBeOneDay() {
        assertThat(faults(with(Map.of("from", "2026-04-01", "until", "2026-04-01"))))
                .isEmpty();
        assertThat(faults(with(Map.of("from", "2026-04-01", "until", "2026-03-31"))))
                .extracting(Form.Fault::name)
                .containsExactly("until");
    }

    @Test
    void aRegulationNobodyOfferedIsRefusedEvenBesideAGoodOne() {
        EngagementForm read = EngagementForm.read(GOOD, List.of(JPO.toString(), "made-up"), KNOWN, CALENDARS);

        assertThat(read)
                .isInstanceOfSatisfying(
                        EngagementForm.Faulty.class,
                        faulty -> assertThat(faulty.form().findFault("regulation"))
                                .contains(Text.of("contract.regulation.missing")));
    }

    @Test
    void aRegulationChosenTwiceIsTakenOnce() {
        EngagementForm read =
                EngagementForm.read(GOOD, List.of(JPO.toString(), LABOUR.toString(), JPO.toString()), KNOWN, CALENDARS);

        assertThat(read)
                .isInstanceOfSatisfying(
                        EngagementForm.Good.class,
                        good -> assertThat(good.draft().regulations()).containsExactly(JPO, LABOUR));
    }

    @ParameterizedTest
    @CsvSource({
        "'', screen.form.missing",
        "来年の春, screen.form.date.unreadable",
        "4/1, screen.form.date.unreadable",
        "2026-13-01, screen.form.date.no-such-month",
        "令和8年2月29日, screen.form.date.no-such-day",
        "2026-04-31, screen.form.date.no-such-day",
        "平成32年4月1日, screen.form.date.outside-era",
        "昭和64年1月8日, screen.form.date.outside-era",
        "1800-01-01, screen.form.date.too-early",
        "令和8年4月1日（木）, screen.form.date.weekday-differs",
    })
    void aDateThatCannotBeIsRefusedWithItsOwnSentence(String written, String key) {
        for (String name : List.of("concluded", "from", "until")) {
            List<Form.Fault> faults = faultsOf(name, written);

            assertThat(faults).as(name).hasSize(1);
            assertThat(faults.getFirst().name()).isEqualTo(name);
            assertThat(faults.getFirst().sentence().key()).isEqualTo(key);
        }
    }

    @Test
    void theSentenceSaysWhatWasTypedAndWhatWouldBeRight() {
        assertThat(sentence("令和8年2月29日")).isEqualTo(Text.of("screen.form.date.no-such-day", "令和8年2月29日", 28));
        assertThat(sentence("2026-13-01")).isEqualTo(Text.of("screen.form.date.no-such-month", "2026-13-01", 13));
        assertThat(sentence("平成32年4月1日")).isEqualTo(Text.of("screen.form.date.outside-era", "平成32年4月1日", "平成"));
        assertThat(sentence("1800-01-01"))
                .isEqualTo(Text.of("screen.form.date.too-early", "1800-01-01", LocalDate.of(1873, 1, 1)));
        assertThat(sentence("令和8年4月1日（木）")).isEqualTo(Text.of("screen.form.date.weekday-differs", "令和8年4月1日（木）", "水"));
    }

    private static Text sentence(String date) {
        return faultsOf("concluded", date).getFirst().sentence();
    }

    private static List<Form.Fault> faultsOf(String name, String value) {
        return faults(with(Map.of(name, value)));
    }

    /** The faults of a form that is good but for {@code given}; with nothing given, nothing is chosen either. */
    private static List<Form.Fault> faults(Map<String, String> given) {
        List<String> chosen = given.isEmpty() ? List.of() : List.of(JPO.toString());
        return switch (EngagementForm.read(given, chosen, KNOWN, CALENDARS)) {
            case EngagementForm.Good _ -> List.of();
            case EngagementForm.Faulty(Form form) -> form.faults();
        };
    }

    private static Map<String, String> with(Map<String, String> changes) {
        Map<String, String> all = new HashMap<>(GOOD);
        all.putAll(changes);
        return all;
    }
}
