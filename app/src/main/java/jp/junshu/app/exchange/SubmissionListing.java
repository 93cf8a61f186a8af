package jp.junshu.app.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.exchange.flow.State;
import jp.junshu.app.exchange.web.SubmissionListPage;
import jp.junshu.app.exchange.web.SubmissionListPage.Chip;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.screen.Text;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of submissions, filtered by what stands in the address. */
@Component
class SubmissionListing {
    private final Submissions submissions;
    private final Engagements engagements;
    private final Clock clock;

    SubmissionListing(Submissions submissions, Engagements engagements, Clock clock) {
        this.submissions = submissions;
        this.engagements = engagements;
        this.clock = clock;
    }

    /** By how they stand: whose turn it is. */
    private enum Show {
        ALL,
        DRAFT,
        WAITING,
        BACK,
        OVER;

        Text label() {
            return switch (this) {
                case ALL -> Text.of("exchange.show.all");
                case DRAFT -> Text.of("exchange.show.draft");
                case WAITING -> Text.of("exchange.show.waiting");
                case BACK -> Text.of("exchange.show.back");
                case OVER -> Text.of("exchange.show.over");
            };
        }

        boolean takes(State state) {
            return switch (this) {
                case ALL -> true;
                case DRAFT -> state == State.DRAFT;
                case WAITING -> state.isAwaiting();
                case BACK -> state == State.RETURNED || state == State.REPLIED;
                case OVER -> !state.isOpen();
            };
        }
    }

    /** By when something was last recorded of them. */
    private enum Since {
        ANY,
        MONTH,
        /** 年度, from 1 April */
        YEAR;

        Text label() {
            return switch (this) {
                case ANY -> Text.of("exchange.since.any");
                case MONTH -> Text.of("exchange.since.month");
                case YEAR -> Text.of("exchange.since.year");
            };
        }

        boolean takes(LocalDate day, LocalDate today) {
            return switch (this) {
                case ANY -> true;
                case MONTH -> !day.isBefore(today.minusDays(30));
                case YEAR -> {
                    LocalDate april = LocalDate.of(today.getYear(), Month.APRIL, 1);
                    yield !day.isBefore(today.isBefore(april) ? april.minusYears(1) : april);
                }
            };
        }
    }

    private static <E extends Enum<E>> E chosen(E[] all, String name) {
        return Stream.of(all)
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(all[0]);
    }

    SubmissionListPage page(String show, String since, String engagement) {
        LocalDate today = Days.today(clock);
        Show state = chosen(Show.values(), show);
        Since period = chosen(Since.values(), since);
        Optional<Engagement> only = find(engagement);
        List<Submission> all = submissions.list(only.map(Engagement::id));
        Map<EngagementId, Engagement> known =
                engagements.listAll().stream().collect(Collectors.toMap(Engagement::id, Function.identity()));
        Predicate<Submission> inPeriod = each -> period.takes(each.last().on(), today);
        Predicate<Submission> inState = each -> state.takes(each.state());
        List<Chip> states = new ArrayList<>();
        for (Show each : Show.values()) {
            states.add(new Chip(
                    each.label(),
                    all.stream()
                            .filter(inPeriod)
                            .filter(one -> each.takes(one.state()))
                            .count(),
                    link(each, period, only),
                    each == state));
        }
        List<Chip> periods = new ArrayList<>();
        for (Since each : Since.values()) {
            periods.add(new Chip(
                    each.label(),
                    all.stream()
                            .filter(inState)
                            .filter(one -> each.takes(one.last().on(), today))
                            .count(),
                    link(state, each, only),
                    each == period));
        }
        return new SubmissionListPage(
                states,
                periods,
                only.map(each -> new SubmissionListPage.Only(
                        each.title(), "/engagements/" + each.id(), link(state, period, Optional.empty()))),
                all.stream()
                        .filter(inPeriod.and(inState))
                        .sorted(Comparator.comparing(
                                        (Submission each) -> each.last().on())
                                .thenComparing(each -> each.last().at())
                                .reversed())
                        .map(each -> row(each, Optional.ofNullable(known.get(each.engagement()))))
                        .toList(),
                all.isEmpty());
    }

    private Optional<Engagement> find(String id) {
        try {
            return engagements.find(EngagementId.of(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private SubmissionListPage.Row row(Submission submission, Optional<Engagement> engagement) {
        return new SubmissionListPage.Row(
                "/submissions/" + submission.id(),
                submissions.title(submission),
                SubmissionPages.act(submission.act()),
                engagement.map(Engagement::party).orElse(""),
                engagement.map(Engagement::title).orElse(""),
                submission.state(),
                submission.state().said(submission.last().word()),
                submission.last().round(),
                submission.findSending().map(Submission.Event::on),
                submission.last().on());
    }

    private static String link(Show state, Since period, Optional<Engagement> only) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/submissions");
        if (state != Show.ALL) {
            link.queryParam("show", state.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (period != Since.ANY) {
            link.queryParam("since", period.name().toLowerCase(java.util.Locale.ROOT));
        }
        only.ifPresent(each -> link.queryParam("engagement", each.id()));
        return link.toUriString();
    }
}
