package jp.junshu.app.register;

/** What became of a revision that was to be recorded. */
public sealed interface Revising {
    /** It was recorded, under this number. */
    record Done(int revision) implements Revising {}

    /** Somebody else made a revision of the same entry meanwhile; nothing was changed. */
    record Overtaken(Entry now) implements Revising {}
}
