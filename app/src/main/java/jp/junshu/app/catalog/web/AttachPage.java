package jp.junshu.app.catalog.web;

import jp.junshu.app.screen.Form;

/**
 * Where a copy is uploaded.
 *
 * @param bytes the most it may have
 */
public record AttachPage(Form form, long bytes) {
    public long megabytes() {
        return bytes / 1024 / 1024;
    }

    /** Endings a browser offers; what a file is, its content says. */
    public String endings() {
        return ".pdf,.docx,.txt,.xml";
    }
}
