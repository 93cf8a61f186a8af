package jp.junshu.law.policy;

/** What brings a clause into force: the id of a contract, say. Policies only tell holders apart. */
public record Holder(String id) implements Comparable<Holder> {
    public Holder {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a holder has an id");
        }
    }

    @Override
    public int compareTo(Holder other) {
        return id.compareTo(other.id);
    }
}
