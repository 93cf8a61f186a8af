package jp.junshu.app.vault;

/** What a data key is for. The names stand in key files: never rename one. */
public enum Purpose {
    /** Names and other content about people. */
    PERSON,
    /** Secrets of second factors. */
    FACTOR,
    /** Content of the trail. */
    TRAIL,
    /** Titles and terms of engagements. */
    ENGAGEMENT
}
