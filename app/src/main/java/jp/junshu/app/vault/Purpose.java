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
    ENGAGEMENT,
    /** What an organization says of itself on its papers. */
    PROFILE,
    /** Files that prove something, and what is said of them. */
    EVIDENCE,
    /** Reasons, statements and notes about duties. */
    DUTY,
    /** The frozen data of official forms. */
    FORM,
    /** Copies of official wording. */
    WORDING,
    /** What was sent to the other side, and what was said of it on either side. */
    EXCHANGE,
    /** Reasons of approvals. */
    APPROVAL,
    /** What is written in registers, and why. */
    REGISTER
}
