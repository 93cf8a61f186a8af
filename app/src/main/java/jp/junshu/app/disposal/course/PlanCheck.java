package jp.junshu.app.disposal.course;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.app.screen.Text;
import jp.junshu.law.flow.Flow;
import jp.junshu.law.flow.FlowStep;
import jp.junshu.law.flow.FlowStep.Kind;
import jp.junshu.law.flow.Medium;

/** Whether the lines of a plan are what the flow and the notes of its form (注1 to 注3) allow. */
final class PlanCheck {
    private PlanCheck() {}

    /** What is still missing or wrong before anything can follow from the plan. */
    static Stream<Text> whole(Flow flow, Plan plan, boolean released) {
        Stream<Text> none = plan.items().isEmpty() ? Stream.of(Text.of("disposal.reason.no-lines")) : Stream.of();
        boolean dated = flow.steps().getFirst().kind() instanceof Kind.Plan;
        Stream<Text> day = dated && plan.dueOn().isEmpty() ? Stream.of(Text.of("disposal.reason.no-due")) : Stream.of();
        Stream<Text> gaps = plan.items().stream().flatMap(item -> gaps(flow, item));
        Stream<Text> alone = plan.items().stream()
                .filter(item -> isAlone(flow, item, released))
                .map(item -> Text.of("disposal.reason.same-person", item.number()));
        return Stream.of(none, day, gaps, words(flow, plan), alone).flatMap(found -> found);
    }

    /** Words that cannot stand where they stand, whatever may be missing yet. */
    static Stream<Text> words(Flow flow, Plan plan) {
        Stream<Text> lines = plan.items().stream().flatMap(item -> words(flow, item));
        Stream<Text> day = plan
                .dueOn()
                .filter(due -> due.isBefore(plan.madeOn()))
                .map(due -> Text.of("disposal.reason.due-before", due, plan.madeOn()))
                .stream();
        return Stream.concat(lines, day);
    }

    private static Stream<Text> gaps(Flow flow, Item item) {
        int line = item.number();
        return Stream.of(
                        item.medium().isBlank() ? Text.of("disposal.reason.no-medium", line) : null,
                        item.place().isBlank() ? Text.of("disposal.reason.no-kept", line) : null,
                        item.method().isBlank() ? Text.of("disposal.reason.no-method", line) : null,
                        item.checking().isBlank() ? Text.of("disposal.reason.no-checking", line) : null,
                        item.worker().isEmpty() ? Text.of("disposal.reason.no-worker", line) : null,
                        flow.hasCheck() && item.checker().flatMap(Hand::person).isEmpty()
                                ? Text.of("disposal.reason.no-checker", line)
                                : null)
                .flatMap(Stream::ofNullable);
    }

    private static Stream<Text> words(Flow flow, Item item) {
        if (item.medium().isBlank()) {
            return Stream.of();
        }
        Optional<Medium> medium = flow.findMedium(item.medium());
        if (medium.isEmpty()) {
            return Stream.of(Text.of("disposal.reason.other-medium", item.number()));
        }
        return Stream.concat(
                isAllowed(item.method(), flow, medium.get(), Medium::methods)
                        ? Stream.of()
                        : Stream.of(Text.of(
                                "disposal.reason.other-method",
                                item.number(),
                                item.method(),
                                medium.get().title())),
                isAllowed(item.place(), flow, medium.get(), Medium::places)
                        ? Stream.of()
                        : Stream.of(Text.of(
                                "disposal.reason.other-place",
                                item.number(),
                                item.place(),
                                medium.get().title())));
    }

    /** A word of the medium's own list; another one where the list is open, unless it is listed for other media alone. */
    private static boolean isAllowed(
            String word, Flow flow, Medium medium, java.util.function.Function<Medium, List<jp.junshu.law.Text>> list) {
        if (word.isBlank() || isListed(word, list.apply(medium))) {
            return true;
        }
        return medium.others() && flow.media().stream().noneMatch(other -> isListed(word, list.apply(other)));
    }

    private static boolean isListed(String word, List<jp.junshu.law.Text> list) {
        return list.stream().anyMatch(one -> one.ja().equals(word));
    }

    private static boolean isAlone(Flow flow, Item item, boolean released) {
        boolean apart = flow.steps().stream()
                .map(FlowStep::kind)
                .anyMatch(
                        kind -> kind instanceof Kind.Check(var _, var demanded) && (demanded.isPresent() || !released));
        return apart
                && item.worker().isPresent()
                && item.checker().filter(item.worker().get()::isSameAs).isPresent();
    }
}
