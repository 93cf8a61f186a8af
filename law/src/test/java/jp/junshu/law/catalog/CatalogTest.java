package jp.junshu.law.catalog;

import static jp.junshu.law.catalog.ExampleCatalog.CLAUSES;
import static jp.junshu.law.catalog.ExampleCatalog.FORM;
import static jp.junshu.law.catalog.ExampleCatalog.HEAD;
import static jp.junshu.law.catalog.ExampleCatalog.MEASURES;
import static jp.junshu.law.catalog.ExampleCatalog.ROLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import jp.junshu.law.ClauseId;
import jp.junshu.law.ClausePath;
import jp.junshu.law.DutyId;
import jp.junshu.law.Fault;
import jp.junshu.law.RegulationId;
import jp.junshu.law.Text;
import jp.junshu.law.date.ClosedDayRule;
import jp.junshu.law.flow.Flow;
import jp.junshu.law.flow.FlowStep;
import jp.junshu.law.flow.FlowStep.Kind;
import jp.junshu.law.form.Align;
import jp.junshu.law.form.Datum;
import jp.junshu.law.form.DatumType;
import jp.junshu.law.form.FormLayout;
import jp.junshu.law.form.LayoutBlock;
import jp.junshu.law.form.Phrase;
import jp.junshu.law.yaml.FaultCode;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private static final RegulationId TEA_HOUSE = new RegulationId("tea-house");
    private static final Catalog CATALOG = ExampleCatalog.whole().load();
    private static final Edition EDITION = CATALOG.getRegulation(TEA_HOUSE).newest();

    private static Duty duty(String id) {
        return EDITION.findDuty(DutyId.parse("tea-house:" + id)).orElseThrow();
    }

    @Test
    void aDutyIsReadWithAllThatItSays() {
        Duty boil = duty("1.1#boil");

        assertThat(boil.who()).containsExactly(new RoleId("host"), new RoleId("helper"));
        assertThat(boil.when().triggers())
                .containsExactly(
                        new When.Trigger.Every(new Interval.Fixed(Period.ofWeeks(1))),
                        new When.Trigger.On(List.of(new EventId("guest-came"))));
        assertThat(boil.when().within()).contains(new Within.AtOnce());
        assertThat(boil.scope()).isEqualTo(Scope.ORGANIZATION);
        assertThat(boil.until()).isEqualTo(Until.WHILE_HELD);
        assertThat(boil.keeps()).contains(new Retention.After(new EventId("guest-left"), Period.ofYears(3)));
        assertThat(boil.registers()).containsExactly(new RegisterId("kettles"));
        assertThat(boil.measures()).containsExactly(new MeasureId("hot-water"));
        assertThat(boil.separate()).containsExactly("pourer", "taster");
        assertThat(boil.stored()).contains(Storage.LOCKED_OR_ENCRYPTED);
        assertThat(boil.applies().orElseThrow().questions())
                .containsExactlyInAnyOrder(new QuestionId("serves-tea"), new QuestionId("tea-kind"));
    }

    @Test
    void aRegisterIsReadWithAllThatItIsMadeOf() {
        RegisterDefinition kettles = ExampleCatalog.whole()
                .load()
                .getRegister(new RegisterId("kettles"))
                .definition()
                .orElseThrow();

        assertThat(kettles.scope()).isEqualTo(Scope.ENGAGEMENT);
        assertThat(kettles.fields())
                .extracting(RegisterField::type)
                .containsExactly(
                        new RegisterField.Type.Words(),
                        new RegisterField.Type.Lines(),
                        new RegisterField.Type.Day(true),
                        new RegisterField.Type.Figure(),
                        new RegisterField.Type.Choice(List.of(
                                new Option("iron", new Text("鉄", "Iron")), new Option("tin", new Text("錫", "Tin")))),
                        new RegisterField.Type.YesNo(),
                        new RegisterField.Type.Person(Optional.of("guild")),
                        new RegisterField.Type.Words());
        assertThat(kettles.listColumns())
                .extracting(RegisterField::id)
                .containsExactly("name", "metal", "holds", "lid", "bought", "keeper", "guild", "notes");
        assertThat(kettles.first().id()).isEqualTo("used");
        assertThat(kettles.findTransition("used", "broken").orElseThrow().by()).containsExactly(new RoleId("host"));
        assertThat(kettles.consent())
                .containsExactly(new RegisterDefinition.Consent(
                        DutyId.parse("tea-house:1.1#plan"), DutyId.parse("tea-house:1.1#report")));
        assertThat(kettles.keeps()).contains(new Retention.After(new EventId("guest-left"), Period.ofYears(3)));
        assertThat(kettles.review()).contains(Period.ofMonths(6));
        assertThat(kettles.measures()).containsExactly(new MeasureId("hot-water"));
    }

    @Test
    void aRegisterMayDoWithoutADefinition() {
        ExampleCatalog bare = ExampleCatalog.whole().with(ExampleCatalog.REGISTER, """
                id: kettles
                title: { ja: 釜の台帳, en: Kettles }
                clauses: ["tea-house:1.1"]
                """);

        assertThat(bare.load().getRegister(new RegisterId("kettles")).definition())
                .isEmpty();
    }

    @Test
    void aReportIsReadWithItsActAndContent() {
        Duty report = duty("1.1#report");

        assertThat(report.dealing()).contains(new Dealing(Act.REPORT, new RoleId("guild-officer")));
        assertThat(report.content()).extracting(Duty.Item::key).containsExactly("heat", "time");
        assertThat(report.when())
                .isEqualTo(new When(
                        List.of(new When.Trigger.After(new Anchor.OfDuty(DutyId.parse("tea-house:1.1#boil")))),
                        Optional.of(new Within.Days(Period.ofDays(10))),
                        true,
                        ClosedDayRule.PREVIOUS_OPEN));
        assertThat(report.keeps()).contains(new Retention.Stated());
    }

    @Test
    void whatADutyDoesNotSayIsTheUsual() {
        Duty none = duty("2#none");

        assertThat(none.scope()).isEqualTo(Scope.ENGAGEMENT);
        assertThat(none.until()).isEqualTo(Until.ENGAGEMENT_END);
        assertThat(none.when().closedDays()).isEqualTo(ClosedDayRule.NEXT_OPEN);
        assertThat(none.applies()).isEmpty();
    }

    @Test
    void aNameBeforeOrAfterIsADutyOfTheClauseOrElsewhereOrAnEvent() {
        assertThat(duty("1.1#plan").blocks()).containsExactly(new Anchor.OfDuty(DutyId.parse("tea-house:1.1#boil")));
        assertThat(duty("1.2#tell").when().triggers())
                .containsExactly(new When.Trigger.After(new Anchor.OfDuty(DutyId.parse("tea-house:1.1#boil"))));
        assertThat(duty("1.2#tell").when().within()).contains(new Within.Hours(Duration.ofDays(2)));
        Edition waiting = ExampleCatalog.whole()
                .replacing(CLAUSES, "after: boil", "after: guest-left")
                .load()
                .getRegulation(TEA_HOUSE)
                .newest();
        assertThat(waiting.findDuty(DutyId.parse("tea-house:1.1#report"))
                        .orElseThrow()
                        .when()
                        .triggers())
                .containsExactly(new When.Trigger.After(new Anchor.OfEvent(new EventId("guest-left"))));
    }

    @Test
    void aClauseShowsTheWeakestMechanismOfItsDuties() {
        assertThat(EDITION.findClause(ClausePath.parse("1.1")).orElseThrow().mechanism())
                .contains(Mechanism.ATTESTED);
        assertThat(EDITION.findClause(ClausePath.parse("1")).orElseThrow().mechanism())
                .isEmpty();
    }

    @Test
    void contributionsCarryTheirValuesByUnit() {
        assertThat(EDITION.findClause(ClausePath.parse("1.1")).orElseThrow().sets())
                .extracting(Contribution::demand)
                .contains(
                        new Contribution.Demand.Set(Value.Figure.of(80)),
                        new Contribution.Demand.Set(new Value.Time(Duration.ofMinutes(5))),
                        new Contribution.Demand.Set(new Value.Span(
                                Optional.of(new Value.Term(Period.ofMonths(1))),
                                Optional.of(new Value.Term(Period.ofYears(1))))),
                        new Contribution.Demand.Set(new Value.Words(List.of("sweet", "bitter"))),
                        new Contribution.Demand.Set(new Value.Flag(false)),
                        new Contribution.Demand.Set(new Value.Day(LocalDate.of(2028, 3, 31))),
                        new Contribution.Demand.Stated(),
                        new Contribution.Demand.Considered());
    }

    @Test
    void aRoleGoesByTheNameTheRegulationGivesIt() {
        Role host = CATALOG.getRole(new RoleId("host"));

        assertThat(host.nameIn(TEA_HOUSE).in(Locale.JAPAN)).isEqualTo("あるじ");
        assertThat(host.nameIn(new RegulationId("coffee-house")).in(Locale.ENGLISH))
                .isEqualTo("Host");
        assertThatThrownBy(() -> CATALOG.getRole(new RoleId("ghost"))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void onADayTheLatestRevisionBegunByThenIsInForce() {
        ExampleCatalog two = ExampleCatalog.whole();
        String head = two.texts().getOrDefault(HEAD, "").replace("2024-04-01", "2020-04-01");
        String clauses = two.texts().getOrDefault(CLAUSES, "").replace("\"1.2\", ", "");
        Regulation regulation = two.with("tea-house/2020-04-01/regulation.yaml", head.replace(", 02-more.yaml", ""))
                .with("tea-house/2020-04-01/01-tea.yaml", clauses)
                .load()
                .getRegulation(TEA_HOUSE);

        assertThat(regulation.editions()).extracting(Edition::revision).containsExactly("2020-04-01", "2024-04-01");
        assertThat(regulation.findInForce(LocalDate.of(2024, 3, 31)))
                .contains(regulation.editions().getFirst());
        assertThat(regulation.findInForce(LocalDate.of(2024, 4, 1))).contains(regulation.newest());
        assertThat(regulation.findInForce(LocalDate.of(2019, 1, 1))).isEmpty();
    }

    @Test
    void theSummaryCountsByKindAndMechanismAndNamesWhatIsAwaited() {
        assertThat(CatalogSummary.of(CATALOG).lines())
                .contains(
                        "tea-house\t2024-04-01\tclauses\tall\t4",
                        "tea-house\t2024-04-01\tclauses-of-kind\tgroup\t1",
                        "tea-house\t2024-04-01\tduties\tall\t6",
                        "tea-house\t2024-04-01\tduties-of-kind\treport\t3",
                        "tea-house\t2024-04-01\tduties-by-mechanism\tattested\t3",
                        "tea-house\t2024-04-01\tcontributions\tall\t11",
                        "-\t-\tlist\troles\t3",
                        "coffee-house\t-\tawaited\treferences\t1")
                .noneMatch(line -> line.contains("enforced"));
    }

    @Test
    void aFormIsReadWithItsLayout() {
        FormLayout layout = CATALOG.forms().values().iterator().next().layout().orElseThrow();

        assertThat(layout.data()).extracting(Datum::id).containsExactly("made-on", "kind", "host", "cups");
        assertThat(layout.data().getFirst().type()).isEqualTo(new DatumType.Day(true));
        assertThat(layout.findDatum("kind").orElseThrow().type())
                .isEqualTo(new DatumType.Choice(List.of("煎茶", "抹茶"), false));
        assertThat(layout.notes()).extracting(Text::en).containsExactly("Write while it steams.");
        assertThat(layout.blocks())
                .contains(
                        new FormLayout.Entry(
                                new LayoutBlock.Paragraph(
                                        new Phrase(List.of(
                                                new Phrase.Part.Literal("次のとおり"),
                                                new Phrase.Part.Place("kind"),
                                                new Phrase.Part.Literal("を点てました。"))),
                                        Align.LEFT,
                                        1,
                                        1),
                                List.of()),
                        new FormLayout.Entry(new LayoutBlock.PageBreak(), List.of("cups")))
                .last()
                .isEqualTo(new FormLayout.Entry(
                        new LayoutBlock.Table(
                                List.of(
                                        new LayoutBlock.Column(70, Optional.of("客"), Align.LEFT),
                                        new LayoutBlock.Column(30, Optional.of("味"), Align.CENTER)),
                                List.of(
                                        new LayoutBlock.RowPattern(
                                                Optional.of("cups"),
                                                List.of(Phrase.parse("{guest}様"), Phrase.parse("{taste}"))),
                                        new LayoutBlock.RowPattern(
                                                Optional.empty(), List.of(Phrase.parse("亭主"), Phrase.parse("{kind}")))),
                                true,
                                Optional.of("なし")),
                        List.of("cups")));
    }

    @Test
    void aFormMayStandWithoutALayout() {
        String text = ExampleCatalog.whole().texts().getOrDefault(FORM, "");

        Catalog catalog = ExampleCatalog.whole()
                .with(FORM, text.substring(0, text.indexOf("notes:")))
                .load();

        assertThat(catalog.forms().values())
                .singleElement()
                .satisfies(form -> assertThat(form.layout()).isEmpty());
    }

    @Test
    void theFlowsOfARegisterAreReadAsTheyStand() {
        Catalog catalog = ExampleCatalog.whole()
                .appending(ExampleCatalog.REGISTER, FlowFaults.FLOWS)
                .load();

        Flow flow = Optional.ofNullable(catalog.registers().get(new RegisterId("kettles")))
                .orElseThrow()
                .flows()
                .getFirst();
        assertThat(flow.steps())
                .extracting(FlowStep::kind)
                .containsExactly(
                        new Kind.Plan(new FormId("tea-report")),
                        new Kind.Ask(Act.APPROVE, Optional.empty()),
                        new Kind.Do(),
                        new Kind.Check("melt", Optional.of(ClauseId.parse("coffee-house:4"))),
                        new Kind.HandIn(Act.REPORT, new FormId("tea-report")),
                        new Kind.Receipt(),
                        new Kind.Closing());
        assertThat(flow.steps().get(1).duties()).containsExactly(DutyId.parse("tea-house:1.1#plan"));
        assertThat(flow.findMedium("iron").orElseThrow().others()).isTrue();
        assertThat(flow.hasCheck()).isTrue();
    }

    @Test
    void aListMayBeSplitIntoAFolderOfFiles() {
        String roles = ExampleCatalog.whole().texts().getOrDefault(ROLES, "");
        int cut = roles.indexOf("- id: guild-officer");

        Catalog catalog = ExampleCatalog.whole()
                .without(ROLES)
                .with("roles/01-house.yaml", roles.substring(0, cut))
                .with("roles/02-guild.yaml", "roles:\n" + roles.substring(cut))
                .load();

        assertThat(catalog.roles()).isEqualTo(CATALOG.roles());
    }

    @Test
    void listsMayRunAheadOfTheRegulationsTheyAreFor() {
        String measure = ExampleCatalog.whole().texts().getOrDefault(MEASURES, "");

        ExampleCatalog ahead = ExampleCatalog.whole()
                .with("registers/beans.yaml", """
                        id: beans
                        title: { ja: 豆の台帳, en: Beans }
                        clauses: ["coffee-house:3"]
                        """)
                .with(MEASURES, measure + measure.replace("measures:\n", "").replace("hot-water", "fresh-beans"));

        assertThat(ahead.faults()).isEmpty();
    }

    @Test
    void aRegisterOrFormFromElsewhereNamesItsSourceAndNoClause() {
        ExampleCatalog elsewhere = ExampleCatalog.whole().with("registers/guests.yaml", """
                        id: guests
                        title: { ja: 客の控え, en: Guests }
                        source: { ja: 茶室組合の様式第1, en: Form 1 of the guild }
                        """);

        assertThat(elsewhere.faults()).isEmpty();
        assertThat(elsewhere
                        .appending("registers/guests.yaml", "clauses: [\"tea-house:1.1\"]\n")
                        .faults())
                .extracting(Fault::code)
                .containsExactly(FaultCode.NEEDLESS_KEY.spelling());
    }
}
