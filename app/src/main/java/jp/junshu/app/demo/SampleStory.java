package jp.junshu.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.junshu.app.access.SignedIn;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;

/** What the people of the sample did: scenes, told in the order of their moments, each as the one who acted. */
final class SampleStory {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final String FROM = "sample data";

    /** Full months that the contracts have been under way. */
    private static final int MONTHS = 7;

    private final Map<String, SignedIn> people;
    private final Instant now;
    private final LocalDate today;
    private final List<Scene> scenes = new ArrayList<>();

    /**
     * @param people those who act, by login
     * @param now the moment after which nothing has happened yet
     */
    SampleStory(Map<String, SignedIn> people, Instant now) {
        this.people = Map.copyOf(people);
        this.now = now;
        this.today = now.atZone(JAPAN).toLocalDate();
    }

    /** The first day of all, the first of a month: half a year and more before {@code now}. */
    static LocalDate first(Instant now) {
        return now.atZone(JAPAN).toLocalDate().minusMonths(MONTHS).withDayOfMonth(1);
    }

    /** The moment at which the sample organization comes in, before anything else. */
    static Instant beginning(Instant now) {
        return first(now).atTime(9, 0).atZone(JAPAN).toInstant();
    }

    LocalDate first() {
        return first(now);
    }

    LocalDate today() {
        return today;
    }

    /** So many days before today, but not before the first. */
    LocalDate daysAgo(long days) {
        LocalDate day = today.minusDays(days);
        return day.isBefore(first()) ? first() : day;
    }

    private record Scene(Instant moment, String login, Runnable act) {}

    /** Adds a scene; those of later than now are left out when it is told. Times are those of Japan. */
    void on(LocalDate day, LocalTime time, String login, Runnable act) {
        scenes.add(new Scene(day.atTime(time).atZone(JAPAN).toInstant(), login, act));
    }

    /** Tells what was added since it was told last. */
    void tell() {
        List<Scene> told = scenes.stream()
                .filter(scene -> scene.moment().isBefore(now))
                .sorted(Comparator.comparing(Scene::moment))
                .toList();
        scenes.clear();
        told.forEach(scene -> SampleClock.tell(scene.moment(), () -> Acting.run(actor(scene.login()), scene.act())));
    }

    private Actor actor(String login) {
        SignedIn who = Objects.requireNonNull(people.get(login), login);
        return new Actor.Person(who.org(), who.account(), who.person(), who.login(), FROM);
    }
}
