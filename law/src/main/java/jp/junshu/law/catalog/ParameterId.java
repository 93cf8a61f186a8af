package jp.junshu.law.catalog;

/** What clauses set a figure for, of {@code parameters/}: words with a dot, {@code password.length}. */
public record ParameterId(String value) {
    /** @throws IllegalArgumentException when the value is not words with a dot */
    public ParameterId {
        Ids.requireDotted(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
