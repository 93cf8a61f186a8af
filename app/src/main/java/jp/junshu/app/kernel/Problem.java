package jp.junshu.app.kernel;

/** A problem of the catalogue, raised where the work cannot go on. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;

    public Problem(ProblemType type) {
        super(type.slug(), null, false, false);
        this.type = type;
    }

    public ProblemType type() {
        return type;
    }
}
