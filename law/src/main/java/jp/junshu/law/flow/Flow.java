package jp.junshu.law.flow;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import jp.junshu.law.ClauseId;
import jp.junshu.law.Text;

/**
 * A list of steps, each done before the next.
 *
 * @param clauses the places whose duty it carries out
 * @param media what it may be about
 */
public record Flow(
        String id, Text title, List<ClauseId> clauses, List<Medium> media, List<FlowStep> steps, Optional<Text> note) {
    public Flow {
        clauses = List.copyOf(clauses);
        media = List.copyOf(media);
        steps = List.copyOf(steps);
    }

    public Optional<Medium> findMedium(String id) {
        return media.stream().filter(medium -> medium.id().equals(id)).findFirst();
    }

    /**
     * The place of a step in the flow, from 0.
     *
     * @throws NoSuchElementException when the flow has no such step
     */
    public int indexOf(String key) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).key().equals(key)) {
                return i;
            }
        }
        throw new NoSuchElementException("the flow " + id + " has no step " + key);
    }

    /** The first step of this kind. */
    public Optional<FlowStep> findFirst(Class<? extends FlowStep.Kind> kind) {
        return steps.stream().filter(step -> kind.isInstance(step.kind())).findFirst();
    }

    /** Whether some step is a check by another person than the one who did the work. */
    public boolean hasCheck() {
        return findFirst(FlowStep.Kind.Check.class).isPresent();
    }
}
