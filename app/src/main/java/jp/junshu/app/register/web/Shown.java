package jp.junshu.app.register.web;

/** A value beside what it is called. */
public record Shown(String label, String value) {}
