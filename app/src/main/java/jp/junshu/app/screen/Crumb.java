package jp.junshu.app.screen;

/** One page above the current one: its name and its path. */
public record Crumb(String label, String path) {}
