package jp.junshu.app.register.web;

import jp.junshu.app.screen.Text;

/** A filter that stands in the address, with what it leaves counted. */
public record Chip(Text label, String link, int count, boolean current) {}
