package jp.junshu.app.catalog;

import jp.junshu.law.catalog.Edition;

/** An edition and its digest: SHA-256 of its canonical form, in lower-case hexadecimal. */
public record PinnableEdition(String digest, Edition edition) {
    static PinnableEdition of(Edition edition) {
        return new PinnableEdition(edition.canonical().digest(), edition);
    }

    public int clauseCount() {
        return edition.clauses().size();
    }

    public int dutyCount() {
        return Math.toIntExact(edition.duties().count());
    }
}
