package jp.junshu.app.kernel;

/**
 * The actor of the current thread's work. The web binds it for a request, a job for its run; the transaction manager
 * reads it and shows the database only that actor's organization.
 */
public final class Acting {
    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();

    private Acting() {}

    /** Runs {@code work} as {@code actor}; an inner call may act for somebody else. */
    public static <T, E extends Throwable> T as(Actor actor, ScopedValue.CallableOp<T, E> work) throws E {
        return ScopedValue.where(ACTOR, actor).call(work);
    }

    /** Runs {@code work} as {@code actor}. */
    public static void run(Actor actor, Runnable work) {
        ScopedValue.where(ACTOR, actor).run(work);
    }

    /** The actor. Throws {@link IllegalStateException} where nobody acts: a programming error. */
    public static Actor current() {
        return ACTOR.orElseThrow(() -> new IllegalStateException("nobody acts here"));
    }

    public static boolean isBound() {
        return ACTOR.isBound();
    }
}
