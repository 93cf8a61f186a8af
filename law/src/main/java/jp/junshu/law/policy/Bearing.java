package jp.junshu.law.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.Condition;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.Scope;
import jp.junshu.law.catalog.Subject;
import jp.junshu.law.catalog.Value;

/**
 * A clause that bears on a parameter, under one holder.
 *
 * @param subject the kind of thing it binds: the parameter's own, or a narrower one
 * @param holder what brings the clause into force; empty where a regulation is looked at by itself
 * @param clause empty for our own default
 * @param when where it binds; everywhere, when empty
 * @param certain whether {@code when} holds; false while an answer or a mark is missing that decides it. It binds all the same
 * @param sole whether the clause sets this parameter alone: of several that set the same figure it names the rule best
 */
public record Bearing(
        Parameter parameter,
        Subject subject,
        Optional<Holder> holder,
        Optional<ClauseId> clause,
        Optional<Condition> when,
        boolean certain,
        boolean sole,
        Binding binding) {
    /** Who names a rule first: who is certain, who sets the figure itself, who sets nothing else; then by their ids. */
    static final Comparator<Bearing> ORDER = Comparator.comparing((Bearing bearing) -> bearing.clause.isEmpty())
            .thenComparing(bearing -> !bearing.certain)
            .thenComparing(bearing -> !(bearing.binding instanceof Binding.Fixed))
            .thenComparing(bearing -> !bearing.sole)
            .thenComparing(bearing -> bearing.when.map(Object::toString).orElse(""))
            .thenComparing(Bearing::compareClauses)
            .thenComparing(bearing -> bearing.holder.map(Holder::id).orElse(""))
            .thenComparing(bearing -> bearing.binding.toString())
            .thenComparing(bearing -> bearing.subject);

    /** Throws {@link IllegalArgumentException} for a value that does not fit the parameter. */
    public Bearing {
        Optional<Value> value = binding.demanded();
        if (value.isPresent() && !parameter.fits(value.get())) {
            throw new IllegalArgumentException(parameter.id() + " cannot be " + value.get());
        }
    }

    /** Our own default, where the parameter has one. */
    static Optional<Bearing> ofDefault(Parameter parameter, Optional<Holder> holder) {
        return parameter
                .byDefault()
                .map(value -> new Bearing(
                        parameter,
                        parameter.subject(),
                        holder,
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        true,
                        new Binding.Fixed(value)));
    }

    /** Whose figure it helps to decide: that of one holder, where the parameter belongs to each, else of all together. */
    public Optional<Holder> owner() {
        return parameter.scope() == Scope.ENGAGEMENT ? holder : Optional.empty();
    }

    public Optional<Value> value() {
        return binding.demanded();
    }

    /** In the order of the documents: 9.2 comes before 10.1. */
    private static int compareClauses(Bearing one, Bearing other) {
        if (one.clause.isEmpty() || other.clause.isEmpty()) {
            return Boolean.compare(one.clause.isEmpty(), other.clause.isEmpty());
        }
        ClauseId first = one.clause.get();
        ClauseId second = other.clause.get();
        int regulations =
                first.regulation().value().compareTo(second.regulation().value());
        return regulations != 0
                ? regulations
                : comparePaths(first.path().segments(), second.path().segments());
    }

    private static int comparePaths(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int segments = Comparator.comparingInt(Bearing::number)
                    .thenComparing(Comparator.naturalOrder())
                    .compare(one.get(i), other.get(i));
            if (segments != 0) {
                return segments;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int number(String segment) {
        String digits = segment.replaceFirst("-.*", "");
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : Integer.MAX_VALUE;
    }
}
