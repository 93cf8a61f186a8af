package jp.junshu.app.screen;

/** The hidden field that proves a form came from one of our pages. */
public record Csrf(String parameter, String token) {}
