package jp.junshu.app.disposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.disposal.course.Course;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.register.RegisterShelf;
import jp.junshu.app.register.web.ShelfLine;
import jp.junshu.app.screen.Screens;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Register;
import org.springframework.stereotype.Component;

/** The register of disposals, where an engagement's regulations have a flow for it, or it has a disposal. */
@Component
class DisposalShelf implements RegisterShelf {
    private final Disposals disposals;
    private final Catalog catalog;
    private final Screens screens;
    private final Clock clock;

    DisposalShelf(Disposals disposals, Catalog catalog, Screens screens, Clock clock) {
        this.disposals = disposals;
        this.catalog = catalog;
        this.screens = screens;
        this.clock = clock;
    }

    @Override
    public List<ShelfLine> lines(Engagement engagement, Locale locale) {
        List<Disposal> all = disposals.list(engagement.id());
        if (all.isEmpty() && disposals.listFlows(engagement).isEmpty()) {
            return List.of();
        }
        Register register = Objects.requireNonNull(catalog.registers().get(Disposals.REGISTER));
        LocalDate today = Days.today(clock);
        Optional<LocalDate> due =
                all.stream().flatMap(disposal -> disposal.course().due().stream()).min(Comparator.naturalOrder());
        return List.of(new ShelfLine(
                Disposals.REGISTER.value(),
                register.title().in(locale),
                screens.say(Text.of("disposal.list.lead"), locale),
                Places.all(engagement.id()),
                all.size(),
                waiting(all),
                due,
                due.filter(day -> day.isBefore(today)).isPresent()));
    }

    /** How many stand at which step, in the order in which the first of them was opened. */
    private static List<Text> waiting(List<Disposal> all) {
        Map<Text, Long> stands = all.stream()
                .map(Disposal::course)
                .filter(course -> course.current().isPresent())
                .collect(Collectors.groupingBy(DeedWords::stand, LinkedHashMap::new, Collectors.counting()));
        return stands.entrySet().stream()
                .map(stand -> Text.of("disposal.shelf.stand", stand.getKey(), stand.getValue()))
                .toList();
    }
}
