package jp.junshu.law.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClausePath;
import jp.junshu.law.Text;
import jp.junshu.law.yaml.FaultCode;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.Spot;

/** Every revision of every regulation, and what refers from one to another. */
record Drafts(List<Draft> all, Faults faults) {
    private static final Text A_CLAUSE = new Text("条項", "clause");
    private static final Text A_DUTY = new Text("義務", "duty");

    /** Demands that the clause named by full id, or by its path alone within {@code own}, exists where its regulation is here. */
    void requireClause(Spot word, Optional<Draft> own) {
        int colon = word.text().indexOf(':');
        Optional<ClausePath> path = Draft.path(word.text().substring(colon + 1));
        if (path.isEmpty() || (colon < 0 && own.isEmpty())) {
            return; // not written as a clause: the schema says so
        }
        List<Draft> where = colon < 0 ? own.stream().toList() : of(word.text().substring(0, colon));
        if (!where.isEmpty() && where.stream().noneMatch(draft -> draft.mayHold(path.get()))) {
            faults.add(word, FaultCode.DANGLING_REFERENCE, A_CLAUSE, word.text());
        }
    }

    /** Demands that the duty named by {@code path#key} or {@code regulation:path#key} exists where its regulation is here. */
    void requireDuty(Spot word, Draft own) {
        String name = word.text();
        int hash = name.indexOf('#');
        int colon = name.lastIndexOf(':', hash);
        Optional<ClausePath> path = Draft.path(name.substring(colon + 1, hash));
        List<Draft> where = colon < 0 ? List.of(own) : of(name.substring(0, colon));
        boolean here = path.isPresent()
                && where.stream()
                        .anyMatch(draft -> !draft.complete()
                                || draft.findDuty(path.get(), name.substring(hash + 1))
                                        .isPresent());
        if (!here && !(path.isPresent() && where.isEmpty())) {
            faults.add(word, FaultCode.DANGLING_REFERENCE, A_DUTY, name);
        }
    }

    /** The same for a full id alone. */
    void requireDuty(Spot word) {
        String name = word.text();
        int hash = name.indexOf('#');
        int colon = name.indexOf(':');
        if (hash < 0 || colon < 0 || colon > hash) {
            return; // not written as a duty: the schema says so
        }
        List<Draft> where = of(name.substring(0, colon));
        if (!where.isEmpty()
                && where.stream().allMatch(Draft::complete)
                && findDuty(word).isEmpty()) {
            faults.add(word, FaultCode.DANGLING_REFERENCE, A_DUTY, name);
        }
    }

    /** The duty of that full id, in whichever revision is here. */
    Optional<Spot> findDuty(Spot word) {
        String name = word.text();
        int hash = name.indexOf('#');
        int colon = name.indexOf(':');
        if (hash < 0 || colon < 0 || colon > hash) {
            return Optional.empty();
        }
        return Draft.path(name.substring(colon + 1, hash)).stream()
                .flatMap(path -> of(name.substring(0, colon)).stream()
                        .flatMap(draft -> draft.findDuty(path, name.substring(hash + 1)).stream()))
                .findFirst();
    }

    /** Demands that the former place stood in an earlier revision, where one is here. */
    void requireFormer(Spot word, Draft own) {
        LocalDate begins = own.inForce().orElse(LocalDate.MAX);
        List<Draft> earlier = of(own.regulation()).stream()
                .filter(draft -> !draft.folder().equals(own.folder())
                        && draft.inForce().orElse(LocalDate.MIN).isBefore(begins))
                .toList();
        Optional<ClausePath> path = Draft.path(word.text());
        if (path.isPresent() && !earlier.isEmpty() && earlier.stream().noneMatch(draft -> draft.mayHold(path.get()))) {
            faults.add(word, FaultCode.DANGLING_REFERENCE, A_CLAUSE, word.text());
        }
    }

    private List<Draft> of(String regulation) {
        return all.stream()
                .filter(draft -> draft.regulation().equals(regulation))
                .toList();
    }
}
