package jp.junshu.app.access.web;

import java.util.List;

/** The recovery codes, shown once. */
public record RecoveryPage(List<String> codes) {

    public RecoveryPage {
        codes = List.copyOf(codes);
    }
}
