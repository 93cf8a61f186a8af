package jp.junshu.app.access.web;

import jp.junshu.app.screen.Form;

/**
 * The form for a new token. Fields: name, days, password, code.
 *
 * @param login for the browser's store of passwords
 * @param longest days a token may live at most
 */
public record NewTokenPage(String login, Form form, int longest) {}
