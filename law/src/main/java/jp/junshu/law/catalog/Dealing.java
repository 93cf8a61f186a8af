package jp.junshu.law.catalog;

/** What a duty brings before whom. */
public record Dealing(Act act, RoleId to) {}
