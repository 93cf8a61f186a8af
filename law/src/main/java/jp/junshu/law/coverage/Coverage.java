package jp.junshu.law.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Mechanism;
import jp.junshu.law.catalog.Register;
import jp.junshu.law.catalog.Scope;

/**
 * Every duty with what serves it today.
 *
 * <p>A duty that is <em>recorded</em> is served by its register, its form, a step of a flow, an appointment or what passes to the
 * other side; one that is <em>attested</em> by dates
 * and evidence; one that is <em>enforced</em> only by a test that names the clause; one that only <em>informs</em> needs nothing.
 */
public record Coverage(List<Line> lines) {
    public Coverage {
        lines = List.copyOf(lines);
    }

    /** @param by what serves it, in the order of {@link Servant.Kind} */
    public record Line(Duty duty, List<Servant> by) {
        public Line {
            by = List.copyOf(by);
        }

        /** Whether what its mechanism promises is there. */
        public boolean isServed() {
            return switch (duty.mechanism()) {
                case INFORMATION -> true;
                case ENFORCED -> has(Servant.Kind.TEST);
                case COLLECTED -> has(Servant.Kind.CODE) || has(Servant.Kind.TEST);
                case RECORDED -> by.stream().anyMatch(servant -> servant.kind() != Servant.Kind.SCHEDULE);
                case ATTESTED -> !by.isEmpty();
            };
        }

        private boolean has(Servant.Kind kind) {
            return by.stream().anyMatch(servant -> servant.kind() == kind);
        }
    }

    /**
     * The coverage of every duty of the newest editions.
     *
     * @param named what code and tests name: full ids of clauses or duties, as {@link Clause} has them
     */
    public static Coverage of(Catalog catalog, Map<String, List<Servant>> named) {
        List<Line> lines = new ArrayList<>();
        catalog.regulations().values().forEach(regulation -> {
            Edition edition = regulation.editions().getLast();
            edition.duties().forEach(duty -> lines.add(new Line(duty, List.copyOf(servants(catalog, duty, named)))));
        });
        return new Coverage(lines);
    }

    private static NavigableSet<Servant> servants(Catalog catalog, Duty duty, Map<String, List<Servant>> named) {
        NavigableSet<Servant> found = new TreeSet<>();
        duty.registers().stream()
                .flatMap(register -> catalog.findRegister(register).stream())
                .filter(Coverage::isKept)
                .forEach(register -> found.add(
                        new Servant(Servant.Kind.REGISTER, register.id().value())));
        duty.forms().stream()
                .map(catalog.forms()::get)
                .filter(form -> form.layout().isPresent())
                .forEach(form ->
                        found.add(new Servant(Servant.Kind.FORM, form.id().value())));
        duty.dealing()
                .ifPresent(dealing -> found.add(
                        new Servant(Servant.Kind.EXCHANGE, dealing.act().spelling())));
        duty.appoints().forEach(role -> found.add(new Servant(Servant.Kind.APPOINTMENT, role.value())));
        catalog.registers().values().stream()
                .flatMap(register -> register.flows().stream())
                .flatMap(flow -> flow.steps().stream()
                        .filter(step -> step.duties().contains(duty.id()))
                        .map(step -> new Servant(Servant.Kind.FLOW, flow.id() + "." + step.key())))
                .forEach(found::add);
        if (duty.mechanism() == Mechanism.ATTESTED || duty.mechanism() == Mechanism.RECORDED) {
            found.add(new Servant(Servant.Kind.SCHEDULE, ""));
        }
        Stream.of(duty.id().clause().toString(), duty.id().toString())
                .flatMap(id -> named.getOrDefault(id, List.of()).stream())
                .forEach(found::add);
        return found;
    }

    private static boolean isKept(Register register) {
        return !register.flows().isEmpty()
                || register.definition()
                        .filter(definition -> definition.scope() == Scope.ENGAGEMENT)
                        .isPresent();
    }
}
