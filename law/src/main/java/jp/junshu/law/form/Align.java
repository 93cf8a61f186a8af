package jp.junshu.law.form;

import jp.junshu.law.Spelled;

/** Where words stand between the margins of the page or of a cell. */
public enum Align implements Spelled {
    LEFT,
    CENTER,
    RIGHT
}
