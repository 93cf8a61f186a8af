package jp.junshu.law.form;

import jp.junshu.law.Spelled;

/** The rank of a heading; a form has one title, and no rank is skipped on the way down. */
public enum HeadingLevel implements Spelled {
    TITLE,
    SECTION,
    SUBSECTION
}
