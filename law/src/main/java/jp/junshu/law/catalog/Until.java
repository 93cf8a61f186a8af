package jp.junshu.law.catalog;

import jp.junshu.law.Spelled;

/** How long a duty binds. */
public enum Until implements Spelled {
    ENGAGEMENT_END,
    /** past the end of the engagement, for as long as what it protects is held */
    WHILE_HELD,
    FOR_EVER,
    EMPLOYMENT_END
}
