package jp.junshu.law.source;

import jp.junshu.law.Spelled;

/** What a file is, as its content says; its name is never asked. */
public enum DocumentKind implements Spelled {
    TEXT,
    PDF,
    DOCX,
    /** the government's law XML, as e-Gov gives it */
    LAW_XML
}
