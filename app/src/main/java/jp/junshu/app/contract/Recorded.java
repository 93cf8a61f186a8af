package jp.junshu.app.contract;

/** What became of a change that was based on a revision seen earlier. */
public enum Recorded {
    DONE,
    /** Somebody else recorded a further revision meanwhile; nothing was changed. */
    OVERTAKEN
}
