package jp.junshu.law.catalog;

import jp.junshu.law.Spelled;

/** What a parameter is a property of; figures join only where subjects meet. */
public enum Subject implements Spelled {
    SYSTEM,
    ACCOUNT,
    MEDIUM,
    PLACE,
    REGISTER,
    LOG,
    ROLE,
    SERVICE,
    WORK
}
