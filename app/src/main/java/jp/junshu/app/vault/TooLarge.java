package jp.junshu.app.vault;

/** A file goes on past its limit; nothing of it was kept. */
public final class TooLarge extends Exception {
    private static final long serialVersionUID = 1L;

    private final long limit;

    TooLarge(long limit) {
        super("more than " + limit + " bytes", null, false, false);
        this.limit = limit;
    }

    /** In bytes. */
    public long limit() {
        return limit;
    }
}
