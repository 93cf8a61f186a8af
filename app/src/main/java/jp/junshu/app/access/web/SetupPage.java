package jp.junshu.app.access.web;

import jp.junshu.app.screen.Form;

/**
 * The first organization and its administrator, on an installation that has none. Fields: {@code organization},
 * {@code name}, {@code login}, {@code password}, {@code repeated}.
 *
 * @param passwordLength characters a password needs at least
 */
public record SetupPage(Form form, int passwordLength) {}
