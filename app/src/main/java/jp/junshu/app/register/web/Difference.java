package jp.junshu.app.register.web;

/** What a field held before and holds after; blank for nothing. */
public record Difference(String label, String before, String after) {}
