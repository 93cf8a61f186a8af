package jp.junshu.law.form;

import jp.junshu.law.Text;

/**
 * Something a form is filled with.
 *
 * @param label what people call it, so that it can be named where it is missing
 */
public record Datum(String id, Text label, DatumType type) {}
