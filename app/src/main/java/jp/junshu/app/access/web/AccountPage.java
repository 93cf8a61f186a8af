package jp.junshu.app.access.web;

import jp.junshu.app.screen.Form;

/**
 * One's own account, with the form to change its password. Fields: current, password, repeated.
 *
 * @param changed whether the password has just been changed
 * @param passwordLength characters (code points) a password needs at least
 */
public record AccountPage(
        String login, String name, String organization, Form form, boolean changed, int passwordLength) {}
