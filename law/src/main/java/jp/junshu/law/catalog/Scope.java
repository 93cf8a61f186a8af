package jp.junshu.law.catalog;

/** Whose something is: the installation's, one organization's, or one engagement's. */
public enum Scope implements Spelled {
    INSTALLATION,
    ORGANIZATION,
    ENGAGEMENT
}
