package jp.junshu.app.access.web;

import jp.junshu.app.access.AccessToken;

/** Asks before a token is revoked. */
public record RevokeTokenPage(AccessToken token) {}
