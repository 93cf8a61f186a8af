package jp.junshu.bench.pages;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * An office of fifty at work: each opens a page every five seconds, whatever became of the one before. Prints its part of
 * docs/benchmarks.md; ends with 1 when a page failed.
 */
public final class PagesPart {
    private static final Duration PACE = Duration.ofSeconds(5);
    private static final Pattern ENGAGEMENT = Pattern.compile("/engagements/[0-9a-f-]{36}");

    private final List<String> engagements;
    private final Map<String, List<String>> clauses;
    private final ConcurrentLinkedQueue<Visit> visits = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    private PagesPart(List<String> engagements, Map<String, List<String>> clauses) {
        this.engagements = engagements;
        this.clauses = clauses;
    }

    /** The pages that are opened, all equally often. */
    private enum Page {
        HOME("home"),
        ENGAGEMENTS("list of engagements"),
        STATUS("status of an engagement, with its heat map"),
        DUTIES("list of all duties of an engagement"),
        CLAUSE("one clause"),
        EVIDENCE("list of evidence"),
        TERMS("terms of an engagement");

        private final String label;

        Page(String label) {
            this.label = label;
        }
    }

    /** One page opened; nanoseconds from the moment it was due to its last byte. */
    private record Visit(Page page, long nanoseconds) {}

    /** Processor time of those who take part. */
    private record Spent(Duration server, Duration database, Duration generator) {
        Spent since(Spent earlier) {
            return new Spent(
                    server.minus(earlier.server), database.minus(earlier.database), generator.minus(earlier.generator));
        }
    }

    /**
     * Takes the server's address, the file of logins, the process ids of the server and of its PostgreSQL, and the seconds of
     * warming up and of measuring.
     */
    public static void main(String[] arguments) throws Exception {
        URI server = URI.create(arguments[0]);
        List<Office.Login> logins = Office.logins(Path.of(arguments[1]));
        ProcessHandle program = ProcessHandle.of(Long.parseLong(arguments[2])).orElseThrow();
        ProcessHandle database = ProcessHandle.of(Long.parseLong(arguments[3])).orElseThrow();
        Duration warmup = Duration.ofSeconds(Long.parseLong(arguments[4]));
        Duration measured = Duration.ofSeconds(Long.parseLong(arguments[5]));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Person> people = new ArrayList<>();
            for (Office.Login login : logins) {
                Person person = new Person(server, threads);
                person.signIn(login);
                people.add(person);
            }
            PagesPart office = survey(people.getFirst());
            office.work(people, threads, warmup);
            office.visits.clear();
            Spent before = spent(program, database);
            long started = System.nanoTime();
            office.work(people, threads, measured);
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            Spent spent = spent(program, database).since(before);
            office.print(people.size(), warmup, took, spent);
            office.faults.forEach(System.err::println);
            System.exit(office.faults.isEmpty() ? 0 : 1);
        }
    }

    private static PagesPart survey(Person person) throws IOException, InterruptedException {
        List<String> engagements = person.links("/engagements", "/engagements/").stream()
                .filter(link -> ENGAGEMENT.matcher(link).matches())
                .toList();
        if (engagements.isEmpty()) {
            throw new IllegalStateException("no engagement to look at");
        }
        Map<String, List<String>> clauses = new HashMap<>();
        for (String engagement : engagements) {
            clauses.put(engagement, person.links(engagement, engagement + "/clauses/"));
        }
        return new PagesPart(engagements, clauses);
    }

    /** Everybody opens pages until the time is over; the starts are spread evenly over the first five seconds. */
    private void work(List<Person> people, ExecutorService threads, Duration time) throws Exception {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            Random random = new Random(i);
            long first = begin + PACE.toNanos() * i / people.size();
            all.add(threads.submit(() -> {
                for (long due = first; due < end; due += PACE.toNanos()) {
                    TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                    visit(person, random, due);
                }
                return null;
            }));
        }
        for (Future<?> each : all) {
            each.get();
        }
    }

    private void visit(Person person, Random random, long due) throws InterruptedException {
        Page page = Page.values()[random.nextInt(Page.values().length)];
        try {
            person.open(address(page, random));
            visits.add(new Visit(page, System.nanoTime() - due));
        } catch (IOException fault) {
            faults.add(fault.toString());
        }
    }

    private String address(Page page, Random random) {
        String engagement = engagements.get(random.nextInt(engagements.size()));
        return switch (page) {
            case HOME -> "/";
            case ENGAGEMENTS -> "/engagements";
            case STATUS -> engagement;
            case DUTIES -> engagement + "/duties";
            case CLAUSE -> {
                List<String> all = Objects.requireNonNull(clauses.get(engagement));
                yield all.get(random.nextInt(all.size()));
            }
            case EVIDENCE -> engagement + "/evidence";
            case TERMS -> engagement + "/terms";
        };
    }

    private static Spent spent(ProcessHandle program, ProcessHandle database) {
        Duration stores =
                database.descendants().map(PagesPart::cpu).reduce(cpu(database), (sum, each) -> sum.plus(each));
        return new Spent(cpu(program), stores, cpu(ProcessHandle.current()));
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void print(int people, Duration warmup, Duration took, Spent spent) {
        System.out.printf(
                Locale.ROOT, """
                %d people with accounts of their own, signed in with both factors, open a page every %d s each for %d s, after %d s of
                warming up: the sample company with its %d contracts, evidence for every second clause. The time runs from the moment a
                page is due to its last byte, so that waiting in line counts. Server, PostgreSQL and generator share the processors. Aim:
                95 of 100 pages within 150 ms.

                | page | pages | median ms | 95 %% | 99 %% | most |
                |---|---|---|---|---|---|
                """, people, PACE.toSeconds(), took.toSeconds(), warmup.toSeconds(), engagements.size());
        Map<Page, List<Long>> byPage = new EnumMap<>(Page.class);
        visits.forEach(visit ->
                byPage.computeIfAbsent(visit.page(), _ -> new ArrayList<>()).add(visit.nanoseconds()));
        byPage.forEach((page, times) -> row(page.label, times));
        row("**all**", visits.stream().map(Visit::nanoseconds).toList());
        System.out.printf(
                Locale.ROOT,
                """

                Failed: %d. Processor time: server %.1f s (%.0f ms a page), PostgreSQL %.1f s, generator %.1f s, of %.1f s on each of %d
                processors.
                """,
                faults.size(),
                seconds(spent.server()),
                1000 * seconds(spent.server()) / Math.max(1, visits.size()),
                seconds(spent.database()),
                seconds(spent.generator()),
                seconds(took),
                Runtime.getRuntime().availableProcessors());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static void row(String label, List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f | %.0f |%n",
                label,
                sorted.size(),
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                percentile(sorted, 100));
    }

    /** Milliseconds that so many of a hundred stay within. */
    private static double percentile(List<Long> sorted, int percent) {
        int index = (sorted.size() * percent + 99) / 100 - 1;
        return sorted.get(Math.max(0, index)) / 1e6;
    }
}
