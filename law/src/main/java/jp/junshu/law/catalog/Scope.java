package jp.junshu.law.catalog;

import jp.junshu.law.Spelled;

/** Whose something is: the installation's, one organization's, or one engagement's. */
public enum Scope implements Spelled {
    INSTALLATION,
    ORGANIZATION,
    ENGAGEMENT
}
