package jp.junshu.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.Visitor;
import jp.junshu.app.access.People.Person;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@JunshuTest
class PeopleTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private People people;

    @Test
    void aPersonWithoutAccountIsAddedOnThePageAndListedByName() {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        Visitor lead = seat.signIn(port);

        assertThat(Visitor.location(lead.post("/people", "/people", Map.of("name", " 伊藤 直樹 "))))
                .isEqualTo("/people?added");

        assertThat(lead.get("/people").body())
                .contains("伊藤 直樹", "佐藤 美咲", seat.who().login(), "アカウントなし");
        assertThat(list(seat)).extracting(Person::name).containsExactlyInAnyOrder("佐藤 美咲", "伊藤 直樹");
    }

    @Test
    void aNameThatCannotBeIsRefusedAndComesBack() {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        Visitor lead = seat.signIn(port);

        String long101 = "あ".repeat(101);
        assertThat(lead.post("/people", "/people", Map.of("name", long101)).body())
                .contains("100文字以内で入力してください", "value=\"" + long101 + "\"");
        assertThat(lead.post("/people", "/people", Map.of("name", "　")).body()).contains("入力してください");
        assertThat(lead.post("/people", "/people", Map.of("name", "伊\u0000藤")).body())
                .contains("使えない文字");
        assertThat(list(seat)).hasSize(1);
    }

    @Test
    void whoMayNotAddSeesTheListWithoutTheForm() {
        Visitor member = Seat.create(application, AccessRole.MEMBER).signIn(port);

        assertThat(member.get("/people").body()).contains("佐藤 美咲").doesNotContain("action=\"/people\"");
    }

    @Test
    void namesAreGivenByPersonAndByAccountAndToTheirOwnOrganizationOnly() {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        Seat other = Seat.create(application, AccessRole.LEAD);
        PersonId added = Acting.as(actor(seat), () -> people.add("伊藤 直樹"));

        assertThat(Acting.as(
                        actor(seat),
                        () -> people.names(List.of(added, seat.who().person()))))
                .containsOnly(Map.entry(added, "伊藤 直樹"), Map.entry(seat.who().person(), "佐藤 美咲"));
        assertThat(Acting.as(
                        actor(seat),
                        () -> people.namesOfAccounts(List.of(seat.who().account()))))
                .containsOnly(Map.entry(seat.who().account(), "佐藤 美咲"));
        assertThat(Acting.as(actor(other), () -> people.names(List.of(added)))).isEmpty();
        assertThat(Acting.as(
                        actor(other),
                        () -> people.namesOfAccounts(List.of(seat.who().account()))))
                .isEmpty();
        assertThat(Acting.as(actor(seat), () -> people.names(List.of()))).isEmpty();
    }

    @Test
    void aLastDayIsRecordedOnce() {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        PersonId added = Acting.as(actor(seat), () -> people.add("伊藤 直樹"));
        LocalDate last = LocalDate.of(2026, 3, 31);

        assertThat(Acting.as(actor(seat), () -> people.leave(added, last))).isTrue();
        assertThat(Acting.as(actor(seat), () -> people.leave(added, last.plusDays(1))))
                .isFalse();

        Person person = list(seat).stream()
                .filter(each -> each.id().equals(added))
                .findFirst()
                .orElseThrow();
        assertThat(person.leftOn()).isEqualTo(Optional.of(last));
        assertThat(person.isThereOn(last)).isTrue();
        assertThat(person.isThereOn(last.plusDays(1))).isFalse();
    }

    private List<Person> list(Seat seat) {
        return Acting.as(actor(seat), people::listAll);
    }

    private static Actor actor(Seat seat) {
        SignedIn who = seat.who();
        return new Actor.Person(who.org(), who.account(), who.person(), who.login(), "test");
    }
}
