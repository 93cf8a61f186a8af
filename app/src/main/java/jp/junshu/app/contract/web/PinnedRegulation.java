package jp.junshu.app.contract.web;

import jp.junshu.app.contract.Engagement;

/** A pinned edition with its title. {@code fingerprint} is the start of the edition's SHA-256. */
public record PinnedRegulation(
        String id, String title, String revision, boolean undated, String fingerprint, Engagement.Pin pin) {}
