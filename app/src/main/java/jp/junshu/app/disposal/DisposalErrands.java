package jp.junshu.app.disposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.disposal.course.Hand;
import jp.junshu.app.disposal.course.Item;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.PersonId;
import jp.junshu.app.screen.Errand;
import jp.junshu.app.screen.Errands;
import jp.junshu.app.screen.Text;
import jp.junshu.law.flow.FlowStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What disposals ask of the acting person: the work and the checks that are theirs by the plan. */
@Component
class DisposalErrands implements Errands {
    private final Disposals disposals;
    private final Engagements engagements;

    DisposalErrands(Disposals disposals, Engagements engagements) {
        this.disposals = disposals;
        this.engagements = engagements;
    }

    @Override
    @Transactional
    public List<Errand> list(Set<String> permissions, Locale locale) {
        if (!permissions.contains(Permission.REGISTER_WRITE.name())
                || !(Acting.current() instanceof Actor.Person person)) {
            return List.of();
        }
        List<Errand> errands = new ArrayList<>();
        for (Engagement engagement : engagements.listAll()) {
            disposals
                    .list(engagement.id())
                    .forEach(disposal ->
                            errand(disposal, engagement, person.person()).ifPresent(errands::add));
        }
        return errands;
    }

    private static Optional<Errand> errand(Disposal disposal, Engagement engagement, PersonId me) {
        return disposal.course().current().flatMap(step -> switch (step.kind()) {
            case FlowStep.Kind.Do _ ->
                isOf(disposal, Item::worker, me)
                        ? Optional.of(errand(disposal, engagement, Errand.Kind.DO, Text.of("disposal.errand.work")))
                        : Optional.empty();
            case FlowStep.Kind.Check _ ->
                isOf(disposal, Item::checker, me)
                        ? Optional.of(
                                errand(disposal, engagement, Errand.Kind.DECIDE, Text.of("disposal.errand.check")))
                        : Optional.empty();
            case FlowStep.Kind.Plan _,
                    FlowStep.Kind.Ask _,
                    FlowStep.Kind.HandIn _,
                    FlowStep.Kind.Receipt _,
                    FlowStep.Kind.Closing _ -> Optional.empty();
        });
    }

    private static boolean isOf(Disposal disposal, Function<Item, Optional<Hand>> hand, PersonId me) {
        return disposal.course().plan().items().stream()
                .flatMap(item -> hand.apply(item).stream())
                .flatMap(one -> Stream.ofNullable(one.person().orElse(null)))
                .anyMatch(me::equals);
    }

    private static Errand errand(Disposal disposal, Engagement engagement, Errand.Kind kind, Text button) {
        return new Errand(
                kind,
                disposal.title(),
                engagement.title(),
                null,
                disposal.course().plan().dueOn().orElse(null),
                Places.one(disposal),
                button);
    }
}
