package jp.junshu.app.register;

import jp.junshu.app.screen.Text;

/**
 * Something wrong in a sheet.
 *
 * @param cell where it stands, as spreadsheets call it: {@code C12}; a row alone is {@code 12}, the whole file is blank
 * @param column what stands over its column; blank where it is not of one column
 */
public record SheetFault(int row, String cell, String column, Text sentence) {}
